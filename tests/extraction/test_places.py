"""Place names in text: what counts as one, where it stands, and what only looks like one."""

import pytest

from libya_events.extraction.places import find_place_mentions


def find(text: str) -> dict[str, str]:
    """The mentions of a text with their best known candidate."""
    return {mention.span.text: mention.candidates[0] for mention in find_place_mentions(text)}


@pytest.mark.parametrize(
    ("text", "name", "place_id"),
    [
        ("وقعت اشتباكات بطرابلس ليلاً", "طرابلس", "tripoli"),
        ("وبالزاوية أيضاً", "الزاوية", "zawiya"),
        ("وصلت القوات لبنغازي", "بنغازي", "benghazi"),
        ("مدينة مصراته الساحلية", "مصراته", "misrata"),
        ("قصف بسرت", "سرت", "sirte"),
        ("في أبو سليم", "أبو سليم", "abu_salim"),
        ("في بوسليم", "بوسليم", "abu_salim"),
        ("معبر راس اجدير مغلق", "معبر راس اجدير", "ras_ajdir_crossing"),
        ("مطار معيتيقة الدولي", "مطار معيتيقة الدولي", "mitiga_airport"),
        ("in Az-Zawiyah today", "Az-Zawiyah", "zawiya"),
        ("in Zawia today", "Zawia", "zawiya"),
        ("the town of Darnah", "Darnah", "derna"),
        ("at Al-Bayda", "Al-Bayda", "bayda"),
        ("boats off Libya sank", "off Libya", "libyan_coast"),
        ("in western Libya", "western Libya", "tripolitania"),
    ],
)
def test_spellings_and_proclitics(text: str, name: str, place_id: str) -> None:
    assert find(text) == {name: place_id}


def test_spans_are_exact_inside_a_part_of_a_report() -> None:
    text = "درنة قبل النص.\nوَبِطَرابُلُس انفجار في حي الأكواخ.\nسبها بعده"
    start, end = text.index("\n"), text.rindex("\n")
    mentions = find_place_mentions(text, start, end)
    assert [text[m.span.start : m.span.end] for m in mentions] == [m.span.text for m in mentions]
    assert [m.candidates[0] for m in mentions] == ["tripoli", "hay_al_akwakh"]
    assert mentions[0].span.text.startswith("طَ")


@pytest.mark.parametrize(
    "text",
    [
        "نقلت مصر اليوم الخبر",
        "التقى توم برّاك المسؤولين",
        "المبعوث توم براك",
        "Envoy Tom Barrack said",
        "رئيس الحكومة فائز السراج",
        "قوات السراج تتقدم",
        "Fayez al-Sarraj spoke",
        "شركة الواحة للنفط",
        "وسرت شائعات عن استقالته",
        "حجر الزاوية في الاتفاق",
        "القوى الخمس الدائمة",
        "عملية فجر ليبيا",
        "كتيبة شهداء أبو سليم",
        "قناة ليبيا الأحرار",
        "brak and surt and ghat in small letters",
        "شحاتة قال",
        "سرتها على الطريق",
        "أعلنت المؤسسة حالة القوة القاهرة",
        "بعد صلاة المغرب",
        "في الخمس سنوات الماضية",
        "قال الكفرة الفجرة",
    ],
)
def test_what_only_looks_like_a_place(text: str) -> None:
    assert find(text) == {}


def test_the_longest_name_wins() -> None:
    assert find("مطار مصراتة الدولي") == {"مطار مصراتة الدولي": "misrata_airport"}
    assert find("ميناء السدرة النفطي") == {"ميناء السدرة النفطي": "es_sider"}


def test_no_name_reaches_across_a_full_stop_or_a_line() -> None:
    assert find("اجتمعوا في طرابلس. لبنان دعا") == {"طرابلس": "tripoli", "لبنان": "lb"}
    assert find("قوات من طرابلس\nلبنان") == {"طرابلس": "tripoli", "لبنان": "lb"}


def test_a_mention_needs_context_only_where_each_candidate_does() -> None:
    needs = {
        m.span.text: m.needs_context for m in find_place_mentions("الزاوية وطرابلس وسوسة والقبة وحي السراج والمرج")
    }
    assert needs == {
        "الزاوية": True,
        "طرابلس": False,
        "سوسة": False,
        "القبة": True,
        "حي السراج": False,
        "المرج": True,
    }


def test_namesakes_are_all_candidates_the_best_known_first() -> None:
    (mention,) = find_place_mentions("البيضاء")
    assert mention.candidates == ("bayda", "bayda_ye")


def test_the_egyptian_side_of_the_crossing_is_not_libyan() -> None:
    assert find("معبر السلوم") == {"معبر السلوم": "salloum"}
    assert find("منفذ مساعد البري") == {"منفذ مساعد": "musaid_crossing"}
    (assistant,) = find_place_mentions("قال مساعد المدير")
    assert assistant.needs_context


def test_a_person_named_in_full_is_also_meant_by_the_last_name_alone() -> None:
    text = "التقى فائز السراج الوفد. ويعد ذلك عبئا على السراج"
    assert find(text) == {}
    assert find(text + "، ووقع انفجار في منطقة السراج") == {"السراج": "sarraj_quarter"}
    assert find("سقطت قذيفة على السراج") == {"السراج": "sarraj_quarter"}


def test_per_cent_is_no_town() -> None:
    assert find("تراجع الإنتاج 30 في المائة، وبالمائة نفسها تراجعت الصادرات.") == {}
    assert find("اشتباكات في الماية غرب طرابلس.")["الماية"] == "maya"

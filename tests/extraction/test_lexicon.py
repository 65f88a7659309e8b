"""Phrases are found in any spelling, through proclitics, longest first; and not inside other words."""

import pytest

from libya_events.extraction.lexicon import Lexicon, match_span
from libya_events.tokens import find_tokens


def find_texts(lexicon: Lexicon[str], text: str) -> list[tuple[str, tuple[str, ...]]]:
    tokens = find_tokens(text)
    return [(match_span(text, tokens, match).text, match.payloads) for match in lexicon.find(tokens)]


def make_lexicon(*phrases: str) -> Lexicon[str]:
    lexicon: Lexicon[str] = Lexicon()
    for phrase in phrases:
        lexicon.add(phrase, phrase)
    return lexicon


def test_longest_phrase_wins() -> None:
    lexicon = make_lexicon("مجلس النواب", "رئيس مجلس النواب", "رئيس")
    assert find_texts(lexicon, "التقى رئيس مجلس النواب الوفد") == [("رئيس مجلس النواب", ("رئيس مجلس النواب",))]


def test_a_phrase_that_breaks_off_leaves_the_shorter_one() -> None:
    lexicon = make_lexicon("رئيس", "رئيس مجلس النواب")
    assert [text for text, _ in find_texts(lexicon, "رئيس مجلس الدولة")] == ["رئيس"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وبالزاوية", "الزاوية"),
        ("للزاوية", "لزاوية"),
        ("والزاوية", "الزاوية"),
        ("بالزاوية", "الزاوية"),
        ("الزاويه", "الزاويه"),
        ("الزَّاوِيَة", "الزَّاوِيَة"),
    ],
)
def test_proclitics_are_looked_through_and_left_out_of_the_span(text: str, found: str) -> None:
    assert [span for span, _ in find_texts(make_lexicon("الزاوية"), text)] == [found]


@pytest.mark.parametrize(("text", "found"), [("وَلِلَّهيبة", "لَّهيبة"), ("لﻷمن", "ﻷمن"), ("وﷲيب", "ﷲيب"), ("ﻻهيب", "ﻻهيب")])
def test_a_ligature_is_left_out_whole_or_not_at_all(text: str, found: str) -> None:
    assert [span for span, _ in find_texts(make_lexicon("لهيبه", "الامن", "اللهيب", "اهيب"), text)] == [found]


@pytest.mark.parametrize("text", ["لكنه رفض", "وكنه"])
def test_short_words_are_read_bare_only(text: str) -> None:
    assert find_texts(make_lexicon("كنه"), text) == []


def test_only_the_first_word_of_a_phrase_may_carry_a_proclitic() -> None:
    lexicon = make_lexicon("قوة الردع")
    assert find_texts(lexicon, "وقوة الردع")
    assert find_texts(lexicon, "قوة والردع") == []


@pytest.mark.parametrize("text", ["شحاته", "سرتها", "مسرت"])
def test_words_that_merely_contain_a_phrase_are_not_found(text: str) -> None:
    assert find_texts(make_lexicon("شحات", "سرت"), text) == []


def test_every_actor_of_a_shared_phrase_is_reported_once() -> None:
    lexicon: Lexicon[str] = Lexicon()
    for payload in ("a", "b", "a"):
        lexicon.add("الجيش", payload)
    assert find_texts(lexicon, "الجيش") == [("الجيش", ("a", "b"))]


def test_matches_do_not_overlap() -> None:
    lexicon = make_lexicon("قوات الأمن", "الأمن المركزي")
    assert [span for span, _ in find_texts(lexicon, "قوات الأمن المركزي")] == ["قوات الأمن"]


def test_numbers_in_quotes_are_words_of_a_phrase() -> None:
    assert [span for span, _ in find_texts(make_lexicon("جهاز 333"), "وجهاز “٣٣٣”")] == ["جهاز “٣٣٣"]


def test_a_phrase_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="no word"):
        make_lexicon("—")


def test_a_phrase_filed_after_its_words_were_read_is_found() -> None:
    lexicon: Lexicon[str] = Lexicon()
    lexicon.add("قوات الأمن", "security")
    tokens = find_tokens("انتشرت قوات الأمن وقوات الردع")
    assert [match.payloads for match in lexicon.find(tokens)] == [("security",)]
    lexicon.add("قوات الردع", "deterrence")
    assert [match.payloads for match in lexicon.find(tokens)] == [("security",), ("deterrence",)]

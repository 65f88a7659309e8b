"""Events whose own sentence does not say where they happened."""

from __future__ import annotations

import pytest
from reading import candidates_of

from libya_events.model import EventType


def place_of(text: str, event_type: EventType) -> str | None:
    """Of the one candidate of its type, likely or not."""
    (place,) = [draft.place for draft in candidates_of(text) if draft.event_type is event_type]
    return place and place.place.name_en


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "اندلعت اشتباكات عنيفة بين كتيبتين في مدينة صبراتة أمس وقتل فيها ثلاثة مسلحين.\n"
            "ووقع أعيان الطرفين مساء أمس اتفاقا لوقف إطلاق النار بينهما.",
            "Sabratha",
        ),
        (
            "Two brigades fought in Sabratha on Monday and three gunmen were killed.\n"
            "A truce was reached by elders of both sides on Tuesday.",
            "Sabratha",
        ),
        (
            "Gunmen kidnapped two engineers in Sirte on Sunday.\nThey were freed on Tuesday after elders stepped in.",
            "Sirte",
        ),
        (
            "خطف المهندسين يثير القلق\nخطف مسلحون مهندسين اثنين في مدينة سرت يوم الأحد.\n"
            "ولم تعرف دوافع الخاطفين.\nوأطلق سراح المهندسين أمس الثلاثاء.",
            "Sirte",
        ),
    ],
)
def test_peace_is_made_where_the_fighting_was_and_captives_are_freed_where_they_were_taken(
    text: str, place: str
) -> None:
    assert place_of(text, EventType.AGREEMENT) == place


def test_what_was_signed_abroad_has_no_place_of_the_fighting() -> None:
    text = (
        "Two brigades fought in Sabratha on Monday and three gunmen were killed.\n"
        "The two Libyan camps signed a lasting ceasefire in Geneva on Friday."
    )
    assert place_of(text, EventType.AGREEMENT) is None


@pytest.mark.parametrize(
    "text",
    [
        "سقط ثلاثة قتلى في قصف على مصراتة أمس، وقالت مصادر في مصراتة إن القصف طال حيا سكنيا.\n"
        "وأفاد مراسلنا في بني وليد بأن معارك عنيفة اندلعت بين كتيبتين عند المدخل الجنوبي للمدينة.",
        "Shelling killed three people in Misrata on Monday, medics in Misrata said.\n"
        "Our correspondent in Bani Walid said two brigades fought at the southern entrance to the town.",
    ],
)
def test_the_town_is_the_one_that_its_sentence_names(text: str) -> None:
    assert place_of(text, EventType.CLASH) == "Bani Walid"


def test_the_place_of_what_else_goes_on_is_not_lent() -> None:
    text = (
        "قتل أربعة شرطيين أمس في تفجير سيارة مفخخة أمام مقرهم، بحسب مصدر أمني ليبي.\n"
        "ويأتي الهجوم فيما تتواصل في بنغازي العملية التي أطلقها الجيش."
    )
    assert place_of(text, EventType.BOMBING) is None


def test_a_ship_named_after_a_region_is_not_there() -> None:
    text = "اعترض زورق الدورية «فزان» قاربا شمال زوارة وأنقذ 60 مهاجرا."
    assert place_of(text, EventType.MIGRATION) == "Zuwara"


@pytest.mark.parametrize(
    "text",
    [
        "حذر رئيس الحكومة عبد الحميد الدبيبة جهاز الردع من البقاء في مطار معيتيقة.",
        "Prime Minister Abdulhamid Dbeibah warned Rada on Friday that it must leave Mitiga airport.",
    ],
)
def test_a_statement_stands_nowhere(text: str) -> None:
    assert place_of(text, EventType.STATEMENT) is None

"""Where people met, agreed, judged and freed: not every town that such a sentence names."""

from __future__ import annotations

import pytest
from reading import candidates_of, find_scene, place_of

from libya_events.model import EventType, Span


def test_no_seat_stands_for_the_whole_country() -> None:
    assert place_of("قالت حكومة طرابلس إن طائرة قصفت معسكرا داخل الأراضي الليبية", "قصفت") is None


def test_talks_are_held_at_an_office_but_not_at_a_seat_that_is_only_a_name() -> None:
    assert place_of("أفرجت السلطات المحلية في الزنتان عن المحتجزين", "أفرجت", is_incident=False) == "zintan"
    assert place_of("التقى وفد حكومة طرابلس بالمبعوث", "التقى", is_incident=False) is None


def test_who_is_met_in_the_capital_is_met_there() -> None:
    text = "التقى وفد أميركي مسؤولين من حكومة الوفاق في العاصمة الليبية طرابلس."
    scene = find_scene(text, "التقى", is_incident=False)
    assert scene.place is not None
    assert (scene.place.place.place_id, scene.is_seat) == ("tripoli", False)


def test_talks_are_where_they_are_told_to_be_held() -> None:
    text = "توصلت أطراف القتال في طرابلس إلى هدنة في اجتماع عقد في الزاوية"
    assert place_of(text, "هدنة", is_incident=False) == "zawiya"


def test_a_release_is_not_where_the_abduction_was() -> None:
    text = "أفرج عن المهندس بعد شهر من خطفه في سبها"
    start = text.index("خطفه")
    mentions = [Span(start, start + 4, "خطفه")]
    assert place_of(text, "أفرج", is_incident=False, incidents=mentions) is None


def test_talks_in_an_office_of_ones_own_are_held_there() -> None:
    text = "The interior minister received the ambassador of a friendly country, in his office in Misrata."
    assert place_of(text, "received", is_incident=False) == "misrata"
    arabic = "استقبل وزير الدفاع سفيرا أوروبيا، الأحد، في مكتبه بطرابلس."
    assert place_of(arabic, "استقبل", is_incident=False) == "tripoli"


def test_towns_that_make_peace_are_not_where_they_sign() -> None:
    text = "Zintan and Kikla signed a charter of reconciliation on Sunday in the hall of the council in Gharyan."
    assert place_of(text, "signed", is_incident=False) == "gharyan"
    arabic = "الزنتان وككلة توقعان وثيقة صلح في قاعة بلدية غريان."
    assert place_of(arabic, "وثيقة", is_incident=False) == "gharyan"


@pytest.mark.parametrize(
    "text",
    [
        "A court in Misrata sentenced nine men to death for murders in Sirte.",
        "حكمت محكمة في مصراتة على تسعة رجال بالإعدام لقتلهم مدنيين في سرت.",
    ],
)
def test_a_court_sits_where_it_judges(text: str) -> None:
    (place,) = [d.place for d in candidates_of(text) if d.event_type is EventType.LAW_ENFORCEMENT]
    assert place is not None
    assert place.place.place_id == "misrata"

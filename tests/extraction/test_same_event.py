"""One event told again, and two events that only look like one."""

from __future__ import annotations

import pytest
from builders import make_report

from libya_events.model import Claim, EventType
from libya_events.pipeline import code_report
from tests.reading import PUBLISHED


def code(text: str) -> list[Claim]:
    return list(code_report(make_report(text=text, published_at=PUBLISHED)).claims)


def places_of(text: str, event_type: EventType) -> list[str | None]:
    return [claim.place and claim.place.name_en for claim in code(text) if claim.event_type is event_type]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Three shepherds killed by mine near Sirte\n"
            "A mine killed three shepherds at Wadi Jarif, south of Sirte, on Sunday, the hospital said.",
            "Wadi Jarif",
        ),
        (
            "قتيلان في انفجار لغم غرب سرت\nقتل مواطنان أمس في انفجار لغم ببويرات الحسون غرب مدينة سرت، بحسب مصدر طبي.",
            "Buwayrat al-Hasun",
        ),
    ],
)
def test_a_heading_may_give_only_a_town_near_by(text: str, place: str) -> None:
    (claim,) = [c for c in code(text) if c.event_type is EventType.BOMBING]
    assert claim.place is not None
    assert claim.place.name_en == place


def test_a_heading_foretells_what_the_text_turns_to_later() -> None:
    text = (
        "Officer killed in Benghazi as relatives close court\n"
        "Gunmen shot dead an army officer in Laithi district of Benghazi on Saturday, a security source said.\n"
        "Separately, protesters closed the courthouse in Benghazi on Sunday and burned tyres in front of it."
    )
    assert len(places_of(text, EventType.PROTEST)) <= 1
    assert len(places_of(text, EventType.ATTACK)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed four policemen in Marj on Sunday.\n"
        "The attack comes as the army pursues an offensive in Benghazi that began in October.",
        "قتل أربعة شرطيين الأحد في تفجير سيارة مفخخة وسط المرج.\n"
        "ويأتي الهجوم فيما تتواصل في بنغازي العملية التي أطلقها الجيش.",
    ],
)
def test_what_an_event_comes_with_does_not_place_it_anew(text: str) -> None:
    (claim,) = [c for c in code(text) if c.event_type in {EventType.BOMBING, EventType.ATTACK}]
    assert claim.place is not None
    assert claim.place.name_en == "Marj"


def test_talks_that_lie_ahead_are_no_event() -> None:
    text = "Fighters shelled Ain Zara in southern Tripoli on Saturday, on the eve of a summit in Berlin."
    assert {c.event_type for c in code(text)} == {EventType.STRIKE}


def test_who_had_been_fighting_before_is_background() -> None:
    text = "Some 500 mercenaries who had been fighting for Khalifa Haftar left Bani Walid by plane on Saturday."
    assert EventType.CLASH not in {c.event_type for c in code(text)}


def test_an_accusation_is_not_what_it_speaks_of() -> None:
    """What is closed stands somewhere, a statement does not."""
    text = "Fathi Bashagha has accused Abdul Hamid Dbeibah of closing Mitiga airport to his ministers."
    assert all(c.place is None for c in code(text) if c.event_type is EventType.STATEMENT)

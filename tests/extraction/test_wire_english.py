"""Wordings of agencies and missions in English: who did it, what is no event, who is meant."""

from __future__ import annotations

from datetime import date

import pytest
from reading import claims_of

from libya_events.model import EventType, Role

THURSDAY = date(2025, 5, 15)


def _roles(text: str, event_type: EventType) -> dict[str, Role]:
    claims = [c for c in claims_of(text, THURSDAY) if c.event_type is event_type]
    return {actor.actor_id: actor.role for claim in claims for actor in claim.actors}


@pytest.mark.parametrize(
    ("text", "event_type", "actor_id", "role"),
    [
        ("Two men were arrested by police in Benghazi on Tuesday.", "law_enforcement", "police", "initiator"),
        ("Three people were killed by the 444 Brigade in Tripoli on Monday.", "attack", "brigade_444", "initiator"),
        (
            "Two soldiers of the 444 Brigade were ambushed and killed by smugglers near Mizda on Tuesday.",
            "clash",
            "smugglers",
            "initiator",
        ),
        (
            "A convoy of the LNA was targeted on Tuesday by IS militants near Fuqaha, and three soldiers were killed.",
            "attack",
            "is_libya",
            "initiator",
        ),
        (
            "IS militants were killed on Tuesday in US air strikes near Murzuq, AFRICOM said.",
            "strike",
            "new:us-state",
            "initiator",
        ),
        (
            "The UN said 14 people were killed when members of the SSA and the 444 Brigade fought in Tripoli.",
            "clash",
            "ssa",
            "participant",
        ),
        ("Members of the 444 Brigade opened fire in Tripoli on Wednesday.", "attack", "brigade_444", "initiator"),
        (
            "Warplanes of the LNA pounded positions of gunmen in the Haruj mountains on Saturday, killing 5.",
            "strike",
            "unidentified",
            "target",
        ),
        ("A drone hit a smugglers' truck near Zuwara on Tuesday.", "strike", "smugglers", "target"),
        ("Militants shelled Mitiga airport in Tripoli on Tuesday.", "strike", "islamist_fighters", "initiator"),
        (
            "A policeman was killed on Friday as protesters tried to storm the prime minister's office in Tripoli.",
            "protest",
            "protesters",
            "initiator",
        ),
        (
            "Security forces dispersed protesters in Tripoli on Friday with tear gas after they demanded elections.",
            "protest",
            "security_forces",
            "participant",
        ),
    ],
)
def test_who_did_it(text: str, event_type: str, actor_id: str, role: str) -> None:
    assert _roles(text, EventType(event_type))[actor_id] == Role(role)


@pytest.mark.parametrize(
    ("text", "event_type", "actor_id"),
    [
        ("Turkish-made drones struck boats in the port of Maya on Wednesday.", "strike", "new:tr-state"),
        (
            "Hundreds rallied in Martyrs' Square in Tripoli on Wednesday to demand that Dbeibah step down.",
            "protest",
            "dbeibah",
        ),
        (
            "Forces of the GNU overran the Tekbali camp on Tuesday. An SSA commander and four guards were killed.",
            "clash",
            "ssa_head",
        ),
    ],
)
def test_who_had_no_part(text: str, event_type: str, actor_id: str) -> None:
    assert actor_id not in _roles(text, EventType(event_type))


def test_a_turkish_drone_is_of_the_state() -> None:
    assert "new:tr-state" in _roles("A Turkish drone hit an LNA convoy near Jufra on Tuesday.", EventType.STRIKE)


@pytest.mark.parametrize(
    "text",
    [
        "A gas cylinder explosion in a restaurant in Misrata injured six people on Tuesday, the fire service said.",
        "A light aircraft crashed shortly after take-off from Mitiga airport on Tuesday, killing both crew members.",
        'The film "The Siege of Benghazi" opened in Tripoli on Tuesday, telling how gunmen killed 30 patients.',
        "A novel about the kidnapping of a judge in Tripoli won a prize on Wednesday. The book describes how "
        "militiamen abducted him from his home.",
        "Fire crews in Misrata simulated a bomb attack on the free zone on Tuesday.",
        "Mitiga airport in Tripoli staged an emergency exercise on Monday in which a plane was hijacked and 12 "
        'passengers were "killed".',
        "An eight-year-old boy drowned off Tajoura beach on Monday while swimming.",
        "UN envoy Hanna Tetteh told the Security Council that any attack on Tripoli would plunge Libya into war.",
        "Hundreds of vehicles queued for fuel in Sabha on Tuesday, and residents fought the heat.",
        "Anger exploded on social media in Tripoli on Wednesday over the militias. It is a bomb waiting to go off.",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert not [c for c in claims_of(text, THURSDAY) if c.event_type is not EventType.STATEMENT]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Fighting broke out in Zawiya on Monday and residents fear it may resume.", "clash"),
        ("Clashes in Tripoli on Monday, which could escalate into war, killed eight.", "clash"),
        ("Gunmen stormed the film festival in Tripoli on Tuesday and abducted two directors.", "abduction"),
        ("The plane crashed in Tripoli after it was hit by a missile on Monday, killing its pilot.", "strike"),
        ("Firefighters fought a blaze at the Zawiya refinery on Tuesday after it was hit by rockets.", "strike"),
        ("The two sides held talks on a ceasefire and agreed to a truce in Zawiya on Tuesday.", "agreement"),
        ("The body of an activist bearing torture marks was found on a farm in Al-Abyar on Tuesday.", "attack"),
    ],
)
def test_what_is_an_event(text: str, event_type: str) -> None:
    assert EventType(event_type) in [c.event_type for c in claims_of(text, THURSDAY)]


def test_talks_on_a_truce_are_no_truce() -> None:
    (claim,) = claims_of("Hanna Tetteh held talks with Khalifa Haftar in Rajma on Tuesday on the truce in Tripoli.")
    assert (claim.event_type, claim.place and claim.place.place_id) == (EventType.MEETING, "rajma")


def test_a_kidnapping_gang_that_is_caught_kidnaps_nobody() -> None:
    claims = claims_of("The 444 Brigade arrested three members of a kidnapping gang in Tarhuna on Tuesday.")
    assert [c.event_type for c in claims] == [EventType.LAW_ENFORCEMENT]


@pytest.mark.parametrize(
    ("name", "actor_id"),
    [
        ("Radaa", "rada"),
        ("the Radaa force", "rada"),
        ("the Support and Stability Apparatus", "ssa"),
        ("the 128 Reinforced Brigade", "brigade_128"),
        ("the 166 Brigade", "batt_166_west"),
    ],
)
def test_names_of_agencies(name: str, actor_id: str) -> None:
    text = f"Clashes broke out in Tripoli on Tuesday between gunmen and {name}, killing two."
    assert actor_id in _roles(text, EventType.CLASH)


@pytest.mark.parametrize(
    ("words", "place_id"),
    [
        ("the Salah al-Din quarter of Tripoli", "salah_al_din"),
        ("the Dahra district of Tripoli", "dahra_tripoli"),
        ("the Dahra oilfield", "dahra_field"),
        ("Werrshefana", "warshefana"),
        ("Souk al-Jomaa", "souq_al_jumaa"),
        ("Azizia", "aziziya"),
    ],
)
def test_spellings_of_places(words: str, place_id: str) -> None:
    (claim,) = claims_of(f"Clashes broke out in {words} in Libya on Tuesday, killing two.")
    assert claim.place is not None
    assert claim.place.place_id == place_id


def test_a_town_in_the_name_of_a_force_is_no_second_event() -> None:
    text = (
        "The Misrata Joint Operations Force was attacked by gunmen in Dafniya on Monday, and one of its members was "
        "killed."
    )
    (claim,) = claims_of(text)
    assert claim.place is not None
    assert claim.place.place_id == "dafniya"

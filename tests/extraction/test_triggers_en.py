"""Which English words propose which event, told apart by what stands beside them; the sentences are our own."""

from __future__ import annotations

from datetime import date

import pytest
from builders import make_report

from libya_events.extraction.events.candidates import find_candidates
from libya_events.extraction.events.drafts import Draft
from libya_events.model import EventType, Polarity
from libya_events.pipeline import read_article

PUBLISHED = date(2025, 5, 15)


def drafts_of(text: str) -> list[Draft]:
    return find_candidates(*read_article(make_report(text=text, published_at=PUBLISHED)))[0]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Rival militias traded fire in Zawiya on Friday.", EventType.CLASH),
        ("Fighters from two towns fought with tanks and rockets near Aziziya.", EventType.CLASH),
        ("The army captured the strategic town of Brak from the militia.", EventType.CLASH),
        ("Libya's GNA takes Tarhouna", EventType.CLASH),
        ("Warplanes pounded a militant camp near Jufra on Saturday.", EventType.STRIKE),
        ("Grad rockets rain down on a suburb of Tripoli", EventType.STRIKE),
        ("Three soldiers died when their car hit a mine near Sirte.", EventType.BOMBING),
        ("Gunmen kill two in Sabha", EventType.ATTACK),
        ("Masked gunmen raided a bank in Sabha and shot a guard.", EventType.ATTACK),
        ("Gunmen captured six oil guards near Brega.", EventType.ABDUCTION),
        ("An armed group is holding four engineers hostage in Ubari.", EventType.ABDUCTION),
        ("Police raided a house in Gurji and captured a wanted smuggler.", EventType.LAW_ENFORCEMENT),
        ("Police seize 300 kilos of hashish in Tobruk", EventType.LAW_ENFORCEMENT),
        ("A court in Misrata acquitted the eight defendants on Sunday.", EventType.LAW_ENFORCEMENT),
        ("Youths rioted in Bani Walid on Monday.", EventType.PROTEST),
        ("Protesters clashed with police in Benghazi and burned tyres.", EventType.PROTEST),
        ("Demonstrators stormed the municipal building in Misrata.", EventType.PROTEST),
        ("Rival forces mobilise around Tripoli", EventType.MOBILIZATION),
        ("The two navies held a joint exercise off Misrata.", EventType.MOBILIZATION),
        ("The tribes agreed to reopen the road between Zintan and Gharyan.", EventType.AGREEMENT),
        ("Haftar meets the Egyptian president in Cairo to discuss the border.", EventType.MEETING),
        ("Libya picks up 315 migrants at sea off Zuwara", EventType.MIGRATION),
        ("The coast guard arrested 120 migrants on a beach near Garabulli.", EventType.MIGRATION),
        ("Haftar issued an ultimatum to the groups in Tripoli.", EventType.STATEMENT),
        ("Troops wrested the town of Bin Jawad from the militants.", EventType.CLASH),
        ("A warplane dropped explosives on the port of Sirte.", EventType.STRIKE),
        ("Attackers dynamited a tomb in Zliten.", EventType.BOMBING),
        ("Sixty inmates broke out of the prison in Sabha.", EventType.ATTACK),
        ("Masked men took the bank manager from his office in Ajdabiya.", EventType.ABDUCTION),
        ("A court in Tripoli handed down prison terms for two smugglers.", EventType.LAW_ENFORCEMENT),
        ("Crowds waved placards against the parliament in Tobruk.", EventType.PROTEST),
        ("Two frigates took up position off Misrata.", EventType.MOBILIZATION),
        ("Guards in Sabha let the captives go.", EventType.AGREEMENT),
        ("A raft with thirty people aboard foundered off Zuwara.", EventType.MIGRATION),
        ("The defence ministry announced a ceasefire in Zawiya at dawn.", EventType.AGREEMENT),
        ("A truce came into force in Zawiya at noon.", EventType.AGREEMENT),
        ("The captive was set free in Sabha after elders stepped in.", EventType.AGREEMENT),
        ("The two chiefs of staff signed an action plan in Sirte.", EventType.AGREEMENT),
        ("The army's tanks rolled towards Sabha on Monday.", EventType.MOBILIZATION),
        ("Soldiers defused a bomb outside a bank in Derna.", EventType.BOMBING),
        ("A contractor was seized on his way home in Ubari.", EventType.ABDUCTION),
        ("Supporters of the mayor: crowds came out in Misrata.", EventType.PROTEST),
        ("The Government of National Unity imposed a curfew in Tripoli.", EventType.STATEMENT),
        ("The authorities in Kufra sent sixty Sudanese back across the border.", EventType.MIGRATION),
        ("Police in Zliten busted a gang of car thieves.", EventType.LAW_ENFORCEMENT),
    ],
)
def test_type(text: str, event_type: EventType) -> None:
    assert [draft.event_type for draft in drafts_of(text)] == [event_type]


@pytest.mark.parametrize(
    ("text", "event_type", "sub_event_type"),
    [
        ("The rival sides signed a permanent ceasefire in Sirte on Friday.", EventType.AGREEMENT, "ceasefire"),
        ("Libya's rival sides swap 35 prisoners in Shwayrif", EventType.AGREEMENT, "release_or_exchange"),
        ("The tribes made peace in Sabha after a long feud.", EventType.AGREEMENT, "reconciliation"),
        ("The Red Crescent recovered 12 decomposed bodies near Kufra.", EventType.ATTACK, "remains_found"),
        ("The Red Crescent recovered 12 bodies of migrants near Zuwara.", EventType.MIGRATION, "shipwreck"),
        ("A drone struck a convoy near Ubari, killing four.", EventType.STRIKE, "drone"),
        ("Gunmen detained a journalist in Sirte.", EventType.ABDUCTION, "detention_without_stated_basis"),
        ("Police detained a journalist in Sirte.", EventType.LAW_ENFORCEMENT, None),
        ("Workers closed the Hariga port in a dispute over pay.", EventType.PROTEST, "closure"),
        ("The Libyan army closed the coastal road near Sirte.", EventType.MOBILIZATION, "closure"),
        ("Authorities closed Mitiga airport on Tuesday.", EventType.STATEMENT, "closure"),
    ],
)
def test_sub_type(text: str, event_type: EventType, sub_event_type: str | None) -> None:
    (draft,) = drafts_of(text)
    assert (draft.event_type, draft.sub_event_type) == (event_type, sub_event_type)


@pytest.mark.parametrize(
    ("text", "object_kind"),
    [
        ("Customs officers at Khoms port found a container of pistols.", "weapons"),
        ("Cocaine worth millions was seized at the port of Khoms.", "drugs"),
        ("Protesters from Zawiya shut down the Sharara oil field.", "oil_site"),
        ("An armed crowd turned off the water pumps at Hasouna.", "water"),
    ],
)
def test_what_it_was_about(text: str, object_kind: str) -> None:
    assert [draft.object_kind for draft in drafts_of(text)] == [object_kind]


@pytest.mark.parametrize(
    "text",
    [
        "The Libya Herald shot a video about wedding customs in Ghat.",
        "The charge for a visa at Ras Ajdir rose to 30 dinars.",
        "The team captured the hearts of fans in Tripoli.",
        "The Libyan Mine Action Centre published its yearly report.",
        "The statement of March 2025 names the streets of Tripoli.",
        "Akakus drilled two wells in the Ghadames basin and tried a new pump.",
        "The mission received a call from Sabha, and elections held there went well.",
        "The meeting place in Ghadames is old.",
        "A new school opened its doors in Kufra.",
    ],
)
def test_words_with_another_meaning_tell_nothing(text: str) -> None:
    assert [(d.event_type, d.trigger.text) for d in drafts_of(text) if d.event_type is not EventType.STATEMENT] == []


@pytest.mark.parametrize(
    "text",
    [
        "The brigade has been trying to take Zawiya since March.",
        "The accord is meant to end all hostilities around Sirte.",
        "From 1 April to 30 April 2025 the mission counted nineteen deaths in the conduct of hostilities in Libya.",
    ],
)
def test_aims_and_tolls_of_a_month_are_no_events(text: str) -> None:
    assert not [draft for draft in drafts_of(text) if draft.event_type is not EventType.AGREEMENT]


def test_the_month_of_may_is_no_doubt() -> None:
    assert [d.event_type for d in drafts_of("In May armed groups clashed in Zawiya.")] == [EventType.CLASH]
    assert drafts_of("Armed groups may clash in Zawiya.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nobody was arrested in Sirte.",
        "Haftar plans to visit Sirte.",
        "The minister promised to arrest smugglers in Sabha.",
        "The army failed to capture the town of Tarhouna.",
        "Residents appealed to both sides to sign a truce in Misrata.",
        "The uprising that toppled and killed the long-time ruler began in Benghazi.",
    ],
)
def test_what_did_not_happen_or_long_ago_is_no_event(text: str) -> None:
    told = [d for d in drafts_of(text) if d.event_type is not EventType.STATEMENT]
    assert [(d.event_type, d.trigger.text) for d in told if d.polarity is Polarity.AFFIRMED] == []


@pytest.mark.parametrize(
    "text",
    [
        "Elders in Zintan threatened to close the Sharara field on Monday.",
        "The cabinet in the east threatened on Sunday to declare force majeure on oil fields and ports.",
        "The government sent a delegation to Kufra to broker a truce.",
    ],
)
def test_what_is_threatened_or_hoped_for_is_no_closing_and_no_truce(text: str) -> None:
    assert not [d for d in drafts_of(text) if d.sub_event_type in {"closure", "ceasefire"}]


def test_why_somebody_threatens_has_happened() -> None:
    drafts = drafts_of("Elders in Zintan threatened to close the Sharara field after the killing of a guard in Nalut.")
    assert EventType.ATTACK in {draft.event_type for draft in drafts}


def test_another_boat_is_another_event() -> None:
    drafts = drafts_of(
        "A migrant boat capsized off Zuwara on Monday. The coast guard intercepted another boat with migrants."
    )
    assert [draft.sub_event_type for draft in drafts] == ["shipwreck", "interception"]


def test_what_was_days_before_is_another_event() -> None:
    text = "Gunmen attacked a police patrol in Sirte on Tuesday. It came {} gunmen attacked a bank in the town."
    assert len(drafts_of(text.format("two days after"))) == 2
    assert len(drafts_of(text.format("after"))) == 1


def test_what_an_authority_closes_in_protest_is_its_decision() -> None:
    text = "The eastern authorities announced on Monday the closure of the Sharara field in protest at a dismissal."
    assert [(d.event_type, d.sub_event_type) for d in drafts_of(text)] == [(EventType.STATEMENT, "closure")]


def test_sanctions_of_long_ago_are_not_the_news() -> None:
    text = "Police in Tripoli arrested a mayor on Sunday, two months after the Council imposed sanctions on him."
    assert [draft.event_type for draft in drafts_of(text)] == [EventType.LAW_ENFORCEMENT]


def test_what_somebody_was_before_does_not_make_the_event_one_recalled() -> None:
    drafts = drafts_of("Gunmen shot dead a man previously detained by the deterrence force in Tripoli on Thursday.")
    assert EventType.ATTACK in {draft.event_type for draft in drafts}

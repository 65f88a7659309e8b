"""Wordings of English newsrooms for one kind of event, and the same words where they tell none."""

from __future__ import annotations

import pytest
from reading import claims_of

from libya_events.model import Polarity


def _types(text: str) -> list[str]:
    return [str(c.event_type) for c in claims_of(text) if c.polarity is not Polarity.DENIED]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("A fuel tanker driver died on Monday after stepping on a landmine near Brak.", "bombing"),
        ("A shell ploughed into a bakery in Zliten on Monday.", "strike"),
        ("An army convoy was hit from the air near Waddan on Monday.", "strike"),
        ("Masked men beat up a lawyer in Ghat on Monday.", "attack"),
        ("A customs director held for embezzlement appeared before a judge in Khoms on Monday.", "law_enforcement"),
        ("The court of appeal in Khoms handed down jail terms to four smugglers on Monday.", "law_enforcement"),
        ("Nurses in Derna walked off the job on Monday to demand their pay.", "protest"),
        ("Lorry drivers blockaded the coast road at Khoms on Monday over fuel.", "protest"),
        ("Two cargo planes ferried troops and weapons to Kufra on Monday.", "mobilization"),
        ("The two tribes sealed an armistice in Ubari on Monday.", "agreement"),
        ("Officers from both sides signed off on the army's joint security plan in Sirte on Monday.", "agreement"),
        ("Two families opened fire on one another in Surman on Monday, leaving a boy dead.", "clash"),
        ("A money changer died of gunshot wounds in Sirte on Monday.", "attack"),
        ("A hail of rockets came down on houses in Zliten on Monday.", "strike"),
        ("Explosives hidden in a cart went off at a market in Derna on Monday.", "bombing"),
        ("Gunmen hijacked a bus near Mizda on Monday and led its passengers away.", "abduction"),
        ("Police in Tobruk swooped on a gang of car thieves on Monday.", "law_enforcement"),
        ("Port workers in Khoms began an open-ended stoppage on Monday, demanding their wages.", "protest"),
        ("The army rushed reinforcements to Ghadames on Monday.", "mobilization"),
        ("Elders came together in Nalut on Monday to discuss the security of the border.", "meeting"),
        ("Border guards sent back 90 Chadians from Qatrun on Monday.", "migration"),
        ("Kidnappers freed a Korean engineer in Sabha on Monday.", "agreement"),
    ],
)
def test_one_event_is_told(text: str, event_type: str) -> None:
    assert _types(text) == [event_type]


@pytest.mark.parametrize(
    "text",
    [
        "Protesters could shut the oilfields near Ubari, the army said.",
        "Clashes may erupt in Zawiya, security officials say.",
        "Ceasefire talks in Ghadames were called off.",
    ],
)
def test_what_only_may_come_is_not_told(text: str) -> None:
    assert _types(text) in ([], ["statement"])


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The shelling may have come from the hills; it killed two people in Zliten on Monday.", "strike"),
        ("Shelling may have killed two people in Zliten on Monday.", "strike"),
        ("The clashes could spread from Zliten to Khoms, residents said on Monday.", "clash"),
    ],
)
def test_what_may_have_been_so_has_happened(text: str, event_type: str) -> None:
    assert _types(text) == [event_type]

"""The words of summaries: both languages, nobody's slogans."""

from __future__ import annotations

import csv
import re

import pytest
from builders import make_event

from libya_events.model import EventActor, EventType, Role, Stance
from libya_events.presentation.summary import summarise
from libya_events.presentation.wording import FOLDER
from libya_events.reference.registers import load_actor_aliases, load_actors


def test_every_row_has_both_languages() -> None:
    with (FOLDER / "summary.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    english_has_fewer_plurals = (".two", ".few", ".many")
    assert rows
    assert not [row["key"] for row in rows if not row["ar"]]
    assert not [row["key"] for row in rows if not row["en"] and not row["key"].endswith(english_has_fewer_plurals)]


def test_no_hostile_or_honorific_alias_is_in_a_summary() -> None:
    forbidden = {alias.alias for alias in load_actor_aliases() if alias.stance in {Stance.HOSTILE, Stance.HONORIFIC}}
    assert forbidden
    lines = [(FOLDER / "summary.csv").read_text(encoding="utf-8")]
    for actor in load_actors().values():
        shown = EventActor(actor.actor_id, actor.name_en, actor.name_ar, actor.kind, Role.INITIATOR)
        lines += [summarise(make_event(actors=(shown,), killed=3), language) for language in ("en", "ar")]
    told = " ".join(re.sub(r"[^\w]+", " ", line) for line in lines)
    assert not [words for words in forbidden if f" {words} " in f" {told} "]


def test_the_dead_are_never_martyrs_in_the_words_of_a_summary() -> None:
    words = (FOLDER / "summary.csv").read_text(encoding="utf-8")
    assert "قتيل" in words
    assert not re.search("شهيد|شهداء|martyr", words)


@pytest.mark.parametrize("event_type", list(EventType))
def test_every_type_can_be_told(event_type: EventType) -> None:
    for language in ("en", "ar"):
        line = summarise(make_event(event_type=event_type), language)
        assert line.count("\n") == 0
        assert str(event_type) not in line.split(",")[0] or language == "en"
        assert "{" not in line


def test_unknown_place_and_date_are_said_and_never_left_out() -> None:
    event = make_event(place=None, day=None)
    assert summarise(event, "en") == "Armed clash, place unknown, date unknown: 1 report"
    assert summarise(event, "ar") == "اشتباك مسلح، المكان غير محدد، التاريخ غير محدد. خبر واحد"

"""The words of summaries: both languages, nobody's slogans."""

from __future__ import annotations

import csv
import re

from builders import make_event

from libya_events.model import EventActor, Role, Stance
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

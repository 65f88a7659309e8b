"""Reading gold: good lines are kept, bad ones named with what is wrong in them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from libya_events.errors import ReadingError
from libya_events.evaluation.gold import read_gold
from libya_events.model import EventType

EVENT = {
    "event_type": "strike",
    "place": {"name": "Sirte", "lat": 31.2, "lon": 16.6, "radius_km": 40},
    "date": "2016-08",
    "actors": [{"name": "US Africa Command", "mentions": ["AFRICOM"]}],
    "killed": 0,
    "injured": None,
    "evidence": "AFRICOM struck Sirte",
}
REPORT = {
    "report": "one.txt",
    "published_at": "2016-08-02",
    "relevant": True,
    "main_text_end": 120,
    "outside": {"places": [], "mentions": ["Cairo"]},
    "events": [EVENT],
}


def _write(tmp_path: Path, *lines: object) -> Path:
    path = tmp_path / "gold.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("\n".join(texts), encoding="utf-8")
    return path


def test_a_line_is_read_whole(tmp_path: Path) -> None:
    gold, rejected = read_gold(_write(tmp_path, REPORT))
    assert rejected == []
    one = gold["one.txt"]
    assert (one.published_at, one.main_text_end, one.outside) == (date(2016, 8, 2), 120, ("Cairo",))
    (event,) = one.events
    assert (event.event_type, event.date, event.killed, event.injured) == (EventType.STRIKE, "2016-08", 0, None)
    assert event.place is not None
    assert event.place.radius_km == 40
    assert event.actors[0].mentions == ("AFRICOM",)


def test_what_a_line_leaves_out_is_unknown(tmp_path: Path) -> None:
    gold, rejected = read_gold(_write(tmp_path, {"report": "bare.txt", "relevant": False, "events": []}))
    assert rejected == []
    assert (gold["bare.txt"].published_at, gold["bare.txt"].main_text_end, gold["bare.txt"].outside) == (None, None, ())


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{broken", "no JSON"),
        ([1, 2], "expected an object"),
        ({**REPORT, "relevant": "yes"}, "relevant: found 'yes', expected true or false"),
        ({**REPORT, "published_at": "2 August"}, "published_at: found '2 August', expected a day"),
        ({**REPORT, "events": {}}, "events: found {}, expected a list"),
        ({**REPORT, "events": [{**EVENT, "event_type": "war"}]}, "events, number 1: event_type: found 'war'"),
        ({**REPORT, "events": [EVENT, {**EVENT, "date": "2016-13"}]}, "events, number 2: date"),
        ({**REPORT, "events": [{**EVENT, "killed": -1}]}, "killed: found -1, expected a whole number or null"),
        ({**REPORT, "events": [{**EVENT, "place": {"name": "Sirte"}}]}, "lat: found nothing, expected a number"),
        ({**REPORT, "events": [{**EVENT, "evidence": " "}]}, "evidence"),
    ],
)
def test_a_bad_line_is_named_and_the_others_kept(tmp_path: Path, line: object, words: str) -> None:
    gold, rejected = read_gold(_write(tmp_path, REPORT, line, {**REPORT, "report": "two.txt"}))
    assert list(gold) == ["one.txt", "two.txt"]
    (rejection,) = rejected
    assert rejection.where == "gold.jsonl:2"
    assert words in rejection.reason


def test_a_report_coded_twice_counts_once_and_is_named(tmp_path: Path) -> None:
    gold, rejected = read_gold(_write(tmp_path, REPORT, {**REPORT, "relevant": False}))
    assert gold["one.txt"].relevant
    assert "twice" in rejected[0].reason


def test_gold_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="the gold cannot be read"):
        read_gold(tmp_path / "no.jsonl")

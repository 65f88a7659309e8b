"""Floors of accuracy on the sample reports: a change of registers or rules must not make the reading worse unnoticed.

The measure is circular (we wrote the reports and the rules); it guards against accidents, it proves nothing.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from geopy.distance import great_circle

from libya_events.errors import Rejection
from libya_events.model import Claim, CodedReport, Polarity
from libya_events.pipeline import code_report
from libya_events.reports.reader import read_reports

REPOSITORY = Path(__file__).parents[2]
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
NEAR_KM = 30.0


@pytest.fixture(scope="module")
def pairs() -> list[tuple[dict[str, Any], CodedReport]]:
    lines = (REPOSITORY / "sample_data" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {entry["report"]: entry for entry in map(json.loads, lines)}
    found = []
    for item in read_reports([REPOSITORY / "sample_data" / "reports"]):
        assert not isinstance(item, Rejection), str(item)
        found.append((gold[item.file_name], code_report(item)))
    return found


def same_event(gold: dict[str, Any], claim: Claim) -> bool:
    if gold["event_type"] != claim.event_type:
        return False
    if gold["place"] is None or claim.place is None:
        return gold["place"] is None and claim.place is None
    radius = max(NEAR_KM, gold["place"].get("radius_km", 0))
    where = (gold["place"]["lat"], gold["place"]["lon"])
    return bool(great_circle(where, (claim.place.latitude, claim.place.longitude)).km <= radius)


def test_events(pairs: list[tuple[dict[str, Any], CodedReport]]) -> None:
    hits = told = claimed = 0
    for gold, coded in pairs:
        claims = [c for c in coded.claims if c.polarity is Polarity.AFFIRMED]
        told += len(gold["events"])
        claimed += len(claims)
        for event in gold["events"]:
            match = next((c for c in claims if same_event(event, c)), None)
            if match:
                claims.remove(match)
                hits += 1
    assert 2 * hits / (told + claimed) >= FLOORS["sample"]["event_f1"]


def test_relevance(pairs: list[tuple[dict[str, Any], CodedReport]]) -> None:
    right = sum(gold["relevant"] == coded.relevant for gold, coded in pairs)
    assert right / len(pairs) >= FLOORS["sample"]["relevance"]


def test_nothing_outside_the_article_is_found(pairs: list[tuple[dict[str, Any], CodedReport]]) -> None:
    for gold, coded in pairs:
        quoted = " ".join(c.evidence.sentence.text for c in coded.claims)
        for name in (gold.get("outside") or {}).get("mentions", []):
            assert name not in quoted, (gold["report"], name)


def test_every_quote_stands_in_its_report(pairs: list[tuple[dict[str, Any], CodedReport]]) -> None:
    for _, coded in pairs:
        for claim in coded.claims:
            evidence = claim.evidence
            spans = [evidence.sentence, evidence.trigger, evidence.place, evidence.date, evidence.killed]
            spans += [evidence.injured, *(a.mention for a in claim.actors), *(c.span for c in claim.casualties)]
            for span in spans:
                assert span is None or coded.report.text[span.start : span.end] == span.text

"""The sample reports and their hand-coded gold: shape, offsets, coverage."""

import json
import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

SAMPLE_DATA = Path(__file__).resolve().parents[1] / "sample_data"
SOURCES = {f"Sample {kind}" for kind in ("Wire", "Radio", "Daily", "Monitor", "Agency", "Channel")}
EVENT_TYPES = {
    "clash", "strike", "bombing", "attack", "abduction", "law_enforcement",
    "protest", "mobilization", "agreement", "meeting", "migration", "statement",
}  # fmt: skip
DATE_LENGTH = {"year": {4}, "month": {7}, "week": {10}, "day": {10}}

GOLD: list[dict[str, Any]] = [
    json.loads(line) for line in (SAMPLE_DATA / "gold.jsonl").read_text(encoding="utf-8").splitlines()
]
NAMES = [entry["report"] for entry in GOLD]
EVENTS = [event for entry in GOLD for event in entry["events"]]


def read_text(name: str) -> str:
    return (SAMPLE_DATA / "reports" / name).read_text(encoding="utf-8")


def read_metadata(name: str) -> dict[str, str]:
    head = read_text(name).split("\n\n", 1)[0]
    return dict(line.split(": ", 1) for line in head.splitlines())


def article_of(entry: dict[str, Any]) -> str:
    text = read_text(entry["report"])
    start = entry.get("main_text_start") or text.index("\n\n") + 2
    return text[start : entry["main_text_end"]]


@pytest.fixture(params=GOLD, ids=NAMES)
def entry(request: pytest.FixtureRequest) -> dict[str, Any]:
    coded: dict[str, Any] = request.param
    return coded


def test_gold_and_reports_are_the_same_set() -> None:
    files = sorted(path.name for path in (SAMPLE_DATA / "reports").glob("*.txt"))
    assert sorted(NAMES) == NAMES == files
    assert len(files) >= 60


def test_no_two_reports_have_the_same_text() -> None:
    assert len({article_of(entry) for entry in GOLD}) == len(GOLD)


def test_languages_are_mixed() -> None:
    languages = Counter(read_metadata(name)["Language"] for name in NAMES)
    assert set(languages) == {"ar", "en"}
    assert 0.55 <= languages["ar"] / len(NAMES) <= 0.75


def test_coverage() -> None:
    assert len({event["place"]["name"] for event in EVENTS if event["place"]}) >= 20
    types = Counter(event["event_type"] for event in EVENTS)
    assert set(types) == EVENT_TYPES
    assert min(types.values()) >= 3
    assert len({actor["name"] for event in EVENTS for actor in event["actors"]}) >= 30


def test_some_events_are_told_by_several_sources() -> None:
    reports: defaultdict[str, set[str]] = defaultdict(set)
    tolls: defaultdict[str, set[int]] = defaultdict(set)
    types: defaultdict[str, set[str]] = defaultdict(set)
    for entry in GOLD:
        for event in entry["events"]:
            if slug := event.get("same_as"):
                reports[slug].add(entry["report"])
                types[slug].add(event["event_type"])
                if event["killed"] is not None:
                    tolls[slug].add(event["killed"])
    assert all(len(names) >= 2 for names in reports.values())
    assert all(len(names) == 1 for names in types.values())
    assert len(reports) >= 8
    assert sum(len(numbers) >= 2 for numbers in tolls.values()) >= 8


def test_sources_of_one_event_differ() -> None:
    told_by: defaultdict[str, list[str]] = defaultdict(list)
    for entry in GOLD:
        for slug in {event["same_as"] for event in entry["events"] if "same_as" in event}:
            told_by[slug].append(read_metadata(entry["report"])["Source"])
    assert {slug: names for slug, names in told_by.items() if len(set(names)) < 2} == {}


def test_the_latest_half_year_is_rich() -> None:
    days = sorted(event["date"] for event in EVENTS if event["date_precision"] == "day")
    first = (date.fromisoformat(days[-1]) - timedelta(days=183)).isoformat()
    recent = [event for event in EVENTS if event["date_precision"] == "day" and event["date"] >= first]
    assert len(recent) >= 10
    assert len({event["place"]["name"] for event in recent if event["place"]}) >= 5


def test_hard_cases_are_present() -> None:
    assert sum(entry["main_text_end"] is not None for entry in GOLD) >= 8
    assert sum(entry["published_at"] is None for entry in GOLD) >= 4
    assert sum(not entry["relevant"] for entry in GOLD) == 3
    assert all(entry["relevant"] or not entry["events"] for entry in GOLD)
    assert sum(entry["relevant"] and not entry["events"] for entry in GOLD) >= 2


def test_metadata(entry: dict[str, Any]) -> None:
    metadata = read_metadata(entry["report"])
    assert {"Title", "Source", "Language"} <= set(metadata) <= {"Title", "Source", "URL", "Published", "Language"}
    assert metadata["Source"] in SOURCES
    assert metadata.get("URL", "https://example.org/").startswith("https://example.org/")
    assert metadata.get("Published") == entry["published_at"]
    if entry["published_at"]:
        date.fromisoformat(entry["published_at"])
    assert re.fullmatch(r"(\d{4}-\d\d-\d\d|undated)_[a-z-]+_[a-z]\.txt", entry["report"])
    assert entry["report"].startswith("undated") == (entry["published_at"] is None)


def test_offsets_and_clutter(entry: dict[str, Any]) -> None:
    text, article, end = read_text(entry["report"]), article_of(entry), entry["main_text_end"]
    assert 60 <= len(article.split()) <= 180
    if end is not None:
        assert text[end:].startswith(entry["main_text_ends_before"])
        assert text[end - 1] == "\n"
    if end is not None or "main_text_start" in entry:
        assert entry["outside"]["mentions"]
    for mention in entry["outside"]["mentions"]:
        assert mention in text
        assert mention not in article


def test_evidence_and_mentions_are_exact(entry: dict[str, Any]) -> None:
    article = article_of(entry)
    for event in entry["events"]:
        assert event["evidence"] in article
        for actor in event["actors"]:
            assert actor["mentions"]
            for mention in actor["mentions"]:
                assert mention in article


def test_events_are_well_formed(entry: dict[str, Any]) -> None:
    for event in entry["events"]:
        assert event["event_type"] in EVENT_TYPES
        if event["date"] is None:
            assert event["date_precision"] is None
        else:
            assert len(event["date"]) in DATE_LENGTH[event["date_precision"]]
            assert entry["published_at"] is None or event["date"] <= entry["published_at"]
        if event["place"]:
            assert 19 <= event["place"]["lat"] <= 35
            assert 9 <= event["place"]["lon"] <= 26
        for toll in (event["killed"], event["injured"]):
            assert toll is None or toll >= 0


def test_toll_words_are_neutral(entry: dict[str, Any]) -> None:
    text = read_text(entry["report"]).replace("ميدان الشهداء", "").replace("Martyrs' Square", "")
    assert not re.search(r"شهيد|شهداء|استشهد|martyr", text, re.IGNORECASE)

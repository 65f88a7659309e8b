"""The record beside a made snapshot: texts of the newest reports, with the sentences their events are from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd

from benchmarks.made_events import LAST_DAY, tell
from libya_events.model import Claim, EventType, Evidence, Span
from libya_events.reference.registers import load_sources
from libya_events.store.event_store import EventStore
from libya_events.store.record import open_for_writing, transaction
from libya_events.store.report_record import encode

_REST = " وأضاف المصدر أن الوضع هادئ في بقية الأحياء وأن فرق الإسعاف نقلت المصابين إلى المستشفى العام."
_TRIGGER = "اشتباكات"
NEWEST = 5_000


def write_made_record(directory: Path, tables: dict[str, pd.DataFrame]) -> None:
    """In one transaction: one for each report would take long. Older reports are left out for the same reason."""
    report = tables["report"].tail(NEWEST)
    links = tables["event_claim"].join(tables["event_report"]["report_number"])
    links = links[links["report_number"] >= report.index[0]]
    told = links.merge(tables["event"][["event_id", "event_number", "event_type", "place_id"]], on="event_id")
    of_report = told.groupby("report_number")
    texts: dict[int, str] = {}
    claims = []
    for number, rows in of_report:
        sentences = [tell(f"{row.event_number:,}", _known(row.place_id)) for row in rows.itertuples()]
        texts[int(str(number))] = f"{'. '.join(sentences)}.{_REST}"
        claims += list(_claims(int(str(number)), rows, sentences))
    connection = open_for_writing(directory)
    with transaction(connection):
        connection.executemany(
            "INSERT INTO report VALUES (?, ?, ?, ?, 0, ?, ?, ?, NULL, ?, 'ar', 1, NULL, '[]', ?)",
            _reports(report, texts),
        )
        connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?)", claims)
        connection.executemany(
            "INSERT INTO published_claim VALUES (?, ?, ?)",
            links[["claim_id", "event_id", "position"]].astype(object).itertuples(index=False),
        )
        connection.execute("INSERT INTO publication VALUES (1, ?, ?)", (len(tables["event"]), str(LAST_DAY)))
    connection.close()
    EventStore.open(directory).close()  # makes the index of words


def _known(place_id: object) -> str:
    return place_id if isinstance(place_id, str) else "ليبيا"


def _reports(report: pd.DataFrame, texts: dict[int, str]) -> Iterator[tuple[object, ...]]:
    names = {source.source_id: source.name for source in load_sources().values()}
    for row in report.itertuples():
        number = int(row.Index)
        text = texts.get(number, _REST)
        day = date.fromtimestamp(row.published_at.timestamp()).isoformat()
        source = names[row.source_id]
        yield number + 1, row.report_id, row.file_name, text, len(text), row.title, source, day, f"{day}T12:00:00+00:00"


def _claims(report_number: int, rows: pd.DataFrame, sentences: list[str]) -> Iterator[tuple[str, int, int, str]]:
    begin = 0
    for at, (row, sentence) in enumerate(zip(rows.itertuples(), sentences, strict=True)):
        trigger = begin + sentence.index(_TRIGGER)
        evidence = Evidence(
            Span(begin, begin + len(sentence), sentence), Span(trigger, trigger + len(_TRIGGER), _TRIGGER)
        )
        claim = Claim(row.claim_id, row.report_id, EventType(row.event_type), evidence, 0.8)
        yield row.claim_id, report_number + 1, at, encode(claim)
        begin += len(sentence) + len(". ")

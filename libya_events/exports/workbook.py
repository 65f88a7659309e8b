"""Events as an Excel workbook: typed columns, a sheet of claims with their words, one of reports, one that explains.

Text is written as text, so no cell can run as a formula, whatever an article's title begins with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

import pandas as pd
import xlsxwriter

from libya_events.exports.tables import ExportContext, Value, plain_rows
from libya_events.model import Claim, ClaimActor, Span
from libya_events.normalization import is_arabic
from libya_events.presentation.wording import LANGUAGES, format_number, load_wording, say
from libya_events.reference.registers import takes_side

_WIDTHS = {"summary": 60, "evidence": 60, "sentence": 60, "title": 45, "words": 30, "source": 24, "place_name": 20}
_DAYS = frozenset({"event_date", "event_date_end", "published_at"})
_MOST_TEXT = 32_767  # characters in a cell, by Excel's limits
_MOST_ROWS = 1_048_576


@dataclass(frozen=True, slots=True)
class ClaimOfEvent:
    event_id: str
    claim: Claim


def write_events_xlsx(
    events: pd.DataFrame,
    claims: Iterable[ClaimOfEvent],
    reports: pd.DataFrame,
    file: BinaryIO,
    context: ExportContext,
) -> None:
    """``events`` as of load_events_with_names, ``reports`` as of load_reports_of_filter. ValueError where a sheet would
    need more rows than Excel has."""
    if len(events) >= _MOST_ROWS:
        raise ValueError(
            f"{len(events):,} events do not fit into an Excel sheet ({_MOST_ROWS:,} rows). "
            "Narrow the filter, or take CSV."
        )
    book = xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False, "remove_timezone": True})
    book.set_properties({"title": say("app.name", context.language), "comments": context.filter_words})
    sheets = _Sheets(book, context)
    sheets.add("events", plain_rows(events, context))
    sheets.add("claims", (claim_fields(one) for one in claims))
    sheets.add("reports", plain_rows(reports, context))
    sheets.add_about(len(events), len(reports))
    book.close()


def claim_fields(one: ClaimOfEvent) -> dict[str, Value]:
    """A claim as a row: its event, its values and the words of each."""
    claim, evidence = one.claim, one.claim.evidence
    return {
        "event_id": one.event_id,
        "claim_id": claim.claim_id,
        "report_id": claim.report_id,
        "polarity": str(claim.polarity),
        "event_type": str(claim.event_type),
        "sub_event_type": claim.sub_event_type,
        "event_date": claim.event_date.isoformat() if claim.event_date else None,
        "date_words": _words(evidence.date),
        "place_id": claim.place.place_id if claim.place else None,
        "place_words": _words(evidence.place),
        "actor_words": "; ".join(map(_tell_actor, claim.actors)) or None,
        "killed_best": claim.killed.best if claim.killed else None,
        "killed_words": _words(evidence.killed),
        "injured_best": claim.injured.best if claim.injured else None,
        "injured_words": _words(evidence.injured),
        "confidence": claim.confidence,
        "evidence_text": evidence.sentence.text,
    }


def _tell_actor(actor: ClaimActor) -> str:
    """In the report's words, or by name where these take sides; the sentence beside it keeps them."""
    words = actor.mention.text
    if takes_side(words):
        words = actor.name_ar if is_arabic(words) else actor.name_en
    return f"{actor.actor_id} ({actor.role}): {words}"


class _Sheets:
    def __init__(self, book: Any, context: ExportContext) -> None:
        self.book, self.context = book, context
        self.head = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8EEF0", "border": 1}
        )
        self.day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
        self.text = book.add_format({"valign": "top"})
        self.notice = book.add_format({"bold": True, "bg_color": "#FBE3A2"})
        self.columns: dict[str, None] = {}

    def add(self, name: str, rows: Iterable[Mapping[str, Value]]) -> None:
        """The header is frozen and filtered; a row above it says that these are samples, where they are."""
        sheet = self._new(name)
        top = 0
        if self.context.sample:
            sheet.write_string(0, 0, say("banner.sample", self.context.language), self.notice)
            top = 1
        columns: Sequence[str] = ()
        last = top
        for last, row in enumerate(rows, start=top + 1):
            if not columns:
                columns = self._write_head(sheet, top, row)
            for at, value in enumerate(row.values()):
                self._write(sheet, last, at, columns[at], value)
        sheet.freeze_panes(top + 1, 1)
        if columns:
            sheet.autofilter(top, 0, last, len(columns) - 1)

    def add_about(self, events: int, reports: int) -> None:
        context, language = self.context, self.context.language
        sheet = self._new("about")
        sheet.set_column(0, 1, 26)
        sheet.set_column(2, 2, 90)
        lines = [
            (say("export.about.filter", language), context.filter_words),
            (say("export.about.events", language), format_number(events)),
            (say("export.about.reports", language), format_number(reports)),
            (say("export.about.data_as_of", language), context.data_as_of),
            (say("export.about.built_on", language), context.built_on),
            (say("export.about.link", language), context.link or ""),
            (say("export.about.limits", language), say("export.about.limits.text", language)),
            ("", say("export.about.boundaries", language)),
        ]
        if context.sample:
            lines.insert(0, ("", " / ".join(say("banner.sample", code) for code in LANGUAGES)))
        for at, (label, words) in enumerate(lines):
            sheet.write_string(at, 0, label, self.text)
            sheet.write_string(at, 1, words, self.text)
        top = len(lines) + 1
        for at, name in enumerate(("column", "code", "meaning")):
            sheet.write_string(top, at, say(f"export.about.{name}", language), self.head)
        for at, column in enumerate(self.columns, start=top + 1):
            sheet.write_string(at, 0, self._label(column), self.text)
            sheet.write_string(at, 1, column, self.text)
            sheet.write_string(at, 2, self._meaning(column), self.text)

    def _new(self, name: str) -> Any:
        sheet = self.book.add_worksheet(say(f"export.sheet.{name}", self.context.language))
        if self.context.language == "ar":
            sheet.right_to_left()
        return sheet

    def _write_head(self, sheet: Any, top: int, row: Mapping[str, Value]) -> Sequence[str]:
        for at, column in enumerate(row):
            sheet.write_string(top, at, self._label(column), self.head)
            width = next((wide for part, wide in _WIDTHS.items() if part in column), 14)
            sheet.set_column(at, at, width)
            self.columns[column] = None
        return list(row)

    def _write(self, sheet: Any, line: int, at: int, column: str, value: Value) -> None:
        if value is None:
            return
        if column in _DAYS:
            sheet.write_datetime(line, at, pd.Timestamp(str(value)).to_pydatetime(), self.day)
        elif isinstance(value, bool):
            sheet.write_boolean(line, at, value, self.text)
        elif isinstance(value, int | float):
            sheet.write_number(line, at, value, self.text)
        else:
            sheet.write_string(line, at, value[:_MOST_TEXT], self.text)

    def _label(self, column: str) -> str:
        key = f"field.{column}"
        return say(key, self.context.language) if key in load_wording() else column

    def _meaning(self, column: str) -> str:
        key = f"field.{column}.about"
        return say(key, self.context.language) if key in load_wording() else ""


def _words(span: Span | None) -> str | None:
    return span.text if span else None

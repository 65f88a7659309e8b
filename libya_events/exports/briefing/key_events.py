"""The key events of a pack: chosen by hand in their order, or by a rule that is said; each with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from libya_events.errors import LibyaEventsError
from libya_events.exports.briefing.sections import Told
from libya_events.exports.briefing.slides import EventsBody, KeyEvent, TextBody
from libya_events.exports.briefing.view import BriefingView
from libya_events.model import Count, DatePrecision, EventStatus, Outcome, Report
from libya_events.presentation.summary import tell_count
from libya_events.presentation.wording import count_phrase, format_date, format_period, say, type_name
from libya_events.reference.registers import find_source
from libya_events.store.briefing_queries import load_key_events
from libya_events.store.queries import load_event

_CHOSEN_BY_RULE = 5


def show_events(view: BriefingView) -> Told:
    language = view.language
    chosen = [_load_chosen(view, event_id) for event_id in view.plan.event_ids]
    rows = chosen or view.ask(load_key_events, view.event_filter, _CHOSEN_BY_RULE).to_dict("records")
    if not rows:
        words = say("briefing.events.none", language)
        return words, TextBody((("", say("briefing.events.none.text", language)),))
    rule = "" if chosen else say("briefing.events.rule", language)
    deadliest = None if chosen else _tell_deadliest(rows, language)
    headline = deadliest or count_phrase("briefing.events", len(rows), language)
    return headline, EventsBody(tuple(_read_event(view, row) for row in rows), rule)


def _load_chosen(view: BriefingView, event_id: str) -> Mapping[Any, Any]:
    """An event that was merged into another is shown as that one."""
    found = load_event(view.snapshot, event_id)
    if found is None or found["status"] == EventStatus.WITHDRAWN:
        raise LibyaEventsError(
            f"The briefing plan names the event {event_id}, which is not in the store or was withdrawn. "
            "Take it out of the plan or choose another."
        )
    return found


def _tell_deadliest(rows: list[Mapping[Any, Any]], language: str) -> str | None:
    """None where nobody was killed, or as many in a second event."""
    killed = [_number(row["killed_best"]) or _number(row["killed_low"]) or 0 for row in rows]
    if not killed[0] or killed.count(killed[0]) > 1:
        return None
    row = rows[0]
    return say(
        "briefing.events.deadliest",
        language,
        type=type_name(row["event_type"], language, _words(row["sub_event_type"])),
        place=_words(row[f"place_name_{language}"]) or say("summary.place_unknown", language),
        day=format_date(
            _day(row["event_date"]), _day(row["event_date_end"]), DatePrecision(row["date_precision"]), language
        ),
        killed=_tell_killed(row, language),
    )


def _tell_killed(row: Mapping[Any, Any], language: str) -> str:
    """As the event's own line says it: "at least 50 killed"."""
    count = Count(*(_number(row[f"killed_{bound}"]) for bound in ("low", "best", "high")))
    return tell_count(Outcome.KILLED, count, say("summary.the_report", language), language)


def _read_event(view: BriefingView, row: Mapping[Any, Any]) -> KeyEvent:
    language, event_id = view.language, str(row["event_id"])
    report = _find_report(view, event_id, str(row["evidence_text"] or ""))
    return KeyEvent(
        event_id=event_id,
        summary=str(row[f"summary_{language}"]),
        evidence=" ".join(str(row["evidence_text"] or "").split()),
        evidence_language=str(row["evidence_language"] or ""),
        source=_tell_source(report, str(row["provider"]), language),
        address=(report.url or "") if report else "",
    )


def _find_report(view: BriefingView, event_id: str, evidence: str) -> Report | None:
    """The report that holds the sentence shown."""
    claims = view.record.load_claims_of_event(event_id)
    telling = [claim for claim in claims if claim.evidence.sentence.text == evidence] or claims
    return next(iter(view.record.load_reports([claim.report_id for claim in telling[:1]])), None)


def _tell_source(report: Report | None, provider: str, language: str) -> str:
    unnamed = say("briefing.source.unnamed", language)
    if report is None:
        return unnamed if provider == "extracted" else say("summary.provider", language, provider=provider.upper())
    known = find_source(report.source_name) if report.source_name else None
    source = known.name_in(language) if known else report.source_name or unnamed
    if report.published_at is None:
        return say("briefing.told.undated", language, source=source)
    day = format_period(report.published_at, report.published_at, language)
    return say("briefing.told", language, source=source, day=day)


def _number(value: Any) -> int | None:
    return None if value is None or pd.isna(value) else int(value)


def _words(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _day(value: Any) -> Any:
    return None if value is None or pd.isna(value) else pd.Timestamp(value).date()

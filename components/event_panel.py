"""One event: its line, its facts, who said what on casualties, and every report's words that it was coded from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components.event_rows import format_when, format_where, number_of, words_of
from components.markup import safe_html
from components.report_section import build_evidence, build_whole_text
from components.source_text import build_legend
from libya_events.model import Claim, EventStatus, EventType, Report, Role, Speaker, confidence_level
from libya_events.presentation.figure_words import format_count
from libya_events.presentation.palette import type_glyph
from libya_events.presentation.wording import count_phrase, load_wording, say, type_name


@dataclass(frozen=True, slots=True)
class EventAccount:
    """All that the panel shows of one event. ``event`` is the row of load_event; reports come by their ids."""

    event: Mapping[str, Any]
    claims: Sequence[Claim]
    reports: Mapping[str, Report]


def build_panel(account: EventAccount, language: str) -> str:
    """The panel as HTML; every word of the data in it is escaped."""
    event = account.event
    summary = words_of(event.get(f"summary_{language}")) or say("panel.no_summary", language)
    told = [(r, [c for c in account.claims if c.report_id == r.report_id]) for r in account.reports.values()]
    return "".join(
        (
            f'<p class="le-summary">{type_glyph(EventType(event["event_type"]))} {safe_html(summary)}</p>',
            *(build_evidence(report, claims, language) for report, claims in told),
            "" if told else f"<p>{safe_html(say('panel.no_reports', language))}</p>",
            build_legend(language) if account.claims else "",
            _build_facts(build_facts(account, language)),
            _build_statements(account, language),
            *(build_whole_text(report, claims, at == 0, language) for at, (report, claims) in enumerate(told)),
        )
    )


def build_facts(account: EventAccount, language: str) -> list[tuple[str, str]]:
    """Label and words of each fact; what was not reported says so."""
    event = account.event
    sub_type = words_of(event.get("sub_event_type"))
    reports = count_phrase("count.reports", int(event["reports"]), language)
    sources = count_phrase("count.independent_sources", int(event["sources"]), language)
    return [
        (say("fact.type", language), type_name(str(event["event_type"]), language, sub_type)),
        (say("fact.date", language), format_when(event, language)),
        (say("fact.place", language), format_where(event, language)),
        *_actor_facts(account.claims, language),
        (say("fact.killed", language), _range(event, "killed", language)),
        (say("fact.injured", language), _range(event, "injured", language)),
        (say("fact.told_by", language), say("fact.told_by.words", language, reports=reports, sources=sources)),
        *_provider_fact(event, language),
        (say("fact.status", language), say(f"status.{EventStatus(event['status'])}", language)),
        (say("fact.confidence", language), confidence_words(float(event["confidence"]), language)),
    ]


def confidence_words(confidence: float, language: str) -> str:
    return say(f"confidence.{confidence_level(confidence)}", language)


def build_statement_rows(account: EventAccount, language: str) -> list[tuple[str, str, str, str]]:
    """Who said what on casualties: the count, who is counted, who says so, in which report."""
    comma = say("list.comma", language)
    rows = []
    for claim in account.claims:
        report = account.reports.get(claim.report_id)
        told_in = (report.source_name if report else None) or say("report.no_source", language)
        for statement in claim.casualties:
            count = statement.count
            figure = _figure(count.low, count.high, count.best, language)
            what = say(f"outcome.{statement.outcome}", language, figure=figure)
            scope = say(f"scope.{statement.scope}", language)
            counted = comma.join(part for part in (name_persons(statement.who, language), scope) if part)
            rows.append((what, counted, _speaker(statement.speaker, language), told_in))
    return list(dict.fromkeys(rows))


def show_event_panel(
    account: EventAccount, language: str, height: int, on_close: Callable[[], None], draw_link: Callable[[], None]
) -> None:
    """``draw_link`` draws the link to the event's own page."""
    with st.container(height=height, border=True, key="event-panel", gap="xsmall"):
        with st.container(horizontal=True, key="panel-head", vertical_alignment="center"):
            draw_link()
            st.button(
                say("panel.close", language),
                key="panel-close",
                on_click=on_close,
                icon=":material/close:",
                type="tertiary",
            )
        st.html(build_panel(account, language))


def show_missing_event(language: str, on_close: Callable[[], None]) -> None:
    """A link to an event that the store does not have (any more)."""
    st.warning(say("panel.missing", language))
    st.button(say("panel.close", language), key="panel-close", on_click=on_close)


def _build_facts(facts: Sequence[tuple[str, str]]) -> str:
    rows = "".join(f"<dt>{safe_html(label)}</dt><dd>{safe_html(words)}</dd>" for label, words in facts)
    return f'<dl class="le-facts">{rows}</dl>'


def _build_statements(account: EventAccount, language: str) -> str:
    rows = build_statement_rows(account, language)
    if not rows:
        return ""
    heads = "".join(
        f"<th>{safe_html(say(f'statements.{name}', language))}</th>" for name in ("what", "who", "speaker", "report")
    )
    body = "".join("<tr>" + "".join(f"<td>{safe_html(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f'<h3 class="le-h3">{safe_html(say("statements.title", language))}</h3>'
        f'<table class="le-statements"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'
    )


def _actor_facts(claims: Sequence[Claim], language: str) -> list[tuple[str, str]]:
    """Actors by role; a role in violence is somebody's account, and its label says so."""
    by_role: dict[Role, dict[str, None]] = {}
    for claim in claims:
        for actor in claim.actors:
            name = actor.name_ar if language == "ar" else actor.name_en
            by_role.setdefault(actor.role, {})[name] = None
    comma = say("list.comma", language)
    return [(say(f"role.{role}", language), comma.join(by_role[role])) for role in Role if role in by_role]


def _range(event: Mapping[str, Any], outcome: str, language: str) -> str:
    low, best, high = (number_of(event[f"{outcome}_{bound}"]) for bound in ("low", "best", "high"))
    if low == high == 0:
        return say(f"fact.none.{outcome}", language)
    return _figure(low, high, best, language)


def _figure(low: int | None, high: int | None, best: int | None, language: str) -> str:
    return format_count(low, best, high, language)


def name_persons(who: str | None, language: str) -> str:
    """Whom a figure counts; a code without words yet is shown as it is."""
    if who is None:
        return ""
    return say(f"who.{who}", language) if f"who.{who}" in load_wording() else who.replace("_", " ")


def _speaker(speaker: Speaker, language: str) -> str:
    return say(f"speaker.{speaker}", language)


def _provider_fact(event: Mapping[str, Any], language: str) -> list[tuple[str, str]]:
    """The data set that an imported event came from."""
    provider = words_of(event.get("provider"))
    return [(say("fact.provider", language), provider.upper())] if provider and provider != "extracted" else []

"""The head of an event's page: its line, its status, and what is said where there is no such event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.event_rows import words_of
from components.markup import safe_html
from libya_events.model import EventType
from libya_events.presentation.palette import type_glyph
from libya_events.presentation.wording import say


def build_summary(event: Mapping[str, Any], status: str, was_merged: bool, language: str) -> str:
    """``status`` is HTML; ``was_merged``: another id led here."""
    summary = words_of(event.get(f"summary_{language}")) or say("panel.no_summary", language)
    merged = f'<p class="le-rule">{safe_html(say("event.merged", language))}</p>' if was_merged else ""
    number = say("event.id", language, id=event["event_id"])
    return (
        f'<div class="le-event-head"><p class="le-summary">{type_glyph(EventType(event["event_type"]))} '
        f'{safe_html(summary)}</p><p class="le-event-facts">{status} '
        f'<span class="le-page">{safe_html(number)}</span></p>{merged}</div>'
    )


def build_missing(event_id: str | None, language: str) -> str:
    """Without an id the page was opened by hand."""
    title, words = ("event.none", "event.none.more") if event_id is None else ("event.missing", "event.missing.more")
    asked = f'<p dir="ltr"><code>{safe_html(event_id)}</code></p>' if event_id else ""
    return (
        f'<div class="le-notice"><h2>{safe_html(say(title, language))}</h2>{asked}'
        f"<p>{safe_html(say(words, language))}</p></div>"
    )

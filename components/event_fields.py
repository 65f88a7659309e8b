"""The fields of an event as HTML: each with its words, which lead to the report's text, and who said them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from components.event_facts import Field, Telling, list_fields
from components.event_panel import EventAccount
from components.markup import direction, safe_html
from components.source_text import Anchor, anchor_of
from libya_events.model import (
    Report,
)
from libya_events.presentation.wording import format_period, say

Anchors = Mapping[str, Sequence[Anchor]]
"""The anchors of each report's text, by its id."""


def build_fields(account: EventAccount, anchors: Anchors, language: str) -> str:
    """All fields as HTML; every word of the data in it is escaped."""
    drawn = "".join(_draw(field, anchors, language) for field in list_fields(account, language))
    return f'<div class="le-fields">{drawn}</div>'


def words_with_link(telling: Telling, anchors: Anchors) -> str:
    """The exact words, marked and in their own direction; a click leads to them in the report's text."""
    report, span = telling.report, telling.span
    words = (
        f'<q class="le-words" dir="{direction(report.language)}" lang="{safe_html(report.language)}">'
        f'<mark class="le-mark le-mark-{telling.mark}">{safe_html(span.text)}</mark></q>'
    )
    name = anchor_of(span, anchors.get(report.report_id, ()))
    return f'<a class="le-to-words" href="#{safe_html(name)}">{words}</a>' if name else words


def name_report(report: Report, language: str) -> str:
    """The source and the day of publication, as HTML."""
    source = report.source_name or say("report.no_source", language)
    day = (
        format_period(report.published_at, report.published_at, language)
        if report.published_at
        else say("report.no_date", language)
    )
    comma = say("list.comma", language)
    return f'<span class="le-said"><bdi>{safe_html(source)}</bdi>{safe_html(comma + day)}</span>'


def _draw(field: Field, anchors: Anchors, language: str) -> str:
    grouped: dict[tuple[str, str], list[Telling]] = {}
    for telling in field.tellings:
        grouped.setdefault((telling.span.text, telling.otherwise), []).append(telling)
    items = []
    for (_, otherwise), tellings in grouped.items():
        reports = {telling.report.report_id: telling.report for telling in tellings}
        said = " · ".join(name_report(report, language) for report in reports.values())
        other = f' <span class="le-otherwise">{safe_html(otherwise)}</span>' if otherwise else ""
        items.append(f"<li>{words_with_link(tellings[0], anchors)}{other} {said}</li>")
    evidence = f'<ul class="le-tellings">{"".join(items)}</ul>' if items else ""
    more = f'<div class="le-more">{safe_html(field.more)}</div>' if field.more else ""
    rule = f'<div class="le-rule">{safe_html(field.rule)}</div>' if field.rule else ""
    value = f'<div class="le-value">{safe_html(field.value)}</div>'
    return (
        f'<section class="le-field"><h2>{safe_html(field.label)}</h2><div>{value}{more}{evidence}{rule}</div></section>'
    )


def describe_status(event: Mapping[str, Any], language: str) -> str:
    """The status with what it means, as HTML."""
    words, more = say(f"status.{event['status']}", language), say(f"status.{event['status']}.more", language)
    return f'<span class="le-status" title="{safe_html(more)}">{safe_html(words)}</span>'

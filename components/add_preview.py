"""What was read from reports before any of it is stored: each claim with its words, what was left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components.event_panel import confidence_words
from components.markup import direction, safe_html
from components.report_section import build_sentence
from components.source_text import build_legend, build_source_text
from libya_events.errors import Rejection
from libya_events.model import Claim, CodedReport, Count
from libya_events.presentation.figure_words import format_range
from libya_events.presentation.palette import type_glyph
from libya_events.presentation.wording import count_phrase, format_date, format_period, say, type_name


def build_summary(coded: Sequence[CodedReport], known: Sequence[str], rejections: int, language: str) -> str:
    """One line: how many reports, claims, known ones and rejected items. ``known``: ids the store holds already."""
    claims = sum(len(one.claims) for one in coded)
    parts = [count_phrase("count.reports", len(coded), language), count_phrase("add.claims", claims, language)]
    if known:
        parts.append(say("add.known", language, reports=count_phrase("count.reports", len(known), language)))
    if rejections:
        parts.append(count_phrase("add.rejected", rejections, language))
    return f'<h2 class="le-h2">{safe_html(" · ".join(parts))}</h2>'


def build_preview(coded: CodedReport, is_known: bool, language: str) -> str:
    """One report: whether it counts, its claims each with the marked sentence, its text on demand."""
    report = coded.report
    notices = [say("add.is_known", language)] if is_known else []
    if coded.reason is not None:
        notices.append(say("add.not_counted", language, reason=say(f"reason.{coded.reason}", language)))
    elif not coded.claims:
        notices.append(say("add.no_claims", language))
    if report.published_at is None and any(claim.event_date is None for claim in coded.claims):
        notices.append(say("add.no_day", language))
    claims = "".join(
        f'<div class="le-claim"><p class="le-claim-facts">{safe_html(describe_claim(claim, language))}</p>'
        f"{build_sentence(report, claim, language)}</div>"
        for claim in coded.claims
    )
    name, origin = safe_html(report.title or report.file_name), safe_html(_when_and_whose(coded, language))
    text = (
        f'<details class="le-report"><summary>{safe_html(say("add.show_text", language))}</summary>'
        f"{build_legend(language)}{build_source_text(report, coded.claims, language)}</details>"
    )
    return (
        f'<section class="le-preview"><h3 class="le-h3" dir="{direction(report.language)}">{name}</h3>'
        f'<div class="le-row-facts"><bdi>{safe_html(report.file_name)}</bdi> · {origin}</div>'
        + "".join(f'<p class="le-preview-note">{safe_html(notice)}</p>' for notice in notices)
        + f"{claims}{text}</section>"
    )


def describe_claim(claim: Claim, language: str) -> str:
    """Type, place, day, actors, casualties and how sure: one line."""
    place = claim.place
    name = say("place.unknown", language) if place is None else place.name_ar if language == "ar" else place.name_en
    actors = say("list.comma", language).join(
        dict.fromkeys(actor.name_ar if language == "ar" else actor.name_en for actor in claim.actors)
    )
    parts = [
        f"{type_glyph(claim.event_type)} {type_name(claim.event_type, language, claim.sub_event_type)}",
        name,
        format_date(claim.event_date, claim.event_date_end, claim.date_precision, language),
        actors,
        _casualties("killed", claim.killed, language),
        _casualties("injured", claim.injured, language),
        confidence_words(claim.confidence, language),
    ]
    return " · ".join(part for part in parts if part)


def build_rejections(rejections: Iterable[Rejection], language: str) -> str:
    """What could not be read, with the reason and what to do; the rest was kept."""
    items = "".join(
        f"<li><bdi>{safe_html(one.where)}</bdi>: <bdi>{safe_html(one.reason)} {safe_html(one.remedy)}</bdi></li>"
        for one in rejections
    )
    return f'<h3 class="le-h3">{safe_html(say("add.rejections", language))}</h3><ul>{items}</ul>'


def _when_and_whose(coded: CodedReport, language: str) -> str:
    report = coded.report
    source = report.source_name or say("report.no_source", language)
    if report.published_at is None:
        return f"{source} · {say('report.no_date', language)}"
    return f"{source} · {format_period(report.published_at, report.published_at, language)}"


def _casualties(outcome: str, count: Count | None, language: str) -> str:
    if count is None:
        return ""
    return say(f"row.{outcome}", language, range=format_range(count.low, count.high, language))

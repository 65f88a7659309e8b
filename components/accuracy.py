"""How right the reading is: for each measurement what was measured, the figures in words, and the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from components.accuracy_tables import (
    build_confidence_table,
    build_field_table,
    build_grave_mistakes,
    build_type_table,
    format_share,
)
from components.markup import safe_html
from components.prose import build_list, build_paragraph, build_section
from libya_events.evaluation.chance import likely_range
from libya_events.evaluation.measures import ALL, Basis, Field, Tally
from libya_events.evaluation.results import Result
from libya_events.model import ConfidenceLevel, Language
from libya_events.presentation.wording import format_number, format_period, say

_LIMITS_AFTER = ("elsewhere", "readers", "judgement", "merging", "truth")
_NOT_MEASURED = {Language.ENGLISH: "english", Language.ARABIC: "arabic"}


def build_accuracy(results: Sequence[Result], language: str) -> str:
    """The whole page as HTML: what the figures mean, the measurements, their limits."""
    return (
        '<div class="le-accuracy">'
        + build_paragraph(say("accuracy.lead", language))
        + build_paragraph(say("accuracy.terms", language))
        + "".join(build_measurement(result, language) for result in results)
        + build_section(say("accuracy.limits.title", language), build_list(build_limits(results, language)))
        + "</div>"
    )


def build_measurement(result: Result, language: str) -> str:
    """One measurement; one on our own reports is marked as circular."""
    basis = result.basis or Basis.REAL_UNSHIPPED
    mark = " le-circular" if basis is Basis.OWN_SAMPLE else ""
    note = f'<p class="le-basis{mark}">{safe_html(say(f"accuracy.{basis}.note", language))}</p>'
    measures = result.measures
    left = (
        build_field_table(result.languages, language)
        + build_confidence_table(measures, language)
        + build_grave_mistakes(measures, language)
    )
    return build_section(
        say(f"accuracy.{basis}.title", language),
        f"{note}{_build_facts(build_facts(result, language))}{_build_tiles(result, language)}"
        f'<div class="le-figures"><div>{left}</div><div>{build_type_table(measures, language)}</div></div>',
    )


def build_facts(result: Result, language: str) -> list[tuple[str, str]]:
    """When, on how many reports of which language, and against how many events it was measured."""
    day = result.measured_on
    return [
        (say("accuracy.meta.date", language), format_period(day, day, language)),
        (say("accuracy.meta.reports", language), _tell_reports(result, language)),
        (say("accuracy.meta.events", language), format_number(result.measures.tally(Field.EVENT).gold)),
        (say("accuracy.meta.version", language), result.tool_version),
    ]


def build_tiles(result: Result, language: str) -> list[tuple[str, str, str]]:
    """The three figures that matter most: label, share, and how sure the share itself is."""
    events = result.measures.tally(Field.EVENT)
    clear = result.measures.confidence.get(ConfidenceLevel.CLEAR, Tally())
    clear_words = say("confidence.clear", language)
    return [
        (say("accuracy.tile.shown", language), *_tell_share(events.right_of_found, events.found, language)),
        (say("accuracy.tile.told", language), *_tell_share(events.right_of_gold, events.gold, language)),
        (
            say("accuracy.tile.clear", language, words=clear_words),
            *_tell_share(clear.right_of_found, clear.found, language),
        ),
    ]


def build_limits(results: Iterable[Result], language: str) -> list[str]:
    """What the figures do not say; a language of which no real report was measured is named."""
    real = [result for result in results if result.basis is Basis.REAL_UNSHIPPED]
    unmeasured = [name for code, name in _NOT_MEASURED.items() if not any(code in result.languages for result in real)]
    return [say(f"accuracy.limits.{name}", language) for name in ("few", *unmeasured, *_LIMITS_AFTER)]


def show_accuracy(results: Sequence[Result], language: str) -> None:
    st.html(build_accuracy(results, language))


def _tell_reports(result: Result, language: str) -> str:
    by_language = {code: measures.reports for code, measures in result.languages.items() if code != ALL}
    if len(by_language) == 1:
        words = [say(f"accuracy.language.{code}", language) for code in by_language]
    else:
        words = [say(f"accuracy.in.{code}", language, n=format_number(n)) for code, n in by_language.items()]
    return f"{format_number(result.measures.reports)} ({say('list.comma', language).join(words)})"


def _tell_share(right: int, of: int, language: str) -> tuple[str, str]:
    if not of:
        return "–", say("accuracy.tile.none", language)
    low, high = likely_range(right, of)
    more = say(
        "accuracy.tile.more",
        language,
        right=format_number(right),
        of=format_number(of),
        low=_isolated(format_share(low)),
        high=_isolated(format_share(high)),
    )
    return format_share(right / of), more


def _isolated(share: str) -> str:
    """A share that looks the same inside a sentence as alone: after Arabic words its sign would change sides."""
    return f"\u2068{share}\u2069"


def _build_facts(facts: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f"<div><dt>{safe_html(label)}</dt><dd>{safe_html(words)}</dd></div>" for label, words in facts)
    return f'<dl class="le-measured">{rows}</dl>'


def _build_tiles(result: Result, language: str) -> str:
    tiles = "".join(
        f'<div class="le-tile"><div class="le-tile-label">{safe_html(label)}</div>'
        f'<div class="le-tile-value">{safe_html(value)}</div>'
        f'<div class="le-tile-more">{safe_html(more)}</div></div>'
        for label, value, more in build_tiles(result, language)
    )
    return f'<div class="le-tiles">{tiles}</div>'

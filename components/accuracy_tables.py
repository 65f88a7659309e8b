"""The tables of a measurement: by field and language, by event type, by the word for confidence, and grave mistakes."""

from __future__ import annotations

from collections.abc import Mapping

from components.markup import safe_html
from libya_events.evaluation.measures import ALL, Field, Measures, MistakeKind, Tally
from libya_events.model import ConfidenceLevel, EventType
from libya_events.presentation.palette import type_glyph
from libya_events.presentation.wording import format_number, say, type_name

_PARTS = ("right", "found", "f1")
_FEW = 10
"""Cases below which a bar is drawn pale."""


def format_share(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def build_field_table(measured: Mapping[str, Measures], language: str) -> str:
    """A row for each field; for each language what is right, what is found, and both in one figure."""
    columns = [(code, at, part) for code in measured if code != ALL for at, part in enumerate(_PARTS)]
    names = "".join(
        f'<th{_edge(0)} colspan="3" scope="colgroup">{safe_html(say(f"accuracy.language.{code}", language))}</th>'
        for code in measured
        if code != ALL
    )
    parts = "".join(
        f'<th{_edge(at)} scope="col">{safe_html(say(f"accuracy.{part}", language))}</th>' for _, at, part in columns
    )
    rows = "".join(
        f'<tr><th scope="row">{safe_html(say(f"accuracy.field.{name}", language))}</th>'
        + "".join(f"<td{_edge(at)}>{_part(measured[code].tally(name), part)}</td>" for code, at, part in columns)
        + "</tr>"
        for name in Field
    )
    return (
        _title(say("accuracy.fields.title", language))
        + f'<div class="le-scroll"><table><thead><tr><td></td>{names}</tr><tr><td></td>{parts}</tr></thead>'
        + f"<tbody>{rows}</tbody></table></div>"
        + _note(say("accuracy.fields.note", language))
    )


def build_type_table(measures: Measures, language: str) -> str:
    """A row for each event type that was found or should have been, with bars for what is right and what is found."""
    heads = "".join(
        f'<th scope="col">{safe_html(words)}</th>'
        for words in (
            say("accuracy.types.type", language),
            say("accuracy.right", language),
            say("accuracy.found", language),
        )
    )
    rows = "".join(
        f'<tr><th scope="row">{type_glyph(code)} {safe_html(type_name(code, language))}</th>'
        f"<td>{build_share(tally.right_of_found, tally.found, language)}</td>"
        f"<td>{build_share(tally.right_of_gold, tally.gold, language)}</td></tr>"
        for code, tally in ((code, measures.event_types.get(code)) for code in EventType)
        if tally is not None and (tally.found or tally.gold)
    )
    return (
        _title(say("accuracy.types.title", language))
        + f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        + _note(say("accuracy.types.few", language, n=_FEW))
    )


def build_confidence_table(measures: Measures, language: str) -> str:
    """How often the events under each word for confidence are right."""
    rows = "".join(
        f'<tr><th scope="row">{safe_html(say(f"confidence.{level}", language))}</th>'
        f"<td>{build_share(tally.right_of_found, tally.found, language)}</td></tr>"
        for level, tally in ((level, measures.confidence.get(level)) for level in ConfidenceLevel)
        if tally is not None
    )
    heads = (say("accuracy.confidence.level", language), say("accuracy.right", language))
    head = "".join(f'<th scope="col">{safe_html(words)}</th>' for words in heads)
    return (
        _title(say("accuracy.confidence.title", language, words=say("confidence.clear", language)))
        + f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def build_grave_mistakes(measures: Measures, language: str) -> str:
    """Counts that should be nought."""
    wrong_quotes = measures.count(MistakeKind.WRONG_QUOTE)
    rows = (
        (say("accuracy.never.invented", language), format_number(measures.count(MistakeKind.INVENTED_CASUALTY))),
        (say("accuracy.never.leaked", language), format_number(measures.count(MistakeKind.LEAKED_MENTION))),
        (
            say("accuracy.never.quotes", language),
            _of(wrong_quotes, measures.quotes, language),
        ),
    )
    body = "".join(
        f'<tr><th scope="row">{safe_html(label)}</th><td class="le-number">{safe_html(count)}</td></tr>'
        for label, count in rows
    )
    return _title(say("accuracy.never.title", language)) + f"<table><tbody>{body}</tbody></table>"


def build_share(right: int, of: int, language: str) -> str:
    """A bar with its share and the counts behind it; pale where the cases are few."""
    if not of:
        return "–"
    share = right / of
    few = " le-few" if of < _FEW else ""
    return (
        f'<div class="le-share{few}"><div class="le-meter"><span style="width:{share:.0%}"></span></div>'
        f"<span>{format_share(share)}</span><small>{safe_html(_of(right, of, language))}</small></div>"
    )


def _part(tally: Tally, part: str) -> str:
    return format_share({"right": tally.precision, "found": tally.recall, "f1": tally.f1}[part])


def _of(right: int, of: int, language: str) -> str:
    return say("accuracy.share", language, right=format_number(right), of=format_number(of))


def _edge(at: int) -> str:
    """The class of the first column of a language."""
    return "" if at else ' class="le-first"'


def _title(words: str) -> str:
    return f"<h3>{safe_html(words)}</h3>"


def _note(words: str) -> str:
    return f'<p class="le-small">{safe_html(words)}</p>'

"""A pack as one web page: nothing is loaded and nothing runs; it prints well."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from importlib.resources import files
from typing import BinaryIO, assert_never

from libya_events.exports.briefing.html_pictures import draw_chart, draw_ground_map
from libya_events.exports.briefing.links import safe_address, tell_view
from libya_events.exports.briefing.slides import (
    Body,
    ChartBody,
    EventsBody,
    Figure,
    FiguresBody,
    KeyEvent,
    MapBody,
    Pack,
    Slide,
    TableBody,
    TextBody,
)
from libya_events.exports.briefing.undrawn import drawing
from libya_events.presentation.wording import say

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_DIRECTIONS = {"ar": "rtl", "en": "ltr"}


def write_html(pack: Pack, file: BinaryIO) -> None:
    file.write(build_html(pack).encode())


def build_html(pack: Pack) -> str:
    language = pack.language
    sections = "".join(_show_slide(slide, language) for slide in pack.slides)
    title = escape(pack.title)
    # The rules of the page's foot hold the pack's words; a style element ends at "<", wherever it stands.
    style = _load_style().replace("$FOOT", _css_string(" · ".join(filter(None, (pack.notice, *pack.foot)))))
    return (
        f'<!doctype html>\n<html lang="{language}" dir="{_DIRECTIONS[language]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="author" content="{escape(pack.author)}">\n<title>{title}</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n<main>\n"
        f"{_show_title(pack)}\n{sections}{_show_sources(pack)}\n</main>\n{_show_foot(pack)}\n</body>\n</html>\n"
    )


def _show_title(pack: Pack) -> str:
    language = pack.language
    author = say("briefing.author", language, author=pack.author) if pack.author else ""
    words, link = tell_view(pack)
    view = f'<p class="view"><a href="{escape(link)}">{escape(words)}</a></p>' if link else _tag("p", words, "view")
    contents = "".join(
        f'<li><a href="#{slide.section}">{escape(say(f"briefing.section.{slide.section}", language))}</a></li>'
        for slide in pack.slides
    )
    return (
        f"<header>{_tag('p', pack.notice, 'notice')}{_tag('p', pack.classification, 'classification')}"
        f"<h1>{escape(pack.title)}</h1>{_tag('p', author, 'author')}"
        f'<ul class="lines">{_each("li", pack.lines)}</ul>{view}<nav><ul>{contents}</ul></nav></header>'
    )


def _show_slide(slide: Slide, language: str) -> str:
    so_what = ""
    if slide.so_what:
        label = escape(say("briefing.so_what", language))
        so_what = f'<p class="so-what"><b>{label}</b> {_lines(slide.so_what)}</p>'
    notes = f'<aside class="notes" dir="auto">{_lines(slide.notes)}</aside>' if slide.notes else ""
    name = say(f"briefing.section.{slide.section}", language)
    return (
        f'<section id="{slide.section}">{_tag("p", name, "section")}<h2>{escape(slide.headline)}</h2>{so_what}'
        f"{_show_body(slide.body, slide.headline, language)}{notes}</section>\n"
    )


def _show_body(body: Body, name: str, language: str) -> str:
    match body:
        case FiguresBody():
            return f'<div class="figures">{"".join(map(_show_figure, body.figures))}</div>'
        case ChartBody():
            note = _tag("p", body.spec.note, "small")
            with drawing(body):
                picture = draw_chart(body.spec, language)
            return f"{_tag('p', body.spec.title, 'chart-title')}<figure>{picture}</figure>{note}"
        case MapBody():
            with drawing(body):
                picture = draw_ground_map(body, name, language)
            return f"<figure>{picture}</figure>"
        case EventsBody():
            events = "".join(map(_show_event, body.events))
            return f'<ol class="events">{events}</ol>{_tag("p", body.rule, "small")}'
        case TableBody():
            return _show_table(body)
        case TextBody():
            return "".join(f"{_tag('h3', heading)}<p>{_lines(text)}</p>" for heading, text in body.parts)
        case _:
            assert_never(body)


def _show_figure(figure: Figure) -> str:
    more = "".join(_tag("p", words, "more") for words in figure.more)
    return f"<div>{_tag('p', figure.label, 'label')}{_tag('p', figure.value, 'value')}{more}</div>"


def _show_event(event: KeyEvent) -> str:
    """The report's own sentence in its own language and direction."""
    code = event.evidence_language
    known = f' lang="{escape(code)}"' if code else ""
    evidence = f'<blockquote{known} dir="{_DIRECTIONS.get(code, "auto")}">{escape(event.evidence)}</blockquote>'
    source, address = escape(event.source), safe_address(event.address)
    if address:
        source = f'<a href="{escape(address)}" rel="noopener noreferrer">{source}</a>'
    said = evidence if event.evidence else ""
    return f'<li>{_tag("p", event.summary, "summary")}{said}<p class="small">{source}</p></li>'


def _show_table(body: TableBody) -> str:
    more = "".join(_tag("p", words, "small") for words in body.more)
    if not body.rows:
        return _tag("p", body.empty) + more
    lead = _tag("p", body.lead)
    rows = "".join(f"<tr>{_each('td', row)}</tr>" for row in body.rows)
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in body.heads)
    return f"{lead}<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{more}"


def _show_sources(pack: Pack) -> str:
    if not pack.sources:
        return ""
    words = escape(say("briefing.sources", pack.language))
    return f'<section id="sources"><h2>{words}</h2><ul class="sources">{_each("li", pack.sources)}</ul></section>'


def _show_foot(pack: Pack) -> str:
    return f"<footer>{_each('p', (line for line in (pack.notice, *pack.foot) if line))}</footer>"


def _each(element: str, lines: Iterable[str]) -> str:
    return "".join(f"<{element}>{escape(line)}</{element}>" for line in lines)


def _tag(element: str, words: str, kind: str = "") -> str:
    """Nothing for no words."""
    named = f' class="{kind}"' if kind else ""
    return f"<{element}{named}>{escape(words)}</{element}>" if words else ""


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _css_string(words: str) -> str:
    """Letters that mean something in a style sheet or end its element are written as numbers."""
    return "".join(
        letter if letter.isalnum() or letter in " .,;:·،؛()-/" else f"\\{ord(letter):x} " for letter in words
    )


@cache
def _load_style() -> str:
    return files(__package__).joinpath("pack.css").read_text(encoding="utf-8")

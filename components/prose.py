"""Sections, lists and small tables of running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components.markup import safe_html


def build_section(title: str, body: str) -> str:
    """``body`` is HTML."""
    return f"<section><h2>{safe_html(title)}</h2>{body}</section>"


def build_heading(title: str) -> str:
    return f'<h2 class="le-h2">{safe_html(title)}</h2>'


def build_remark(text: str) -> str:
    """Smaller and paler than what it is about."""
    return f'<p class="le-row-facts">{safe_html(text)}</p>'


def build_paragraph(text: str) -> str:
    return f"<p>{safe_html(text)}</p>"


def build_list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{safe_html(item)}</li>' for item in items)}</ul>"


def build_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{safe_html(cell)}</th>" for cell in heads)
    body = "".join("<tr>" + "".join(f"<td>{safe_html(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

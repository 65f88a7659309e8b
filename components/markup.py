"""Making foreign text harmless before it is put into HTML, a label or a picture."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlsplit

from libya_events.model import Language

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_SPACES = re.compile(r"\s+")


def safe_html(text: object) -> str:
    """Text for an HTML element or attribute."""
    return escape(str(text), quote=True)


def plain_label(text: object) -> str:
    """Text for a Streamlit label, which would read it as Markdown: images, links, formulas and colours included."""
    return _PUNCTUATION.sub(r"\\\1", _SPACES.sub(" ", str(text)))


def isolate(text: str, language: str) -> str:
    """An Arabic string for a Plotly picture, whose text runs left to right: kept in its own right-to-left island.

    ``<`` is escaped because Plotly reads a few tags.
    """
    text = text.replace("<", "&lt;")
    return f"\u2067{text}\u2069" if language == "ar" else text


def direction(language: Language | str) -> str:
    """The value of an HTML ``dir`` attribute for text in a language."""
    return {"ar": "rtl", "en": "ltr"}.get(str(language), "auto")


def web_address(url: str | None) -> str | None:
    """The address if it is a plain http or https one that may be linked, else None."""
    if not url or any(sign.isspace() for sign in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None

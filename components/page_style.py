"""The page's looks: font, density, colours of both themes, and the mirrored layout of Arabic."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import streamlit as st

from components.assets import FONT_FAMILY, font_faces
from libya_events.presentation.palette import GROUNDS, MARK_LINES, MARK_TONES, Mark, Theme
from libya_events.presentation.wording import say

_GROUND_NAMES = ("page", "panel", "ink", "muted", "line", "accent", "notice")
_FOLDER = Path(__file__).parent / "page_styles"
# Constant scripts: nothing of the data ever comes near them.
_LANGUAGE_SCRIPTS = {
    "en": "<script>document.documentElement.lang='en';document.documentElement.dir='ltr'</script>",
    "ar": "<script>document.documentElement.lang='ar';document.documentElement.dir='rtl'</script>",
}


@cache
def build_style(language: str, theme: Theme) -> str:
    """One style sheet. It must not contain "<": Streamlit drops a <style> that does."""
    ground = GROUNDS[theme]
    colours = "".join(f"--le-{name}: {getattr(ground, name)};" for name in _GROUND_NAMES)
    marks = "\n".join(_mark_rule(mark, theme) for mark in Mark)
    sheets = sorted(path for path in _FOLDER.glob("*.css") if path.name != "rtl.css")
    sheets += [_FOLDER / "rtl.css"] if language == "ar" else []
    text = "\n".join(path.read_text(encoding="utf-8") for path in sheets)
    limit = say("add.limit", language, n=st.get_option("server.maxUploadSize"))
    words = f"--le-browse: {_quote(say('add.browse', language))}; --le-limit: {_quote(limit)};"
    values = f"{colours} --le-font: '{FONT_FAMILY}', sans-serif; {words}"
    return f"{font_faces('component/')}\n:root {{ {values} }}\n{marks}\n{text}"


def show_page_style(language: str, theme: Theme) -> None:
    st.html(f"<style>{build_style(language, theme)}</style>")
    st.html(_LANGUAGE_SCRIPTS[language], unsafe_allow_javascript=True)


def _quote(words: str) -> str:
    """Words as a string of CSS."""
    escaped = re.sub(r'["\\<\n]', lambda sign: f"\\{ord(sign[0]):x} ", words)
    return f'"{escaped}"'


def _mark_rule(mark: Mark, theme: Theme) -> str:
    where = ", ".join(f".{box} .le-mark-{mark}" for box in ("le-text", "le-quote", "le-words", "le-legend"))
    return f"{where} {{ background: {MARK_TONES[mark].on(theme)}; border-bottom: {MARK_LINES[mark]}; }}"

"""Notices across the page: sample data, nothing to show, a store that is not there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components.markup import plain_label, safe_html
from libya_events.presentation.wording import say


def build_sample_banner(language: str) -> str:
    return (
        f'<div class="le-sample" role="note"><strong>{safe_html(say("banner.sample", language))}</strong>'
        f" {safe_html(say('banner.sample.more', language))}</div>"
    )


def build_notice(title: str, lines: Sequence[str]) -> str:
    paragraphs = "".join(f"<p>{safe_html(line)}</p>" for line in lines)
    return f'<div class="le-notice" role="status"><h2>{safe_html(title)}</h2>{paragraphs}</div>'


def show_sample_banner(language: str) -> None:
    st.html(build_sample_banner(language))


def show_unread_parameters(unread: Sequence[str], language: str) -> None:
    """Says which parts of the link were left out, so that a wrong link is not mistaken for a finding."""
    if unread:
        st.warning(plain_label(say("link.unread", language, parts="; ".join(unread))))


def show_no_events(language: str, ways_out: Sequence[tuple[str, Callable[[], None]]]) -> None:
    """Nothing matches: says so, and offers what widens the filter (words, what to do)."""
    st.html(build_notice(say("empty.title", language), [say("empty.text", language)]))
    with st.container(horizontal=True, key="empty-ways"):
        for at, (words, act) in enumerate(ways_out):
            st.button(
                plain_label(words), key=f"empty-way-{at}", on_click=act, type="primary" if at == 0 else "secondary"
            )


def show_no_store(language: str, reason: str, commands: Sequence[tuple[str, str]]) -> None:
    """There is no data yet: the reason, and the commands that bring some (words, command)."""
    st.html(build_notice(say("store.title", language), [reason]))
    for words, command in commands:
        st.text(words)
        st.code(command, language="bash")

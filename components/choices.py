"""Choosing one of a few codes that the view holds: shown in words, handed back as codes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from components.markup import plain_label


def show_segments(
    label: str,
    options: Mapping[str, str],
    chosen: str,
    key: str,
    on_choose: Callable[[str], None],
    *,
    label_shown: bool = True,
    explained: str | None = None,
) -> None:
    """``options``: codes and words. One is always chosen, and it follows the view at every run."""
    st.session_state[key] = str(chosen)
    st.segmented_control(
        label,
        list(options),
        format_func=lambda code: plain_label(options[code]),
        key=key,
        on_change=lambda: on_choose(str(st.session_state[key])),
        required=True,
        width="content",
        help=explained and plain_label(explained),
        label_visibility="visible" if label_shown else "collapsed",
    )

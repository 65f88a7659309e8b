"""A row of small switches: each shows its codes in words and hands the chosen one back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from components.markup import plain_label
from libya_events.presentation.wording import say


def show_choice_bar(
    choices: Mapping[str, tuple[Sequence[str], str]], key: str, language: str, on_choose: Callable[[str, str], None]
) -> None:
    """``choices``: the codes and the chosen one by name, worded by ``choose.NAME`` and ``choose.NAME.CODE``."""
    with st.container(horizontal=True, key=key, gap="medium"):
        for name, (codes, chosen) in choices.items():
            _show_choice(name, codes, chosen, f"{key}-{name}", language, on_choose)


def _show_choice(
    name: str, codes: Sequence[str], chosen: str, key: str, language: str, on_choose: Callable[[str, str], None]
) -> None:
    st.session_state[key] = chosen  # follows the URL at every run

    def changed() -> None:
        on_choose(name, str(st.session_state[key]))

    st.segmented_control(
        say(f"choose.{name}", language),
        codes,
        format_func=lambda code: plain_label(say(f"choose.{name}.{code}", language)),
        key=key,
        on_change=changed,
        required=True,
        width="content",
    )

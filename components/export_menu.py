"""The menu of files beside a chart or a list: what is offered is made only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from libya_events.presentation.wording import say


@dataclass(frozen=True, slots=True)
class Download:
    """One file of a menu. ``make`` runs outside the page's script: it must not draw or read any state of the page."""

    code: str
    label: str
    file_name: str
    make: Callable[[], bytes]
    note: str = ""


def show_export_menu(
    key: str,
    words: str,
    list_downloads: Callable[[], Sequence[Download]],
    language: str,
    list_rows: Callable[[], str] | None = None,
) -> None:
    """``list_rows`` gives the table to be copied, its cells parted by tabs. Neither is asked while the menu is shut."""
    with st.container(key=f"export-{key}", horizontal=True, horizontal_alignment="right"):
        menu = st.popover(
            words,
            type="tertiary",
            icon=":material/download:",
            key=f"export-menu-{key}-{language}",
            on_change="rerun",
        )
    if not menu.open:
        return
    with menu:
        for download in list_downloads():
            st.download_button(
                download.label,
                download.make,
                file_name=download.file_name,
                key=f"export-{key}-{download.code}-{language}",
                on_click="ignore",
                type="tertiary",
                icon=":material/download:",
            )
            if download.note:
                st.caption(download.note)
        if list_rows is not None:
            st.caption(say("export.copy", language))
            # The box scrolls, and a keyboard reaches it by the button that copies; code that scrolls has no such thing.
            with st.container(height=140, border=False):
                st.code(list_rows(), language=None, wrap_lines=True)

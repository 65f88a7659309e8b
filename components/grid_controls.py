"""What stands above the table of events: its order, its columns, the length of a page, and the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from components.markup import plain_label, safe_html
from libya_events.presentation.wording import count_phrase, format_number, say


@dataclass(frozen=True, slots=True)
class Pages:
    """Where in a list one is: ``page`` counts from 1 and always exists."""

    page: int
    length: int
    of_all: int

    @classmethod
    def at(cls, page: int, length: int, of_all: int) -> Pages:
        """The page asked for, or the last one where there are fewer."""
        return cls(min(page, max(1, -(-of_all // length))), length, of_all)

    @property
    def last(self) -> int:
        return max(1, -(-self.of_all // self.length))

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.length


def build_page_words(pages: Pages, language: str) -> str:
    first, last = min(pages.offset + 1, pages.of_all), min(pages.offset + pages.length, pages.of_all)
    return say(
        "table.page", language, first=format_number(first), last=format_number(last), all=format_number(pages.of_all)
    )


def show_pager(pages: Pages, language: str, key: str, on_page: Callable[[int], None]) -> None:
    """First, previous, next and last page; nothing where there is one page only."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"pager-{key}", gap="xsmall"):
        st.html(f'<span class="le-page">{safe_html(build_page_words(pages, language))}</span>', width="content")
        if pages.last == 1:
            return
        for name, goes_to in (
            ("first", 1),
            ("previous", pages.page - 1),
            ("next", pages.page + 1),
            ("last", pages.last),
        ):
            st.button(
                say(f"table.{name}" if name in ("previous", "next") else f"grid.{name}", language),
                key=f"{key}-{name}",
                disabled=goes_to == pages.page or not 1 <= goes_to <= pages.last,
                on_click=on_page,
                args=(goes_to,),
            )


def show_select(
    name: str, options: Mapping[str, str], chosen: str, language: str, on_choose: Callable[[str], None], width: int
) -> None:
    """A choice by codes (``options``: code and words) that shows ``chosen`` whatever was clicked before."""
    key = f"choose-{name}-{chosen}-{language}"
    st.selectbox(
        say(f"choose.{name}", language),
        list(options),
        index=list(options).index(chosen),
        format_func=options.__getitem__,
        key=key,
        label_visibility="collapsed",
        width=width,
        on_change=lambda: on_choose(st.session_state[key]),
    )


def show_columns(
    names: Mapping[str, str], chosen: Sequence[str], language: str, on_choose: Callable[[tuple[str, ...]], None]
) -> None:
    """Which columns are shown, in the order of ``names``; taking the last one away brings the first set back."""
    key = f"columns-{'-'.join(chosen)}-{language}"
    with st.popover(say("grid.columns", language), icon=":material/view_column:", key="columns"):
        st.pills(
            say("grid.columns", language),
            list(names),
            selection_mode="multi",
            default=list(chosen),
            format_func=lambda code: plain_label(names[code]),
            key=key,
            on_change=lambda: on_choose(tuple(code for code in names if code in st.session_state[key])),
        )
        st.button(say("grid.columns.first", language), key="columns-first", on_click=on_choose, args=((),))


def build_list_title(events: int, language: str) -> str:
    return f'<h2 class="le-h2">{safe_html(count_phrase("count.events", events, language))}</h2>'

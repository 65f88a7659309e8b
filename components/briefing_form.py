"""The form of a briefing: its title, its sections and what is said in each. Every change is told at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from components.choices import show_segments
from components.markup import plain_label
from libya_events.presentation.wording import LANGUAGES, say

_FIELDS = ("title", "author", "classification")


@dataclass(frozen=True, slots=True)
class SlideForm:
    """``made`` is the headline that the data gives, ``headline`` what was written instead of it, if anything."""

    code: str
    name: str
    made: str
    headline: str
    so_what: str
    notes: str


def move(codes: Sequence[str], code: str, steps: int) -> tuple[str, ...]:
    """The codes with one of them moved, no further than to either end."""
    others = [one for one in codes if one != code]
    others.insert(max(0, codes.index(code) + steps), code)
    return tuple(others)


def show_plan_fields(
    values: Mapping[str, str], made_title: str, language: str, edition: int, on_change: Callable[[str, str], None]
) -> None:
    """Title, author, classification and the pack's language; ``on_change`` gets the field's name and its value."""
    columns = st.columns(2)
    for at, name in enumerate(_FIELDS):
        with columns[at % 2]:
            _show_text(
                say(f"compose.{name}", language),
                values[name],
                f"briefing-{name}-{edition}-{language}",
                partial(on_change, name),
                placeholder=made_title if name == "title" else "",
            )
    with columns[1]:
        show_segments(
            say("compose.language", language),
            {code: say(f"compose.language.{code}", language) for code in LANGUAGES},
            values["language"],
            "briefing-language",
            partial(on_change, "language"),
        )


def show_sections(
    chosen: Sequence[str],
    names: Mapping[str, str],
    language: str,
    edition: int,
    on_change: Callable[[tuple[str, ...]], None],
) -> None:
    key = f"briefing-sections-{edition}-{language}"
    st.multiselect(
        say("compose.sections", language),
        list(names),
        default=list(chosen),
        placeholder=say("compose.sections.none", language),
        format_func=lambda code: names.get(code, code),
        key=key,
        on_change=lambda: on_change(tuple(st.session_state[key])),
    )


def show_slide(
    slide: SlideForm,
    language: str,
    edition: int,
    on_change: Callable[[str, str], None],
    on_move: Callable[[int], None],
) -> None:
    """``on_change`` gets headlines, so_what or notes and the text; the headline is empty where it is the data's own."""
    key = f"{slide.code}-{edition}-{language}"
    edited = f" · {say('compose.edited', language)}" if slide.headline else ""
    with st.expander(plain_label(f"{slide.name}: {slide.headline or slide.made}{edited}"), key=f"briefing-slide-{key}"):
        _show_text(
            say("compose.headline", language),
            slide.headline or slide.made,
            # Another headline of the data is another widget: the old one would go on standing there.
            f"briefing-headline-{key}-{hash(slide.made)}",
            lambda value: on_change("headlines", "" if value == slide.made else value),
            note=say("compose.headline.help", language),
        )
        _show_text(
            say("compose.so_what", language),
            slide.so_what,
            f"briefing-so-what-{key}",
            lambda value: on_change("so_what", value),
        )
        notes = f"briefing-notes-{key}"
        st.text_area(
            say("compose.notes", language),
            slide.notes,
            key=notes,
            height=80,
            on_change=lambda: on_change("notes", st.session_state[notes].strip()),
        )
        show_movers(f"slide-{key}", language, on_move)


def show_movers(
    key: str, language: str, on_move: Callable[[int], None], on_remove: Callable[[], None] | None = None
) -> None:
    with st.container(horizontal=True, width="content"):
        for name, steps, icon in (("up", -1, "arrow_upward"), ("down", 1, "arrow_downward")):
            st.button(
                say(f"compose.{name}", language),
                key=f"briefing-{name}-{key}",
                type="tertiary",
                icon=f":material/{icon}:",
                on_click=on_move,
                args=(steps,),
            )
        if on_remove is not None:
            st.button(
                say("compose.remove", language),
                key=f"briefing-remove-{key}",
                type="tertiary",
                icon=":material/close:",
                on_click=on_remove,
            )


def _show_text(
    label: str,
    value: str,
    key: str,
    on_change: Callable[[str], None],
    *,
    placeholder: str = "",
    note: str | None = None,
) -> None:
    st.text_input(
        label,
        value,
        key=key,
        placeholder=placeholder,
        help=note,
        on_change=lambda: on_change(st.session_state[key].strip()),
    )

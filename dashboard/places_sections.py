"""The list of places and districts: what the filter's events say of each, sorted and paged on the server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from components.choices import show_segments
from components.event_rows import day_of, number_of, words_of
from components.grid_controls import Pages, show_select
from components.place_profile import name_kind
from components.place_table import PlaceLine, PlaceList, show_place_search, show_place_table
from dashboard import data as store
from dashboard.frame import Frame
from dashboard.place_subject import list_subjects
from dashboard.state import CHOICES, View, address_of, go
from libya_events.model import DatePrecision, EventType
from libya_events.presentation.figure_words import format_given
from libya_events.presentation.names import name_of_admin1
from libya_events.presentation.palette import type_glyph
from libya_events.presentation.wording import format_date, format_number, say, type_name
from libya_events.reference.gazetteer_data import load_admin1
from libya_events.store.place_queries import count_districts, count_places


def show_search(frame: Frame) -> None:
    show_place_search(list_subjects(frame.language), frame.language, lambda code: open_subject(frame, code))


def open_subject(frame: Frame, code: str) -> None:
    go(view_of_subject(frame, code))


def view_of_subject(frame: Frame, code: str) -> View:
    """The page of a place or district; a restriction to other places would contradict it."""
    f = frame.event_filter.with_(places=(), admin1s=(), unplaced_only=False)
    return replace(frame.view.filtered(f), subject=code, chosen=())


def show_list(frame: Frame) -> None:
    view, language = frame.view, frame.language
    level, order = view.choice("level"), view.choice("ranked")
    levels = {code: say(f"places.level.{code}", language) for code in CHOICES["level"]}
    orders = {code: say(f"places.order.{code}", language) for code in CHOICES["ranked"]}

    with st.container(horizontal=True, vertical_alignment="center", key="place-controls"):
        label = say("places.level", language)
        show_segments(
            label, levels, level, "place-level", lambda code: go(view.choosing(level=code)), label_shown=False
        )
        show_select("ranked", orders, order, language, lambda code: go(view.choosing(ranked=code)), 220)
    shown = _list_districts(frame, order) if level == "district" else _list_places(frame, order)
    show_place_table(
        shown,
        language,
        lambda code: go(view.choosing(ranked=code)),
        lambda page: go(replace(view, page=page)),
    )


def _list_places(frame: Frame, order: str) -> PlaceList:
    language, length = frame.language, store.PAGE_LENGTH
    column = f"name_{language}" if order == "name" else order
    page = frame.view.page
    rows = _ask_places(frame, column, page)
    if rows.empty and page > 1:
        rows, page = _ask_places(frame, column, 1), 1
    of_all = int(rows["of_all"].iloc[0]) if len(rows) else 0
    lines = [_line(frame, row, str(row["place_id"])) for row in rows.to_dict("records")]
    return PlaceList(lines, "place", order, Pages(page, length, of_all))


def _ask_places(frame: Frame, column: str, page: int) -> pd.DataFrame:
    length = store.PAGE_LENGTH
    return store.ask(frame.data, count_places, frame.event_filter, column, (page - 1) * length, length)


def _list_districts(frame: Frame, order: str) -> PlaceList:
    """All of them, those without events too: that nothing was reported is worth seeing."""
    language = frame.language
    found = store.ask(frame.data, count_districts, frame.event_filter)
    rows: dict[str, Mapping[Any, Any]] = {str(row["admin1"]): row for row in found.to_dict("records")}
    codes = sorted(load_admin1(), key=lambda code: name_of_admin1(code, language))
    if order != "name":
        codes.sort(key=lambda code: _rank(rows.get(code), order), reverse=True)
    lines = [_district_line(frame, code, rows.get(code)) for code in codes]
    return PlaceList(lines, "district", order, Pages(1, len(lines), len(lines)))


def _rank(row: Mapping[Any, Any] | None, order: str) -> tuple[int, int]:
    if row is None:
        return -1, 0
    day = day_of(row["last_date"])
    values = {
        "events": int(row["events"]),
        "killed": number_of(row["killed_best"]),
        "latest": None if day is None else day.toordinal(),
    }
    value = values[order]
    return (-1 if value is None else value), int(row["events"])


def _district_line(frame: Frame, code: str, row: Mapping[Any, Any] | None) -> PlaceLine:
    name = name_of_admin1(code, frame.language)
    region = say(f"places.region.{load_admin1()[code].region}", frame.language)
    if row is None:
        address = address_of("places", view_of_subject(frame, code))
        return PlaceLine(name, "", region, format_number(0), "", "", "", address)
    return replace(_line(frame, row, code), name=name, district=region)


def _line(frame: Frame, row: Mapping[Any, Any], code: str) -> PlaceLine:
    language, admin1 = frame.language, words_of(row.get("admin1"))
    low, best, high = (number_of(row[f"killed_{bound}"]) for bound in ("low", "best", "high"))
    return PlaceLine(
        name=words_of(row.get(f"name_{language}")) or code,
        kind=name_kind(words_of(row.get("kind")) or "", language),
        district=name_of_admin1(admin1, language) if admin1 else "",
        events=format_number(int(row["events"])),
        killed=format_given(low, best, high, language),
        type=f"{type_glyph(EventType(row['main_type']))} {type_name(row['main_type'], language)}",
        latest=_tell_latest(row, language),
        address=address_of("places", view_of_subject(frame, code)),
    )


def _tell_latest(row: Mapping[Any, Any], language: str) -> str:
    """No finer than its date: a week or longer is named by the month or year that it began in."""
    day = day_of(row["last_date"])
    if day is None:
        return ""
    precision = DatePrecision(row["last_precision"])
    if precision is DatePrecision.DAY:
        return format_date(day, day, precision, language)
    if precision is DatePrecision.YEAR:
        return str(day.year)
    return say("places.latest.month", language, month=say(f"month.{day.month}", language), year=day.year)

"""The export menus: what a chart, a map or the events of the filter become as files."""

from __future__ import annotations

import io
from collections.abc import Collection, Sequence
from functools import partial

from components.export_menu import Download, show_export_menu
from dashboard import data as store
from dashboard.choices import build_names
from dashboard.frame import Frame
from dashboard.state import link_to
from libya_events.exports.chart_files import ending_of, forms_of, main_table, name_of, write_chart
from libya_events.exports.chart_tables import to_tab_separated
from libya_events.exports.file_names import FORMATS, LAYOUTS, build_file_name, extension_of
from libya_events.exports.pictures.caption import Basis, build_caption
from libya_events.exports.pictures.frame import Caption
from libya_events.exports.pictures.maps import MapGround
from libya_events.exports.pictures.writing import Drawable
from libya_events.exports.selection import count_fitting, select_events, write_selection
from libya_events.filters import EventFilter
from libya_events.presentation.wording import count_phrase, format_number, say
from libya_events.reference.gazetteer_data import load_admin1_shapes, load_basemap
from libya_events.store.closure_queries import load_reports_of

MOST_COUNTED = 5_000
"""Of more events than this the menu does not reckon how many fit a layout: it would open too slowly."""


def show_chart_exports(
    frame: Frame, spec: Drawable, chart: str, counted: EventFilter | None = None, drawn: Collection[str] | None = None
) -> None:
    """``counted`` is the filter of what the chart shows, where that is not the view's; ``drawn`` are the ids of the
    events shown, where these are not all that it selects; ``chart`` stands in the names of files."""
    event_filter = counted or frame.event_filter

    def list_downloads() -> Sequence[Download]:
        caption = _build_caption(frame, spec, event_filter, drawn)
        return [
            Download(
                form,
                say(f"export.{form}", frame.language),
                build_file_name(event_filter, ending_of(form), name_of(chart, form), frame.language),
                partial(_make_chart, spec, caption, form),
            )
            for form in forms_of(spec)
        ]

    def list_rows() -> str:
        return to_tab_separated(main_table(spec, _build_caption(frame, spec, event_filter, drawn)))

    show_export_menu(chart, say("export.menu", frame.language), list_downloads, frame.language, list_rows)


def show_event_exports(frame: Frame) -> None:
    """Every form in which the events of the filter can be taken away."""
    language, event_filter, data = frame.language, frame.event_filter, frame.data
    link = link_to(frame.view)

    def make(form: str) -> bytes:
        selection = select_events(data.snapshot, data.record, event_filter, language, link)
        file = io.BytesIO()
        write_selection(selection, form, file)
        return file.getvalue()

    def list_downloads() -> Sequence[Download]:
        return [
            Download(
                form,
                say(f"export.events.{form}", language),
                build_file_name(event_filter, extension_of(form), language),
                partial(make, form),
                _tell_fit(frame, form) if form in LAYOUTS else "",
            )
            for form in FORMATS
        ]

    show_export_menu("events", say("export.menu.events", language), list_downloads, language)


def _make_chart(spec: Drawable, caption: Caption, form: str) -> bytes:
    file = io.BytesIO()
    write_chart(spec, caption, form, file, MapGround(load_basemap(), load_admin1_shapes()))
    return file.getvalue()


def _build_caption(frame: Frame, spec: Drawable, event_filter: EventFilter, drawn: Collection[str] | None) -> Caption:
    if drawn is None:
        figures = store.count_key_figures(frame.data, event_filter)
        events, reports = figures.events, figures.reports
    else:
        events, reports = len(drawn), load_reports_of(frame.data.snapshot, drawn)["report_id"].nunique()
    names = build_names(frame.data, event_filter, frame.language)
    basis = Basis(event_filter, names, events, reports, store.last_day_of_data(frame.data), frame.sample)
    return build_caption(spec.title, basis, frame.language)


def _tell_fit(frame: Frame, layout: str) -> str:
    language, events = frame.language, frame.figures.events
    if events > MOST_COUNTED:
        return say("export.fit.uncounted", language)
    fitting = store.ask(frame.data, count_fitting, frame.event_filter, layout)
    words = count_phrase("count.of_events", events, language)
    return say("export.fit", language, fitting=format_number(fitting), events=words)

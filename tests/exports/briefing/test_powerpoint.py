"""The slides as a program reads them back: native charts with the store's numbers, directions, notes, fitting text."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from libya_events.exports.briefing.plan import Section
from libya_events.exports.briefing.powerpoint import write_powerpoint
from libya_events.exports.briefing.powerpoint_text import Words, fit, height_of, shorten_lines, split_scripts
from libya_events.exports.briefing.slides import Pack
from libya_events.filters import EventFilter
from libya_events.store.queries import count_by_type, count_key_figures
from tests.dashboard.made_store import HOSTILE
from tests.exports.briefing.conftest import LINK, MAY, Build, Made

SLIDES = ("en", "ar")


def _write(pack: Pack) -> Any:
    file = io.BytesIO()
    write_powerpoint(pack, file)
    file.seek(0)
    return Presentation(file)


def _charts(presentation: Any) -> list[Any]:
    return [shape.chart for slide in presentation.slides for shape in slide.shapes if shape.has_chart]


def _tables(presentation: Any) -> list[Any]:
    return [shape.table for slide in presentation.slides for shape in slide.shapes if shape.has_table]


def _texts(presentation: Any) -> str:
    frames = [shape.text_frame.text for slide in presentation.slides for shape in slide.shapes if shape.has_text_frame]
    cells = [cell.text for table in _tables(presentation) for row in table.rows for cell in row.cells]
    return "\n".join([*frames, *cells])


@pytest.mark.parametrize("language", SLIDES)
def test_charts_are_native_and_hold_the_numbers_of_the_store(build: Build, made: Made, language: str) -> None:
    timeline, types = _charts(_write(build(language=language)))
    assert timeline.chart_type == XL_CHART_TYPE.COLUMN_STACKED
    assert types.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    figures = count_key_figures(made[0], MAY)
    assert sum(sum(series.values) for series in timeline.plots[0].series) == figures.events
    assert len(list(timeline.plots[0].categories)) == 31
    counted = sorted(count_by_type(made[0], MAY)["events"], reverse=True)
    assert list(types.plots[0].series[0].values) == counted
    assert types._workbook.xlsx_part is not None


def test_arabic_reads_from_the_right(build: Build) -> None:
    presentation = _write(build(language="ar", so_what={"map": "خلاصة"}, notes={"map": "ملاحظة"}))
    for slide in presentation.slides:
        for paragraph in slide.shapes.title._element.iter(qn("a:p")):
            assert (paragraph.pPr.get("rtl"), paragraph.pPr.get("algn")) == ("1", "r")
            assert {run.rPr.get("lang") for run in paragraph.iter(qn("a:r"))} <= {"ar-LY", "en-US"}
    assert all(table._tbl.tblPr.get("rtl") == "1" for table in _tables(presentation))
    types = _charts(presentation)[1]
    assert types.value_axis.reverse_order
    styles = presentation.slide_master._element.find(qn("p:txStyles"))
    levels = [level for name in ("p:titleStyle", "p:bodyStyle") for level in styles.find(qn(name))]
    assert {level.get("rtl") for level in levels} == {"1"}


def test_english_reads_from_the_left_even_beside_arabic_evidence(build: Build) -> None:
    presentation = _write(build(event_ids=("e-zawiya",)))
    cells = [cell for table in _tables(presentation) for row in table.rows for cell in row.cells]
    quoted = next(cell for cell in cells if "اندلعت" in cell.text)
    directions = [paragraph._p.pPr.get("rtl") for paragraph in quoted.text_frame.paragraphs]
    assert directions == ["1", "0"]


@pytest.mark.parametrize("language", SLIDES)
def test_the_look_comes_from_the_theme(build: Build, language: str) -> None:
    presentation = _write(build(language=language))
    assert (presentation.slide_width, presentation.slide_height) == (Pt(960), Pt(540))
    assert [layout.name for layout in presentation.slide_layouts] == ["Cover", "Headline and content"]
    part = next(
        rel.target_part for rel in presentation.slide_master.part.rels.values() if rel.reltype.endswith("/theme")
    )
    theme = part.blob.decode()
    assert '<a:cs typeface="Arial"' in theme
    assert 'script="Arab"' in theme
    assert "0F5E6B" in theme
    titles = [slide.shapes.title for slide in presentation.slides]
    assert all(title is not None and title.text_frame.text for title in titles)
    fonts = [run.font.name for title in titles for paragraph in title.text_frame.paragraphs for run in paragraph.runs]
    assert set(fonts) == {None}


def test_every_slide_carries_foot_and_number(build: Build) -> None:
    presentation = _write(build(classification="RESTRICTED"))
    for slide in presentation.slides:
        words = "\n".join(shape.text_frame.text for shape in slide.placeholders)
        assert "RESTRICTED" in words
        assert "SAMPLE, not for citation" in words
        assert "imply no endorsement" in words
        assert slide._element.findall(f".//{qn('a:fld')}")[0].get("type") == "slidenum"
        numbers = [shape.shape_id for shape in slide.shapes]
        assert len(numbers) == len(set(numbers))


def test_so_what_and_notes_stand_where_they_belong(build: Build) -> None:
    presentation = _write(build(so_what={"map": "Watch the coast"}, notes={"map": "Say who told it"}))
    slide = next(one for one in presentation.slides if "Watch the coast" in [s.text for s in one.placeholders])
    assert slide.notes_slide.notes_text_frame.text == "Say who told it"
    assert [one.slide_id for one in presentation.slides if one.has_notes_slide] == [slide.slide_id]
    picture = next(shape for shape in slide.shapes if shape.shape_type.name == "PICTURE")
    assert picture._element.nvPicPr.cNvPr.get("descr")


def test_the_link_opens_the_same_view(build: Build) -> None:
    presentation = _write(build())
    links = [rel.target_ref for slide in presentation.slides for rel in slide.part.rels.values() if rel.is_external]
    assert LINK in links
    assert not any(link.startswith("javascript") for link in links)


def test_a_hostile_title_stays_text(build: Build) -> None:
    presentation = _write(build(title=f"=1+1 {HOSTILE} \x07 <a:p/> " + "very long " * 60, headlines={"map": HOSTILE}))
    assert presentation.slides[0].shapes.title.text_frame.text.startswith("=1+1 <script>")
    assert HOSTILE in [slide.shapes.title.text_frame.text for slide in presentation.slides]


def test_a_pack_without_events_is_a_pack(build: Build) -> None:
    presentation = _write(build(EventFilter(first_day=date(1999, 1, 1), last_day=date(1999, 1, 31))))
    assert len(presentation.slides) == 1 + len(Section)
    assert "No event is reported for this period and filter" in _texts(presentation)


@pytest.mark.parametrize("language", SLIDES)
def test_no_shape_leaves_the_slide_and_many_events_take_more_slides(build: Build, language: str) -> None:
    many = tuple(f"e-more-{number:03d}" for number in range(24))
    presentation = _write(build(language=language, event_ids=many, sections=(Section.EVENTS,)))
    assert sum(len(table.rows) - 1 for table in _tables(presentation)) == len(many)
    assert len(_tables(presentation)) > 2
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= presentation.slide_width
            assert shape.top + shape.height <= presentation.slide_height
            if shape.has_table:
                assert sum(row.height for row in shape.table.rows) + shape.top <= Pt(490)


def test_text_is_cut_only_where_no_size_fits() -> None:
    words = "A headline that is somewhat longer than one line of the slide would like to hold"
    text, size = fit(words, 400, 60, (24, 20, 18), "en")
    assert (text, size) == (words, 20)
    text, size = fit(words * 5, 400, 60, (24, 20, 18), "en")
    assert text.endswith("…")
    assert size == 18
    assert height_of([Words(text, size, "en")], 400) <= 60


def test_a_word_wider_than_its_line_is_cut() -> None:
    assert shorten_lines(Words("ل" * 400, 12, "ar"), 200, 2).endswith("…")


def test_runs_of_both_scripts_are_told_apart() -> None:
    runs = list(split_scripts("قال Sample Wire (2025) إن", "ar"))
    assert "".join(text for text, _ in runs) == "قال Sample Wire (2025) إن"
    assert [language for _, language in runs] == ["ar", "en", "ar"]

"""A chart that cannot be drawn is never left out in silence: its numbers stand in its place, and it is said why."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from libya_events.exports.briefing import html, pdf_bodies, powerpoint_bodies
from libya_events.exports.briefing.plan import Section
from libya_events.exports.briefing.slides import MapBody
from libya_events.exports.briefing.writing import write_pack
from libya_events.presentation.wording import say
from tests.exports.briefing.conftest import Build
from tests.exports.briefing.test_pdf import missing, plain, read_back

BROKEN = {
    "pptx": (powerpoint_bodies, ("draw_map", "add_timeline")),
    "pdf": (pdf_bodies, ("draw_map", "draw_timeline")),
    "html": (html, ("draw_ground_map", "draw_chart")),
}
SECTIONS = (Section.MAP, Section.TIMELINE)


def fail(*_: Any, **__: Any) -> None:
    raise OSError("no room on the device")


def words_of(form: str, content: bytes, folder: Path) -> str:
    if form == "html":
        return content.decode()
    if form == "pdf":
        return "\n".join(read_back(content, folder))
    slides = Presentation(io.BytesIO(content)).slides
    shapes = [shape for slide in slides for shape in slide.shapes]
    cells = [cell.text for one in shapes if one.has_table for row in one.table.rows for cell in row.cells]
    return "\n".join([*cells, *(one.text_frame.text for one in shapes if one.has_text_frame)])


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("form", BROKEN)
def test_its_numbers_stand_in_its_place(
    build: Build, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, form: str, language: str
) -> None:
    module, drawers = BROKEN[form]
    for name in drawers:
        monkeypatch.setattr(module, name, fail)
    pack = build(sections=SECTIONS, language=language)
    written = write_pack(pack, form)
    words = plain(words_of(form, written.content, tmp_path))
    drawn = next(slide.body for slide in pack.slides if isinstance(slide.body, MapBody))
    for name in (mark.lines[0] for mark in drawn.spec.marks if mark.far):
        assert not missing(name, words)
    assert not missing(say("briefing.undrawn", language), words)
    assert [say(f"briefing.section.{section}", language) for section in SECTIONS] == [
        notice.split(":")[0] for notice in written.notices
    ]
    assert all("no room on the device" in notice for notice in written.notices)


def test_a_whole_pack_has_nothing_to_say(build: Build) -> None:
    assert write_pack(build(sections=(Section.METHOD,)), "html").notices == ()


def test_what_is_wrong_elsewhere_is_no_missing_picture(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(powerpoint_bodies, "add_grid", fail)
    with pytest.raises(OSError, match="no room"):
        write_pack(build(sections=(Section.EVENTS,)), "pptx")

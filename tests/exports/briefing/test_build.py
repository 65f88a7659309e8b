"""What a pack says equals what the screen counts, and its headlines say no more than the data."""

from __future__ import annotations

from datetime import date

import pytest

from libya_events.errors import LibyaEventsError
from libya_events.exports.briefing.build import build_pack
from libya_events.exports.briefing.headlines import tell_types
from libya_events.exports.briefing.plan import BriefingPlan, Section
from libya_events.exports.briefing.slides import (
    ChartBody,
    EventsBody,
    FiguresBody,
    MapBody,
    Pack,
    Slide,
    TableBody,
    TextBody,
)
from libya_events.filters import EventFilter, Undated
from libya_events.model import EventType
from libya_events.presentation.chart_specs import Bar, BarsSpec, TimelineSpec
from libya_events.presentation.palette import TYPE_TONES
from libya_events.presentation.wording import format_period
from libya_events.store.briefing_queries import count_by_source, count_shares
from libya_events.store.queries import count_by_type, count_key_figures, period_of_data
from tests.dashboard.made_store import HOSTILE
from tests.exports.briefing.conftest import LINK, MAY, Build, Made


def _slide(pack: Pack, section: Section) -> Slide:
    return next(slide for slide in pack.slides if slide.section is section)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_section_counts_the_same_events(build: Build, made: Made, language: str) -> None:
    pack = build(language=language)
    figures = count_key_figures(made[0], MAY)
    types, times = _slide(pack, Section.TYPES).body, _slide(pack, Section.TIMELINE).body
    assert isinstance(types, ChartBody)
    assert isinstance(types.spec, BarsSpec)
    assert isinstance(times, ChartBody)
    assert isinstance(times.spec, TimelineSpec)
    assert sum(bar.value for bar in types.spec.bars) == figures.events
    assert sum(sum(series.values) for series in times.spec.series) == figures.events
    counted = dict(count_by_type(made[0], MAY)[["event_type", "events"]].itertuples(index=False))
    assert {bar.code: bar.value for bar in types.spec.bars} == counted
    tiles = _slide(pack, Section.FIGURES).body
    assert isinstance(tiles, FiguresBody)
    assert tiles.figures[0].value == str(figures.incidents)
    assert tiles.figures[-1].value == str(figures.reports)


def test_the_map_draws_the_events_of_the_filter_only(build: Build) -> None:
    body = _slide(build(MAY.with_(places=("sabha",))), Section.MAP).body
    assert isinstance(body, MapBody)
    assert {mark.key for mark in body.spec.marks} == {"sabha"}


def test_the_lines_account_for_what_was_counted(build: Build, made: Made) -> None:
    figures, shares = count_key_figures(made[0], MAY), count_shares(made[0], MAY)
    lines = "\n".join(build().lines)
    assert "1 – 31 May 2025; no earlier period of the same length was read" in lines
    assert f"{figures.events} events, {figures.reports} reports, {figures.sources} sources" in lines
    assert f"day {shares.date_precision['day']} of {figures.events}" in lines
    assert f"town level {shares.geo_precision['town']} of {figures.events}" in lines
    assert f"Machine-coded, not reviewed {figures.events} of {figures.events}" in lines
    assert f"without a date: {figures.undated}, left out" in lines
    period = period_of_data(made[0])
    assert period is not None
    as_of = f"as of {format_period(period[1], period[1], 'en')}"
    assert f"Data {as_of}" in lines
    pack = build()
    assert any(as_of in line for line in pack.foot)
    method = _slide(pack, Section.METHOD).body
    assert isinstance(method, TextBody)
    assert any("Snapshot built on" in text for _, text in method.parts)


def test_the_period_compared_with_is_said_where_it_was_read(build: Build) -> None:
    later = MAY.with_(first_day=date(2025, 5, 15))
    assert "15 – 31 May 2025; compared with 28 April – 14 May 2025" in build(later).lines[0]


def test_undated_events_that_are_counted_are_said_to_be(build: Build) -> None:
    lines = "\n".join(build(MAY.with_(undated=Undated.INCLUDE)).lines)
    assert "among those counted" in lines


def test_shares_add_up_to_the_events(made: Made) -> None:
    shares, figures = count_shares(made[0], MAY), count_key_figures(made[0], MAY)
    for counted in (shares.date_precision, shares.geo_precision, shares.status, shares.provider):
        assert sum(counted.values()) == figures.events


def test_the_sources_are_those_of_the_reports(build: Build, made: Made) -> None:
    rows = count_by_source(made[0], MAY)
    figures = count_key_figures(made[0], MAY)
    assert (len(rows), int(rows["reports"].sum())) == (figures.sources, figures.reports)
    assert len(build().sources) == figures.sources


def test_key_events_are_the_deadliest_and_say_so(small: Made) -> None:
    slide = _slide(build_pack(*small, BriefingPlan(MAY), ""), Section.EVENTS)
    assert isinstance(slide.body, EventsBody)
    assert [event.event_id for event in slide.body.events[:2]] == ["e-zawiya", "e-sabha"]
    assert slide.body.events[0].source.startswith("Sample Wire")
    assert slide.body.events[0].evidence.startswith("اندلعت اشتباكات مسلحة في الزاوية")
    assert slide.headline == "Deadliest: Armed clash, Zawiya, 12 May 2025; 3 killed"
    assert "rule" in slide.body.rule


def test_no_event_is_called_the_deadliest_where_two_are(build: Build) -> None:
    assert _slide(build(), Section.EVENTS).headline == "5 key events and what their sources say"


def test_chosen_events_keep_the_order_of_the_plan(build: Build) -> None:
    slide = _slide(build(event_ids=("e-sabha", "e-zawiya")), Section.EVENTS)
    assert isinstance(slide.body, EventsBody)
    assert [event.event_id for event in slide.body.events] == ["e-sabha", "e-zawiya"]
    assert slide.headline == "2 key events and what their sources say"
    assert slide.body.rule == ""


def test_a_chosen_event_that_is_gone_is_not_dropped_in_silence(build: Build) -> None:
    with pytest.raises(LibyaEventsError, match="e-gone"):
        build(event_ids=("e-zawiya", "e-gone"))


def test_nothing_stands_out_among_few(small: Made) -> None:
    pack = build_pack(*small, BriefingPlan(MAY), "")
    headlines = {slide.section: slide.headline for slide in pack.slides}
    assert headlines[Section.MAP] == "3 events in 3 places; no single place stands out"
    assert headlines[Section.TIMELINE] == "Dated events: 4; no single day stands out"
    assert headlines[Section.TYPES] == "4 events of different types; none stands out"
    assert headlines[Section.FIGURES].endswith("5 killed in violence")
    assert not any("%" in headline for headline in headlines.values())


@pytest.mark.parametrize(
    ("values", "stands_out"), [((3, 1), True), ((5, 4), False), ((2,), False), ((317, 305), False)]
)
def test_what_differs_by_chance_alone_does_not_stand_out(values: tuple[int, ...], stands_out: bool) -> None:
    bars = tuple(Bar(str(n), f"Type {n} ●", TYPE_TONES[EventType.CLASH], "", n) for n in (*values, 0))
    headline = tell_types(BarsSpec("", bars, ""), "en")
    assert ("is the most frequent" in headline) is stands_out


def test_arabic_headlines_count_in_the_right_plural(small: Made) -> None:
    pack = build_pack(*small, BriefingPlan(MAY, language="ar", event_ids=("e-sabha", "e-zawiya")), "")
    headlines = {slide.section: slide.headline for slide in pack.slides}
    assert headlines[Section.EVENTS] == "حدثان بارزان وما يقوله مصدراهما"
    assert headlines[Section.MAP] == "3 أحداث في 3 أماكن، ولا يبرز مكان بعينه"
    assert "5 قتلى في أعمال عنف" in headlines[Section.FIGURES]


def test_what_a_person_wrote_goes_before_what_is_made(build: Build) -> None:
    slide = _slide(build(headlines={"map": " The coast "}, so_what={"map": "Watch it"}), Section.MAP)
    assert (slide.headline, slide.so_what) == ("The coast", "Watch it")


def test_a_pack_without_events_says_so(build: Build) -> None:
    pack = build(EventFilter(first_day=date(1999, 1, 1), last_day=date(1999, 1, 31)))
    headlines = {slide.section: slide.headline for slide in pack.slides}
    assert headlines[Section.FIGURES] == "No event is reported for this period and filter"
    assert headlines[Section.TIMELINE] == "No event has a date in this period"
    assert isinstance(_slide(pack, Section.TYPES).body, TextBody)
    assert isinstance(_slide(pack, Section.EVENTS).body, TextBody)
    closures = _slide(pack, Section.CLOSURES).body
    assert isinstance(closures, TableBody)
    assert not closures.rows
    assert closures.empty
    assert pack.sources == ()


def test_what_stands_on_every_page(build: Build) -> None:
    pack = build(classification="RESTRICTED", title=HOSTILE)
    assert pack.foot[0] == "RESTRICTED"
    assert "imply no endorsement" in pack.foot[-1]
    assert pack.notice == "SAMPLE, not for citation"
    assert (pack.link, pack.title) == (LINK, HOSTILE)

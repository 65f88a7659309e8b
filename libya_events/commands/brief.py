"""``brief``: write a briefing pack without the dashboard, for a weekly job."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from libya_events.commands.filtering import read_filter
from libya_events.commands.reading import DONE, counted, tell
from libya_events.commands.writing import open_output
from libya_events.errors import LibyaEventsError, ReadingError
from libya_events.exports.briefing.build import build_pack
from libya_events.exports.briefing.plan import BriefingPlan, read_plan
from libya_events.exports.briefing.writing import write_pack
from libya_events.exports.file_names import BRIEFING_FORMATS, build_file_name
from libya_events.filters import EventFilter, build_query
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import open_current


def run(options: Namespace) -> int:
    form = _choose_form(options)
    plan = _read_plan(options)
    out = options.out
    if out.is_dir():
        out = out / build_file_name(plan.event_filter, form, plan.language)
    link = f"{options.dashboard.rstrip('?')}?{build_query(plan.event_filter, plan.language)}"
    snapshot = open_current(options.store)
    with EventStore.open(options.store, read_only=True) as record:
        pack = build_pack(snapshot, record, plan, link)
    written = write_pack(pack, form)
    with open_output(out) as file:
        file.write(written.content)
    for notice in written.notices:
        tell(notice)
    tell(f"A briefing with {counted(len(pack.slides), 'section')} written to {out}")
    return DONE


def _choose_form(options: Namespace) -> str:
    name: str = options.format or options.out.suffix.lstrip(".").lower()
    if name not in BRIEFING_FORMATS:
        raise LibyaEventsError(
            f"{options.out}: the ending {options.out.suffix!r} is no form of a briefing. "
            f"Name one with --format: {', '.join(BRIEFING_FORMATS)}."
        )
    return name


def _read_plan(options: Namespace) -> BriefingPlan:
    """What the options say goes before what the plan says. Headlines, notes and chosen events of a plan are about its
    own filter: under another one they are left out."""
    wanted = read_filter(options.filter)
    plan = BriefingPlan(wanted) if options.plan is None else read_plan(_read_file(options.plan))
    if options.plan is not None and options.filter:
        plan = _refilter(plan, wanted)
    return replace(plan, language=options.language or plan.language, title=options.title or plan.title)


def _refilter(plan: BriefingPlan, wanted: EventFilter) -> BriefingPlan:
    """A filter that names nothing but days moves the plan to them."""
    first, last = wanted.first_day, wanted.last_day
    if wanted == EventFilter(first_day=first, last_day=last):
        wanted = plan.event_filter.with_(first_day=first, last_day=last)
    if wanted == plan.event_filter:
        return plan
    return replace(plan, event_filter=wanted, headlines={}, so_what={}, notes={}, event_ids=())


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadingError(
            f"--plan {path}: cannot be read ({error.strerror}). Choose a file saved as a plan."
        ) from error

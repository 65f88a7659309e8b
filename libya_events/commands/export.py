"""``export``: write events to a file, filtered as on the dashboard."""

from __future__ import annotations

from argparse import Namespace

from libya_events.commands.filtering import read_filter
from libya_events.commands.reading import DONE, counted, tell
from libya_events.commands.writing import open_output
from libya_events.errors import LibyaEventsError
from libya_events.exports.file_names import FORMATS
from libya_events.exports.selection import select_events, write_selection
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import open_current


def run(options: Namespace) -> int:
    form = _format(options)
    event_filter = read_filter(options.filter)
    snapshot = open_current(options.store)
    with EventStore.open(options.store, read_only=True) as record:
        selection = select_events(snapshot, record, event_filter, options.language)
        with open_output(options.out) as file:
            left_out = write_selection(selection, form, file)
    tell(f"{counted(len(selection.events) - left_out, 'event')} written to {options.out}")
    if left_out:
        tell(f"{counted(left_out, 'event')} left out: the {form} layout has no place for them (docs/codebook.md)")
    return DONE


def _format(options: Namespace) -> str:
    name: str = options.format or options.out.suffix.lstrip(".").lower()
    if name not in FORMATS:
        raise LibyaEventsError(
            f"{options.out}: the ending {options.out.suffix!r} is no format. "
            f"Name one with --format: {', '.join(FORMATS)}."
        )
    return name

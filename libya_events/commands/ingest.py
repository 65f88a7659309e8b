"""``ingest``: add reports to the store and derive the events anew."""

from __future__ import annotations

from argparse import Namespace

from libya_events.commands.reading import DONE, counted, exit_code, read_as_asked, tell, tell_rejected
from libya_events.ingestion import ingest
from libya_events.pipeline import open_online_geocoder
from libya_events.settings import read_settings
from libya_events.store.event_store import EventStore


def run(options: Namespace) -> int:
    with EventStore.open(options.store) as store:
        if options.if_empty and not store.is_empty:
            tell(f"The store {options.store} holds reports already; nothing added.")
            return DONE
        result = ingest(store, read_as_asked(options), open_online_geocoder(read_settings()))
    tell_rejected(result.rejections)
    known = f" ({result.reports_known} known already)" if result.reports_known else ""
    tell(
        f"{counted(result.reports_read, 'report')} read{known}, {counted(result.claims_added, 'claim')} and "
        f"{counted(result.events_added, 'event')} added, {len(result.rejections)} rejected"
    )
    return exit_code(result.reports_read, len(result.rejections))

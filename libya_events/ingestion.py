"""The order of the steps from the claims of a store to its events: adding reports, merging, publishing.

Apart from ``pipeline``, so that coding a report waits for neither DuckDB nor pandas.
"""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock

from libya_events import __version__
from libya_events.errors import Rejection, StoreError
from libya_events.geocoding.online import OnlineGeocoder
from libya_events.merging.events import merge_claims
from libya_events.model import Claim, CodedReport, Event, Language, Report
from libya_events.pipeline import code_or_reject
from libya_events.presentation.summary import summarise
from libya_events.reference.registers import find_source, load_actors
from libya_events.reports.reader import read_reports
from libya_events.settings import REPOSITORY
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import current_version

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class IngestResult:
    """What an ingest did. ``reports_known`` of the reports read were in the store before."""

    reports_read: int = 0
    reports_known: int = 0
    claims_added: int = 0
    events_added: int = 0
    rejections: list[Rejection] = field(default_factory=list)


def ingest(
    store: EventStore, items: Iterable[Report | Rejection], online: OnlineGeocoder | None = None
) -> IngestResult:
    """Add reports one by one, each acknowledged by itself, then derive and publish the events of the whole store.

    Reports that the store knows are left as they are; where none is new, nothing is published.
    """
    return add_coded_reports(
        store, (item if isinstance(item, Rejection) else code_or_reject(item, online) for item in items)
    )


def add_coded_reports(store: EventStore, items: Iterable[CodedReport | Rejection]) -> IngestResult:
    """The same for reports whose claims are known already."""
    result = IngestResult()
    for item in items:
        if isinstance(item, Rejection):
            result.rejections.append(item)
            continue
        result.reports_read += 1
        if store.add_report(item):
            result.claims_added += len(item.claims)
        else:
            result.reports_known += 1
    if not store.is_published():
        before = store.count_published_events()
        result.events_added = len(publish_events(store)) - before
    return result


def publish_events(store: EventStore) -> list[Event]:
    """Derive all events of a store anew from its claims and publish them as the current snapshot."""
    with store.publishing():
        reports = store.load_reports(store.report_ids())
        claims = {claim.claim_id: claim for claim in store.load_claims()}
        merged = merge_claims(claims.values(), reports, _owner, is_sample=_is_sample, parent_of=_parent)
        events = [*(_summarised(event, claims) for event in merged), *store.load_imported()]
        store.publish(events)
    return events


def _summarised(event: Event, claims: Mapping[str, Claim]) -> Event:
    figures = [statement for claim_id in event.claim_ids for statement in claims[claim_id].casualties]
    return replace(
        event,
        summary_en=summarise(event, Language.ENGLISH, figures),
        summary_ar=summarise(event, Language.ARABIC, figures),
    )


def _owner(source_name: str | None) -> str | None:
    source = find_source(source_name) if source_name else None
    return (source.owner or source.source_id) if source else source_name


def _is_sample(source_name: str | None) -> bool:
    source = find_source(source_name) if source_name else None
    return source is not None and source.sample


def _parent(actor_id: str) -> str | None:
    actor = load_actors().get(actor_id)
    return actor.parent if actor else None


def renew_snapshot(directory: Path) -> None:
    """Publish the events of a store anew where its snapshot was made by another version of the program.

    Raises StoreError where the store cannot be written.
    """
    with EventStore.open(directory) as store, store.publishing():
        if not store.is_published():
            publish_events(store)


def ensure_sample_store(directory: Path, *, read_only: bool = False) -> Path:
    """A store that holds at least the sample reports: ``directory``, or one in the temporary directory.

    A store with a snapshot is left as it is. Where the directory cannot or must not be written (``read_only``) the
    sample store is built once among the temporary files, under a lock, and shared by all processes of the user.
    """
    if current_version(directory) is not None:
        return directory
    if not read_only:
        try:
            return _fill_with_sample(directory)
        except StoreError as error:
            _log.warning("%s The sample data is shown from the temporary directory instead.", error)
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    return _fill_with_sample(Path(tempfile.gettempdir()) / f"libya-events-{__version__}-sample-{user}")


def _fill_with_sample(directory: Path) -> Path:
    with EventStore.open(directory) as store, FileLock(directory / "sample.lock"):
        if store.is_empty or not store.is_published():
            ingest(store, read_reports([REPOSITORY / "sample_data" / "reports"]))
    return directory

"""Reports that a user brings: read and coded for a look, kept as a draft of the session, added on demand.

The only other place that writes is the command line.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import streamlit as st

from components.add_form import Pasted, Upload
from libya_events.errors import Rejection
from libya_events.ingestion import IngestResult, add_coded_reports
from libya_events.model import CodedReport, Report
from libya_events.pipeline import code_or_reject
from libya_events.reports.metadata import Metadata, parse_url
from libya_events.reports.reader import read_reports
from libya_events.store.event_store import EventStore

_DRAFT, _RESULT = "draft", "draft-result"
MOST_REPORTS = 500
"""More reports than a person looks through are work for the command line."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was read and is not stored yet."""

    coded: tuple[CodedReport, ...]
    rejections: tuple[Rejection, ...]


def read_uploads(uploads: Sequence[Upload], pasted: Pasted | None) -> Iterator[Report | Rejection]:
    """The reports of the files and of the pasted text; each file keeps its name."""
    with tempfile.TemporaryDirectory(prefix="libya-events-") as folder:
        for upload in uploads:
            path = Path(folder, Path(upload.name.replace("\\", "/")).name or "report.txt")
            path.write_bytes(upload.content)
            yield from map(_without_folder, read_reports([path], published_at=upload.published_at))
            path.unlink()
        if pasted is not None:
            path = Path(folder, f"pasted-{datetime.now():%Y-%m-%d-%H%M%S}.txt")
            path.write_text(pasted.text, encoding="utf-8")
            url = None
            try:
                url = parse_url(pasted.url) if pasted.url else None
            except ValueError as error:
                yield Rejection(path.name, f"{error}; the report was read without it.", "Correct the address.")
            known = Metadata(pasted.published_at, pasted.source_name, url)
            yield from map(_without_folder, read_reports([path], metadata={path.name: known}))


def code_uploads(items: Iterable[Report | Rejection]) -> Draft:
    """Codes what was read, showing how far it is; a report that stands there twice is coded once."""
    coded: dict[str, CodedReport] = {}
    rejections: list[Rejection] = []
    shown = st.empty()
    for item in items:
        if isinstance(item, Rejection):
            rejections.append(item)
        elif len(coded) == MOST_REPORTS:
            reason = f"More than {MOST_REPORTS} reports at once; this one and those after it were not read."
            rejections.append(Rejection(item.file_name, reason, "Add them with: python -m libya_events ingest PATH"))
            break
        else:
            shown.progress(len(coded) / MOST_REPORTS, text=item.file_name.replace("[", "").replace("`", ""))
            one = code_or_reject(item)
            if isinstance(one, Rejection):
                rejections.append(one)
            else:
                coded.setdefault(item.report_id, one)
    shown.empty()
    return Draft(tuple(coded.values()), tuple(rejections))


def add_draft(directory: Path, draft: Draft) -> IngestResult:
    """Raises StoreError where the store cannot be written."""
    with closing(EventStore.open(directory)) as store:
        return add_coded_reports(store, draft.coded)


def load_draft() -> Draft | None:
    draft: Draft | None = st.session_state.get(_DRAFT)
    return draft


def keep_draft(draft: Draft | None) -> None:
    st.session_state[_DRAFT] = draft
    st.session_state.pop(_RESULT, None)


def load_result() -> IngestResult | None:
    result: IngestResult | None = st.session_state.get(_RESULT)
    return result


def keep_result(result: IngestResult) -> None:
    keep_draft(None)
    st.session_state[_RESULT] = result


def _without_folder(item: Report | Rejection) -> Report | Rejection:
    """The temporary folder is nobody's business."""
    if isinstance(item, Report):
        return item
    return Rejection(Path(item.where).name, item.reason, item.remedy)

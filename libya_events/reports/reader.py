"""Reading reports from files and folders, one at a time; what cannot be read is named and the rest is kept.

Metadata comes from the table given (``read_metadata``), then from the file itself; the date given as default counts
where neither has a readable one. A published date or an address that is wrong does not cost the report: it is read
without it, and a Rejection that says so comes right before it.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from libya_events.errors import Rejection
from libya_events.model import Report
from libya_events.reports.encoding import decode, find_named_encoding
from libya_events.reports.feeds import read_csv, read_json_lines
from libya_events.reports.formats import read_html, read_json, read_plain
from libya_events.reports.language import find_language, resolve_language
from libya_events.reports.main_text import find_main_text
from libya_events.reports.metadata import Metadata, parse_date, parse_url
from libya_events.reports.page_lines import is_dateline
from libya_events.reports.raw import SIZE_LIMIT, RawReport, UnreadableError, too_large
from libya_events.reports.wrapped_lines import join_wrapped_lines

SUFFIXES = (".txt", ".html", ".htm", ".json", ".jsonl", ".csv")

_FEED_SUFFIXES = (".jsonl", ".csv")
_MAX_TITLE_WORDS = 25


def read_reports(
    paths: Iterable[Path], *, published_at: date | None = None, metadata: Mapping[str, Metadata] | None = None
) -> Iterator[Report | Rejection]:
    """The reports of files and folders (with their sub folders, in the order of names), and what was rejected.

    ``metadata`` is by file name. Links to folders and hidden files are not followed.
    """
    for path in paths:
        for found in _find_files(path):
            if isinstance(found, Rejection):
                yield found
            else:
                yield from _read_file(found, published_at, metadata or {})


def report_id_of(text: str) -> str:
    """The stable id of a report: the same text has the same id, wherever it came from."""
    return "r_" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _find_files(path: Path) -> Iterator[Path | Rejection]:
    if not os.path.isdir(path):  # unlike Path.is_dir never raises; what is wrong with the path shows when it is read
        yield path
        return
    errors: list[OSError] = []
    reports = others = 0
    for folder, folders, names in os.walk(path, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or Path(name).suffix.lower() not in SUFFIXES:
                others += 1
                continue
            reports += 1
            yield Path(folder, name)
    for error in errors:
        yield Rejection(str(error.filename), f"The folder cannot be read ({error.strerror}).", "Check its permissions.")
    if not reports and not errors:
        reason = f"The folder holds no report ({others} other files; expected {' '.join(SUFFIXES)})."
        yield Rejection(str(path), reason, "Check the path, or save the reports in one of these forms.")


def _read_file(path: Path, default: date | None, metadata: Mapping[str, Metadata]) -> Iterator[Report | Rejection]:
    try:
        for item in _read_items(path):
            if isinstance(item, tuple):
                line, error = item
                yield Rejection(f"{path}:{line}", error.reason, error.remedy)
            else:
                yield from _build(item, path, default, metadata)
    except UnreadableError as error:
        yield Rejection(str(path), error.reason, error.remedy)
    except FileNotFoundError:
        yield Rejection(str(path), "There is no such file or folder.", "Check the path and its spelling.")
    except PermissionError:
        yield Rejection(str(path), "The file may not be read by this user.", "Give read permission to it.")
    except OSError as error:
        yield Rejection(str(path), f"The file cannot be read ({error.strerror}).", "Check the path and the disk.")


def _read_items(path: Path) -> Iterator[RawReport | tuple[int, UnreadableError]]:
    suffix = path.suffix.lower()
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("This is no ordinary file (a pipe or a device).", "Save the report as a file.")
    if suffix not in SUFFIXES:
        raise UnreadableError(
            f"The kind of file {suffix or path.name!r} is unknown.", f"Expected {' '.join(SUFFIXES)}."
        )
    if status.st_size > SIZE_LIMIT and suffix not in _FEED_SUFFIXES:
        raise too_large("file")
    with path.open("rb") as file:
        if suffix in _FEED_SUFFIXES:
            yield from read_json_lines(file) if suffix == ".jsonl" else read_csv(file)
        else:
            yield from _read_whole(file.read(SIZE_LIMIT + 1), suffix)


def _read_whole(data: bytes, suffix: str) -> Iterator[RawReport | tuple[int, UnreadableError]]:
    html = suffix in {".html", ".htm"}
    text = decode(data, find_named_encoding(data) if html else None)
    if not text.strip():
        raise UnreadableError("The file is empty.", "Give it a text or take it out.")
    if suffix == ".json":
        yield from read_json(text)
    else:
        yield read_html(text) if html else read_plain(text)


def _build(
    raw: RawReport, path: Path, default: date | None, metadata: Mapping[str, Metadata]
) -> Iterator[Report | Rejection]:
    name = path.name if raw.line is None else f"{path.name}:{raw.line}"
    where = str(path) if raw.line is None else f"{path}:{raw.line}"
    known = metadata.get(name) or metadata.get(path.name) or Metadata()
    published_at, url = known.published_at, known.url
    if published_at is None and raw.published_at:
        try:
            published_at = parse_date(raw.published_at)
        except ValueError as error:
            yield Rejection(where, f"{error}; the report was read without it.", "Write it as YYYY-MM-DD.")
    if url is None and raw.url:
        try:
            url = parse_url(raw.url)
        except ValueError as error:
            yield Rejection(where, f"{error}; the report was read without it.", "Correct the address.")
    text = join_wrapped_lines(raw.text, raw.body_start)
    start, end = find_main_text(text, raw.body_start)
    yield Report(
        report_id=report_id_of(text),
        file_name=name,
        text=text,
        main_text_start=start,
        main_text_end=end,
        title=known.title or raw.title or _find_title(text[start:end]),
        source_name=known.source_name or raw.source_name,
        url=url,
        published_at=published_at or default,
        language=resolve_language(raw.language, find_language(text[start:end])),
    )


def _find_title(main_text: str) -> str | None:
    """The headline, where the article begins with a short line that neither ends like a sentence nor is a dateline."""
    headline, _, body = main_text.partition("\n")
    headline = headline.strip()
    is_short = len(headline.split()) <= _MAX_TITLE_WORDS and headline[-1:] not in ".؟!؛:،"
    return headline if body.strip() and is_short and not is_dateline(headline) else None

"""The forms a report comes in: plain text with or without a head, a web page, JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache

from libya_events.normalization import fold
from libya_events.reference.tables import read_rows
from libya_events.reports.raw import RawReport, UnreadableError

_HEAD_LINE = re.compile(r"[ \t]*([^\W\d][\w ]{0,30}?)[ \t]*[:：][ \t]*(.*)")
_MAX_HEAD_LINES = 12
_BROKEN = re.compile("[\x00\ud800-\udfff]")
"""Characters that JSON can spell but no text has: they show as the replacement character."""

_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")  # names an encoding that decoded text is no longer in
_OPTIONAL = frozenset({"title", "source_name", "url", "published_at", "language"})
FIELDS_REMEDY = "Give each report its text in a field named text (or body, or content)."


@cache
def load_field_names() -> dict[str, str]:
    """Our name of each field, by the names that files give it."""
    return {fold(row["name"]): row["field"] for row in read_rows("report_fields.csv", ("field", "name"))}


def read_plain(text: str) -> RawReport:
    """A plain text; lines such as ``Title: …`` at its very start, down to an empty line, are its head."""
    values: dict[str, str] = {}
    position = 0
    for line in text.split("\n", _MAX_HEAD_LINES)[:_MAX_HEAD_LINES]:
        if not line.strip():
            break
        match = _HEAD_LINE.fullmatch(line)
        field = load_field_names().get(fold(match.group(1)).strip()) if match else None
        if match is None or field in {None, "text"}:
            return RawReport(text)
        values.setdefault(str(field), match.group(2).strip())
        position += len(line) + 1
    else:
        return RawReport(text)
    return _build(text, values, body_start=position) if values else RawReport(text)


def read_html(text: str) -> RawReport:
    """The article of a web page with what the page says of itself; UnreadableError where it holds none."""
    import trafilatura  # noqa: PLC0415 (takes half a second, which only web pages should cost)

    page = trafilatura.bare_extraction(
        _XML_DECLARATION.sub("", text, count=1),
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    values: Mapping[str, str | None] = page.as_dict() if page is not None and not isinstance(page, dict) else page or {}
    main = values.get("text") or ""
    if not main.strip():
        raise UnreadableError("No article was found in the web page.", "Save the article's text as a .txt file.")
    named = {"title": "title", "sitename": "source_name", "url": "url", "date": "published_at"}
    return _build(main, {field: value for name, field in named.items() if (value := values.get(name))})


def read_json(text: str) -> Iterator[RawReport | tuple[int, UnreadableError]]:
    """The report of a JSON object, or those of a list; each that is wrong, by its number in the list."""
    content = parse_json(text)
    if not isinstance(content, list):
        yield read_object(content, None)
        return
    for number, item in enumerate(content, start=1):
        try:
            yield read_object(item, number)
        except UnreadableError as error:
            yield number, error


def parse_json(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if "\n" in text.strip() else f"column {error.colno}"
        raise UnreadableError(f"Broken JSON at {where}: {error.msg}.", "Correct it, or export it anew.") from error
    except RecursionError as error:
        raise UnreadableError("The JSON is nested too deeply for a report.", FIELDS_REMEDY) from error


def read_object(item: object, line: int | None) -> RawReport:
    if not isinstance(item, Mapping):
        raise UnreadableError(f"Found a {type(item).__name__}, expected an object with a text.", FIELDS_REMEDY)
    given = {fold(str(name)).strip(): value for name, value in item.items()}
    values: dict[str, str] = {}
    for name, field in load_field_names().items():
        value = given.get(name)
        if isinstance(value, str | int | float) and str(value).strip():
            values.setdefault(field, _BROKEN.sub("\ufffd", str(value)))
    text = values.pop("text", "")
    if not text.strip():
        found = ", ".join(map(str, item)) or "nothing"
        raise UnreadableError(f"The text is missing or empty (found the fields {found[:200]}).", FIELDS_REMEDY)
    return _build(text.replace("\r\n", "\n"), values, line=line)


def _build(text: str, values: Mapping[str, str], *, body_start: int = 0, line: int | None = None) -> RawReport:
    return RawReport(
        text=text,
        body_start=body_start,
        line=line,
        **{field: value.strip() for field, value in values.items() if field in _OPTIONAL and value.strip()},
    )

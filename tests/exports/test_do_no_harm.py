"""No person outside the register and no hostile alias stands in a file of ours, save where a report is quoted: in its
own sentence (evidence) and, in the columns that hold it, in its headline."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from libya_events.cli import main
from libya_events.exports.briefing.build import build_pack
from libya_events.exports.briefing.plan import BriefingPlan
from libya_events.exports.briefing.slides import KeyEvent
from libya_events.exports.briefing.writing import write_pack
from libya_events.exports.file_names import FORMATS
from libya_events.exports.selection import select_events, write_selection
from libya_events.filters import EventFilter
from libya_events.normalization import fold
from libya_events.presentation.wording import LANGUAGES, say
from libya_events.reference.registers import load_actors, takes_side
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import open_current
from tests.exports.file_listings import LISTINGS

SENTENCES = (
    "قصفت مليشيات حفتر أحياء جنوب طرابلس يوم الاثنين 14 أغسطس 2023 ما أسفر عن مقتل 4 مدنيين بينهم التاجر سالم الورفلي.",
    "اعتقلت قوة الردع الخاصة المواطن منصور بوعجيلة في طرابلس يوم الاثنين 14 أغسطس 2023.",
    "Haftar's militias arrested the journalist Kamal Ben Zwai in Sirte on Tuesday 15 August 2023, his family said.",
)
HEADLINES = (
    "مليشيات حفتر تقتل التاجر سالم الورفلي",
    "قوة الردع تعتقل المواطن منصور بوعجيلة",
    "Haftar's militias arrest Kamal Ben Zwai",
)
HEADLINE_COLUMNS = "source_titles|source_headline"

PERSONS = ("سالم الورفلي", "منصور بوعجيلة", "Kamal Ben Zwai", "Salem", "Mansour")
ACLED_CODE = "Political Militias"
"""Of ``inter1`` and ``inter2``: its own word for a kind of actor."""

HOSTILE = ("مليشيات حفتر", "Haftar's militias")
languages = pytest.mark.parametrize("language", ["en", "ar"])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("harm")
    for number, (headline, sentence) in enumerate(zip(HEADLINES, SENTENCES, strict=True)):
        text = f"Title: {headline}\nSource: Sample Wire {number}\nPublished: 2023-08-16\n\n{sentence}"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    assert main(["ingest", "--store", str(folder / "store"), *map(str, folder.glob("*.txt"))]) == 0
    return folder / "store"


def file_of(store: Path, form: str, language: str) -> bytes:
    file = io.BytesIO()
    with EventStore.open(store, read_only=True) as record:
        write_selection(select_events(open_current(store), record, EventFilter(), language), form, file)
    return file.getvalue()


def without_quotes(words: str) -> str:
    words = "".join(map(without_headlines, re.split(r"^(?=sheet )", words, flags=re.MULTILINE)))
    for sentence in SENTENCES:
        for part in (sentence, json.dumps(sentence, ensure_ascii=False)[1:-1]):
            words = re.sub(r"\s+".join(map(re.escape, part.split())), "", words)
    return fold(" ".join(words.split()))


def without_headlines(part: str) -> str:
    """One listed file, or sheet of a workbook: only where they are the value of a column of headlines."""
    labels = {say(f"field.{name}", language) for name in ("title", "source_titles") for language in LANGUAGES}
    letters = re.findall(rf"\b([A-Z]+)\d+ s (?:{'|'.join(labels)})(?= \||$)", part, flags=re.MULTILINE)
    columns = [rf'\b(?:{HEADLINE_COLUMNS})"?: "?', *(rf"\b{letter}\d+ s " for letter in letters)]
    return re.sub(rf"({'|'.join(columns)})(?:{'|'.join(map(re.escape, HEADLINES))})", r"\1", part)


def assert_harmless(words: str) -> None:
    left = without_quotes(words)
    assert [name for name in PERSONS if fold(name) in left] == []
    assert not takes_side(left)


def test_the_reports_hold_what_the_files_must_not(store: Path) -> None:
    (_, *rows) = csv.reader(io.StringIO(file_of(store, "csv", "en").decode("utf-8-sig")))
    assert len(rows) == len(SENTENCES)
    told = fold(" ".join(cell for row in rows for cell in row))
    assert all(fold(words) in told for words in (*PERSONS[:3], *HOSTILE, *HEADLINES))
    assert all(takes_side(words) for words in (*HOSTILE, "ميليشياته", "للحكومة منتهية الولاية"))
    assert not any(takes_side(words) for words in PERSONS)


@languages
@pytest.mark.parametrize("form", FORMATS)
def test_files_of_events(store: Path, form: str, language: str) -> None:
    assert_harmless(LISTINGS[form](file_of(store, form, language)).replace(ACLED_CODE, ""))


def test_a_headline_elsewhere_than_in_its_column_is_seen() -> None:
    assert_harmless(f"source_titles: {HEADLINES[0]}\n")
    assert_harmless(f"sheet 'reports'\n  A1 s Report id | B1 s Title\n  A2 s r1 | B2 s {HEADLINES[2]}\n")
    for harmful in (f"summary_ar: {HEADLINES[0]}\n", f"sheet 'r'\n  A1 s Title\nsheet 'e'\n  A2 s {HEADLINES[2]}\n"):
        with pytest.raises(AssertionError):
            assert_harmless(harmful)


@languages
@pytest.mark.parametrize("form", ["pptx", "html"])
def test_packs(store: Path, form: str, language: str) -> None:
    with EventStore.open(store, read_only=True) as record:
        pack = build_pack(open_current(store), record, BriefingPlan(EventFilter(), language), "")
    assert_harmless(" ".join(words_in(pack)))
    assert_harmless(LISTINGS[form](write_pack(pack, form).content))


def test_actors_are_those_of_the_register(store: Path) -> None:
    rows = csv.DictReader(io.StringIO(file_of(store, "csv", "en").decode("utf-8-sig")))
    columns = [row[f"{role}_en"] for row in rows for role in ("initiators", "targets", "participants")]
    named = {name for cell in columns for name in cell.split("; ") if name}
    assert named
    assert named <= {actor.name_en for actor in load_actors().values()}


def words_in(value: Any) -> Iterator[str]:
    """Every text of a pack but a report's own sentence: what all forms of it are written from."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (words for part in value.items() for one in part for words in words_in(one))
    elif isinstance(value, tuple | list):
        yield from (words for part in value for words in words_in(part))
    elif hasattr(value, "__dataclass_fields__"):
        names = [
            name for name in value.__dataclass_fields__ if not (isinstance(value, KeyEvent) and name == "evidence")
        ]
        yield from (words for name in names for words in words_in(getattr(value, name)))

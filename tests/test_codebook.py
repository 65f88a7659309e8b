"""The codebook explains every code and every field there is, and states the numbers that the code uses."""

import csv
import re
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest

from libya_events import model
from libya_events.merging import compatibility, derivation, drafts, duplicates, fitting
from libya_events.model import confidence
from libya_events.reference.registers import load_event_types
from libya_events.reference.tables import FOLDER

CODEBOOK = (Path(__file__).parents[1] / "docs" / "codebook.md").read_text(encoding="utf-8")
CODES = set(re.findall(r"`([^`\s]+)`", CODEBOOK))
ENUMS = [
    kind
    for kind in vars(model).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_every_code_of_the_model_is_explained(enum: type[StrEnum]) -> None:
    assert {str(code) for code in enum} <= CODES


@pytest.mark.parametrize("kind", [model.Event, model.Claim], ids=lambda kind: kind.__name__)
def test_every_field_is_explained_in_its_section(kind: type) -> None:
    section = CODEBOOK.split(f"## Fields of {'an event' if kind is model.Event else 'a claim'}")[1].split("\n## ")[0]
    assert {field.name for field in fields(kind)} <= set(re.findall(r"`(\w+)`", section))  # type: ignore[arg-type]


def test_every_sub_type_stands_in_the_row_of_its_type_and_family() -> None:
    rows = {line.split("`")[1]: line for line in CODEBOOK.splitlines() if line.startswith("| `")}
    for row in load_event_types():
        line = rows[row.event_type]
        assert f"`{row.family}`" in line
        assert row.sub_event_type is None or f"`{row.sub_event_type}`" in line.rsplit("|", 2)[1]


def test_every_kind_of_object_is_listed() -> None:
    with (FOLDER / "object_words.csv").open(encoding="utf-8", newline="") as file:
        assert {row["object_kind"] for row in csv.DictReader(file)} <= CODES


def test_the_precedence_of_types_is_the_printed_one() -> None:
    assert set(derivation.TYPE_PRECEDENCE) == set(model.EventType)
    assert ", ".join(derivation.TYPE_PRECEDENCE) + ", in this order" in CODEBOOK


def test_the_general_words_and_the_types_many_a_day_are_the_printed_ones() -> None:
    assert "attack for bombing, strike or clash; clash for strike;\n   meeting for agreement" in CODEBOOK
    assert {
        model.EventType.ATTACK: {model.EventType.BOMBING, model.EventType.STRIKE, model.EventType.CLASH},
        model.EventType.CLASH: {model.EventType.STRIKE},
        model.EventType.MEETING: {model.EventType.AGREEMENT},
    } == compatibility.TOLD_AS
    assert "Arrests, meetings and statements, of which there are many a day" in CODEBOOK
    assert {
        model.EventType.LAW_ENFORCEMENT,
        model.EventType.MEETING,
        model.EventType.STATEMENT,
    } == fitting.MANY_A_DAY


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        ("within 10 km", compatibility.NEAR_KM, 10),
        ("more than two days", drafts.LONGEST_SPAN.days, 1),
        ("up to three\ndays later", fitting.DENIAL_DELAY.days, 3),
        ("runs of four words", duplicates.WORDS_IN_SHINGLE, 4),
        ("two fifths of the shorter text's", duplicates.SHARED_PART, 0.4),
        ("shorter than a quarter", duplicates.LENGTH_RATIO, 0.25),
        ("takes away a fifth", derivation.RISE_PER_SOURCE, 0.2),
        ("(up to five in all)", derivation.MOST_SOURCES, 5),
        ("at most 0.99", derivation.HIGHEST_CONFIDENCE, 0.99),
        ("`clear` from 0.75", confidence.CLEAR_FROM, 0.75),
        ("`likely` from 0.5", confidence.LIKELY_FROM, 0.5),
    ],
)
def test_the_printed_numbers_are_those_of_the_code(words: str, value: float, expected: float) -> None:
    assert words in CODEBOOK
    assert value == expected


def test_the_codes_of_other_layouts_are_explained() -> None:
    section = CODEBOOK.split("## In the columns of ACLED and UCDP GED")[1].split("\n## ")[0]
    with (FOLDER / "crosswalk.csv").open(encoding="utf-8") as file:
        theirs = {row["theirs"] for row in csv.DictReader(file) if row["field"] != "is_state"}
    assert [code for code in sorted(theirs) if not re.search(rf"\b{re.escape(code)}\b", section)] == []

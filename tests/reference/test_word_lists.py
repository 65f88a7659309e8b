"""Word lists say each thing once."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from libya_events.reference.tables import FOLDER, read_rows


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("actor_words.csv", "forms"),
        ("casualty_words.csv", "words"),
        ("clause_words.csv", "word"),
        ("line_words.csv", "word"),
        ("office_words.csv", "forms"),
        ("place_standing_words.csv", "words"),
        ("role_words.csv", "phrase"),
        ("triggers.csv", "forms"),
    ],
)
def test_no_word_stands_twice_with_one_meaning(name: str, column: str) -> None:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    said = Counter(
        (word, *(value for key, value in row.items() if key != column))
        for row in rows
        for word in row[column].split("|")
    )
    assert [meaning for meaning, times in said.items() if times > 1] == []


def test_every_kind_of_clause_words_is_described() -> None:
    kinds = {row["kind"] for row in read_rows("clause_words.csv", ("word", "kind"))}
    described = (FOLDER / "README.md").read_text(encoding="utf-8").partition("### Kinds of `clause_words.csv`")[2]
    assert {kind for kind in kinds if f"`{kind}`" not in described.partition("\n## ")[0]} == set()

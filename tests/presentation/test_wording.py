"""The words of the interface: complete in both languages, in the right plural, dated no finer than known."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from libya_events.model import DatePrecision, EventType
from libya_events.presentation.wording import (
    LANGUAGES,
    PLURAL_FORMS,
    count_phrase,
    format_date,
    format_number,
    format_period,
    load_wording,
    plural_form,
    say,
    type_name,
)
from libya_events.reference.tables import read_rows

REPOSITORY = Path(__file__).parents[2]
CODE = [
    path
    for folder in ("components", "dashboard", "libya_events/presentation", "libya_events/exports")
    for path in sorted((REPOSITORY / folder).rglob("*.py"))
]
ALL_CODE = sorted({*CODE, *(REPOSITORY / "libya_events").rglob("*.py")})

COUNTED_FROM_THREE = {"summary.others"}


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def _used(name: str) -> set[str]:
    """The keys that the code calls a function with, an interpolated part of one as ``*``."""
    found: set[str] = set()
    for path in CODE:
        for node in _nodes(path):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name and node.args:
                choice = node.args[0]
                arguments = (choice.body, choice.orelse) if isinstance(choice, ast.IfExp) else (choice,)
                found |= {key for argument in arguments if (key := _key(argument))}
    return found


def _key(argument: ast.expr) -> str | None:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    if isinstance(argument, ast.JoinedStr):
        parts = [str(part.value) if isinstance(part, ast.Constant) else "*" for part in argument.values]
        return "".join(parts) if any(part != "*" for part in parts) else None
    return None


def _matching(key: str) -> list[str]:
    shape = re.compile(re.escape(key).replace(r"\*", ".+"))
    return [known for known in load_wording() if shape.fullmatch(known)]


def test_every_key_has_words_in_both_languages() -> None:
    english_needs_no = {form for form in PLURAL_FORMS if form not in ("one", "other")}
    for key, words in load_wording().items():
        assert words["ar"], key
        assert words["en"] or key.rsplit(".", 1)[-1] in english_needs_no, key


def test_every_counted_key_has_the_forms_that_arabic_needs() -> None:
    counted = {key.removesuffix(".many") for key in load_wording() if key.endswith(".many")}
    assert counted
    for key in counted:
        for form in ("one", "two", "few", "many", "other")[2 * (key in COUNTED_FROM_THREE) :]:
            assert f"{key}.{form}" in load_wording(), f"{key}.{form}"


def test_both_languages_fill_the_same_gaps() -> None:
    for key, words in load_wording().items():
        if key.rsplit(".", 1)[-1] not in PLURAL_FORMS:
            gaps = [sorted(re.findall(r"\{(\w+)\}", words[language])) for language in LANGUAGES]
            assert gaps[0] == gaps[1], key


@pytest.mark.parametrize("key", sorted(_used("say")))
def test_every_key_that_the_code_says_is_in_the_table(key: str) -> None:
    assert _matching(key), f"{key} is said somewhere in the code and stands in no wording file"


@pytest.mark.parametrize("key", sorted(_used("count_phrase")))
def test_every_key_that_the_code_counts_with_is_in_the_table(key: str) -> None:
    assert _matching(f"{key}.other"), f"{key}.other is counted with somewhere in the code and stands in no wording file"


def test_every_key_is_said_somewhere() -> None:
    said = _said_keys()
    idle = [key for key in load_wording() if not (said(key) or said(_counted_stem(key)))]
    assert idle == [], "stands in a wording file, and nothing says it"


def _counted_stem(key: str) -> str:
    stem, _, form = key.rpartition(".")
    return stem if form in PLURAL_FORMS else key


def _said_keys() -> Callable[[str], bool]:
    """Whether the code holds a key: whole; as an interpolated string that begins with the key's first word; or as one
    that begins with a gap, if what fills its gaps is in the code too ("map.mode" and "type" for ``{words}.{code}``)."""
    nodes = [node for path in ALL_CODE for node in _nodes(path)]
    literals = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    strings = {_key(node) for node in nodes if isinstance(node, ast.JoinedStr)}
    rooted = [_shape(one) for one in strings if one and re.match(r"\w+\.", one)]
    open_ended = [_shape(one) for one in _used("say") | _used("count_phrase") if one.startswith("*")]

    def is_said(key: str) -> bool:
        filled = [found.groups() for shape in open_ended if (found := shape.fullmatch(key))]
        return (
            key in literals
            or any(shape.fullmatch(key) for shape in rooted)
            or any(literals.issuperset(parts) for parts in filled)
        )

    return is_said


def _shape(key: str) -> re.Pattern[str]:
    """A gap at the beginning may be filled with several words of a key, another one with one."""
    shape = re.escape(key).replace(r"\*", "([^.]+)")
    return re.compile(shape.replace("([^.]+)", "(.+)", 1) if key.startswith("*") else shape)


@pytest.mark.parametrize(
    ("n", "form"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (99, "many"), (100, "other"),
     (101, "other"), (102, "other"), (103, "few"), (111, "many"), (1000, "other")],
)  # fmt: skip
def test_arabic_plural_forms(n: int, form: str) -> None:
    assert plural_form(n, "ar") == form


@pytest.mark.parametrize(
    ("n", "arabic", "english"),
    [
        (0, "لا أحداث", "0 events"),
        (1, "حدث واحد", "1 event"),
        (2, "حدثان", "2 events"),
        (3, "3 أحداث", "3 events"),
        (11, "11 حدثًا", "11 events"),
        (100, "100 حدث", "100 events"),
        (1250, "1,250 حدثًا", "1,250 events"),
    ],
)
def test_events_are_counted_in_words(n: int, arabic: str, english: str) -> None:
    assert (count_phrase("count.events", n, "ar"), count_phrase("count.events", n, "en")) == (arabic, english)


DAY = date(2025, 5, 12)


@pytest.mark.parametrize(
    ("first", "last", "precision", "english", "arabic"),
    [
        (DAY, DAY, "day", "12 May 2025", "12 مايو 2025"),
        (DAY, None, "day", "12 May 2025", "12 مايو 2025"),
        (DAY, date(2025, 5, 13), "day", "12 – 13 May 2025", "من 12 إلى 13 مايو 2025"),
        (date(2025, 4, 28), date(2025, 5, 4), "week", "28 April – 4 May 2025", "من 28 أبريل إلى 4 مايو 2025"),
        (date(2024, 2, 1), date(2024, 2, 29), "month", "February 2024", "فبراير 2024"),
        (date(2025, 5, 1), date(2025, 5, 20), "month", "1 – 20 May 2025", "من 1 إلى 20 مايو 2025"),
        (date(2024, 1, 1), date(2024, 12, 31), "year", "2024", "2024"),
        (
            date(2024, 12, 30),
            date(2025, 1, 5),
            "week",
            "30 December 2024 – 5 January 2025",
            "من 30 ديسمبر 2024 إلى 5 يناير 2025",
        ),
        (None, None, "unknown", "Date unknown", "التاريخ غير محدد"),
        (DAY, DAY, "unknown", "Date unknown", "التاريخ غير محدد"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(
    first: date | None, last: date | None, precision: str, english: str, arabic: str
) -> None:
    known = DatePrecision(precision)
    assert (format_date(first, last, known, "en"), format_date(first, last, known, "ar")) == (english, arabic)


def test_a_period_across_years_names_both() -> None:
    assert format_period(date(2024, 1, 1), date(2025, 12, 31), "en") == "1 January 2024 – 31 December 2025"


def test_digits_are_the_same_in_both_languages() -> None:
    assert format_number(1234567) == "1,234,567"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_type_has_a_name(language: str) -> None:
    names = {type_name(one, language) for one in EventType}
    assert len(names) == len(EventType)
    assert not names & {str(one) for one in EventType}


def test_a_sub_type_is_named_and_an_unknown_one_falls_back_to_its_type() -> None:
    assert type_name("strike", "en", "drone") == "Drone strike"
    assert type_name("strike", "ar", "drone") == "قصف بطائرة مسيّرة"
    assert type_name("strike", "en", "no_such_sub_type") == "Strike"
    assert type_name("no_such_type", "en") == "no_such_type"


def test_the_dead_are_never_called_martyrs() -> None:
    assert not [key for key, words in load_wording().items() if "شهيد" in words["ar"] or "شهداء" in words["ar"]]


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("no.such.key", "en")


def test_everybody_whom_a_casualty_figure_can_count_has_a_name() -> None:
    who = {row["who"] for row in read_rows("casualty_words.csv", ("who",))} - {""}
    assert who
    assert not [code for code in who if f"who.{code}" not in load_wording()]

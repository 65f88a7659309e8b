"""Learn what each sign is worth that a line belongs to the article: writes ``libya_events/reference/line_signs.csv``.

    python -m scripts.train_lines collect real GOLD.jsonl REPORT…   # adds to scripts/line_examples.csv
    python -m scripts.train_lines train

``collect`` notes the signs of the lines of hand-coded pages that the markers leave open, and whether each is the
article's; no text is kept. Each page is read again with a part of the marker phrases withheld, as a page that has
other phrases than those we know, and, where it has no clutter of its own, with some of ``made_clutter.txt`` below it,
on lines of its own or run together.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from libya_events.evaluation.gold import GoldReport
from libya_events.model import Language, Report
from libya_events.reports import markers, page_lines
from libya_events.reports.line_signs import LineSigns
from libya_events.reports.main_text import find_first, find_passed_over
from libya_events.reports.page import Page
from libya_events.reports.page_lines import read_lines
from scripts.sign_weights import cross_validate, fit, read_hand_coded, read_rows, run, write_rows, write_weights

EXAMPLES = Path(__file__).parent / "line_examples.csv"
MADE_CLUTTER = Path(__file__).parent / "made_clutter.txt"
WEIGHTS = Path(__file__).parent.parent / "libya_events" / "reference" / "line_signs.csv"
COLUMNS = ("basis", "report", "article", "signs")
LEAST_EXAMPLES, STRENGTH = 4, 0.3
IMPORTANCE = {"own_sample": 0.5}
"""Our own tidy reports count half as much as pages of the web."""
WITHHELD = (0.0, 0.5, 0.8)
AUTHORS = {
    Language.ENGLISH: ("Lena Borg", "Tarek Mansouri", "Ines Duarte", "Paul Okafor", "Salma Gharbi"),
    Language.ARABIC: ("سالم الفيتوري", "هدى المغربي", "مراد بن عيسى", "ليلى الشريف", "عادل الورفلي"),
}
ALL_MARKERS = markers._load_markers()
LONG_LINE = 60
TURNS = 4
"""So many pages are made of each article; the last of them has lost its line breaks."""


@dataclass(frozen=True, slots=True)
class Example:
    """A line: its signs, and whether it is the article's. ``report`` numbers the reports of its basis."""

    basis: str
    report: int
    is_right: bool
    signs: frozenset[str]


def collect(basis: str, gold_file: Path, paths: Sequence[Path]) -> None:
    known = read_examples()
    last = max((e.report for e in known if e.basis == basis), default=0)
    inside = _read_clutter_inside(gold_file)
    for number, (report, gold) in enumerate(read_hand_coded(gold_file, paths), last + 1):
        end = _end_of(report, gold)
        pages = [(basis, report.text, end, share) for share in WITHHELD]
        if end == len(report.text.rstrip()) and gold.relevant:
            pages += [("made", *_add_clutter(report, number, turn), 0.0) for turn in range(TURNS)]
        for name, text, ends, share in pages:
            clutter = inside.get(report.file_name, ())
            known += [Example(name, number, is_right, signs) for is_right, signs in _judge(text, ends, clutter, share)]
    rows = [(e.basis, e.report, int(e.is_right), " ".join(sorted(e.signs))) for e in known]
    write_rows(EXAMPLES, COLUMNS, rows)


def _end_of(report: Report, gold: GoldReport) -> int:
    return len(report.text.rstrip()) if gold.main_text_end is None else gold.main_text_end


def _read_clutter_inside(gold_file: Path) -> dict[str, list[tuple[int, int]]]:
    rows = map(json.loads, gold_file.read_text(encoding="utf-8").splitlines())
    return {row["report"]: [tuple(span) for span in row.get("clutter_inside", ())] for row in rows}


def _add_clutter(report: Report, number: int, turn: int) -> tuple[str, int]:
    """The page with one or two pieces of made clutter below it, mostly named by an author above it."""
    chance = random.Random(number * 10 + turn)
    language = report.language if report.language in AUTHORS else Language.ENGLISH
    pieces = [p.strip() for p in MADE_CLUTTER.read_text(encoding="utf-8").split("---\n")]
    arabic = re.compile(r"[\u0621-\u064a]{3}")
    pieces = [p for p in pieces if (arabic.search(p) is not None) == (language is Language.ARABIC)]
    author = chance.choice(AUTHORS[language])
    piece = pieces[(number * TURNS + turn) % len(pieces)]
    article = report.text.rstrip()
    lines = article.split("\n")
    body = next((i for i, line in enumerate(lines) if len(line) > LONG_LINE), 0)
    if "{author}" in piece and body and chance.random() < 0.8:
        article = "\n".join([*lines[:body], author, "", *lines[body:]])
    text = f"{article}\n\n{piece.replace('{author}', author)}"
    if chance.random() < 0.4:
        text += "\n\n" + chance.choice(pieces).replace("{author}", chance.choice(AUTHORS[language]))
    if turn == TURNS - 1:
        return " ".join(text.split()), len(" ".join(article.split())) + 1
    return text, len(article) + 2


def _judge(
    text: str, end: int, clutter: Sequence[tuple[int, int]], withheld: float
) -> Iterator[tuple[bool, frozenset[str]]]:
    chance = random.Random(len(text))
    kept = tuple(m for m in ALL_MARKERS if chance.random() >= withheld or m.position.value in {"names", "anywhere"})
    with patch.object(markers, "_load_markers", lambda: kept):
        _forget()
        lines = read_lines(text, 0)
        if any(line.prose for line in lines):
            yield from _judge_lines(Page(text, lines), end, clutter)
    _forget()


def _judge_lines(page: Page, end: int, inside: Sequence[tuple[int, int]]) -> Iterator[tuple[bool, frozenset[str]]]:
    found = page.find_clutter()
    cut = found[-1].line if found and found[-1].resumes is None else len(page.lines)
    passed_over = find_passed_over(page, found)
    signs = LineSigns(page, find_first(page), cut, passed_over)
    for index in range(page.body, cut):
        line = page.lines[index]
        is_inside = any(first <= line.start < last for first, last in inside)
        is_article = line.end <= end + 2 and not is_inside
        is_credit = line.text[0] in "([" and any(":writer:" in sign for sign in signs.of(index))
        if index not in passed_over and not (is_article and (line.marker is not None or is_credit)):
            yield is_article, signs.of(index)


def _forget() -> None:
    """What was found out about lines with other markers."""
    for known in (
        markers._markers_by_head,
        markers._inside_pattern,
        markers.anywhere_pattern,
        markers._kinds,
        markers._names,
        markers.anywhere_words,
        markers.shortest_phrase,
        page_lines._read_part,
    ):
        known.cache_clear()


def read_examples() -> list[Example]:
    return [
        Example(row["basis"], int(row["report"]), row["article"] == "1", frozenset(row["signs"].split()))
        for row in read_rows(EXAMPLES)
    ]


def train() -> None:
    examples = read_examples()
    held_back = cross_validate(examples, LEAST_EXAMPLES, STRENGTH, IMPORTANCE)
    for basis in sorted({e.basis for e in examples}):
        numbers = [n for n in held_back if examples[n].basis == basis]
        right = sum((held_back[n] > 0.5) == examples[n].is_right for n in numbers)
        print(f"{basis:12} {right} of {len(numbers)} lines ({right / len(numbers):.1%})")
    write_weights(WEIGHTS, fit(examples, LEAST_EXAMPLES, STRENGTH, IMPORTANCE))


if __name__ == "__main__":
    run(__doc__ or "", collect, train)

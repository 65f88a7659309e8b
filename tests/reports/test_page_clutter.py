"""Pages of unknown sites, written for these tests: the article is found inside them, and no claim comes from the rest.

In ``tests/data/pages_*.txt`` ⟦ ⟧ mark the article and {{ }} what is clutter inside it.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from libya_events.model import Claim, Report, Span
from libya_events.pipeline import code_report
from libya_events.reports.main_text import find_main_text, hide_asides
from libya_events.reports.wrapped_lines import join_wrapped_lines

MARKS = re.compile(r"⟦|⟧|\{\{|\}\}")


class Page(NamedTuple):
    text: str
    start: int
    end: int
    asides: list[tuple[int, int]]


def read_pages() -> dict[str, Page]:
    pages = {}
    for path in sorted((Path(__file__).parents[1] / "data").glob("pages_*.txt")):
        for block in re.split(r"^#### ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, page = block.partition("\n")
            pages[f"{path.stem[-2:]}: {name}"] = read_page(page.strip("\n"))
    return pages


def read_page(marked: str) -> Page:
    text = ""
    at: dict[str, list[int]] = {"⟦": [], "⟧": [], "{{": [], "}}": []}
    position = 0
    for match in MARKS.finditer(marked):
        text += marked[position : match.start()]
        at[match.group()].append(len(text))
        position = match.end()
    text = join_wrapped_lines(text + marked[position:])  # as the reader does
    return Page(text, at["⟦"][0], at["⟧"][0], list(zip(at["{{"], at["}}"], strict=True)))


PAGES = read_pages()
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())


def found_article(page: Page) -> Report:
    start, end = find_main_text(page.text)
    return Report("r_page", "page.txt", page.text, start, end)


def spans_of(claim: Claim) -> list[Span]:
    evidence = claim.evidence
    spans = [evidence.sentence, evidence.trigger, evidence.place, evidence.date, evidence.killed, evidence.injured]
    spans += [*(actor.mention for actor in claim.actors), *(figure.span for figure in claim.casualties)]
    return [span for span in spans if span is not None]


@every_page
def test_the_article_is_found(page: Page) -> None:
    report = found_article(page)
    assert page.text[report.main_text_start : report.main_text_end] == page.text[page.start : page.end]


@every_page
def test_clutter_inside_the_article_is_hidden_and_nothing_else(page: Page) -> None:
    expected = page.text
    for start, end in page.asides:
        expected = expected[:start] + " " * (end - start) + expected[end:]
    hidden = hide_asides(page.text, page.start, page.end)
    assert hidden[page.start : page.end].split() == expected[page.start : page.end].split()
    assert len(hidden) == len(page.text)


@every_page
def test_no_claim_has_anything_from_the_clutter(page: Page) -> None:
    for claim in code_report(found_article(page)).claims:
        for span in spans_of(claim):
            assert page.text[span.start : span.end] == span.text
            assert page.start <= span.start < span.end <= page.end
            assert all(span.end <= start or end <= span.start for start, end in page.asides)


def test_the_pages_yield_claims_at_all() -> None:
    assert sum(bool(code_report(found_article(page)).claims) for page in PAGES.values()) > len(PAGES) / 2

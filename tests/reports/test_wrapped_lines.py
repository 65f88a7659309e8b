"""Text wrapped at a fixed width reads as if it had never been."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from libya_events.model import Claim, Report
from libya_events.pipeline import code_report
from libya_events.reports.reader import read_reports
from libya_events.reports.wrapped_lines import join_wrapped_lines

SAMPLES = sorted((Path(__file__).parents[2] / "sample_data" / "reports").glob("2025-05-*.txt"))

LONG = (
    "The municipal council said on Sunday that the coast road was open to all travellers again, two days after it had "
    "been closed by the residents of the harbour district in protest against the low pay of the port workers."
)
SHORT = "A spokesman for the port said that two of its workers were still being held at a camp near the city."


def wrap(text: str, width: int = 66) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, width)) for line in text.splitlines())


@pytest.mark.parametrize("width", [60, 72, 100])
def test_the_lines_of_a_paragraph_are_joined(width: int) -> None:
    page = f"{LONG}\n\n{LONG}"
    assert join_wrapped_lines(wrap(page, width)) == page


def test_a_paragraph_of_two_lines_is_joined_beside_longer_ones() -> None:
    page = f"{LONG}\n\n{SHORT}\n\n{LONG}"
    assert join_wrapped_lines(wrap(page)) == page


def test_every_character_keeps_its_offset() -> None:
    wrapped = wrap(f"{LONG}\n\n{SHORT}").replace("\n", "\r\n")
    joined = join_wrapped_lines(wrapped)
    assert len(joined) == len(wrapped)
    assert joined.split() == wrapped.split()
    assert joined.count("\r\n") == 2


def test_what_stands_before_the_article_is_kept() -> None:
    head = "\n".join([f"Source: a newspaper with a name as long as a line of text, number {n}" for n in range(4)])
    assert join_wrapped_lines(f"{head}\n\n{wrap(LONG)}", len(head)) == f"{head}\n\n{LONG}"


@pytest.mark.parametrize(
    "page",
    [
        "Two killed in fighting\nThe port is closed\nA road is open again",
        f"The council reopens the coast road near the harbour district\n{LONG}\n{LONG}",
        f"{LONG}\nSecond headline of the page, a short one\n{SHORT}",
        "Council reopens the coast road west of the harbour district\n"
        "The road was opened again to all travellers on Monday.\n"
        "The residents had closed it in protest against low pay.",
        "The mayor spoke to the press\nread more about this\nshare on facebook",
        "The council reopens the road\nal-Sarraj visits Rome",
        "طرابلس\nقُتل شخصان في اشتباكات قرب الميناء\nوأصيب ثلاثة",
    ],
)
def test_headlines_and_paragraphs_of_one_line_stay_apart(page: str) -> None:
    assert join_wrapped_lines(page) == page


def test_a_line_that_begins_with_a_small_letter_goes_on() -> None:
    assert join_wrapped_lines("Fighting broke out in\nthe harbour\nNobody was hurt") == (
        "Fighting broke out in the harbour\nNobody was hurt"
    )


@pytest.mark.parametrize("path", SAMPLES[:12], ids=lambda path: path.stem)
def test_a_wrapped_report_tells_the_same(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    copy.write_text(f"{head}\n\n{wrap(body)}", encoding="utf-8")
    assert tell(copy) == tell(path)


def tell(path: Path) -> list[object]:
    (report,) = read_reports([path])
    assert isinstance(report, Report)
    return [tell_claim(claim) for claim in code_report(report).claims]


def tell_claim(claim: Claim) -> object:
    actors = [(actor.actor_id, actor.role) for actor in claim.actors]
    return claim.event_type, claim.place, claim.event_date, claim.killed, claim.injured, actors

"""Near-copies are found whatever a desk does to an agency text; reports of their own are not."""

import random

import pytest
from builders import make_report

from libya_events.merging.duplicates import find_near_copies
from libya_events.model import Report

WORDS = [
    f"{a}{b}"
    for a in ("كتي", "مدي", "قوا", "شرط", "اجت", "وزي", "طري", "حقل")
    for b in ("بة", "نة", "ت", "ة", "ماع", "ر", "ق")
]


def _text(seed: int, length: int = 220) -> list[str]:
    numbers = random.Random(seed)
    return [f"{numbers.choice(WORDS)}{numbers.randrange(40)}" for _ in range(length)]


def _report(report_id: str, words: list[str]) -> Report:
    return make_report(" ".join(words), report_id=report_id)


@pytest.mark.parametrize(
    "change",
    [
        lambda words: words,
        lambda words: words[: len(words) // 2],
        lambda words: words[len(words) // 2 :] + words[: len(words) // 2],
        lambda words: [word if i % 10 else "آخر" for i, word in enumerate(words)],
        lambda words: ["متابعات", *words, *_text(900, 120)],
        lambda words: [word.replace("ة", "ه") + "،" for word in words],
    ],
    ids=["copied", "shortened", "reordered", "one word in ten changed", "framed", "other spelling and punctuation"],
)
def test_a_changed_copy_is_in_the_group_of_its_original(change) -> None:
    reports = [_report(f"r{seed}", _text(seed)) for seed in range(5)]
    groups = find_near_copies([*reports, _report("copy", change(_text(3)))])
    assert groups["copy"] == groups["r3"]
    assert len({groups[f"r{seed}"] for seed in range(5)}) == 5


def test_reports_that_only_share_boilerplate_are_not_copies() -> None:
    boilerplate = _text(77, 40)
    groups = find_near_copies([_report(f"r{seed}", _text(seed) + boilerplate) for seed in range(80)])
    assert len(set(groups.values())) == 80


def test_an_item_quoted_in_a_long_digest_is_not_its_copy() -> None:
    items = [_text(seed, 60) for seed in range(8)]
    digest = [word for item in items for word in item]
    groups = find_near_copies([_report("digest", digest), *(_report(f"i{n}", item) for n, item in enumerate(items))])
    assert len(set(groups.values())) == 9


def test_the_clutter_around_the_article_is_not_compared() -> None:
    clutter = " ".join(_text(50, 400))
    first = make_report(" ".join(_text(1)), after=clutter, report_id="a")
    second = make_report(" ".join(_text(2)), after=clutter, report_id="b")
    groups = find_near_copies([first, second])
    assert groups == {"a": "a", "b": "b"}


def test_many_copies_of_one_text_are_one_group_in_any_order() -> None:
    reports = [_report(f"r{n:03}", _text(1)) for n in range(120)] + [
        _report(f"x{n}", _text(100 + n)) for n in range(20)
    ]
    groups = find_near_copies(reports)
    assert len({groups[f"r{n:03}"] for n in range(120)}) == 1
    random.Random(4).shuffle(reports)
    assert find_near_copies(reports) == groups


def test_empty_and_tiny_texts_stand_alone() -> None:
    reports = [
        make_report("", report_id="empty"),
        make_report("خبر عاجل", report_id="a"),
        make_report("خبر عاجل", report_id="b"),
    ]
    assert find_near_copies(reports) == {"empty": "empty", "a": "a", "b": "b"}

"""Learn what each sign is worth that a report tells an event: writes ``libya_events/reference/event_signs.csv``.

    python -m scripts.train_likelihood collect real GOLD.jsonl REPORT…   # adds to scripts/likelihood_examples.csv
    python -m scripts.train_likelihood train

``collect`` codes hand-coded reports and notes, for each candidate, its signs and whether the gold has it; no text of a
report is kept. ``train`` needs scikit-learn (``pip install scikit-learn``), which nothing else does; it prints what the
weights add, cross-validated by report, and how often each word of confidence is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from libya_events.evaluation.gold import GoldReport
from libya_events.evaluation.pairing import pair_events
from libya_events.extraction.claims import build_claim
from libya_events.extraction.events.candidates import find_candidates
from libya_events.extraction.events.likelihood import find_likely
from libya_events.extraction.relevance import Countries, reason_not_relevant
from libya_events.model import Claim, Polarity, Report
from libya_events.model.confidence import confidence_level
from libya_events.pipeline import read_article
from scripts.sign_weights import (
    cross_validate,
    fit,
    read_hand_coded,
    read_rows,
    run,
    score,
    write_rows,
    write_weights,
)

EXAMPLES = Path(__file__).parent / "likelihood_examples.csv"
WEIGHTS = Path(__file__).parent.parent / "libya_events" / "reference" / "event_signs.csv"
COLUMNS = ("basis", "report", "gold_events", "told", "signs")
LEAST_EXAMPLES = 4
"""A sign of fewer examples is left out."""
WORD_SIGNS = ("before:", "after:")
"""Left out: neighbouring words fit the reports they were learnt from, and add nothing on others."""


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate: the signs around it, and whether the gold has it. ``report`` numbers the reports of its basis;
    ``gold_events`` is how many events the gold has in that report. A report without candidates has one row without
    signs, so that its gold events are not forgotten."""

    basis: str
    report: int
    gold_events: int
    is_right: bool
    signs: frozenset[str]


def collect(basis: str, gold_file: Path, paths: Sequence[Path]) -> None:
    known = read_examples()
    last = max((e.report for e in known if e.basis == basis), default=0)
    for number, (report, gold) in enumerate(read_hand_coded(gold_file, paths), last + 1):
        known += _examples_of(basis, number, report, gold)
    rows = [(e.basis, e.report, e.gold_events, int(e.is_right), " ".join(sorted(e.signs))) for e in known]
    write_rows(EXAMPLES, COLUMNS, rows)


def _examples_of(basis: str, number: int, report: Report, gold: GoldReport) -> Iterator[Example]:
    article, mentions = read_article(report)
    drafts = [d for d in find_candidates(article, mentions)[0] if d.polarity is Polarity.AFFIRMED]
    claims: list[Claim] = [build_claim(report, draft) for draft in drafts]
    told = {p.claim.claim_id for p in pair_events(gold.events, claims).pairs if p.is_exact}
    if not drafts or reason_not_relevant(article, Countries(article, mentions)) is not None:
        yield Example(basis, number, len(gold.events), False, frozenset())
        return
    for draft, claim in zip(drafts, claims, strict=True):
        signs = frozenset(s for s in draft.signs if not s.startswith(WORD_SIGNS))
        yield Example(basis, number, len(gold.events), claim.claim_id in told, signs)


def read_examples() -> list[Example]:
    return [
        Example(
            row["basis"],
            int(row["report"]),
            int(row["gold_events"]),
            row["told"] == "1",
            frozenset(row["signs"].split()),
        )
        for row in read_rows(EXAMPLES)
    ]


def train() -> None:
    examples = read_examples()
    held_back = cross_validate(examples, LEAST_EXAMPLES)
    for basis in sorted({e.basis for e in examples}):
        _print_ablation(basis, examples, held_back)
    _print_words(examples, held_back)
    write_weights(WEIGHTS, fit(examples, LEAST_EXAMPLES))


def _print_ablation(basis: str, examples: Sequence[Example], held_back: dict[int, float]) -> None:
    numbers = [n for n, e in enumerate(examples) if e.basis == basis and e.signs]
    gold = sum({e.report: e.gold_events for e in examples if e.basis == basis}.values())
    chosen = _choose(examples, held_back)
    for name, kept in (("every candidate", numbers), ("the likely ones", [n for n in numbers if n in chosen])):
        right = sum(examples[n].is_right for n in kept)
        print(f"{basis:12} {name:24} {score(right, len(kept), gold)} ({len(kept)} claims)")


def _choose(examples: Sequence[Example], held_back: dict[int, float]) -> set[int]:
    """The numbers of the examples that become claims, each weighed among those of its report."""
    reports: dict[tuple[str, int], list[int]] = {}
    for n in held_back:
        reports.setdefault((examples[n].basis, examples[n].report), []).append(n)
    return {ns[index] for ns in reports.values() for index in find_likely([held_back[n] for n in ns])}


def _print_words(examples: Sequence[Example], held_back: dict[int, float]) -> None:
    counted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for n in _choose(examples, held_back):
        if examples[n].basis != "own_sample":
            counted[confidence_level(held_back[n])] += 1
            right[confidence_level(held_back[n])] += examples[n].is_right
    for word, number in counted.items():
        print(f"{word:8} right in {right[word]} of {number} ({right[word] / number:.0%})")


if __name__ == "__main__":
    run(__doc__ or "", collect, train)

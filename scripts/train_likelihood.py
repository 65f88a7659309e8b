"""Learn what each sign is worth that a report tells an event: writes ``libya_events/reference/event_signs.csv``.

    python -m scripts.train_likelihood collect real GOLD.jsonl REPORT…   # adds to scripts/likelihood_examples.csv
    python -m scripts.train_likelihood train

``collect`` codes hand-coded reports and notes, for each candidate, its signs and whether the gold has it; no text of a
report is kept. ``train`` needs scikit-learn (``pip install scikit-learn``), which nothing else does; it prints what the
weights add, cross-validated by report, and how often each word of confidence is right.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp
from pathlib import Path
from typing import Any

from libya_events.evaluation.gold import GoldReport, read_gold
from libya_events.evaluation.pairing import pair_events
from libya_events.extraction.candidates import find_candidates
from libya_events.extraction.claims import build_claim
from libya_events.extraction.likelihood import find_likely
from libya_events.extraction.relevance import reason_not_relevant
from libya_events.model import Claim, Polarity, Report
from libya_events.model.confidence import confidence_level
from libya_events.pipeline import read_article
from libya_events.reports.reader import read_reports

EXAMPLES = Path(__file__).parent / "likelihood_examples.csv"
WEIGHTS = Path(__file__).parent.parent / "libya_events" / "reference" / "event_signs.csv"
COLUMNS = ("basis", "report", "gold_events", "told", "signs")
LEAST_EXAMPLES, STRENGTH, FOLDS = 4, 0.1, 10
"""A sign of fewer examples is left out; the inverse of the regularisation; how many parts the reports are cut into."""
WORD_SIGNS = ("before:", "after:")
"""Left out: neighbouring words fit the reports they were learnt from, and add nothing on others."""
BASIS_WEIGHT = {"own_sample": 0.5}
"""Our own tidy reports count half as much as what resembles real news."""


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate: the signs around it, and whether the gold has it. ``report`` numbers the reports of its basis;
    ``gold_events`` is how many events the gold has in that report. A report without candidates has one row without
    signs, so that its gold events are not forgotten."""

    basis: str
    report: int
    gold_events: int
    told: bool
    signs: frozenset[str]


def collect(basis: str, gold_file: Path, paths: Sequence[Path]) -> None:
    gold, _ = read_gold(gold_file)
    known = list(read_examples())
    number = max((e.report for e in known if e.basis == basis), default=0)
    for item in read_reports(paths):
        if isinstance(item, Report) and item.file_name in gold:
            number += 1
            known += _examples_of(basis, number, item, gold[item.file_name])
    with EXAMPLES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for e in known:
            writer.writerow([e.basis, e.report, e.gold_events, int(e.told), " ".join(sorted(e.signs))])


def _examples_of(basis: str, number: int, report: Report, gold: GoldReport) -> Iterator[Example]:
    report = report if report.published_at else replace(report, published_at=gold.published_at)
    article, mentions = read_article(report)
    drafts = [d for d in find_candidates(article, mentions)[0] if d.polarity is Polarity.AFFIRMED]
    claims: list[Claim] = [build_claim(report, draft) for draft in drafts]
    told = {p.claim.claim_id for p in pair_events(gold.events, claims).pairs if p.is_exact}
    if not drafts or reason_not_relevant(article, mentions) is not None:
        yield Example(basis, number, len(gold.events), False, frozenset())
        return
    for draft, claim in zip(drafts, claims, strict=True):
        signs = frozenset(s for s in draft.signs if not s.startswith(WORD_SIGNS))
        yield Example(basis, number, len(gold.events), claim.claim_id in told, signs)


def read_examples() -> Iterator[Example]:
    if not EXAMPLES.exists():
        return
    with EXAMPLES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            signs = frozenset(row["signs"].split())
            yield Example(row["basis"], int(row["report"]), int(row["gold_events"]), row["told"] == "1", signs)


def train() -> None:
    examples = list(read_examples())
    reports = sorted({(e.basis, e.report) for e in examples})
    held_back: dict[int, float] = {}
    for fold in range(FOLDS):
        tested = set(reports[fold::FOLDS])
        weights = fit([e for e in examples if (e.basis, e.report) not in tested])
        held_back |= {
            n: likelihood(weights, e) for n, e in enumerate(examples) if (e.basis, e.report) in tested and e.signs
        }
    for basis in sorted({e.basis for e in examples}):
        _print_ablation(basis, examples, held_back)
    _print_words(examples, held_back)
    weights = fit(examples)
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("sign", "weight"))
        writer.writerows((sign, f"{weight:.3f}") for sign, weight in sorted(weights.items()))


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of each sign; ``always`` is what every candidate starts with."""
    # Not at the top: collecting examples must not need scikit-learn.
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    coded = [e for e in examples if e.signs]
    counts = Counter(sign for e in coded for sign in e.signs)
    rows = [{sign: 1.0 for sign in e.signs if counts[sign] >= LEAST_EXAMPLES} for e in coded]
    vectorizer = DictVectorizer()
    model: Any = LogisticRegression(C=STRENGTH, max_iter=3000)
    importance = [BASIS_WEIGHT.get(e.basis, 1.0) for e in coded]
    model.fit(vectorizer.fit_transform(rows), [e.told for e in coded], sample_weight=importance)
    return dict(zip(vectorizer.feature_names_, map(float, model.coef_[0]), strict=True)) | {
        "always": float(model.intercept_[0])
    }


def likelihood(weights: dict[str, float], example: Example) -> float:
    return 1 / (1 + exp(-weights["always"] - sum(weights.get(sign, 0.0) for sign in example.signs)))


def _print_ablation(basis: str, examples: Sequence[Example], held_back: dict[int, float]) -> None:
    numbers = [n for n, e in enumerate(examples) if e.basis == basis and e.signs]
    gold = sum({e.report: e.gold_events for e in examples if e.basis == basis}.values())
    chosen = _choose(examples, held_back)
    for name, kept in (("every candidate", numbers), ("the likely ones", [n for n in numbers if n in chosen])):
        right = sum(examples[n].told for n in kept)
        precision, recall = right / max(1, len(kept)), right / max(1, gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{basis:12} {name:24} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} ({len(kept)} claims)")


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
            right[confidence_level(held_back[n])] += examples[n].told
    for word, number in counted.items():
        print(f"{word:8} right in {right[word]} of {number} ({right[word] / number:.0%})")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    collecting = commands.add_parser("collect")
    collecting.add_argument("basis")
    collecting.add_argument("gold", type=Path)
    collecting.add_argument("reports", type=Path, nargs="+")
    commands.add_parser("train")
    options = parser.parse_args()
    if options.command == "collect":
        collect(options.basis, options.gold, options.reports)
    else:
        train()


if __name__ == "__main__":
    main()

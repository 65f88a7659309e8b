"""What the learnt choices have in common: a weight for each sign, by logistic regression, kept as plain numbers."""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from libya_events.evaluation.gold import GoldReport, read_gold
from libya_events.model import Report
from libya_events.reference.sign_weights import estimate
from libya_events.reports.reader import read_reports

STRENGTH, FOLDS = 0.1, 10
"""The inverse of the regularisation; how many parts the reports are cut into for cross-validation."""
EQUAL: Mapping[str, float] = {}


class Example(Protocol):
    """Something the report may tell: the signs around it and whether the gold has it. ``report`` numbers the reports of
    its basis. One without signs only stands for gold that nothing was found for, and is not learnt from."""

    @property
    def basis(self) -> str: ...
    @property
    def report(self) -> int: ...
    @property
    def signs(self) -> frozenset[str]: ...
    @property
    def is_right(self) -> bool: ...


def read_hand_coded(gold_file: Path, paths: Sequence[Path]) -> Iterator[tuple[Report, GoldReport]]:
    """The reports that the gold has; one that does not say its day of publication gets the gold's."""
    gold, _ = read_gold(gold_file)
    for item in read_reports(paths):
        if isinstance(item, Report) and item.file_name in gold:
            coded = gold[item.file_name]
            yield (item if item.published_at else replace(item, published_at=coded.published_at)), coded


def fit(
    examples: Sequence[Example],
    least_examples: int,
    strength: float = STRENGTH,
    importance: Mapping[str, float] = EQUAL,
) -> dict[str, float]:
    """The weight of each sign that ``least_examples`` have; ``always`` is what every candidate starts with.
    ``importance``: what an example of a basis counts, where it is not 1."""
    # Not at the top: collecting examples must not need scikit-learn.
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    coded = [e for e in examples if e.signs]
    counts = Counter(sign for e in coded for sign in e.signs)
    rows = [{sign: 1.0 for sign in e.signs if counts[sign] >= least_examples} for e in coded]
    vectorizer = DictVectorizer()
    model: Any = LogisticRegression(C=strength, max_iter=3000)
    counted = [importance.get(e.basis, 1.0) for e in coded]
    model.fit(vectorizer.fit_transform(rows), [e.is_right for e in coded], sample_weight=counted)
    weights = dict(zip(vectorizer.feature_names_, map(float, model.coef_[0]), strict=True))
    return weights | {"always": float(model.intercept_[0])}


def cross_validate(
    examples: Sequence[Example],
    least_examples: int,
    strength: float = STRENGTH,
    importance: Mapping[str, float] = EQUAL,
) -> dict[int, float]:
    """The likelihood of each example (by its number) under weights learnt without its report."""
    reports = sorted({(e.basis, e.report) for e in examples})
    held_back: dict[int, float] = {}
    for fold in range(FOLDS):
        tested = set(reports[fold::FOLDS])
        weights = fit([e for e in examples if (e.basis, e.report) not in tested], least_examples, strength, importance)
        held_back |= {
            n: estimate(weights, e.signs) for n, e in enumerate(examples) if (e.basis, e.report) in tested and e.signs
        }
    return held_back


def write_weights(file: Path, weights: dict[str, float]) -> None:
    write_rows(file, ("sign", "weight"), [(sign, f"{weight:.3f}") for sign, weight in sorted(weights.items())])


def write_rows(path: Path, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def read_rows(file: Path) -> list[dict[str, str]]:
    """The examples collected so far; none where there is no file yet."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def score(right: int, chosen: int, gold: int) -> str:
    """Precision, recall and F1 in words."""
    precision, recall = right / max(1, chosen), min(1.0, right / max(1, gold))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"


def run(description: str, collect: Callable[[str, Path, Sequence[Path]], None], train: Callable[[], None]) -> None:
    """The two commands of a training script."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
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

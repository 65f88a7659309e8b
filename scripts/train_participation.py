"""Learn what each sign is worth that an actor took part in an event: writes ``libya_events/reference/actor_signs.csv``.

    python -m scripts.train_participation collect real GOLD.jsonl REPORT…   # adds to scripts/participation_examples.csv
    python -m scripts.train_participation train

``collect`` codes hand-coded reports and notes, for each actor that is named in or around an event of the gold, its
signs and whether the gold has it among those who took part; no text of a report is kept. ``train`` needs scikit-learn
(``pip install scikit-learn``), which nothing else does; it prints what the choice is worth, cross-validated by report.
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

from libya_events.evaluation.agreement import names_same
from libya_events.evaluation.gold import GoldEvent, GoldReport, read_gold
from libya_events.evaluation.pairing import pair_events
from libya_events.extraction.candidates import find_candidates
from libya_events.extraction.claims import build_claim, choose_likely_claims
from libya_events.extraction.drafts import Draft
from libya_events.extraction.participation import ReportActors, choose_likely
from libya_events.extraction.sentences import find_sentences
from libya_events.model import ClaimActor, Polarity, Report, Role
from libya_events.pipeline import read_article
from libya_events.reports.reader import read_reports

EXAMPLES = Path(__file__).parent / "participation_examples.csv"
WEIGHTS = Path(__file__).parent.parent / "libya_events" / "reference" / "actor_signs.csv"
COLUMNS = ("basis", "report", "event", "gold_actors", "took_part", "signs")
LEAST_EXAMPLES, STRENGTH, FOLDS = 6, 0.1, 10
"""A sign of fewer examples is left out; the inverse of the regularisation; how many parts the reports are cut into."""
BASIS_WEIGHT = {"own_sample": 0.5}
"""Our own tidy reports count half as much as what resembles real news."""


@dataclass(frozen=True, slots=True)
class Example:
    """An actor named in or around an event; reports and their events are numbered. ``gold_actors`` is how many the gold
    has in the event. An event without candidates has one row without signs, so that its actors are not forgotten."""

    basis: str
    report: int
    event: int
    gold_actors: int
    took_part: bool
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
            writer.writerow([e.basis, e.report, e.event, e.gold_actors, int(e.took_part), " ".join(sorted(e.signs))])


def _examples_of(basis: str, number: int, report: Report, gold: GoldReport) -> Iterator[Example]:
    report = report if report.published_at else replace(report, published_at=gold.published_at)
    article, mentions = read_article(report)
    sentences = find_sentences(article.text, article.main_text_start, article.main_text_end)
    actors = ReportActors(article.text, sentences, mentions)
    drafts = [d for d in find_candidates(article, mentions)[0] if d.polarity is Polarity.AFFIRMED]
    claims = [build_claim(article, draft) for draft in drafts]
    draft_of = {claim.claim_id: draft for claim, draft in zip(claims, drafts, strict=True)}
    chosen = choose_likely_claims(claims)
    likely = [claim for claim in claims if claim.claim_id in chosen]
    for event, pair in enumerate(pair_events(gold.events, likely).pairs):
        found = list(_candidates(actors, draft_of[pair.claim.claim_id], drafts, pair.gold))
        for took_part, signs in found or [(False, frozenset[str]())]:
            yield Example(basis, number, event, len(pair.gold.actors), took_part, signs)


def _candidates(
    actors: ReportActors, draft: Draft, drafts: Sequence[Draft], gold: GoldEvent
) -> Iterator[tuple[bool, frozenset[str]]]:
    """Whether each candidate took part, and its signs."""
    others = [telling for other in drafts if other is not draft for telling in other.tellings]
    for candidate in actors.candidates(draft.event_type, draft.tellings, others):
        m = candidate.actor.mention
        named = ClaimActor(m.actor_id, m.name_en, m.name_ar, m.kind, Role.PARTICIPANT, m.span)
        yield any(names_same(actor, named) for actor in gold.actors), candidate.signs


def read_examples() -> Iterator[Example]:
    if not EXAMPLES.exists():
        return
    with EXAMPLES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            numbers = int(row["report"]), int(row["event"]), int(row["gold_actors"])
            yield Example(row["basis"], *numbers, row["took_part"] == "1", frozenset(row["signs"].split()))


def train() -> None:
    examples = list(read_examples())
    reports = sorted({(e.basis, e.report) for e in examples})
    held_back: dict[int, float] = {}
    for fold in range(FOLDS):
        tested = set(reports[fold::FOLDS])
        weights = fit([e for e in examples if (e.basis, e.report) not in tested])
        held_back |= {n: _likelihood(weights, e) for n, e in enumerate(examples) if (e.basis, e.report) in tested}
    for basis in sorted({e.basis for e in examples}):
        _print_measure(basis, examples, held_back)
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("sign", "weight"))
        writer.writerows((sign, f"{weight:.3f}") for sign, weight in sorted(fit(examples).items()))


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of each sign; ``always`` is what every candidate starts with."""
    # Not at the top: collecting does without it.
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    coded = [e for e in examples if e.signs]
    counts = Counter(sign for e in coded for sign in e.signs)
    rows = [{sign: 1.0 for sign in e.signs if counts[sign] >= LEAST_EXAMPLES} for e in coded]
    vectorizer = DictVectorizer()
    model: Any = LogisticRegression(C=STRENGTH, max_iter=3000)
    importance = [BASIS_WEIGHT.get(e.basis, 1.0) for e in coded]
    model.fit(vectorizer.fit_transform(rows), [e.took_part for e in coded], sample_weight=importance)
    return dict(zip(vectorizer.feature_names_, map(float, model.coef_[0]), strict=True)) | {
        "always": float(model.intercept_[0])
    }


def _likelihood(weights: dict[str, float], example: Example) -> float:
    return 1 / (1 + exp(-weights["always"] - sum(weights.get(sign, 0.0) for sign in example.signs)))


def _print_measure(basis: str, examples: Sequence[Example], held_back: dict[int, float]) -> None:
    """Precision and recall of the choice among the candidates; an actor that is none of them counts as missed."""
    events: dict[tuple[int, int], list[int]] = {}
    for number, example in enumerate(examples):
        if example.basis == basis:
            events.setdefault((example.report, example.event), []).append(number)
    gold = sum(examples[numbers[0]].gold_actors for numbers in events.values())
    chosen = [
        n
        for numbers in events.values()
        for n in choose_likely([(held_back[n], n) for n in numbers if examples[n].signs])
    ]
    right = sum(examples[n].took_part for n in chosen)
    precision, recall = right / max(1, len(chosen)), min(1.0, right / max(1, gold))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{basis:12} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} ({len(chosen)} actors)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    commands = parser.add_subparsers(dest="command", required=True)
    collecting = commands.add_parser("collect")
    collecting.add_argument("basis")
    collecting.add_argument("gold", type=Path)
    collecting.add_argument("reports", type=Path, nargs="+")
    commands.add_parser("train")
    arguments = parser.parse_args()
    if arguments.command == "collect":
        collect(arguments.basis, arguments.gold, arguments.reports)
    else:
        train()


if __name__ == "__main__":
    main()

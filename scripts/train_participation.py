"""Learn what each sign is worth that an actor took part in an event: writes ``libya_events/reference/actor_signs.csv``.

    python -m scripts.train_participation collect real GOLD.jsonl REPORT…   # adds to scripts/participation_examples.csv
    python -m scripts.train_participation train

``collect`` codes hand-coded reports and notes, for each actor that is named in or around an event of the gold, its
signs and whether the gold has it among those who took part; no text of a report is kept. ``train`` needs scikit-learn
(``pip install scikit-learn``), which nothing else does; it prints what the choice is worth, cross-validated by report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from libya_events.evaluation.agreement import names_same
from libya_events.evaluation.gold import GoldEvent, GoldReport
from libya_events.evaluation.pairing import pair_events
from libya_events.extraction.claims import build_claim, choose_likely_claims
from libya_events.extraction.events.candidates import find_candidates
from libya_events.extraction.events.drafts import Draft
from libya_events.extraction.participation import ReportActors, choose_likely
from libya_events.extraction.sentences import find_sentences
from libya_events.model import ClaimActor, Polarity, Report, Role
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

EXAMPLES = Path(__file__).parent / "participation_examples.csv"
WEIGHTS = Path(__file__).parent.parent / "libya_events" / "reference" / "actor_signs.csv"
COLUMNS = ("basis", "report", "event", "gold_actors", "took_part", "signs")
LEAST_EXAMPLES = 6
"""A sign of fewer examples is left out."""


@dataclass(frozen=True, slots=True)
class Example:
    """An actor named in or around an event; reports and their events are numbered. ``gold_actors`` is how many the gold
    has in the event. An event without candidates has one row without signs, so that its actors are not forgotten."""

    basis: str
    report: int
    event: int
    gold_actors: int
    is_right: bool
    signs: frozenset[str]


def collect(basis: str, gold_file: Path, paths: Sequence[Path]) -> None:
    known = read_examples()
    last = max((e.report for e in known if e.basis == basis), default=0)
    for number, (report, gold) in enumerate(read_hand_coded(gold_file, paths), last + 1):
        known += _examples_of(basis, number, report, gold)
    rows = [(e.basis, e.report, e.event, e.gold_actors, int(e.is_right), " ".join(sorted(e.signs))) for e in known]
    write_rows(EXAMPLES, COLUMNS, rows)


def _examples_of(basis: str, number: int, report: Report, gold: GoldReport) -> Iterator[Example]:
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
        named = ClaimActor(m.actor_id, m.name_en, m.name_ar, m.kind, Role.PARTICIPANT, actors.find_name(m))
        yield any(names_same(actor, named) for actor in gold.actors), candidate.signs


def read_examples() -> list[Example]:
    return [
        Example(
            row["basis"],
            int(row["report"]),
            int(row["event"]),
            int(row["gold_actors"]),
            row["took_part"] == "1",
            frozenset(row["signs"].split()),
        )
        for row in read_rows(EXAMPLES)
    ]


def train() -> None:
    examples = read_examples()
    held_back = cross_validate(examples, LEAST_EXAMPLES)
    for basis in sorted({e.basis for e in examples}):
        _print_measure(basis, examples, held_back)
    write_weights(WEIGHTS, fit(examples, LEAST_EXAMPLES))


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
    right = sum(examples[n].is_right for n in chosen)
    print(f"{basis:12} {score(right, len(chosen), gold)} ({len(chosen)} actors)")


if __name__ == "__main__":
    run(__doc__ or "", collect, train)

"""``check``: is the store whole, and does every quote stand in its report, letter for letter?"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from libya_events.commands.reading import DONE, SOME_REJECTED, counted, tell
from libya_events.model import Claim, Report, Span
from libya_events.store.event_store import EventStore


def run(options: Namespace) -> int:
    with EventStore.open(options.store, read_only=True) as store:
        problems = list(store.find_damage())
        reports = {report.report_id: report for report in store.load_reports(store.report_ids())}
        claims = store.load_claims()
        if not store.is_published():
            problems.append("The snapshot is older than the record. Run ingest again to publish it.")
    problems += [problem for claim in claims for problem in find_wrong_quotes(claim, reports[claim.report_id])]
    for problem in problems:
        tell(f"found: {problem}")
    tell(f"{counted(len(reports), 'report')} and {counted(len(claims), 'claim')} checked, {len(problems)} problems")
    return SOME_REJECTED if problems else DONE


def find_wrong_quotes(claim: Claim, report: Report) -> Iterator[str]:
    """A sentence for each span of a claim that does not stand in the report at its offsets."""
    for span in _spans(claim):
        if report.text[span.start : span.end] != span.text:
            yield (
                f"{report.file_name}: claim {claim.claim_id} quotes {span.text!r} at {span.start}, "
                f"where the report says {report.text[span.start : span.end]!r}."
            )


def _spans(claim: Claim) -> Iterator[Span]:
    evidence = claim.evidence
    for span in (evidence.sentence, evidence.trigger, evidence.place, evidence.date, evidence.killed, evidence.injured):
        if span is not None:
            yield span
    yield from (actor.mention for actor in claim.actors)
    yield from (actor.basis_words for actor in claim.actors if actor.basis_words is not None)
    yield from (statement.span for statement in claim.casualties)

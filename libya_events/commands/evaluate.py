"""``evaluate``: how right the extraction is on reports that somebody has read and coded by hand."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import replace
from datetime import date

from libya_events import __version__
from libya_events.commands.reading import counted, exit_code, read_as_asked, tell, tell_rejected
from libya_events.errors import LibyaEventsError, Rejection
from libya_events.evaluation.comparison import Comparison, by_language, compare
from libya_events.evaluation.gold import GoldReport, read_gold
from libya_events.evaluation.measures import Basis
from libya_events.evaluation.mistakes import Mistake
from libya_events.evaluation.results import Result, result_fields, write_result
from libya_events.evaluation.tables import mistake_lines, result_lines
from libya_events.pipeline import code_or_reject


def run(options: Namespace) -> int:
    if options.output and not (options.label and options.basis):
        raise LibyaEventsError(
            "--output: the file has to say what was measured. "
            f"Give --label with a few words and --basis ({', '.join(Basis)})."
        )
    gold, rejected = read_gold(options.gold)
    comparisons, without_gold = _compare(options, gold, rejected)
    tell_rejected(rejected)
    unmeasured = f", {counted(without_gold, 'report')} without gold left out" if without_gold else ""
    tell(f"{counted(len(comparisons), 'report')} measured{unmeasured}, {len(rejected)} rejected")
    if comparisons:
        result = Result(
            label=options.label or "",
            basis=Basis(options.basis) if options.basis else None,
            measured_on=date.today(),
            tool_version=__version__,
            languages=by_language(comparisons),
        )
        mistakes = [mistake for one in comparisons for mistake in one.mistakes]
        _print(result, mistakes if options.errors else [], options.format)
        if options.output:
            write_result(result, options.output)
            tell(f"Result written to {options.output}")
    return exit_code(len(comparisons), len(rejected))


def _compare(
    options: Namespace, gold: dict[str, GoldReport], rejected: list[Rejection]
) -> tuple[list[Comparison], int]:
    """Nothing is asked of the online geocoder: a figure must come out the same everywhere."""
    found: dict[str, Comparison] = {}
    without_gold = 0
    for item in read_as_asked(options):
        if isinstance(item, Rejection):
            rejected.append(item)
        elif item.file_name not in gold:
            without_gold += 1
        elif item.file_name in found:
            reason = "A report of this name was measured already."
            rejected.append(Rejection(item.file_name, reason, "Give each report once, under a name of its own."))
        else:
            wanted = gold[item.file_name]
            report = item if item.published_at else replace(item, published_at=wanted.published_at)
            coded = code_or_reject(report)
            if isinstance(coded, Rejection):
                rejected.append(coded)
            else:
                found[item.file_name] = compare(wanted, coded)
    named = {rejection.where for rejection in rejected}
    rejected += [
        Rejection(name, "The gold names this report, and it is not among those given.", "Give its file or folder.")
        for name in gold
        if name not in found and name not in named
    ]
    return list(found.values()), without_gold


def _print(result: Result, mistakes: list[Mistake], form: str) -> None:
    if form == "json":
        listed = [{"kind": one.kind, "report": one.report, "words": one.words} for one in mistakes]
        fields = {**result_fields(result), **({"errors": listed} if listed else {})}
        print(json.dumps(fields, ensure_ascii=False, indent=1))
    else:
        print("\n".join([*result_lines(result), *mistake_lines(mistakes)]))

"""``extract``: print what reports say, one report a line, storing nothing."""

from __future__ import annotations

import json
from argparse import Namespace

from libya_events.commands.reading import counted, exit_code, read_as_asked, tell, tell_rejected
from libya_events.errors import Rejection
from libya_events.exports.coded_reports import coded_report_fields
from libya_events.model import Claim, CodedReport, Polarity
from libya_events.pipeline import code_or_reject, open_online_geocoder
from libya_events.settings import read_settings

_WIDTH = 100


def run(options: Namespace) -> int:
    rejected: list[Rejection] = []
    online = open_online_geocoder(read_settings())
    reports = claims = 0
    for item in read_as_asked(options):
        coded = item if isinstance(item, Rejection) else code_or_reject(item, online)
        if isinstance(coded, Rejection):
            rejected.append(coded)
            continue
        reports += 1
        claims += len(coded.claims)
        if options.format == "table":
            print(_table(coded))
        else:
            print(json.dumps(coded_report_fields(coded), ensure_ascii=False))
    tell_rejected(rejected)
    tell(f"{counted(reports, 'report')} read, {counted(claims, 'claim')} found, {len(rejected)} rejected")
    return exit_code(reports, len(rejected))


def _table(coded: CodedReport) -> str:
    lines = [f"{coded.report.file_name}: " + (f"not counted ({coded.reason})" if coded.reason else "")]
    lines += [_line(claim) for claim in coded.claims]
    return "\n".join(lines)


def _line(claim: Claim) -> str:
    day = claim.event_date.isoformat() if claim.event_date else "undated"
    place = claim.place.name_en if claim.place else "no place"
    killed = "" if claim.killed is None or claim.killed.best is None else f", {claim.killed.best} killed"
    denied = " (denied)" if claim.polarity is Polarity.DENIED else ""
    actors = ", ".join(actor.name_en for actor in claim.actors)
    quote = claim.evidence.sentence.text.replace("\n", " ")[:_WIDTH]
    return f"  {day}  {claim.event_type}{denied}  {place}{killed}  [{actors}]\n      {quote}"

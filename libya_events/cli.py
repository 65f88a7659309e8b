"""The command line: ``python -m libya_events extract | ingest | export | brief | check | evaluate``.

Exit codes: 0 all done, 1 some items rejected, 2 nothing done. Results go to standard output, everything else to
standard error.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from libya_events.errors import LibyaEventsError
from libya_events.evaluation.measures import Basis
from libya_events.exports.file_names import BRIEFING_FORMATS, FORMATS
from libya_events.settings import read_settings

NOTHING_DONE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    parser = build_parser()
    options = parser.parse_args(arguments)
    try:
        # Each command loads only what it needs: ``extract`` never waits for DuckDB and pandas.
        code: int = import_module(f"libya_events.commands.{options.command}").run(options)
    except LibyaEventsError as error:
        print(f"libya_events {options.command}: {error}", file=sys.stderr)
        return NOTHING_DONE
    except BrokenPipeError:
        # The reader of our output (head, say) has gone; there is nobody left to tell.
        sys.stderr.close()
        return NOTHING_DONE
    return code


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m libya_events", description="News about Libya, turned into events.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    _add_extract(commands)
    _add_ingest(commands)
    _add_export(commands)
    _add_brief(commands)
    _add_check(commands)
    _add_evaluate(commands)
    return parser


def _add_extract(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("extract", help="print the claims of reports, storing nothing")
    _add_reading_options(parser)
    parser.add_argument("--format", choices=("jsonl", "table"), default="jsonl")


def _add_ingest(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("ingest", help="add reports to the store and derive the events anew")
    _add_reading_options(parser)
    _add_store_option(parser)
    parser.add_argument("--if-empty", action="store_true", help="do nothing if the store holds reports already")


def _add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("export", help="write events to a file, filtered as on the dashboard")
    _add_store_option(parser)
    parser.add_argument("--format", choices=FORMATS, help="default: by the ending of OUT")
    _add_filter_options(parser)
    parser.add_argument("out", type=Path, metavar="OUT", help="the file to write, or - for standard output")


def _add_brief(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("brief", help="write a briefing pack: slides, a PDF or a page")
    _add_store_option(parser)
    parser.add_argument("--format", choices=BRIEFING_FORMATS, help="default: by the ending of OUT")
    _add_filter_options(parser)
    # A plan says its own language.
    parser.set_defaults(language=None)
    parser.add_argument("--title", help="default: the period")
    parser.add_argument("--plan", type=Path, metavar="FILE.json", help="a plan saved on the briefing page")
    parser.add_argument(
        "--dashboard", default="", metavar="URL", help="where the dashboard is, for the link that opens the same view"
    )
    parser.add_argument(
        "out", type=Path, metavar="OUT", help="the file to write, a directory to name it in, or - for standard output"
    )


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("check", help="check that a store is whole and every quote stands in its report")
    _add_store_option(parser)


def _add_evaluate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("evaluate", help="measure what is extracted against gold coded by hand")
    parser.add_argument("gold", type=Path, metavar="GOLD.jsonl", help="one JSON object a report: see docs/accuracy.md")
    _add_paths(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--errors", action="store_true", help="list every mistake with its report and words")
    parser.add_argument("--output", type=Path, metavar="FILE.json", help="write the result, without words of reports")
    parser.add_argument("--label", help="what was measured, in a few words; --output asks for it")
    parser.add_argument("--basis", choices=[str(basis) for basis in Basis], help="whose reports; --output asks for it")
    # The gold says when its reports were published.
    parser.set_defaults(published_at=None)


def _add_reading_options(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser)
    parser.add_argument(
        "--published-at", type=_day, metavar="YYYY-MM-DD", help="the date of the reports that name none themselves"
    )


def _add_paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files or directories of reports")
    parser.add_argument(
        "--metadata", type=Path, metavar="FILE.csv", help="columns: report, published_at, source_name, url, title"
    )


def _add_filter_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--filter",
        default="",
        metavar="QUERY",
        help="the part of a dashboard link after the question mark, such as 'type=clash,strike&place=tripoli'",
    )
    parser.add_argument("--language", choices=("en", "ar"), default="en", help="of headings and names")


def _add_store_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--store", type=Path, default=read_settings().store, metavar="DIR", help="default: %(default)s")


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{value!r} is no date; write it as 2025-05-31") from error

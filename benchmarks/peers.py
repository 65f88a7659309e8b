"""The parts of the extraction that others do as well, beside them; ``benchmarks.extraction`` runs this too.

python -m benchmarks.peers [FOLDER] [--dates FILE.csv] [--rounds N]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.date_peer import print_dates
from benchmarks.matching_peers import print_matching
from benchmarks.texts import read_news_texts

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description="Matching and dates beside peers.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "sample_data" / "reports")
    parser.add_argument("--dates", type=Path, default=ROOT / "benchmarks" / "date_expressions.csv")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    texts = read_news_texts(options.folder)
    print_matching(texts, options.rounds)
    print_dates(texts, options.dates, options.rounds)


if __name__ == "__main__":
    main()

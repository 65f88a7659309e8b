"""How much the command line loads before it begins: nobody should wait for what a command does not use."""

import subprocess
import sys
from pathlib import Path

SLOW_TO_LOAD = {"pandas", "numpy", "duckdb", "geopy", "trafilatura", "streamlit"}
EXTRACT = """
import sys
from libya_events.cli import main
code = main(["extract", sys.argv[1]])
print(*sys.modules, sep="\\n", file=sys.stderr)
sys.exit(code)
"""


def test_extracting_a_text_loads_no_package_that_only_the_store_or_web_pages_need(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("قتل جنديان في اشتباكات في مدينة سبها الليبية.", encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", EXTRACT, str(report)], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert '"claims": [{' in ended.stdout
    assert SLOW_TO_LOAD.isdisjoint(ended.stderr.split())

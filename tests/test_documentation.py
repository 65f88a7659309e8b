"""What the documents say can be done as they say it: commands run, links and files named lead somewhere."""

import fnmatch
import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from libya_events.cli import main

REPOSITORY = Path(__file__).parents[1]
DOCUMENTS = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "*/README.md", "libya_events/*/README.md")
    for path in REPOSITORY.glob(pattern)
    if not path.relative_to(REPOSITORY).parts[0].startswith(".")
)
CODE = ("libya_events", "components", "dashboard", "benchmarks", "scripts", "tests")
FILES = [f"/{path.as_posix()}" for folder in CODE for path in (REPOSITORY / folder).rglob("*.*")]


def test_the_commands_of_the_readme_run_as_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = sorted((REPOSITORY / "sample_data" / "reports").glob("2025-05-1*_tripoli_*.txt"))
    gold = [json.loads(line) for line in (REPOSITORY / "sample_data" / "gold.jsonl").read_text("utf-8").splitlines()]
    names = {path.name for path in reports}
    (tmp_path / "reports").mkdir()
    for path in reports:
        shutil.copy(path, tmp_path / "reports")
    shutil.copy(reports[0], tmp_path / "report.txt")
    feed = {"text": reports[1].read_text("utf-8").split("\n\n", 1)[1], "published_at": "2025-05-14", "title": "Feed"}
    (tmp_path / "feed.jsonl").write_text(json.dumps(feed) + "\n", "utf-8")
    (tmp_path / "gold.jsonl").write_text(
        "".join(json.dumps(row) + "\n" for row in gold if row["report"] in names), "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LIBYA_EVENTS_STORE", str(tmp_path / "store"))

    block = (REPOSITORY / "README.md").read_text("utf-8").split("## Your own reports")[1].split("```")[1]
    commands = [line for line in block.splitlines() if line.startswith("python -m libya_events ")]
    assert len(commands) >= 6
    for line in commands:
        assert main(shlex.split(line, comments=True)[3:]) == 0, line
    assert (tmp_path / "clashes.csv").stat().st_size > 200
    assert (tmp_path / "may.pptx").stat().st_size > 20_000


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_what_a_document_names_is_there(path: Path) -> None:
    text = path.read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in link and ":" not in link]
    assert [link for link in links if not (path.parent / link).exists()] == []
    named = set(re.findall(r"`([\w/.*-]+\.(?:py|csv|css|geojson|toml))`", text))
    assert sorted(name for name in named if not fnmatch.filter(FILES, f"*/{name}")) == []


def test_every_package_is_told_with_its_reason() -> None:
    decisions = "".join(path.read_text("utf-8") for path in (REPOSITORY / "docs" / "decisions").glob("*.md")).lower()
    lines = (REPOSITORY / "requirements.txt").read_text("utf-8").splitlines()
    packages = [line.split("==")[0] for line in lines if not line.startswith("#")]
    assert len(packages) > 20
    assert [one for one in packages if not re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", decisions)] == []

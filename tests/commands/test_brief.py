"""``brief`` as a weekly job uses it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pptx import Presentation

from libya_events.cli import main
from libya_events.exports.briefing.plan import BriefingPlan, Section, save_plan
from libya_events.filters import EventFilter
from tests.dashboard.made_store import build_made_store

MAY = "from=2025-05-01&to=2025-05-31"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return ["--store", str(build_made_store(tmp_path_factory.mktemp("brief") / "store", more=6))]


def _titles(path: Path) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in Presentation(str(path)).slides]


def test_slides_are_written_and_named_by_what_is_in_them(
    store: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    query = f"{MAY}&place=zawiya"
    assert main(["brief", *store, "--filter", query, "--language", "ar", "--format", "pptx", str(tmp_path)]) == 0
    written = tmp_path / "libya-events_2025-05-01_2025-05-31_zawiya_ar.pptx"
    assert str(written) in capsys.readouterr().err
    assert "أحداث ليبيا" in _titles(written)[0]


def test_a_plan_is_followed_and_moved_to_other_days(store: list[str], tmp_path: Path) -> None:
    event_filter = EventFilter(first_day=date(2025, 5, 1), last_day=date(2025, 5, 15))
    plan = BriefingPlan(event_filter, title="Weekly", sections=(Section.MAP,), headlines={"map": "Our headline"})
    file, out = tmp_path / "plan.json", tmp_path / "out.pptx"
    file.write_bytes(save_plan(plan))
    assert main(["brief", *store, "--plan", str(file), str(out)]) == 0
    assert _titles(out)[:2] == ["Weekly", "Our headline"]
    assert main(["brief", *store, "--plan", str(file), "--filter", MAY, "--title", "Later", str(out)]) == 0
    assert _titles(out)[0] == "Later"
    assert "Our headline" not in _titles(out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["out.ppt"], "no form of a briefing"),
        (["--filter", "from=soon", "out.pptx"], "from=soon"),
        (["--plan", "missing.json", "out.pptx"], "missing.json"),
        (["no-such-folder/out.pptx"], "cannot be written"),
    ],
)
def test_bad_options_are_explained_and_nothing_is_written(
    store: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["brief", *store, *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not list(tmp_path.iterdir())

"""Answers that all sessions share: found once, bounded, and safe to take."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any
from weakref import ref

import pandas as pd
import pytest

from dashboard import data as store
from dashboard.answers import Answers


def test_what_many_ask_at_once_is_found_once() -> None:
    answers, may_go_on, found = Answers(10), Event(), []

    def find() -> int:
        found.append(1)
        assert may_go_on.wait(10)
        return 7

    with ThreadPoolExecutor(8) as sessions:
        asked = [sessions.submit(answers.get, "events in May", find) for _ in range(8)]
        may_go_on.set()
        assert [one.result(10) for one in asked] == [7] * 8
    assert found == [1]


def test_a_question_that_failed_is_asked_again() -> None:
    answers = Answers(10)
    with pytest.raises(OSError, match="disk"):
        answers.get("events", lambda: (_ for _ in ()).throw(OSError("disk")))
    assert answers.get("events", lambda: 3) == 3


def test_the_oldest_answer_nobody_took_lately_goes_first() -> None:
    answers, asked = Answers(2), []

    def ask(name: str) -> None:
        answers.get(name, lambda: asked.append(name))

    for name in ("a", "b", "a", "c", "a", "b"):
        ask(name)
    assert asked == ["a", "b", "c", "b"]


def test_a_frame_that_one_session_changes_stays_as_it_was_for_others() -> None:
    answers = Answers(2)

    def take() -> pd.DataFrame:
        return answers.get("counts", lambda: pd.DataFrame({"events": [1, 2]}))

    changed = take()
    changed["events"] = changed["events"] * 2
    changed.loc[0, "events"] = 100
    changed["more"] = 1
    assert take()["events"].tolist() == [1, 2]
    assert list(take()) == ["events"]


def test_answers_about_a_snapshot_are_let_go_when_two_newer_ones_were_asked() -> None:
    class Found:
        pass

    def data(version: str) -> Any:
        return store.Data(Path("store"), SimpleNamespace(version=version), None)  # type: ignore[arg-type]

    first = ref(store.keep(data("v1"), "events", Found))
    assert store.keep(data("v1"), "events", Found) is first()
    assert store.keep(data("v2"), "events", Found) is not first()
    assert store.keep(data("v1"), "events", Found) is first()
    for version in ("v2", "v3"):
        store.keep(data(version), "events", Found)
    gc.collect()
    assert first() is None

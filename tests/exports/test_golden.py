"""Every form of export equals its golden file, by what it means and not by its bytes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.exports import golden

NAMES = tuple(golden.list_makers(Path()))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return golden.build_store(tmp_path_factory.mktemp("golden") / "store")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_says_what_its_golden_file_says(store: Path, name: str) -> None:
    if name.endswith("pdf") and shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    said = golden.list_golden(name, golden.list_makers(store)[name]())
    kept = golden.path_of(name).read_text(encoding="utf-8")
    assert said.splitlines() == kept.splitlines(), f"If this is meant: {golden.REWRITE}"


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in golden.FOLDER.iterdir()} == {golden.path_of(name).name for name in NAMES}

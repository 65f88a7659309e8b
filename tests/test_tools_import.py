"""The benchmarks and scripts, which no other test runs, still find what they use after names and places change."""

from importlib import import_module
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
MODULES = sorted(
    f"{path.parent.name}.{path.stem}"
    for folder in ("benchmarks", "scripts")
    for path in (REPOSITORY / folder).glob("*.py")
)


@pytest.mark.parametrize("module", MODULES)
def test_a_tool_can_be_started(module: str) -> None:
    assert import_module(module).__doc__

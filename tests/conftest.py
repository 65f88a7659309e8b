"""How tests are shared out among the processes of ``pytest -n``: file by file, all browser tests to one of them, since
two browsers at a time are too much for two cores. Generated examples may take as long as a busy machine needs."""

from __future__ import annotations

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


class OneBrowserScheduling(LoadFileScheduling):
    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        return "tests/browser" if file.startswith("tests/browser/") else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> OneBrowserScheduling:
    return OneBrowserScheduling(config, log)

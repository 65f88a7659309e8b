"""Timing and the lines that compare."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Measured(NamedTuple):
    """Things done per second of one core: in the first round, where every text is new, and in the best of the later."""

    first: float
    again: float


def cpu_seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(work: Callable[[str], object], texts: Sequence[str], rounds: int) -> Measured:
    def all_texts() -> None:
        for text in texts:
            work(text)

    first = cpu_seconds(all_texts)
    again = min((cpu_seconds(all_texts) for _ in range(rounds)), default=first)
    return Measured(len(texts) / first, len(texts) / again)


def print_head(what: str) -> None:
    print(f"{what}\n{'':46}   new texts/s   again/s   ours is so many times as fast")


def print_ours(name: str, ours: Measured, note: str = "") -> None:
    print(f"  {name:44} {ours.first:13.0f} {ours.again:9.0f}   {'':17} {note}".rstrip())


def print_peer(name: str, peer: Measured, ours: Measured, note: str = "") -> None:
    ratios = f"{ours.first / peer.first:.1f} and {ours.again / peer.again:.1f}"
    print(f"  {name:44} {peer.first:13.0f} {peer.again:9.0f}   {ratios:17} {note}".rstrip())


def print_missing(package: str) -> None:
    print(f"  {package} is not installed here, so it is not measured: pip install -r requirements-bench.txt")

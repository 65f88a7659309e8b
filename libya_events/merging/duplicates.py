"""Near-copies: reports that repeat most of another report's main text (agency copy, reprints, shortened versions).

A text is cut into shingles (runs of 4 words in search form); every fourth, chosen by its hash, stands for the text.
A report is a near-copy of a longer one if two fifths of its sampled shingles stand there too. Reports are taken from
the longest to the shortest and compared only with the first report of each copy group, through an index of shingles:
so groups do not chain, the order of the reports does not matter, and the work grows with their number.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from libya_events.model import Report
from libya_events.normalization import fold

WORDS_IN_SHINGLE = 4
_SAMPLED_ONE_OF = 4
SHARED_PART = 0.4
_SHARED_AT_LEAST = 3
LENGTH_RATIO = 0.25
"""A text shorter than this part of the other is an item in a digest, not a copy."""
_COMMON_SHINGLE = 50
"""A shingle that begins more copy groups than this is boilerplate and proves nothing."""


def find_near_copies(reports: Iterable[Report]) -> dict[str, str]:
    """The copy group of each report: the report_id of the longest report of its group (itself where it has no copy)."""
    samples = {report.report_id: _sample_shingles(_main_text(report)) for report in reports}
    group_of: dict[str, str] = {}
    index: dict[int, list[str]] = defaultdict(list)
    for report_id in sorted(samples, key=lambda r: (-len(samples[r]), r)):
        shingles = samples[report_id]
        original = _find_original(shingles, index, samples)
        group_of[report_id] = original or report_id
        if original is None:
            for shingle in shingles:
                if len(index[shingle]) <= _COMMON_SHINGLE:
                    index[shingle].append(report_id)
    return group_of


def _find_original(
    shingles: frozenset[int], index: dict[int, list[str]], samples: dict[str, frozenset[int]]
) -> str | None:
    shared: Counter[str] = Counter()
    counted = 0
    for shingle in shingles:
        holders = index.get(shingle, ())
        if len(holders) <= _COMMON_SHINGLE:
            counted += 1
            shared.update(holders)
    wanted = max(_SHARED_AT_LEAST, SHARED_PART * counted)
    fitting = [
        (-count, report_id)
        for report_id, count in shared.items()
        if count >= wanted and len(shingles) >= LENGTH_RATIO * len(samples[report_id])
    ]
    return min(fitting)[1] if fitting else None


def _main_text(report: Report) -> str:
    return report.text[report.main_text_start : report.main_text_end]


def _sample_shingles(text: str) -> frozenset[int]:
    words = [_hash_word(word) for word in fold(text).split()]
    if len(words) < WORDS_IN_SHINGLE:
        return frozenset()
    hashes = np.array(words, dtype=np.uint64)
    count = len(hashes) - WORDS_IN_SHINGLE + 1
    shingles = np.zeros(count, dtype=np.uint64)
    for offset in range(WORDS_IN_SHINGLE):
        shingles = shingles * np.uint64(0x9E3779B97F4A7C15) + hashes[offset : offset + count]
    shingles ^= shingles >> np.uint64(31)
    return frozenset(shingles[shingles % np.uint64(_SAMPLED_ONE_OF) == 0].tolist())


@lru_cache(maxsize=200_000)
def _hash_word(word: str) -> int:
    """The same number in every process, unlike ``hash``; punctuation at the edges does not count."""
    return zlib.crc32(word.strip(".,;:!?()[]\"'،؛؟-…").encode())

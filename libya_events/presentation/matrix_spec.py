"""Who with whom as a matrix: which actors in which order, and what each cell says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from libya_events.analysis.cooccurrence import EdgeKind, Weight
from libya_events.presentation.chart_specs import sample_note
from libya_events.presentation.relation_palette import EDGE_GLYPHS
from libya_events.presentation.wording import count_phrase, format_number, say


@dataclass(frozen=True, slots=True)
class Cell:
    """Actors at ``row`` and ``column``; on the diagonal one actor, without a kind. ``kind`` is what weighs most."""

    row: int
    column: int
    kind: EdgeKind | None
    weight: int
    words: str


@dataclass(frozen=True, slots=True)
class MatrixSpec:
    """The lower half of the co-occurrence matrix, the commonest actor first; ``kinds`` are those of its legend."""

    title: str
    codes: tuple[str, ...]
    labels: tuple[str, ...]
    cells: tuple[Cell, ...]
    kinds: tuple[EdgeKind, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Ties:
    """Co-occurrence taken apart: how much each actor has, and each pair by kind. ``actors``: how many there are, of
    whom these are the commonest."""

    own: dict[str, int]
    pairs: dict[tuple[str, str], dict[EdgeKind, int]]
    actors: int

    @property
    def kinds(self) -> tuple[EdgeKind, ...]:
        return tuple(kind for kind in EdgeKind if any(kind in found for found in self.pairs.values()))


def read_ties(counts: pd.DataFrame, weight: Weight = Weight.EVENTS) -> Ties:
    """``counts``: actor_a, actor_b, kind, events, sources, actors, as ``count_cooccurrence`` gives them."""
    own: dict[str, int] = {}
    pairs: dict[tuple[str, str], dict[EdgeKind, int]] = {}
    for a, b, kind, n in counts[["actor_a", "actor_b", "kind", str(weight)]].itertuples(index=False):
        if a == b:
            own[str(a)] = int(n)
        elif n > 0:
            pairs.setdefault((str(a), str(b)), {})[EdgeKind(kind)] = int(n)
    return Ties(own, pairs, max((int(n) for n in counts["actors"]), default=0))


def build_matrix_spec(
    counts: pd.DataFrame, names: Mapping[str, str], language: str, *, weight: Weight = Weight.EVENTS, sample: bool
) -> MatrixSpec:
    """``names`` by actor_id."""
    ties = read_ties(counts, weight)
    codes = tuple(sorted(ties.own, key=lambda code: (-ties.own[code], code)))
    position = {code: at for at, code in enumerate(codes)}
    cells = [
        Cell(at, at, None, ties.own[code], say_own(names.get(code, code), ties.own[code], weight, language))
        for code, at in position.items()
    ]
    for (a, b), kinds in ties.pairs.items():
        row, column = max(position[a], position[b]), min(position[a], position[b])
        pair = (names.get(codes[row], codes[row]), names.get(codes[column], codes[column]))
        words = say_pair(pair, kinds, weight, language)
        cells.append(Cell(row, column, main_kind(kinds), sum(kinds.values()), words))
    return MatrixSpec(
        title=name_picture("matrix", ties, language),
        codes=codes,
        labels=tuple(names.get(code, code) for code in codes),
        cells=tuple(cells),
        kinds=ties.kinds,
        note=sample_note(language, sample),
    )


def name_picture(picture: str, ties: Ties, language: str) -> str:
    """The title, and of how many actors only the commonest are drawn."""
    title, drawn = say(f"{picture}.title", language), len(ties.own)
    if drawn >= ties.actors:
        return title
    of_all = count_phrase("count.of_actors", ties.actors, language)
    return say("matrix.title_of", language, title=title, n=format_number(drawn), actors=of_all)


def main_kind(kinds: Mapping[EdgeKind, int]) -> EdgeKind:
    """What weighs most; where two tie, the earlier kind."""
    order = list(EdgeKind)
    return min(kinds, key=lambda kind: (-kinds[kind], order.index(kind)))


def say_own(name: str, amount: int, weight: Weight, language: str) -> str:
    return say("matrix.own", language, one=name, events=count_weight(amount, weight, language))


def say_pair(names: tuple[str, str], kinds: Mapping[EdgeKind, int], weight: Weight, language: str) -> str:
    """ "A and B: 5 events (fought 3, met 2)"."""
    amount = count_weight(sum(kinds.values()), weight, language)
    return say("matrix.both", language, one=names[0], other=names[1], events=amount, kinds=list_kinds(kinds, language))


def list_kinds(kinds: Mapping[EdgeKind, int], language: str) -> str:
    return say("list.comma", language).join(
        say("edge.counted", language, kind=kind_label(kind, language), n=kinds[kind])
        for kind in EdgeKind
        if kind in kinds
    )


def kind_label(kind: EdgeKind, language: str) -> str:
    """With its glyph: the same shape as in the picture."""
    return f"{EDGE_GLYPHS[kind]} {say(f'edge.{kind}', language)}"


def count_weight(amount: int, weight: Weight, language: str) -> str:
    if weight is Weight.EVENTS:
        return count_phrase("count.events", amount, language)
    return count_phrase("count.accounts", amount, language)

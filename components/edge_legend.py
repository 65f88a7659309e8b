"""The legend of what is between two actors: shape, colour, dash and words; the same for matrix and network."""

from __future__ import annotations

from collections.abc import Sequence

from components.markup import safe_html
from libya_events.analysis.cooccurrence import EdgeKind
from libya_events.presentation.actor_kinds import group_name
from libya_events.presentation.palette import Theme
from libya_events.presentation.relation_palette import EDGE_GLYPHS, EDGE_TONES, GROUP_TONES, ActorGroup
from libya_events.presentation.wording import say


def build_edge_legend(
    kinds: Sequence[EdgeKind], language: str, theme: Theme, note: str = "", groups: Sequence[ActorGroup] = ()
) -> str:
    """What each kind means stands in its tooltip. ``groups`` are those of a network's circles."""
    entries = [
        f'<span title="{safe_html(say(f"edge.{kind}.help", language))}">'
        f'<b style="color:{EDGE_TONES[kind].on(theme)}" aria-hidden="true">{EDGE_GLYPHS[kind]}</b> '
        f"{safe_html(say(f'edge.{kind}', language))}</span>"
        for kind in kinds
    ]
    circles = [
        f'<span><i style="background:{GROUP_TONES[group].on(theme)}" aria-hidden="true"></i> '
        f"{safe_html(group_name(group, language))}</span>"
        for group in groups
    ]
    rows = "".join(f'<div class="le-edge-legend">{"".join(row)}</div>' for row in (entries, circles) if row)
    return rows + (f'<p class="le-who-note">{safe_html(note)}</p>' if note else "")


def build_sideways_hint(language: str) -> str:
    """Seen only where the picture is wider than the page, and what is swiped: Plotly keeps swipes on itself."""
    return f'<p class="le-sideways"><span>{safe_html(say("who.sideways", language))}</span></p>'

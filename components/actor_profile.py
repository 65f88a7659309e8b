"""What is known of an actor: names, kind, where it belongs and when; names of other actors lead to their pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from components.markup import plain_label, safe_html
from libya_events.presentation.affiliation_spec import AffiliationRow, AffiliationSpec
from libya_events.presentation.wording import say


@dataclass(frozen=True, slots=True)
class ActorFacts:
    """In words; what is not known is empty. ``aliases`` hold the direction of each."""

    name: str
    other_name: str
    kind: str
    part_of: str
    active: str
    aliases: tuple[tuple[str, str], ...]
    aliases_left_out: int
    events: str
    provisional: bool


@dataclass(frozen=True, slots=True)
class Partner:
    actor_id: str
    name: str
    kinds: str


def build_actor_facts(facts: ActorFacts, language: str) -> str:
    other = "ltr" if language == "ar" else "rtl"
    head = f'<h2 class="le-actor-name">{safe_html(facts.name)}</h2>'
    if facts.other_name and facts.other_name != facts.name:
        head += f'<div class="le-actor-other" dir="{other}">{safe_html(facts.other_name)}</div>'
    if facts.provisional:
        head += f'<p class="le-actor-note">{safe_html(say("actor.provisional", language))}</p>'
    rows = [
        (say("actor.kind", language), safe_html(facts.kind)),
        (say("actor.parent", language), safe_html(facts.part_of)),
        (say("actor.valid", language), safe_html(facts.active)),
        (say("actor.events", language), safe_html(facts.events)),
        (say("actor.aliases", language), _aliases(facts, language)),
    ]
    listed = "".join(f"<dt>{safe_html(term)}</dt><dd>{words}</dd>" for term, words in rows if words)
    return f'{head}<dl class="le-facts">{listed}</dl>'


def build_affiliations(spec: AffiliationSpec, language: str) -> str:
    """A row and a bar for each; the axis of time runs left to right in both languages. Members are folded away."""
    parts = []
    if spec.rows:
        note = f'<p class="le-who-note">{safe_html(say("side.note", language))}</p>'
        parts.append(f'<h3 class="le-h2">{safe_html(spec.title)}</h3>{_table(spec, spec.rows)}{note}')
    if spec.members:
        words = safe_html(say("side.members", language, n=len(spec.members)))
        parts.append(f'<details class="le-members"><summary>{words}</summary>{_table(spec, spec.members)}</details>')
    return "".join(parts)


def show_actor_facts(facts: ActorFacts, sides: AffiliationSpec, language: str) -> None:
    st.html(build_actor_facts(facts, language))
    if sides.rows or sides.members:
        st.html(build_affiliations(sides, language))


def show_partners(
    partners: Sequence[Partner], left_out: int, language: str, height: int, on_choose: Callable[[str], None]
) -> None:
    """With whom the actor shares events; a click lists them."""
    with st.container(height=height, border=True, key="partners", gap="xxsmall"):
        st.html(f'<h2 class="le-h2">{safe_html(say("actor.partners", language))}</h2>')
        if not partners:
            st.html(f'<p class="le-who-note">{safe_html(say("actor.partners.none", language))}</p>')
        for partner in partners:
            with st.container(key=f"partner-{partner.actor_id}", gap=None):
                st.button(
                    plain_label(partner.name),
                    key=f"with-{partner.actor_id}",
                    on_click=on_choose,
                    args=(partner.actor_id,),
                    type="tertiary",
                )
                st.html(f'<div class="le-row-facts">{safe_html(partner.kinds)}</div>')
        if left_out:
            st.html(f'<p class="le-who-note">{safe_html(say("actor.partners.more", language, n=left_out))}</p>')


def _aliases(facts: ActorFacts, language: str) -> str:
    shown = "<br>".join(f'<bdi dir="{way}">{safe_html(alias)}</bdi>' for alias, way in facts.aliases)
    more = safe_html(say("actor.aliases.more", language, n=facts.aliases_left_out)) if facts.aliases_left_out else ""
    return f"{shown}<br>{more}" if more else shown


def _table(spec: AffiliationSpec, affiliations: Sequence[AffiliationRow]) -> str:
    rows = "".join(
        f"<tr><th scope='row'>{safe_html(row.label)}</th><td class='le-side-when'>{safe_html(row.when)}</td>"
        f"<td class='le-side-track'>{_bar(row.start, row.length)}</td>"
        f"<td title='{safe_html(row.source)}'>{safe_html(row.basis)}</td></tr>"
        for row in affiliations
    )
    axis = f'<div class="le-side-axis" dir="ltr"><span>{spec.first_year}</span><span>{spec.last_year}</span></div>'
    head = f"<thead><tr><td></td><td></td><td class='le-side-track'>{axis}</td><td></td></tr></thead>"
    return f'<div class="le-scroll"><table class="le-side">{head}<tbody>{rows}</tbody></table></div>'


def _bar(start: float | None, length: float) -> str:
    if start is None:
        return ""
    # A part of a day's rounding must not run out of the track.
    wide = min(length, 1 - start)
    return f'<div class="le-side-bar" dir="ltr"><i style="margin-left:{start:.2%};width:{wide:.2%}"></i></div>'

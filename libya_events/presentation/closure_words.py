"""What is said of a closed or reopened site: no more than its reports say, and no finer than their dates."""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.analysis.closures import ClosureEvent, Site, SiteState, name_of_object
from libya_events.model import DatePrecision, EventActor, Role
from libya_events.presentation.actor_names import list_names
from libya_events.presentation.wording import count_phrase, format_date, say
from libya_events.reference.office_holders import find_holders


def tell_site(place: str, site: Site, language: str) -> str:
    """The place alone where it is itself what was closed, else the place and what was closed there."""
    if name_of_object(site.spells[-1].deciding.place_kind) == site.object_kind:
        return place
    return say("closures.site.of", language, place=place, object=tell_object(site.object_kind, language))


def tell_object(object_kind: str | None, language: str) -> str:
    return say(f"closures.object.{object_kind or 'none'}", language)


def tell_state(site: Site, language: str) -> str:
    """The last reported state, never said of today: "Reported closed on 12 May 2025; no report of reopening since"."""
    spell = site.spells[-1]
    when = tell_when(spell.deciding, language)
    if spell.state is SiteState.CLOSED:
        key = "closures.state.announced" if spell.deciding.is_announced else "closures.state.closed"
        if len(spell.closures) > 1 and tell_when(spell.closures[0], language) != when:
            return say(f"{key}_again", language, first=tell_when(spell.closures[0], language), when=when)
        return say(key, language, when=when)
    if not spell.closures:
        return say("closures.state.reopened_only", language, when=when)
    key = "closures.state.reopened_announced" if spell.deciding.is_announced else "closures.state.reopened"
    return say(key, language, first=tell_when(spell.closures[0], language), when=when)


def tell_single(event: ClosureEvent, language: str) -> str:
    """One report by itself: "Closure reported on 12 May 2025"."""
    key = "closures.single.reopening" if event.is_reopening else "closures.single.closure"
    return say(f"{key}_announced" if event.is_announced else key, language, when=tell_when(event, language))


def tell_when(event: ClosureEvent, language: str) -> str:
    """The date with the preposition that its precision needs: on a day, in a month, some time within some days."""
    if event.first is None or event.precision is DatePrecision.UNKNOWN:
        return say("closures.when.unknown", language)
    last = event.last or event.first
    day = format_date(event.first, last, event.precision, language)
    if event.first == last:
        form = "day"
    elif day == format_date(event.first, last, DatePrecision.DAY, language):
        form = "within"
    else:
        form = "month"
    return say(f"closures.when.{form}", language, day=day)


def tell_who(event: ClosureEvent, actors: Sequence[EventActor], language: str) -> str:
    """Who did it, as far as the report says so. Who only declared or announced it did not thereby do it."""
    roles = _find_roles(event, actors)
    doing = {Role.INITIATOR} if event.is_announced else {Role.INITIATOR, Role.PARTICIPANT}
    once = {actor.actor_id: actor for actor in actors}.values()  # with two roles an actor is there twice
    first = [actor for actor in once if roles[actor.actor_id] in doing]
    also = [actor for actor in once if roles[actor.actor_id] not in doing]
    key = "closures.who.announced" if event.is_announced else "closures.who"
    who = list_names(first, event.first, language)
    parts = [say(key, language, who=who) if who else say("closures.who.none", language)]
    if also:
        parts.append(say("closures.who.also", language, who=list_names(also, event.first, language)))
    return say("closures.who.separator", language).join(parts)


def tell_told_by(events: int, reports: int, sources: int, language: str) -> str:
    """``reports`` of all these events, ``sources`` of a single one: independence is known event by event."""
    told = count_phrase("count.reports", reports, language)
    if events > 1:
        all_of = count_phrase("count.of_events", events, language)
        return say("closures.told_by_several", language, reports=told, events=all_of)
    independent = count_phrase("count.independent_sources", sources, language)
    return say("closures.told_by", language, reports=told, of=independent)


def _find_roles(event: ClosureEvent, actors: Sequence[EventActor]) -> dict[str, Role]:
    """The first of an actor's roles, in the order of the roles; what an office did, its holder did."""
    holders = find_holders([(actor.actor_id, actor.kind) for actor in actors], event.first)
    order = list(Role)
    found: dict[str, Role] = {}
    for actor in sorted(actors, key=lambda actor: order.index(actor.role)):
        found.setdefault(holders.get(actor.actor_id, actor.actor_id), actor.role)
    return {actor.actor_id: found[holders.get(actor.actor_id, actor.actor_id)] for actor in actors}

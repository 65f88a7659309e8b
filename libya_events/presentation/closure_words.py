"""What is said of a closed or reopened site: no more than its reports say, and no finer than their dates."""

from __future__ import annotations

from libya_events.analysis.closures import ClosureEvent, Site, SiteState, name_of_object
from libya_events.model import DatePrecision
from libya_events.presentation.wording import format_date, say


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

"""Which triggers of a clause tell an event, and why the others do not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from libya_events.extraction.events.apart import is_long_before
from libya_events.extraction.events.cues import CueKind, CueMention, tells_only_casualties
from libya_events.extraction.events.eventness import is_comparison, is_denied, reason_not_counted
from libya_events.model import FAMILY_OF, EventFamily, EventType, NotCounted
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import Token

_RELEASE = "release_or_exchange"
_FREED_REACH = 4
_RELATIVE_REACH = 3
_SET_FREE_REACH = 12
_EARLIER_REACH = 5
_ANSWER_REACH = 3
_YEARS_REACH = 8
_COMES_REACH = 2
_MEANS_REACH = 4
_CLOSURE, _WITH, _OF = "closure", "ب", "of"
_SMUGGLERS_REACH = 7
_REMAINS = "remains_found"
_OF_BODIES = frozenset({"shipwreck", "trafficking_site", "rescue"})


def judge_triggers(
    clause_cues: Sequence[CueMention], tokens: Sequence[Token]
) -> tuple[list[CueMention], list[NotCounted]]:
    """The triggers of a clause that tell of something that happened (or is denied), and the others with the reason."""
    told: list[CueMention] = []
    left_out: list[NotCounted] = []
    telling_how = [c for c in clause_cues if not c.cue.is_trigger and not is_comparison(c, tokens)]
    reason_of_talks: str | None = None
    for cue in clause_cues:
        if not cue.cue.is_trigger or _is_back_reference(cue, tokens):
            continue
        if _is_accused_of(cue, clause_cues, tokens):
            left_out.append(NotCounted(cue.span, "comment"))
            continue
        is_past = cue.cue.event_type is EventType.STATEMENT and is_long_before(cue, tokens)
        if is_past or _is_over(cue, clause_cues, tokens) or _is_answered(cue, clause_cues, tokens):
            left_out.append(NotCounted(cue.span, "background"))
            continue
        reason = None if is_denied(cue, telling_how) else reason_not_counted(cue, telling_how, tokens)
        if _is_talk(cue):
            # "appealed for an agreement to be signed": what is wished for at first is not done by the next verb.
            reason = reason_of_talks = reason or reason_of_talks
        if reason:
            left_out.append(NotCounted(cue.span, reason))
        else:
            told.append(cue)
    return told, left_out


def is_recalled(cue: CueMention, clause_cues: Sequence[CueMention]) -> bool:
    """Whether the report only reminds of an event: ``سبق أن هاجم``."""
    return any(c.cue.kind is CueKind.RECALLED and c.last <= cue.first for c in clause_cues)


def without_asides(told: Sequence[CueMention], tokens: Sequence[Token]) -> Sequence[CueMention]:
    """Without the shelling and air strikes with which a clause says that others fought: "troops backed by air strikes
    pushed into …", ``معارك استخدمت فيها صواريخ``; nor the violence long before that which it tells."""
    told = [cue for cue in told if not _is_of_smugglers(cue, told, tokens) and not _is_of_grave(cue, told, tokens)]
    demands = {cue.span for cue in told if _is_demand(cue, told)}  # "called on" is also what a visitor does
    told = [cue for cue in told if cue.span not in demands and not _is_consequence(cue, told)]
    means = [cue for cue in told if cue.cue.event_type is EventType.STRIKE and _is_means(cue, tokens)]
    if means and any(cue.cue.event_type is EventType.CLASH for cue in told):
        told = [cue for cue in told if cue not in means]
    violent = [cue for cue in told if _is_violent(cue)]
    before = [cue for cue in violent if is_long_before(cue, tokens)]
    return [cue for cue in told if cue not in before] if len(before) < len(violent) else told


def _is_of_smugglers(cue: CueMention, told: Sequence[CueMention], tokens: Sequence[Token]) -> bool:
    """Who is arrested for smuggling migrants is none of them."""
    if cue.cue.event_type is not EventType.MIGRATION:
        return False
    is_arrest = any(other.span == cue.span and other.cue.event_type is EventType.LAW_ENFORCEMENT for other in told)
    after = {token.form for token in tokens[cue.last : cue.last + _SMUGGLERS_REACH]}
    return is_arrest and not load_phrases("smuggler").isdisjoint(after)


def _is_of_grave(cue: CueMention, told: Sequence[CueMention], tokens: Sequence[Token]) -> bool:
    """Migrants whose bodies lay in a grave were not lost at sea, nor found in captivity."""
    if cue.cue.event_type is not EventType.MIGRATION or cue.cue.sub_event_type not in _OF_BODIES:
        return False
    has_grave = any(token.form in load_phrases("grave") for token in tokens)
    return has_grave and any(other.cue.sub_event_type == _REMAINS for other in told)


def _is_demand(cue: CueMention, told: Sequence[CueMention]) -> bool:
    """What a crowd calls for is part of its protest: "protesters gathered and called on him to resign"."""
    if cue.cue.event_type is not EventType.STATEMENT or cue.cue.sub_event_type is not None:
        return False
    return any(other.cue.event_type is EventType.PROTEST and other.last <= cue.first for other in told)


def _is_consequence(cue: CueMention, told: Sequence[CueMention]) -> bool:
    """ "A warplane bombed the airport, shutting it": what shuts is the bomb, and nobody's decision."""
    if cue.cue.sub_event_type != _CLOSURE or not _is_participle(cue):
        return False
    before = [other for other in told if other.last <= cue.first]
    return bool(before) and _is_violent(before[-1])


def _is_participle(cue: CueMention) -> bool:
    return cue.span.text.partition(" ")[0].endswith("ing")


def _is_violent(cue: CueMention) -> bool:
    event_type = cue.cue.event_type
    return event_type is not None and FAMILY_OF[event_type] is EventFamily.VIOLENCE and not is_casualty_cue(cue)


def _is_means(cue: CueMention, tokens: Sequence[Token]) -> bool:
    before = {token.form for token in tokens[max(0, cue.first - _MEANS_REACH) : cue.first]}
    return not load_phrases("by_means").isdisjoint(before)


def _is_over(cue: CueMention, clause_cues: Sequence[CueMention], tokens: Sequence[Token]) -> bool:
    """Whether it was over before that of which the clause tells."""
    is_before = _is_since(cue, clause_cues, tokens) or _is_long_over(cue, tokens) or _is_years_before(cue, tokens)
    return is_before or _is_freed(cue, clause_cues, tokens)


def _is_long_over(cue: CueMention, tokens: Sequence[Token]) -> bool:
    """What somebody had done before that of which the sentence tells: "the fighters, who had been battling …", "the
    detainees, who were captured …"."""
    before = [token.form for token in tokens[max(0, cue.first - _EARLIER_REACH) : cue.first]]
    relative, had_been = load_phrases("relative"), load_phrases("had_been")
    if any(form in relative and after in had_been for form, after in pairwise(before)):
        return True
    is_capture = cue.cue.event_type in {EventType.ABDUCTION, EventType.LAW_ENFORCEMENT}
    return is_capture and any(
        noun in load_phrases("prisoner") and form in relative and after in load_phrases("passive")
        for noun, form, after in zip(before, before[1:], before[2:], strict=False)
    )


def _is_since(cue: CueMention, clause_cues: Sequence[CueMention], tokens: Sequence[Token]) -> bool:
    """ "They have held him since the arrest": what only says how long something lasts; not what so many have "been
    killed since", whose toll it is."""
    has_toll = any(c.cue.is_trigger and is_casualty_cue(c) and c.last <= cue.first for c in clause_cues)
    return cue.first > 0 and tokens[cue.first - 1].form in load_phrases("since") and not has_toll


def _is_years_before(cue: CueMention, tokens: Sequence[Token]) -> bool:
    """What the event of the news followed years after: ``بعد ثلاث سنوات على هجوم``, "ten years after the attack"."""
    forms = [token.form for token in tokens[max(0, cue.first - _YEARS_REACH) : cue.first]]
    years = load_phrases("years")
    if years.isdisjoint(forms):
        return False
    after, then = load_phrases("after"), load_phrases("years_then")
    return any(
        form in years and following in then and (form.isascii() or not after.isdisjoint(forms[:index]))
        for index, (form, following) in enumerate(pairwise(forms))
    )


def _is_accused_of(cue: CueMention, clause_cues: Sequence[CueMention], tokens: Sequence[Token]) -> bool:
    """The closing of which somebody is accused: the accusation is the news."""
    if cue.cue.sub_event_type != _CLOSURE or cue.first == 0:
        return False
    is_object = cue.clitic.endswith(_WITH) or tokens[cue.first - 1].form == _OF
    speaks = [other for other in clause_cues if other.last <= cue.first and other.cue.event_type is EventType.STATEMENT]
    accusing = load_phrases("accusing")
    return is_object and any(tokens[other.first].form.removeprefix("و") in accusing for other in speaks)


def _is_freed(cue: CueMention, clause_cues: Sequence[CueMention], tokens: Sequence[Token]) -> bool:
    """Who is released was taken some time before: ``الإفراج عن ثلاثة مختطفين``, "the engineers who were kidnapped in
    May have been released"."""
    if cue.cue.event_type is not EventType.ABDUCTION:
        return False
    releases = [other for other in clause_cues if other.cue.sub_event_type == _RELEASE]
    if releases and tokens[cue.last - 1].form in load_phrases("captor"):
        return True  # "captors freed an engineer"
    just_before = {token.form for token in tokens[max(0, cue.first - _RELATIVE_REACH) : cue.first]}
    if releases and not load_phrases("relative").isdisjoint(just_before):
        return True
    is_captive = tokens[cue.last - 1].form in load_phrases("captive")
    if is_captive and any(_is_freed_after(cue, release, tokens) for release in releases):
        return True
    return is_captive and any(0 <= cue.first - release.last <= _FREED_REACH for release in releases)


def _is_freed_after(cue: CueMention, release: CueMention, tokens: Sequence[Token]) -> bool:
    """ "A hostage held for two months was set free", not "he was kidnapped and was freed"."""
    if not 0 <= release.first - cue.last <= _SET_FREE_REACH:
        return False
    passive = load_phrases("passive")
    is_told = any(token.form in passive for token in tokens[max(0, cue.first - 2) : cue.first])
    return not is_told and any(token.form in passive for token in tokens[cue.last : release.first + 1])


def _is_answered(cue: CueMention, clause_cues: Sequence[CueMention], tokens: Sequence[Token]) -> bool:
    """What the event of the news answers ("in retaliation for the attack", ``ردا على مقتل``), not the answer itself
    ("in response, jets bombed …", ``ردا على ذلك قصفت``). What a reaction is about ("concern over the clashes") is the
    news where its dead are told."""
    forms = [token.form for token in tokens[max(0, cue.first - _ANSWER_REACH) : cue.first]]
    if forms[-1:] == ["the"] and not load_phrases("reaction_to").isdisjoint(forms[-2:-1]):
        return not any(is_casualty_cue(other) and other.first >= cue.last for other in clause_cues)
    at = next((n for n, form in enumerate(forms) if form in load_phrases("answer_to")), None)
    if at is None or load_phrases("answered").isdisjoint(forms[at + 1 : at + 2]):
        return False
    return load_phrases("told_thing").isdisjoint(forms[at + 2 :])


def is_casualty_cue(cue: CueMention) -> bool:
    """Whether the words only tell that people died or were hurt, not by what."""
    return tells_only_casualties(cue.cue.event_type, cue.cue.weight)


def _is_back_reference(cue: CueMention, tokens: Sequence[Token]) -> bool:
    """ "The dead", "the victims": of an event that other words tell; "the attack comes as …", ``ويأتي الهجوم بعد``."""
    if not cue.definite or _is_talk(cue):
        return False
    beside = (*tokens[max(0, cue.first - _COMES_REACH) : cue.first], *tokens[cue.last : cue.last + 1])
    return is_casualty_cue(cue) or not load_phrases("comes").isdisjoint(t.form.removeprefix("و") for t in beside)


def _is_talk(cue: CueMention) -> bool:
    return cue.cue.event_type in {EventType.AGREEMENT, EventType.MEETING}

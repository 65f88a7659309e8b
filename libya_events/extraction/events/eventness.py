"""Whether the words of a trigger tell an event that happened, or one that is denied, feared, planned or wished for.

The windows are counted in words before the trigger within its clause; they were set on development reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from libya_events.extraction.events.cues import WEAK, CueKind, CueMention
from libya_events.model import FAMILY_OF, EventFamily, EventType
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import Token

_WINDOWS = {
    CueKind.NEGATOR: 3,
    CueKind.HYPOTHETICAL: 7,
    CueKind.THREAT: 14,
    CueKind.MAYBE: 2,
    CueKind.PLANNED: 7,
    CueKind.APPEAL: 6,
    CueKind.CHARGE: 4,
    CueKind.UPCOMING: 4,
}
_REASONS = {
    CueKind.NEGATOR: "negated",
    CueKind.HYPOTHETICAL: "hypothetical",
    CueKind.THREAT: "hypothetical",
    CueKind.MAYBE: "hypothetical",
    CueKind.PLANNED: "planned",
    CueKind.APPEAL: "appeal",
    CueKind.CHARGE: "background",
    CueKind.UPCOMING: "planned",
}
_SPEAKING_AGAINST = frozenset({*_REASONS, CueKind.BACKGROUND, CueKind.OTHER_SUBJECT})
_PLANNED_AFTER = 3
_SOME_REACH, _COMES_REACH = 3, 12
_LED_REACH, _LED_WINDOW, _PLAN_WINDOW = 2, 14, 21
_PUT_IN_REACH = 12
_HELD_WINDOW, _HELD_REACH = 14, 2
_TALKS_TYPES = frozenset({EventType.AGREEMENT, EventType.MEETING})
_BEFORE_COMMA = frozenset({CueKind.HYPOTHETICAL, CueKind.PLANNED, CueKind.APPEAL})
"""What these tell does not go on behind a comma, unless they set a condition."""
_COMPARISON_WINDOW = 8
_WITH = "ب"
_WISHED_FOR = frozenset({EventType.LAW_ENFORCEMENT, EventType.PROTEST, EventType.MOBILIZATION, EventType.ABDUCTION})
"""Besides talks, the types that an appeal asks for. Fighting that somebody wants ended is presupposed by the appeal."""


def reason_not_counted(trigger: CueMention, clause_cues: Sequence[CueMention], tokens: Sequence[Token]) -> str | None:
    """The code of ``model.NotCounted`` for a trigger that is not told as having happened; None where it is."""
    for mention in clause_cues:
        reason = _reason(trigger, mention, tokens) if mention.cue.kind in _SPEAKING_AGAINST else None
        if reason is not None:
            return reason
    return None


def _reason(trigger: CueMention, mention: CueMention, tokens: Sequence[Token]) -> str | None:
    """The reason that one other cue of the clause gives."""
    kind, event_type = mention.cue.kind, trigger.cue.event_type
    if kind is CueKind.BACKGROUND:
        # "Signed a charter to end a feud that began years ago": what was signed is new.
        is_of_feud = event_type is EventType.AGREEMENT and mention.first >= trigger.last
        return None if is_of_feud or _is_put_in(trigger, mention, tokens) else "background"
    if event_type is EventType.STATEMENT or not _concerns(kind, event_type):
        # A warning of a danger, or a call for a step, is itself the news.
        return None
    if kind is CueKind.OTHER_SUBJECT:
        # Who died in a storm or of an illness was not attacked; what a leak of gas blew up, nobody bombed.
        is_accident = event_type is EventType.BOMBING and mention.cue.weight > 0
        return "other_subject" if trigger.cue.weight == WEAK or is_accident else None
    is_no_threat = kind is CueKind.THREAT and not _is_threatened(tokens[mention.last : trigger.first + 1])
    if is_no_threat or (kind in _BEFORE_COMMA and _is_beyond_comma(trigger, mention, tokens)):
        return None
    is_planned_after = kind is CueKind.PLANNED and 0 <= mention.first - trigger.last < _PLANNED_AFTER
    is_planned_after |= kind is CueKind.HYPOTHETICAL and _may_come(trigger, mention, tokens)
    if kind is CueKind.PLANNED and event_type in _TALKS_TYPES:
        is_planned_after |= _is_to_be_held(trigger, mention, tokens)
    window = _WINDOWS.get(kind, 0)
    if kind is CueKind.APPEAL and _is_led_to(tokens[max(0, trigger.first - _LED_REACH) : trigger.first]):
        window = _LED_WINDOW
    if kind is CueKind.PLANNED and event_type in _TALKS_TYPES:
        window = _PLAN_WINDOW
    if is_planned_after or 0 <= trigger.first - mention.last < window:
        return _REASONS[kind]
    return None


def _may_come(trigger: CueMention, mention: CueMention, tokens: Sequence[Token]) -> bool:
    """ "Clashes could erupt", "protesters may close …": not "the clashes may have been caused by …"."""
    is_beside = mention.first == trigger.last
    # "A clash between X and Y may break out": the two stand between; the verb tells that the clash is yet to come.
    is_beside |= mention.last - mention.first > 1 and _is_one_to_come(trigger, mention, tokens)
    is_modal = is_beside and tokens[mention.first].form in load_phrases("modal")
    follows = [token.form for token in tokens[mention.last : mention.last + 1]]
    return is_modal and not trigger.definite and load_phrases("perfect").isdisjoint(follows)


def _is_one_to_come(trigger: CueMention, mention: CueMention, tokens: Sequence[Token]) -> bool:
    """ "Any attack on X would plunge …", "a clash between … may break out"; not "a clash broke out; it may resume"."""
    before = {token.form for token in tokens[max(0, trigger.first - _SOME_REACH) : trigger.first]}
    is_near = 0 <= mention.first - trigger.last < _COMES_REACH
    is_subject = is_near and tokens[mention.first - 1].form not in load_phrases("not_itself")
    return is_subject and not load_phrases("some").isdisjoint(before)


def _is_to_be_held(trigger: CueMention, mention: CueMention, tokens: Sequence[Token]) -> bool:
    """ "A new meeting with committees from … will be held": the words of the plan stand far behind the talks."""
    if not 0 <= mention.first - trigger.last < _HELD_WINDOW:
        return False
    words = {token.form.removeprefix("و") for token in tokens[mention.first : mention.last + _HELD_REACH]}
    return not load_phrases("to_be_held").isdisjoint(words)


def _is_put_in(trigger: CueMention, mention: CueMention, tokens: Sequence[Token]) -> bool:
    """ "In X, where units have fought since 2014, a shell hit …": what stands between commas is background alone."""
    if mention.last > trigger.first:
        return False
    first = max(1, mention.first - _PUT_IN_REACH)
    opens = next((n for n in range(mention.first, first, -1) if _is_marked(tokens[n - 1], tokens[n])), None)
    if opens is None or tokens[opens].form not in load_phrases("relative"):
        return False
    return any(_is_marked(*pair) for pair in pairwise(tokens[mention.last - 1 : trigger.first + 1]))


def _is_marked(before: Token, after: Token) -> bool:
    """Whether more than a space, a comma say, stands between two words."""
    return after.start - before.end > 1


def _is_beyond_comma(trigger: CueMention, mention: CueMention, tokens: Sequence[Token]) -> bool:
    """``ضمن خطة لمنع التهريب، أوقفت دورية``: the Arabic verb right behind the only comma tells what was done, unless
    the words before it set a condition. Between two commas something is put in."""
    if mention.last > trigger.first or trigger.clitic or tokens[trigger.first].form.isascii():
        return False
    if tokens[mention.first].form.lstrip("وف") in load_phrases("condition"):
        return False
    between = tokens[mention.last - 1 : trigger.first + 1]
    marks = [_is_marked(*pair) for pair in pairwise(between)]
    return marks[-1] and sum(marks) == 1


def _concerns(kind: CueKind, event_type: EventType | None) -> bool:
    """Steps are appealed for; of violence somebody is accused, and it is then the ground of an arrest or a trial."""
    if kind is CueKind.APPEAL:
        return _is_wished_for(event_type)
    if kind is CueKind.CHARGE:
        return event_type is not None and FAMILY_OF[event_type] is EventFamily.VIOLENCE
    if kind is CueKind.UPCOMING:
        return event_type is not None and FAMILY_OF[event_type] is EventFamily.TALKS
    return kind is not CueKind.OTHER_SUBJECT or event_type in {EventType.ATTACK, EventType.BOMBING}


def _is_led_to(before: Sequence[Token]) -> bool:
    """``دعت الجمعية الطرفين إلى إعلان هدنة``: who is called upon stands between."""
    return not load_phrases("calls_to").isdisjoint(token.form for token in before)


def _is_threatened(words: Sequence[Token]) -> bool:
    """Whether what the last of these words tells is threatened in the words before it, and not why: "threatened after
    the killing of …", ``هدد بإغلاق الحقل بعد مقتل …``. In Arabic ب stands before what is threatened."""
    forms = [token.form for token in words]
    is_reason = not load_phrases("after").isdisjoint(forms)
    return bool(forms) and not is_reason and (forms[-1].isascii() or any(form.startswith(_WITH) for form in forms))


def is_comparison(mention: CueMention, tokens: Sequence[Token]) -> bool:
    """``في أعنف هجوم تشهده البلاد منذ سقوط النظام``: what the event is compared with does not make it background."""
    if mention.cue.kind is not CueKind.BACKGROUND:
        return False
    before = tokens[max(mention.first - _COMPARISON_WINDOW, 0) : mention.first]
    return not load_phrases("superlative").isdisjoint([token.form for token in before])


def is_denied(trigger: CueMention, clause_cues: Sequence[CueMention]) -> bool:
    """Whether somebody denies in the same clause, before the trigger, that it happened."""
    earlier = [mention.cue.kind for mention in clause_cues if mention.last <= trigger.first]
    return CueKind.DENIAL in earlier


def _is_wished_for(event_type: EventType | None) -> bool:
    return event_type in _WISHED_FOR or (event_type is not None and FAMILY_OF[event_type] is EventFamily.TALKS)

"""Casualties told apart from their event: in a sentence that tells no event of its own, or none that is likely.

"Clashes broke out in Zawiya … The ministry closed the schools … Six people had been killed, medics said." What somebody
read alone would take for a killing is what the event told before it cost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from libya_events.extraction.casualties.attribution import (
    HARMLESS,
    LESS_LIKELY,
    VIOLENT,
    is_of_court,
    is_told_as_cause,
    may_be_at,
)
from libya_events.extraction.events.drafts import Draft
from libya_events.extraction.events.likelihood import estimate_likelihood, find_likely
from libya_events.extraction.mentions import Mentions, touching, within
from libya_events.extraction.places.scene import main_place
from libya_events.model import CasualtyStatement, DateMention, EventType, NotCounted, Outcome, Polarity, Scope, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_tokens

_REACH = 4
"""Sentences from an event to a figure without an event of its own."""
_DAYS_AFTER = 4
_BESIDE = 1
"""What is told so near to the event adds to its figures, if it tells of others; farther off it only fills a gap."""
_TOLD_OF_OTHERS = frozenset({"background", "outside_libya", "hypothetical", "planned"})
_SINCE_REACH = 12
_ARMED = frozenset({"police", "soldiers", "fighters"})
"""Who dies beside a protest was attacked by somebody."""


def hand_on_casualties(
    drafts: Sequence[Draft], sentences: Sequence[Span], mentions: Mentions, left_out: Sequence[NotCounted]
) -> None:
    """Give the figures that no likely event has to the last likely one told before them that lacks such a figure."""
    report = _Report(drafts, sentences, mentions, left_out)
    for statement in report.find_homeless():
        taker = report.find_taker(statement)
        if taker is not None:
            taker.casualties.append(statement)


@dataclass
class _Report:
    drafts: Sequence[Draft]
    sentences: Sequence[Span]
    mentions: Mentions
    left_out: Sequence[NotCounted]
    likely: list[Draft] = field(init=False)
    unlikely: list[Draft] = field(init=False)
    number_of: dict[Span, int] = field(init=False)

    def __post_init__(self) -> None:
        told = [draft for draft in self.drafts if draft.polarity is Polarity.AFFIRMED]
        chosen = find_likely([estimate_likelihood(draft.signs) for draft in told])
        self.likely = [draft for at, draft in enumerate(told) if at in chosen]
        self.unlikely = [draft for at, draft in enumerate(told) if at not in chosen]
        self.number_of = {sentence: number for number, sentence in enumerate(self.sentences)}

    def find_homeless(self) -> Iterator[CasualtyStatement]:
        """The statements that no likely event has, of events of this report alone."""
        housed = {
            id(statement) for draft in self.drafts if draft not in self.unlikely for statement in draft.casualties
        }
        for sentence in self.sentences:
            inside = [c for c in touching(self.mentions.casualties, sentence) if id(c) not in housed]
            if inside and not self._tells_of_others(sentence):
                yield from (c for c in inside if c.scope is Scope.THIS_EVENT and c.outcome is not Outcome.MISSING)

    def _tells_of_others(self, sentence: Span) -> bool:
        return any(one.reason in _TOLD_OF_OTHERS and within(one.span, sentence) for one in self.left_out)

    def find_taker(self, statement: CasualtyStatement) -> Draft | None:
        sentence = next(s for s in self.sentences if within(statement.span, s))
        number = self.number_of[sentence]
        before = [d for d in self.likely if self._follows(d, number)]
        scene = main_place(sentence, self.mentions)
        dates = touching(self.mentions.dates, sentence)
        is_toll = any(c.revision > 0 for c in touching(self.mentions.casualties, sentence))
        fitting = [
            d
            for d in before
            if (scene is None or may_be_at(d, scene.place))
            and self._days_fit(d, dates, sentence, is_toll=is_toll)
            and not is_told_as_cause(d, statement)
            and not (d.event_type is EventType.PROTEST and statement.who in _ARMED)
        ]
        chosen = next((d for kind in (VIOLENT, LESS_LIKELY) for d in reversed(fitting) if d.event_type in kind), None)
        if chosen is None and not before:
            return self._find_next(number, statement.outcome)
        if chosen is None or (self._follows(chosen, number, reach=_BESIDE)):
            return chosen
        return None if _has_figure(chosen, statement) else chosen

    def _find_next(self, number: int, outcome: Outcome) -> Draft | None:
        """The violence without a figure that the next sentence goes on to tell: "Eight migrants died in a truck. Police
        rescued …". The first line may count the dead of all that a report tells."""
        told = [d for d in self.likely if d.event_type in VIOLENT and d.sub_event_type not in HARMLESS]
        if number == 0 and len(told) > 1:
            return None
        found = next((d for d in told if self.number_of.get(d.sentence) == number + 1), None)
        return None if found is None or any(c.outcome is outcome for c in found.casualties) else found

    def _follows(self, draft: Draft, number: int, reach: int = _REACH) -> bool:
        """Whether a sentence stands just behind one that tells of an event."""
        if draft.sub_event_type in HARMLESS or is_of_court(draft):
            return False
        told = [self.number_of[telling.sentence] for telling in draft.tellings if telling.sentence in self.number_of]
        return any(0 <= number - each <= reach for each in told)

    def _days_fit(self, draft: Draft, dates: Iterable[DateMention], sentence: Span, *, is_toll: bool) -> bool:
        """Figures are told on the day of their event or soon after, a toll that rises at any time later; another day is
        another event's, unless it says since when people have died."""
        if draft.date is None or draft.date.first is None:
            return True
        for mention in dates:
            if mention.first is None or mention.last is None or _says_since(mention, sentence):
                continue
            if mention.last < draft.date.first or (
                not is_toll and (mention.first - draft.date.first).days > _DAYS_AFTER
            ):
                return False
        return True


def _says_since(mention: DateMention, sentence: Span) -> bool:
    start = mention.span.start - sentence.start
    before = find_tokens(sentence.text[max(start - _SINCE_REACH, 0) : start])
    own = find_tokens(mention.span.text)
    since = load_phrases("since")
    return (bool(before) and before[-1].form in since) or (bool(own) and own[0].form in since)


def _has_figure(draft: Draft, statement: CasualtyStatement) -> bool:
    """Whether an event has such a figure, told before, that the new one does not replace."""
    return any(
        c.outcome is statement.outcome
        and c.scope is Scope.THIS_EVENT
        and c.count.low is not None
        and c.span.start < statement.span.start
        and not c.revision < statement.revision > 0
        for c in draft.casualties
    )

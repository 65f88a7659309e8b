"""What the extraction reads in the text of a test."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from builders import make_report

from libya_events.extraction.actors import find_actor_mentions
from libya_events.extraction.casualties import count_of, find_casualty_statements
from libya_events.extraction.events.candidates import find_candidates
from libya_events.extraction.events.drafts import Draft
from libya_events.extraction.events.tellings import Telling
from libya_events.extraction.mentions import Mentions, PlacedMention
from libya_events.extraction.participation import ReportActors
from libya_events.extraction.places import find_place_mentions
from libya_events.extraction.places.definite_places import find_definite_places
from libya_events.extraction.places.scene import Scene, choose_scene
from libya_events.extraction.sentences import find_clauses, find_sentences
from libya_events.geocoding.resolver import resolve_places
from libya_events.model import Claim, ClaimActor, EventType, Outcome, Polarity, Span
from libya_events.pipeline import code_report, read_article

PUBLISHED = date(2025, 5, 14)  # a Wednesday


def claims_of(text: str, published_at: date | None = PUBLISHED) -> tuple[Claim, ...]:
    return code_report(make_report(text=text, published_at=published_at)).claims


def candidates_of(text: str, published_at: date | None = PUBLISHED) -> list[Draft]:
    """The events that a report may tell, likely or not."""
    return find_candidates(*read_article(make_report(text=text, published_at=published_at)))[0]


def told(text: str) -> list[Draft]:
    """Those of them that it does not deny."""
    return [draft for draft in candidates_of(text) if draft.polarity is Polarity.AFFIRMED]


def claim_of(text: str, event_type: EventType, published_at: date | None = PUBLISHED) -> Claim:
    """The one claim of its type; ValueError where there is none, or another."""
    (claim,) = [c for c in claims_of(text, published_at) if c.event_type is event_type]
    return claim


def killed(text: str, start: int = 0) -> int | None:
    """The killed of all statements of an article that begins at ``start``."""
    found = count_of(find_casualty_statements(text, start), Outcome.KILLED, text, start)
    return None if found is None else found[0].best


def find_scene(text: str, word: str, *, is_incident: bool = True, incidents: Sequence[Span] = ()) -> Scene:
    """The scene of the event that ``word`` tells, with the places of the whole text at hand."""
    found = find_place_mentions(text)
    chosen = resolve_places(found, text)
    places = [PlacedMention(m.span, chosen[m.span]) for m in found if m.span in chosen]
    places += find_definite_places(text, 0, len(text), places)
    start = text.index(word)
    trigger = Span(start, start + len(word), word)
    sentence = next(s for s in find_sentences(text, 0, len(text)) if s.start <= start < s.end)
    clause = next(c for c in find_clauses(sentence) if c.start <= start < c.end)
    mentions = Mentions(sorted(places, key=lambda m: m.span.start), (), (), (), None).near(sentence)
    return choose_scene(trigger, clause, sentence, mentions, is_incident=is_incident, incidents=incidents)


def place_of(text: str, word: str, *, is_incident: bool = True, incidents: Sequence[Span] = ()) -> str | None:
    scene = find_scene(text, word, is_incident=is_incident, incidents=incidents)
    return scene.place.place.place_id if scene.place else None


def choose(text: str, event_type: EventType, *triggers: str, other: str = "") -> dict[str, ClaimActor]:
    """The actors of the event that the trigger words tell, each in the sentence where it stands. ``other``: the trigger
    of another event of the report, a clash."""
    sentences = find_sentences(text, 0, len(text))
    actors = ReportActors(text, sentences, Mentions([], find_actor_mentions(text), [], [], None))
    told = [_telling(text, event_type, words, sentences) for words in triggers]
    others = [_telling(text, EventType.CLASH, other, sentences)] if other else []
    return {actor.mention.text: actor for actor in actors.choose(event_type, told, others)}


def _telling(text: str, event_type: EventType, words: str, sentences: Sequence[Span]) -> Telling:
    start = text.index(words)
    sentence = next(s for s in sentences if s.start <= start < s.end)
    return Telling(event_type, Span(start, start + len(words), words), sentence, sentence)

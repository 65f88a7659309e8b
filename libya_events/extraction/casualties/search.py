"""Looking for the quantity that a word of a sentence governs, forwards and backwards."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from libya_events.extraction.casualties.bounds import HARD_MARKS
from libya_events.extraction.casualties.figures import begins_apposition, skip_aside, skip_origin
from libya_events.extraction.casualties.items import NOUNS, TRIGGERS
from libya_events.extraction.casualties.nouns import are_counted
from libya_events.extraction.casualties.quantities import ARTICLE, Quantity, Strength
from libya_events.extraction.casualties.reading import SentenceState
from libya_events.extraction.casualties.sides import is_said
from libya_events.model import Outcome, Standing
from libya_events.reference.clause_words import load_phrases

_BARE_REACH, _NAME_REACH, _LATE_SUBJECT, _GROUP_REACH = 3, 4, 3, 6
_CLAUSE_REACH = 6
_PREPOSITIONS = ("at", "follow", "to", "for")
_LET_THROUGH = ("of", "article", "their", "therein", "violence", "violent_end")
_LAST_WITH_PLURAL = 10
_HIS_REACH = _SPEAKER_REACH = 8
_HIS = ("ه", "ها", "هما", "هم")
_OF_THEM = ("وا", "هم")
_COUNTED_ENDS = ("ا", "ه")
"""Arabic counts from 11 on with a singular in the accusative: another word behind the number is not what it counts."""
_COUNTABLE = {Strength.COUNTED, Strength.SINGULAR}


@dataclass(slots=True)
class SentenceReading(SentenceState):
    """A sentence being read: where the quantity stands that a word of it governs."""

    def after(self, index: int, limit: int) -> Quantity | None:
        """The quantity behind a word, before anything that opens another statement."""
        for place in range(index + 1, min(index + 1 + limit, len(self.items))):
            item, quantity = self.items[place], self.quantities.get(place)
            if quantity is not None and place > index + 1 and self.has(quantity.last, "of_whom"):
                return None  # "… were hurt, two of whom later died"
            if quantity is not None and self.is_free(quantity) and not self._is_unit(quantity):
                near = place == index + 1 or (place == index + 2 and self.has(index + 1, *_LET_THROUGH))
                near = near or quantity.is_object or self._is_object(index, quantity) or self._is_late(index, quantity)
                if quantity.strength is Strength.COUNTED or (near and self._may_stand_alone(quantity)):
                    return quantity
            if item.has(*TRIGGERS, "subset", "relative", "body", "blocker") or item.mark in HARD_MARKS:
                return None
            if quantity is not None and quantity.outcome is not None:
                return None
        return None

    def _is_unit(self, quantity: Quantity) -> bool:
        """``خسر اللواء ستة من جنوده``: a brigade, not a general, where those it lost are counted behind it."""
        behind = self.quantities.get(quantity.last)
        counted = behind is not None and behind.strength is Strength.COUNTED and not behind.joined
        return quantity.strength is Strength.SINGULAR and counted and self.has(quantity.first, "unit")

    def _is_object(self, index: int, quantity: Quantity) -> bool:
        """English "killed the brigade's commander": nothing but words without a meaning here stands between."""
        between = self.items[index + 1 : quantity.first]
        plain = all(item.is_latin and item.form.isalpha() for item in between)
        known = any(item.words and not item.has("of", "article", "unit") for item in between)
        return quantity.strength is Strength.SINGULAR and len(between) < _NAME_REACH and plain and not known

    def _is_late(self, index: int, quantity: Quantity) -> bool:
        """``أصيب خلال المطاردة عنصر``: an Arabic subject in the singular behind one definite word."""
        late = quantity.first - index == _LATE_SUBJECT and self.has(index + 1, "follow")
        definite = self.items[quantity.first - 1].form.startswith(ARTICLE)
        known = any(word.definite for word in self.items[quantity.first].words)
        return quantity.strength is Strength.SINGULAR and late and definite and not known

    def _may_stand_alone(self, quantity: Quantity) -> bool:
        """A number without a noun (``أصيب عشرة بجروح``) must not count what follows it."""
        if quantity.strength is not Strength.BARE:
            return True
        following = self.at(quantity.last)
        if following is None or following.mark or following.joined:
            return True
        of_them = following.form.endswith(_OF_THEM)  # ``أصيب خمسة نقلوا إلى …``, ``أصيب ثلاثة حالتهم خطرة``
        if of_them or (following.form.startswith(ARTICLE) and not following.words):
            return True  # ``أصيب ستة الجمعة``: what is counted has no article.
        if following.is_latin and are_counted(self.items, quantity.last):
            return True
        plain = not following.words or following.has("violent_end", "retrieved", "grave")
        if plain and not following.is_latin and (quantity.count.best or 0) > _LAST_WITH_PLURAL:
            return not following.form.endswith(_COUNTED_ENDS)
        return following.has("follow", "of", "and", "at_least", "subset", "casualties", *TRIGGERS)

    def joined_after(self, quantity: Quantity) -> Quantity | None:
        """The next of several quantities that share a word: "killing 3 soldiers and 2 civilians"."""
        linked = False
        begin = skip_aside(self.items, quantity.last)
        for place in range(begin, min(begin + _GROUP_REACH, len(self.items))):
            item, following = self.items[place], self.quantities.get(place)
            near = (linked and place < begin + 3) or self.has(place - 1, "and") or self._is_his(place)
            if following is not None and (near or following.joined):
                return following if self._continues(following) and not self._says_so(following) else None
            ends = item.form in load_phrases("left_so") or (item.mark and item.mark != ",")
            if ends or (item.words and not item.has("and", "of", "article", "their")):
                return self._find_his_companion(place)
            linked = linked or item.has("and") or item.mark == ","
        return None

    def _says_so(self, following: Quantity) -> bool:
        """ "Gunmen killed five people, a doctor said": the comma ends who was killed."""
        if following.joined or self.items[following.first - 1].mark != ",":
            return False
        behind = takewhile(lambda item: not item.mark, self.items[following.last : following.last + _SPEAKER_REACH])
        return is_said(" ".join(item.form for item in behind))

    def _find_his_companion(self, begin: int) -> Quantity | None:
        """``قتلوا قياديا في مجلس الشورى ومرافقه``: one whose pronoun refers to the one before."""
        for place in range(begin, min(begin + _HIS_REACH, len(self.items))):
            item, following = self.items[place], self.quantities.get(place)
            if item.mark or item.number is not None or item.has(*TRIGGERS, "relative", "subset", "body", "opening"):
                return None
            if following is not None and following.joined:
                is_his = item.form.endswith(_HIS) and not item.is_latin
                return following if is_his and self._is_object_alone(following) and self.is_free(following) else None
        return None

    def _continues(self, following: Quantity) -> bool:
        """Whether a joined quantity is of the same kind; "and five injured" opens another."""
        counted = following.strength is Strength.COUNTED or (following.joined and following.who is not None)
        behind = self.has(following.last, "of") or are_counted(self.items, following.last)
        counted = counted or (following.strength is Strength.BARE and behind)
        counted = counted or self._is_object_alone(following)
        return counted and not self.is_claimed(following) and self.is_free(following)

    def _is_object_alone(self, following: Quantity) -> bool:
        """ "… and a bystander", "… and his son": nothing is told of the one behind "and" but that it is one more."""
        behind = self.at(following.last)
        ends = behind is None or bool(behind.mark) or behind.has("follow", "of")
        ends = ends or self.items[following.last - 1].has("follow")  # ``أمام`` is written as ``إمام``
        his = self.items[following.first].form.endswith(_HIS)  # ``العقيد ومرافقه``
        one = self._is_his(following.first)
        one = one or (following.joined and (his or self.has(following.first, "article")))
        return following.strength is Strength.SINGULAR and one and ends

    def _is_his(self, place: int) -> bool:
        """ "… and her small son" """
        behind = self.has(place - 2, "their") and self.has(place - 3, "and") and self.items[place - 1].is_plain
        return self.has(place - 1, "their") or behind

    def is_claimed(self, quantity: Quantity) -> bool:
        """Whether an English word right behind says what befell them: "and twenty others injured"."""
        return any(
            self.has(quantity.last + step, "participle", "adjective", "suffer", "casualties") for step in range(3)
        )

    def is_aside(self, quantity: Quantity) -> bool:
        """ "…, including two Libyans and eight foreigners, died": the comma closes what "including" opened."""
        behind = self.at(quantity.last)
        return quantity.outcome is None and behind is not None and behind.mark == ","

    def before(self, index: int, limit: int) -> Quantity | None:
        """The quantity before a word, farther off where a clause about those counted stands between; a number without
        a noun must stand close, and is no age between commas."""
        place = index
        for steps in range(limit + _CLAUSE_REACH):
            quantity = self.ends.get(place)
            if quantity is not None and self.is_free(quantity) and self._may_be_subject(quantity, steps):
                return quantity if steps < limit or self._opens_clause(quantity) else None
            if quantity is not None and self._is_complement(quantity):
                place = quantity.first - 1
                continue
            if quantity is not None and steps == 0 and place not in self.asides:
                return None  # Spoken for: "the toll rose from 39 to 47 dead".
            if place in self.asides:
                place = self.asides[place]
                continue
            item = self.at(place - 1)
            apposed = begins_apposition(self.items, place, self.ends)
            if apposed is not None:
                place = apposed
                continue
            if item is None or item.has(*TRIGGERS, "relative", "body") or item.mark in HARD_MARKS:
                return None
            if item.has("noun_many") and self._is_nearer_subject(place - 1):
                return None
            place -= 1
        return None

    def _opens_clause(self, quantity: Quantity) -> bool:
        """ "Two women who …", "three men from …", "two painters who …" """
        return self.has(quantity.last, "who", "of") or self.has(quantity.last + 1, "who")

    def _may_be_subject(self, quantity: Quantity, steps: int) -> bool:
        if quantity.strength is Strength.SINGULAR:  # "an elder and his son were killed", ``أربع نساء ورجلا``
            his = self.has(quantity.first - 1, "their") and self.has(quantity.first - 2, "and")
            his = his or self._is_second_of_two(quantity)
            return his or (self.items[quantity.first].joined and quantity.first in self.ends)
        if quantity.strength is not Strength.BARE:
            return True
        painters_who = are_counted(self.items, quantity.last) and self.has(quantity.last + 1, "who")
        if painters_who or self.has(quantity.last, "auxiliary_plural"):
            return True
        marks = [item.mark for item in (self.at(quantity.first - 1), self.at(quantity.last)) if item is not None]
        return steps <= _BARE_REACH and not (len(marks) == 2 and all(marks))

    def _is_second_of_two(self, quantity: Quantity) -> bool:
        """ "A father and son were", but not "lawyer and activist X was" """
        joined = self.has(quantity.first - 1, "and") and quantity.first - 1 in self.ends
        return joined and self.has(quantity.last, "auxiliary_plural")

    def _is_complement(self, quantity: Quantity) -> bool:
        """ "Two members of a clearance team", "three men in a queue": those behind "of" or "in" are not counted."""
        free = self.is_free(quantity) and quantity.strength is Strength.SINGULAR
        if not free or not self.items[quantity.first].is_latin:
            return False
        is_thing = not self.items[quantity.last - 1].has(*NOUNS)
        return self.has(quantity.first - 1, "of") or (is_thing and self.has(quantity.first - 1, *_PREPOSITIONS))

    def _is_nearer_subject(self, place: int) -> bool:
        """Persons in the plural that nobody counts, unless they are part of a whole ("among them women") or those whom
        others belong to ("a captain of the engineers", ``ثلاثة من ضباط وجنود الكتيبة``)."""
        counted, item = self.ends.get(place), self.items[place]
        of_both = counted is not None and item.joined and self.has(counted.first + 1, "of")
        belong = of_both or (item.is_latin and self.has(place - 1, "of"))
        return place not in self.around and not belong and not any(self.has(place - s, "subset") for s in range(1, 5))

    def joined_before(self, quantity: Quantity) -> Quantity | None:
        """The quantity before another one that shares its verb: "3 soldiers and 2 civilians were killed"."""
        place = quantity.first - self.has(quantity.first - 1, "their")
        linked = quantity.joined
        while place and (self.items[place - 1].has("and") or self.items[place - 1].mark == ","):
            place -= 1
            linked = True
        earlier = self.ends.get(skip_origin(self.items, place, self.ends))
        counted = earlier is not None and self.is_free(earlier) and earlier.strength in _COUNTABLE
        has_mark = any(item.mark for item in self.items[place : quantity.first])
        if earlier is not None and earlier.strength is Strength.SINGULAR and has_mark:
            counted = counted and self.items[earlier.last - 1].has(*NOUNS)  # "defusing a device, and a third was …"
        return earlier if linked and counted else None

    def add_chain(self, quantity: Quantity | None, outcome: Outcome, standing: Standing = Standing.KNOWN) -> None:
        while quantity is not None:
            self.add(quantity, outcome, standing=standing)
            quantity = self.joined_after(quantity)

    def add_chain_before(self, quantity: Quantity | None, outcome: Outcome) -> bool:
        found = quantity is not None
        while quantity is not None:
            earlier = self.joined_before(quantity)
            self.add(quantity, outcome)
            quantity = earlier
        return found

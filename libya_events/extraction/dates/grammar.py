"""The forms that dates take in Arabic and English news: patterns over the codes of ``items.py``.

A pattern has no repetition but of single optional codes, so reading is linear in the length of the text. Where several
patterns fit, the one that begins first wins, then the longest, then the first in ``RULES``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from libya_events.extraction.dates import periods as span
from libya_events.extraction.dates import readings as read
from libya_events.extraction.dates.found import Found
from libya_events.extraction.dates.items import Items
from libya_events.extraction.dates.news_calendar import DAYS_AHEAD, Interval

Reading = Callable[[Found, date | None], Interval | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """``needs``: of these codes each match has at least one."""

    pattern: re.Pattern[str]
    reading: Reading
    needs: frozenset[str]


_ALIAS = r"(?:[/-][Mm]|\([Mm]\))?"
_MONTH = rf"(?P<month>[Mm]){_ALIAS}\.?"
_YEAR = r"(?:,?f?[eK]?(?P<year>Y)z?|,?(?P<relation>[acn])(?!K)|f?K(?P<of_year>[acn])|f?(?P<of_year_before>[ac])K)?"
_DAY = r"(?P<day>[NO])"
_NAMED_DAY = r"(?:R[(,]?)?(?:J?(?P<weekday>W)[acn]?[PL]?\)?[,(]?-?=?[,(]?)?J?=?"
_PART_OF_DAY = r"(?:[PLZB]-?f?(?=J?[WR]))?"
_NOT_NAMED = r"(?!\^)"
_PART = r"(?:(?P<part>[BVZ<])-?)?f?e?"
_UNIT = "[JQSKh]"


def _rule(pattern: str, reading: Reading, needs: str) -> Rule:
    return Rule(re.compile(pattern), reading, frozenset(needs))


RULES = (
    # 13 May 2025, مساء الثلاثاء 13 مايو/أيار 2025, الخامس من مايو الجاري
    _rule(
        rf"(?<!\$)(?<!\$\|){_PART_OF_DAY}{_NAMED_DAY}e?{_DAY}f?S?{_MONTH}{_YEAR}{_NOT_NAMED}",
        read.day_and_month, "Mm",
    ),
    # late Tuesday, May 13, 2025
    _rule(
        rf"{_PART_OF_DAY}(?:(?P<weekday>W)[PL]?,?)?(?:(?<!i)(?P<month>m)\.?e?{_DAY}(?!\.?[JQSKh])(?:,?(?P<year>Y))?){_NOT_NAMED}",
        read.day_and_month, "m",
    ),
    _rule(rf"(?P<month>m)\.?e?{_DAY},(?P<year>Y)", read.day_and_month, "m"),
    # 2025 الثلاثاء، 09 ديسمبر
    _rule(rf"(?P<year>Y)(?P<weekday>W),?{_DAY}(?P<month>[Mm]){_ALIAS}", read.day_and_month, "W"),
    # 2025-05-12, 3/5/2025, 12.5.2025
    _rule(r"(?<![NY#/.-])(?P<year>Y)(?P<mark>[/-])(?P<month>N)(?P=mark)(?P<day>N)(?![/-])", read.figures, "Y"),
    _rule(r"(?<![NY#/-])(?P<day>N)(?P<mark>[/.-])(?P<month>N)(?P=mark)(?P<year>Y)(?![/-])", read.figures, "Y"),
    # 12/5/25; a dateline's 12 – 5 (agency)
    _rule(
        r"(?<![NY#/.-])(?P<day>N)(?P<mark>[/.-])(?P<month>N)(?P=mark)(?P<short_year>N)(?![/.-]?[NY#])",
        read.figures, "/.-",
    ),
    _rule(r"(?<=-)(?P<day>N)-(?P<month>N)(?=\()", read.day_and_month, "-"),
    # بين 12 و15 مايو, 3-5 June, من 3 إلى 5 يونيو
    _rule(rf"(?:[bf]e?J?S?)?e?{_DAY}f?S?[t&-]e?(?P<last_day>[NO])f?S?{_MONTH}{_YEAR}", read.days_of_month, "Mm"),
    _rule(
        rf"(?:[bf])?(?P<month>m)\.?{_DAY}[t&-](?P<last_day>[NO])(?![JQSKh])(?:,?(?P<year>Y))?",
        read.days_of_month, "m",
    ),
    # من 27 أغسطس إلى 2 سبتمبر 2018, from April 4 to May 3
    _rule(
        rf"[bf]e?{_DAY}f?S?{_MONTH}(?:f?K?(?P<first_year>Y))?[t&-]e?(?P<last_day>[NO])f?S?(?P<last_month>[Mm]){_ALIAS}"
        r"(?:,?f?K?(?P<year>Y))?",
        read.days_across_months, "Mm",
    ),
    _rule(
        rf"[bf](?P<month>m){_DAY}(?:,?(?P<first_year>Y))?[t&-](?P<last_month>m)(?P<last_day>[NO])(?:,?(?P<year>Y))?",
        read.days_across_months, "m",
    ),
    # 16 من الشهر الماضي, the 16th of last month
    _rule(rf"e?{_DAY}fe?(?:S(?P<relation>[acn])|(?P<relation_before>[acn])S)", read.day_of_relative_month, "S"),
    # يوم 17 الجاري, في 12 الجاري
    _rule(rf"(?:J|(?<=[iW])){_DAY}(?P<relation>c)(?![QSKJWhEMm])", read.day_of_relative_month, "c"),
    # أمس (الثلاثاء), مساء أول أمس, اليوم الأربعاء, yesterday evening
    _rule(r"[PL]?f?J?(?P<offset>R)(?:\(J?(?P<in_marks>W)\)|,?J?(?P<weekday>W))?P?", read.relative_day, "R"),
    _rule(r"(?P<offset>v)(?:[jt]?(?P<weekday>W))?", read.relative_night, "v"),
    # ليل الاثنين الثلاثاء, ليلة السبت - الأحد, Monday-Tuesday night
    _rule(r"L(?:fe?)?J?(?P<first_weekday>W)[/t&-]?J?(?P<weekday>W)(?:fQ(?P<of_week>[acn]))?", read.night_between, "L"),
    _rule(r"b?(?P<first_weekday>W)[/t&-](?P<weekday>W)L", read.night_between, "L"),
    # في اليوم التالي, مساء اليوم نفسه, the next day
    _rule(r"[PL]?(?P<days>U)", read.day_told_before, "U"),
    # three days earlier, قبل ذلك بيومين
    _rule(r"(?P<number>[NA])(?P<told_unit>[JQ])(?P<direction><)", read.day_told_before, "<"),
    _rule(r"(?P<direction>o)(?P<number>N)?(?P<told_unit>[JQ])(?![acn])", read.day_told_before, "o"),
    # two months earlier, قبل ذلك بعام
    _rule(r"(?P<number>[NA])(?P<unit>[SK])(?P<earlier><)", span.earlier, "<"),
    _rule(r"(?P<earlier>o)(?P<number>N)?(?P<unit>[SK])(?![acn])", span.earlier, "o"),
    # يومي الاثنين والثلاثاء, on Monday and Tuesday
    _rule(r"(?<![$!/])J?(?P<first_weekday>W)&J?(?P<weekday>W)(?P<relation>a)?(?![/&])", read.two_days, "W"),
    # الخميس الماضي, يوم الاثنين, last Friday, late Monday, الأحد من الأسبوع الماضي; not "for most of a Saturday"
    _rule(
        r"(?<![$!])(?:(?<!A)|(?=W[PL]?x))(?:(?P<before>[acn])|[PLZB]-?f?)?J?(?P<weekday>W)"
        r"(?:f?e?(?:Q(?P<of_week>[acn])|(?P<of_week_before>[acn])Q)|(?P<relation>[acn])(?!Q))?[PL]?",
        read.weekday, "W",
    ),
    # الأسبوع الماضي, مطلع هذا الأسبوع, late last month, هذا العام
    _rule(
        rf"{_PART}(?:(?P<unit>[QSKk])(?P<relation>[acn])|(?P<before>[acn])(?P<unit_after>[QSKk]))",
        span.period, "acn",
    ),
    _rule(r"Z(?P<unit>Q)(?![acn])|(?P<unit_en>(?<=e)k)", span.weekend, "Zk"),
    _rule(r"(?P<part>[BV])e?(?P<unit>[QSK])(?![acnYMmI])", span.period, "BV"),
    # النصف الثاني من عام 2021, the first quarter of this year, النصف الأول من مايو
    _rule(
        r"e?(?:(?P<fraction>F)(?P<number>O)|(?P<number_before>O)(?P<fraction_after>F))f?e?"
        r"(?:K?(?P<year>Y)|K(?P<of_year>[acn])|(?P<of_year_before>[ac])K)",
        span.fraction, "FO",
    ),
    # عام 2014, مطلع 2020, في 2011, since 2014, بين عامي 2014 و2016
    _rule(rf"{_PART}K(?P<year>Y)z?", span.year, "K"),
    _rule(r"(?P<part>[BVZ])-?(?P<year>Y)", span.year, "BVZ"),
    _rule(r"(?<=[igdtb])(?P<year>Y)(?![/&-])", span.year, "Y"),
    _rule(r"(?:[bf]K?|K)(?P<year>Y)(?:[t-]|&)K?(?P<last_year>Y)", span.years, "Y"),
    # خلال اليومين الماضيين, الأيام الثلاثة الماضية, الـ24 ساعة الماضية, the past 48 hours
    _rule(rf"d?e?(?P<unit>{_UNIT})(?:e?(?P<number>[N#O?]))?(?P<relation>[an])", span.recent, "an"),
    _rule(rf"d?e?(?P<number>[N#?])(?P<unit>{_UNIT})(?P<relation>[an])", span.recent, "an"),
    _rule(rf"d?e?(?P<relation>[an])(?P<number>[N#?])?(?P<unit>{_UNIT})", span.recent, "an"),
    # خلال عشرة أيام من المواجهات, in ten days of fighting
    _rule(r"(?:d|(?<=i))(?P<number>[NA])(?P<unit>[JQ])(?=fx)", span.lasting, "JQ"),
    # منذ ثلاثة أيام, قبل نحو عام, three days ago
    _rule(
        rf"(?P<preposition>[gq])(?P<more>>)?(?P<about>~)?(?P<number>[N#?A])?(?P<unit>{_UNIT})(?![YMmIacnWRN])",
        span.ago, "gq",
    ),
    _rule(rf"(?P<more>>)?(?P<about>~)?(?P<number>[N#?A])(?P<unit>{_UNIT})G", span.ago, "G"),
    # منتصف مايو, أغسطس/آب الماضي, في مارس, May 2025, last May
    _rule(
        rf"{_PART}(?:d?(?P<named>S))?(?P<before>[acn])?(?P<month>[Mm])(?P<alias>[/-][Mm]|\([Mm]\))?{_YEAR}",
        span.month, "Mm",
    ),
    # الأسبوع الأول من مايو, the first week of May
    _rule(rf"e?(?:Q(?P<number>O)|(?P<number_before>O)Q)f?e?S?{_MONTH}(?:f?K?(?P<year>Y))?", span.week_of_month, "Mm"),
    # 15 رمضان 1446 هـ, العاشر من رمضان, شهر رمضان الماضي
    _rule(rf"{_DAY}f?S?(?P<month>I)(?:,?f?K?(?P<year>H)z?|(?P<relation>[acn]))?", read.hijri_day_and_month, "I"),
    _rule(r"S?(?P<month>I)(?:K?(?P<year>H)z?|(?P<relation>[acn]))|S(?P<alone>I)", span.hijri_month_alone, "IS"),
    # صيف 2014, صيف العام الماضي, last summer
    _rule(
        r"(?P<season>E)(?:f?e?K?(?P<year>Y)|f?K(?P<of_year>[acn])|f?(?P<of_year_before>[acn])K|(?P<relation>[acn]))",
        span.season, "E",
    ),
    _rule(r"(?P<relation>[acn])(?P<season>E)", span.season, "E"),
)  # fmt: skip


_OF_A_YEAR = frozenset({read.day_and_month, read.days_of_month})
_HALF_A_YEAR = timedelta(days=182 - DAYS_AHEAD)


class Reached(msgspec.Struct, frozen=True, gc=False):
    """A date expression: ``text[start:end]`` and its days, None where they depend on an unknown day of publication or
    on a day told before; ``days_after`` is how far it lies from the latter ("the next day")."""

    start: int
    end: int
    interval: Interval | None
    days_after: int | None = None


def find_dates(items: Items, published: date | None) -> list[Reached]:
    """The date expressions among some items, from left to right, none overlapping."""
    codes = frozenset(items.codes)
    candidates = [
        (match.start(), -match.end(), order, match)
        for order, rule in enumerate(RULES)
        if not rule.needs.isdisjoint(codes)
        for match in rule.pattern.finditer(items.codes)
    ]
    candidates.sort(key=lambda candidate: candidate[:3])
    found: list[Reached] = []
    position = 0
    told: date | None = None
    for start, _, order, match in candidates:
        if start < position:
            continue
        words = Found(items, match)
        reading = RULES[order].reading
        is_beside_told = published is None and told is not None and reading in _OF_A_YEAR
        try:
            # Without a day of publication "1 September" is the one nearest to the day that was told in full.
            interval = reading(words, told + _HALF_A_YEAR if told and is_beside_told else published)
        except (ValueError, OverflowError):
            continue  # Words in the form of a date that no calendar has: 31 June, or a name.
        end = items.items[match.end() - 1].end
        told = interval[1] if interval is not None and reading in _OF_A_YEAR else told
        found.append(Reached(items.items[start].start, end, interval, read.days_after_told(words)))
        position = match.end()
    return found

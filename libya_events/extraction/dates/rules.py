"""The forms that dates take in Arabic and English news: patterns over the codes of ``items.py``.

A pattern has no repetition but of single optional codes, so reading is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import msgspec

from libya_events.extraction.dates import counted as count
from libya_events.extraction.dates import feasts
from libya_events.extraction.dates import periods as span
from libya_events.extraction.dates import readings as read
from libya_events.extraction.dates.found import Found
from libya_events.extraction.dates.news_calendar import Interval

Reading = Callable[[Found, date | None], Interval | None]


class Rule(msgspec.Struct, frozen=True, gc=False):
    """``needs``: of these codes each match has at least one."""

    pattern: re.Pattern[str]
    reading: Reading
    needs: frozenset[str]


_ALIAS = r"(?:[/-][Mm]|\([Mm]\))?"
_YEAR_BEHIND = r"(?:,?(?P<year>Y))?"
_MONTH = rf"(?P<month>[Mm]){_ALIAS}\.?"
_YEAR = r"(?:,?f?[eK]?(?P<year>Y)z?|,?(?P<relation>[acn])(?!K)|f?K(?P<of_year>[acn])|f?(?P<of_year_before>[ac])K)?"
_MONTH_TOLD = rf"(?:S?{_MONTH}{_YEAR}|S(?P<month_relation>[acn])|(?P<month_relation_before>[acn])S)"
_DAY = r"(?P<day>[NO1])"
_HIJRI = r"[NO]f?S?I(?:,?f?K?H)?z?"
_NAMED_DAY = rf"(?:R[(,]?)?(?:J?(?P<weekday>W)[acn]?[PL]?\)?[,(]?-?=?[,(]?)?(?:J?{_HIJRI}[,(/-]?=?)?J?=?"
_ALSO_HIJRI = r"(?:,?[(/-]?=?J?[NO]f?S?I(?:,?H)z?\)?)?"
_PART_OF_DAY = r"(?:[PLZB]-?f?(?=J?[WR]))?"
_NOT_NAMED = r"(?!\^)"
_PART = r"(?:(?P<part>[BVZ<])-?i?)?f?e?"
_UNIT = "(?P<unit>[JQSKh])"
_FRACTION = r"e?(?:(?P<fraction>F)(?:(?P<number>O)|C)|(?:(?P<number_before>O)|[aC])(?P<fraction_after>F))f?e?"
_OF_THAT = "(?:s|(?![acnftNO%&]))"


def _rule(pattern: str, reading: Reading, needs: str) -> Rule:
    return Rule(re.compile(pattern), reading, frozenset(needs))


RULES = (
    # 13 May 2025, مساء الثلاثاء 13 مايو/أيار 2025, الخامس من مايو الجاري
    _rule(
        rf"(?<!\$)(?<!\$\|){_PART_OF_DAY}{_NAMED_DAY}e?{_DAY}f?S?{_MONTH}{_YEAR}{_ALSO_HIJRI}{_NOT_NAMED}",
        read.day_and_month, "Mm",
    ),
    # late Tuesday, May 13, 2025; the June 5 clashes
    _rule(
        rf"{_PART_OF_DAY}(?:(?P<weekday>W)[PL]?,?)?(?:(?<!i)|e)(?P<month>m)\.?e?{_DAY}(?!\.?[JQSKh]){_YEAR_BEHIND}"
        rf"{_NOT_NAMED}",
        read.day_and_month, "m",
    ),
    _rule(rf"(?P<month>m)\.?e?{_DAY},(?P<year>Y)", read.day_and_month, "m"),
    # 2025 الثلاثاء، 09 ديسمبر
    _rule(rf"(?P<year>Y)(?P<weekday>W),?{_DAY}(?P<month>[Mm]){_ALIAS}", read.day_and_month, "W"),
    # 2025-05-12, 3/5/2025, 12.5.2025, 22/9/1435 هـ الموافق 20/7/2014
    _rule(r"(?<![NY#/.-])(?P<year>Y)(?P<mark>[/.-])(?P<month>N)(?P=mark)(?P<day>N)(?![/-])", read.figures, "Y"),
    _rule(
        r"(?<![NY#/-])(?:N[/-]N[/-]Hz?[,(/-]?=)?(?P<day>N)(?P<mark>[/.-])(?P<month>N)(?P=mark)(?P<year>Y)(?![/-])",
        read.figures, "Y",
    ),
    _rule(r"(?<![NY#/.-])(?P<day>N)(?P<mark>[/-])(?P<month>N)(?P=mark)(?P<year>H)z", feasts.hijri_day_and_month, "H"),
    # 12/مايو/2025, 12-May-25
    _rule(
        r"(?<![NY#/.-])(?P<day>N)(?P<mark>[/-])(?P<month>[Mm])(?P=mark)(?:(?P<year>Y)|(?P<short_year>N))(?![/-])",
        read.day_and_month, "Mm",
    ),
    # 12/5/25; a dateline's 12 – 5 (agency)
    _rule(
        r"(?<![NY#/.-])(?P<day>N)(?P<mark>[/.-])(?P<month>N)(?P=mark)(?P<short_year>N)(?![/.-]?[NY#])",
        read.figures, "/.-",
    ),
    _rule(r"(?<=-)(?P<day>N)-(?P<month>N)(?=\()", read.day_and_month, "-"),
    # بين 12 و15 مايو, 3-5 June, من 3 إلى 5 يونيو
    _rule(rf"(?:[bf]e?J?S?)?e?{_DAY}f?S?[t&-]e?(?P<last_day>[NO])f?S?{_MONTH}{_YEAR}", read.days_of_month, "Mm"),
    _rule(
        rf"(?:[bf])?(?P<month>m)\.?{_DAY}[t&-](?P<last_day>[NO])(?![JQSKh]){_YEAR_BEHIND}",
        read.days_of_month, "m",
    ),
    # من 27 أغسطس إلى 2 سبتمبر 2018, from April 4 to May 3
    _rule(
        rf"[bf]e?{_DAY}f?S?{_MONTH}(?:f?K?(?P<first_year>Y))?[t&-]e?(?P<last_day>[NO])f?S?(?P<last_month>[Mm]){_ALIAS}"
        r"(?:,?f?K?(?P<year>Y))?",
        read.days_across_months, "Mm",
    ),
    _rule(
        rf"[bf](?P<month>m){_DAY}(?:,?(?P<first_year>Y))?[t&-](?P<last_month>m)(?P<last_day>[NO]){_YEAR_BEHIND}",
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
    _rule(r"v[fb](?P<first_weekday>W)[t&-](?P<weekday>W)", read.night_between, "v"),
    # في اليوم التالي, مساء اليوم نفسه, the next day
    _rule(r"[PL]?(?P<days>U)", read.day_told_before, "U"),
    # three days earlier, قبل ذلك بيومين
    _rule(r"(?P<number>[NA])(?P<told_unit>[JQ])(?P<direction><)", read.day_told_before, "<"),
    _rule(r"(?P<direction>o)(?P<number>N)?(?P<told_unit>[JQ])(?![acn])", read.day_told_before, "o"),
    # "Three days later" in Arabic, at the head of a sentence: وبعد ثلاثة أيام انفجر …, وبعد أسبوع من ذلك, بعد ساعات
    _rule(rf"(?<=[.|])(?P<direction>p)(?P<number>N)?(?P<told_unit>[JQ]){_OF_THAT}", read.day_told_before, "p"),
    _rule(rf"(?<=[.|])p(?P<days>h){_OF_THAT}", read.day_told_before, "p"),
    # two months earlier, قبل ذلك بعام
    _rule(r"(?P<number>[NA])(?P<unit>[SK])(?P<earlier><)", count.earlier, "<"),
    _rule(r"(?P<earlier>o)(?P<number>N)?(?P<unit>[SK])(?![acn])", count.earlier, "o"),
    # يومي الاثنين والثلاثاء, on Monday and Tuesday
    _rule(r"(?<![$!/])J?(?P<first_weekday>W)&J?(?P<weekday>W)(?P<relation>a)?(?![/&])", read.two_days, "W"),
    # بين السبت والاثنين, from Thursday until Saturday
    _rule(r"(?<![$!])[bf]J?(?P<first_weekday>W)[PL]?[t&]J?(?P<weekday>W)(?P<relation>a)?[PL]?", read.weekdays, "W"),
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
    _rule(r"(?P<part>[BV])e?(?P<unit>[QSK])(?![acnYMmI])|(?P<part_en><)ie(?P<unit_in>[QSK])", span.period, "BV<"),
    # النصف الثاني من عام 2021, the first quarter of this year, النصف الأول من مايو
    _rule(rf"{_FRACTION}(?:K?(?P<year>Y)|K(?P<of_year>[acn])|(?P<of_year_before>[ac])K)", span.fraction, "F"),
    _rule(rf"{_FRACTION}{_MONTH_TOLD}", span.fraction, "F"),
    # عام 2014, مطلع 2020, في 2011, since 2014, بين عامي 2014 و2016
    _rule(rf"{_PART}K(?P<year>Y)z?|K(?P<year_in_words>#)", span.year, "K"),
    _rule(r"(?P<part>[BVZ])-?i?(?P<year>Y)", span.year, "BVZ"),
    _rule(r"(?<=[igdtb])(?P<year>Y)(?![/&-])", span.year, "Y"),
    _rule(r"(?:[bf]K?|K)(?P<year>Y)(?:[t-]|&)K?(?P<last_year>Y)", span.years, "Y"),
    # خلال اليومين الماضيين, الأيام الثلاثة الماضية, الـ24 ساعة الماضية, the past 48 hours
    _rule(rf"d?e?{_UNIT}(?:e?(?P<number>[N#O?]))?(?P<relation>[an])", count.recent, "an"),
    _rule(rf"d?e?(?P<number>[N#?]){_UNIT}(?P<relation>[an])", count.recent, "an"),
    _rule(rf"d?e?(?P<relation>[an])(?P<number>[N#?])?{_UNIT}", count.recent, "an"),
    # خلال عشرة أيام من المواجهات, in ten days of fighting
    _rule(r"(?:d|(?<=i))(?P<number>[NA])(?P<unit>[JQ])(?=fx)", count.lasting, "JQ"),
    # منذ ثلاثة أيام, قبل نحو عام, three days ago
    _rule(
        rf"(?P<preposition>[gq])(?P<more>>)?(?P<about>~)?(?P<number>[N#?A])?{_UNIT}(?![YMmIacnWRN])",
        count.ago, "gq",
    ),
    _rule(rf"(?P<more>>)?(?P<about>~)?(?P<number>[N#?A]){_UNIT}G", count.ago, "G"),
    # October-November 2024
    _rule(r"(?P<first_month>m)[-&](?P<month>m),?(?P<year>Y)", span.months, "m"),
    # منتصف مايو, أغسطس/آب الماضي, في مارس, May 2025, last May
    _rule(
        rf"{_PART}(?:d?(?P<named>S)f?)?(?P<before>[acn])?(?P<month>[Mm])(?P<alias>[/-][Mm]|\([Mm]\))?{_YEAR}",
        span.month, "Mm",
    ),
    # last year in March
    _rule(r"(?:K(?P<of_year>[ac])|(?P<of_year_before>[ac])K)i?(?P<month>[Mm])(?!N)", span.month, "Mm"),
    # بين سبتمبر وأكتوبر الماضيين, خلال شهري نوفمبر وديسمبر, from January to March 2024
    _rule(
        rf"(?:[bfd]e?S?|S|(?<=[ig]))(?P<first_month>[Mm]){_ALIAS}(?:f?K?(?P<first_year>Y))?[t&]S?"
        rf"{_MONTH}(?![NO]){_YEAR}",
        span.months, "Mm",
    ),
    # الأسبوع الأول من مايو, the first week of May
    _rule(rf"e?(?:Q(?P<number>O)|(?P<number_before>O)Q)f?e?{_MONTH_TOLD}", span.week_of_month, "Q"),
    # الأسبوع الأخير من أكتوبر, آخر أيام مايو, the first days of May
    _rule(
        r"e?(?:(?P<final>[aC])(?P<unit>[JQ])|(?P<unit_after>[JQ])(?P<final_before>[aC])"
        r"|(?P<unit_first>J)(?P<number>O)|(?P<number_before>O)(?P<unit_last>J))"
        rf"f?e?{_MONTH_TOLD}",
        span.edge_of_month, "JQ",
    ),
    # أول أيام عيد الفطر, the second day of Eid al-Adha, صباح العيد, on the eve of Eid
    _rule(r"(?P<number>1)J(?P<feast>T)|e?(?P<number_before>O)Jf(?P<feast_en>T)", feasts.feast, "T"),
    _rule(r"(?P<before>[PLJ0])e?J?(?P<feast>T)", feasts.feast, "T"),
    _rule(rf"(?:(?P<before>[PL0])e?)?(?P<holiday>y){_YEAR_BEHIND}", feasts.holiday, "y"),
    # 15 رمضان 1446 هـ, العاشر من رمضان, شهر رمضان الماضي
    _rule(rf"{_DAY}J?f?S?(?P<month>I)(?:,?f?K?(?P<year>H)z?|(?P<relation>[acn]))?", feasts.hijri_day_and_month, "I"),
    _rule(r"S?(?P<month>I)(?:K?(?P<year>H)z?|(?P<relation>[acn]))|[Sd](?P<alone>I)", feasts.hijri_month_alone, "ISd"),
    # صيف 2014, صيف العام الماضي, last summer
    _rule(
        r"(?P<season>E)(?:f?e?K?(?P<year>Y)|f?K(?P<of_year>[acn])|f?(?P<of_year_before>[acn])K|(?P<relation>[acn]))",
        span.season, "E",
    ),
    _rule(r"(?P<relation>[acn])(?P<season>E)", span.season, "E"),
)  # fmt: skip

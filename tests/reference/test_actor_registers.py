"""The registers of actors, sources and event types keep their own rules."""

from pathlib import Path

import pytest

from libya_events.errors import RegisterError
from libya_events.model import FAMILY_OF, EventType, Stance
from libya_events.normalization import fold
from libya_events.reference import registers, tables
from libya_events.reference.registers import (
    Strength,
    find_source,
    load_actor_aliases,
    load_actors,
    load_affiliations,
    load_event_types,
    load_sources,
    takes_side,
)

LOADED_AR = ("مليشي", "ميليشي", "عصابه", "عصابات", "مرتزق", "الارهابي", "مجرم")
LOADED_EN = ("militia", "mercenar", "terrorist", "warlord")


def starts_before(first: str | None, second: str | None) -> bool:
    """Dates of unlike precision are compared as far as both go."""
    if not first or not second:
        return False
    length = min(len(first), len(second))
    return first[:length] < second[:length]


def test_the_register_is_large_and_no_actor_starts_before_its_parent() -> None:
    actors = load_actors()
    assert len(actors) >= 260
    early = [
        actor.actor_id
        for actor in actors.values()
        if actor.parent and starts_before(actor.valid_from, actors[actor.parent].valid_from)
    ]
    assert early == []


def test_dates_are_in_order() -> None:
    dated = [(a.actor_id, a.valid_from, a.valid_to) for a in load_actors().values()]
    dated += [(a.alias, a.valid_from, a.valid_to) for a in load_actor_aliases()]
    dated += [(f"{a.actor_id} {a.to}", a.since, a.until) for a in load_affiliations()]
    assert [name for name, start, end in dated if starts_before(end, start)] == []


def test_displayed_names_are_never_hostile_or_honorific() -> None:
    loaded = {fold(a.alias) for a in load_actor_aliases() if a.stance in {Stance.HOSTILE, Stance.HONORIFIC}}
    assert loaded, "the register must know hostile words, or it does not recognise them"
    for actor in load_actors().values():
        for name in (fold(actor.name_en), fold(actor.name_ar)):
            assert name not in loaded
            assert not any(word in name for word in LOADED_AR + LOADED_EN if actor.actor_id != "criminal_gangs"), name


@pytest.mark.parametrize("alias", ["مليشيات حفتر", "مرتزقة فاغنر", "عصابة الكاني", "Haftar's militias"])
def test_hostile_aliases_are_marked(alias: str) -> None:
    assert [a.stance for a in load_actor_aliases() if a.alias == alias] == [Stance.HOSTILE]


def test_hostile_words_are_marked_wherever_they_stand() -> None:
    unmarked = [
        a.alias
        for a in load_actor_aliases()
        if a.stance is not Stance.HOSTILE
        and any(word in fold(a.alias) for word in ("مليشي", "مرتزق", "mercenar", "warlord"))
    ]
    assert unmarked == []


@pytest.mark.parametrize("words", ["ومليشيات حفتر", "لمرتزقة الأجانب", "the Haftar\nmilitias", "local militias"])
def test_words_that_hold_a_hostile_alias_take_a_side(words: str) -> None:
    assert takes_side(words)


def test_neutral_aliases_take_no_side_whatever_they_are_made_of() -> None:
    neutral = [a.alias for a in load_actor_aliases() if a.stance in {Stance.NEUTRAL, Stance.OWN_NAME}]
    assert {"armed gangs", "Islamist militia", "Warshefana militia", "pro-government militias"} <= set(neutral)
    assert [alias for alias in neutral if takes_side(alias)] == []
    assert not takes_side("armed gangsters and militiawomen")


def test_communities_belong_to_no_side() -> None:
    communities = {actor.actor_id for actor in load_actors().values() if actor.kind == "community"}
    assert {"tebu", "zway", "warfalla", "tuareg"} <= communities
    assert [a for a in load_affiliations() if a.actor_id in communities] == []


def test_persons_are_no_aliases_of_groups() -> None:
    actors = load_actors()
    persons = {fold(name) for a in actors.values() if a.kind == "person" for name in (a.name_en, a.name_ar)}
    wrong = [a for a in load_actor_aliases() if actors[a.actor_id].kind != "person" and fold(a.alias) in persons]
    assert wrong == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("خفر السواحل الليبي", "القوات البحرية الليبية"),
        ("حركة العدل والمساواة", "الجنجويد"),
        ("الجيش الليبي", "القوات المسلحة العربية الليبية"),
        ("فاكت", "المعارضة التشادية"),
        ("وزير الداخلية", "وزارة الداخلية"),
        ("حكومة الوفاق", "حكومة الوحدة الوطنية"),
    ],
)
def test_actors_that_drafts_had_mixed_up_are_apart(one: str, other: str) -> None:
    owners: dict[str, set[str]] = {}
    for actor in load_actors().values():
        owners.setdefault(actor.name_ar, set()).add(actor.actor_id)
    for alias in load_actor_aliases():
        owners.setdefault(alias.alias, set()).add(alias.actor_id)
    assert owners[one].isdisjoint(owners[other])


def test_reported_deaths_are_entered_only_where_they_are_certain() -> None:
    actors = load_actors()
    assert actors["haddad"].valid_to is None
    assert actors["saif_gaddafi"].valid_to is None
    assert actors["ghniwa"].valid_to == "2025-05-12"


def test_a_name_that_can_mean_two_actors_is_dated_or_weak() -> None:
    strong: dict[str, set[str]] = {}
    for actor in load_actors().values():
        for name in (actor.name_en, actor.name_ar):
            strong.setdefault(fold(name), set()).add(actor.actor_id)
    for alias in load_actor_aliases():
        if alias.strength is Strength.STRONG and not alias.valid_from and not alias.valid_to:
            strong.setdefault(fold(alias.alias), set()).add(alias.actor_id)
    assert {name: ids for name, ids in strong.items() if len(ids) > 1} == {}


def test_a_name_with_an_addition_is_also_found_without_it() -> None:
    """Readers see «الجيش الليبي (دون تحديد الطرف)», reports write «الجيش الليبي»."""
    spellings = {(alias.actor_id, alias.alias) for alias in load_actor_aliases() if alias.strength is Strength.STRONG}
    added = [actor for actor in load_actors().values() if actor.name_ar.endswith(")")]
    assert {"libyan_army", "libyan_state", "gs_west"} <= {actor.actor_id for actor in added}
    assert [a.name_ar for a in added if (a.actor_id, a.name_ar.partition(" (")[0]) not in spellings] == []


def test_bare_states_are_places_not_actors() -> None:
    names = {fold(a.alias) for a in load_actor_aliases()} | {fold(a.name_ar) for a in load_actors().values()}
    assert names.isdisjoint({"مصر", "تركيا", "روسيا", "تونس", "ليبيا", "egypt", "turkey", "russia", "libya"})


def test_every_event_type_has_a_row_and_every_sub_type_a_parent() -> None:
    rows = load_event_types()
    assert [row.event_type for row in rows if row.sub_event_type is None] == list(EventType)
    assert all(row.family is FAMILY_OF[row.event_type] for row in rows)
    pairs = [(row.event_type, row.sub_event_type) for row in rows]
    assert len(set(pairs)) == len(pairs)
    assert (EventType.ATTACK, "remains_found") in pairs


def test_sample_sources_are_fictitious_and_owned_apart() -> None:
    samples = [source for source in load_sources().values() if source.sample]
    assert {s.source_id for s in samples} == {
        "sample_wire",
        "sample_radio",
        "sample_daily",
        "sample_monitor",
        "sample_agency",
        "sample_channel",
    }
    assert len({source.owner for source in samples}) == len(samples)
    assert all(source.domain and source.domain.endswith(".example") for source in samples)
    assert all("fictitious" in (source.owner or "") for source in samples)


@pytest.mark.parametrize(
    ("written", "source_id"),
    [
        ("Reuters", "reuters"),
        ("وكالة رويترز", "reuters"),
        ("https://www.reuters.com/world/africa/x", "reuters"),
        ("قناة ليبيا الحدث", "libya_alhadath"),
        ("إذاعة العينة", "sample_radio"),
        ("SAMPLE DAILY", "sample_daily"),
    ],
)
def test_a_source_is_found_by_any_of_its_names(written: str, source_id: str) -> None:
    source = find_source(written)
    assert source is not None
    assert source.source_id == source_id


@pytest.mark.parametrize("written", ["", "  ", "Nobody's Gazette", "example.org"])
def test_an_unknown_source_is_none(written: str) -> None:
    assert find_source(written) is None


def test_triggers_name_known_types() -> None:
    known = {(row.event_type, row.sub_event_type or "") for row in load_event_types()}
    rows = list(tables.read_rows("triggers.csv", ("event_type", "sub_event_type")))
    named = {(row["event_type"], row["sub_event_type"]) for row in rows if row["event_type"]}
    assert named <= known
    assert {event_type for event_type, _ in named} == set(EventType)


@pytest.mark.parametrize(
    ("file_name", "text", "column"),
    [
        ("actors.csv", "x,X,س,tribe,,,,,", "kind"),
        ("actors.csv", "x,X,س,unit,nobody,,,,", "parent"),
        ("actors.csv", "x,X,س,unit,,,May 2015,,", "valid_from"),
        ("actors.csv", "X y,X,س,unit,,,,,", "actor_id"),
    ],
)
def test_a_broken_row_is_refused_with_file_line_and_value(
    file_name: str, text: str, column: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    header = (tables.FOLDER / file_name).read_text(encoding="utf-8").splitlines()[0]
    (tmp_path / file_name).write_text(f"{header}\n{text}\n", encoding="utf-8")
    monkeypatch.setattr(registers, "read_rows", lambda name, columns: tables.read_rows(name, columns, tmp_path))
    with pytest.raises(RegisterError, match=rf"{file_name}, line 2, column {column}: found"):
        registers.load_actors.__wrapped__()

"""How far places lie from each other."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from libya_events.model import Place

_EARTH_RADIUS_KM = 6371.009


def distance_km(one: Place, other: Place) -> float:
    """By the haversine formula. geopy has it too, but loads all its geocoders, which takes a fifth of a second."""
    north, south = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    chord = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(east / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * asin(sqrt(chord))

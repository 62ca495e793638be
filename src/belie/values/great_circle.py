"""Distances on the Earth, taken as a sphere."""

from math import asin, cos, pi, radians, sin, sqrt

EARTH_KM = 6371.0088
"""The mean radius of the Earth (IUGG) in kilometres."""

FURTHEST_KM = pi * EARTH_KM
"""No two places lie further apart."""

_FLATTENING = 0.995
"""The sphere is wrong by up to half a percent; distances are taken to be that much shorter, never longer."""


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The least distance in kilometres of two points given as latitude and longitude in degrees (haversine)."""
    (lat, lon), (lat2, lon2) = (map(radians, point) for point in (one, other))
    chord = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(chord))) * _FLATTENING

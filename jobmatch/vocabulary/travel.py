"""Travel minutes between two coordinates by a stated formula: the one module that a timetable could replace.

    road km = great circle x detour;  minutes = start + 60 x sum of (km in each stretch / its speed)

The detours are the usual ratio of network to straight-line distance (1.2-1.4 in the transport literature). Walking 5
and cycling 16 km/h are common planning speeds; a car is slow near both ends and gains with distance; public transport
pays for the way to the stop, the wait and the changes before it moves, and between two towns with a station it is a
train. Assumptions of ours, not measurements: fjords, ferries and toll bridges are not seen, nor is the hour of the day,
nor whether two stations lie on one line. Minutes never fall when the distance grows.
"""

from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

EARTH_RADIUS_KM = 6371.0088
#: Postcodes are known by their centre; two addresses of one postcode lie about this far apart.
WITHIN_POSTCODE_KM = 1.0


@dataclass(frozen=True)
class Mode:
    """`stretches`: (up to this road km, at this km/h), the last one open. `start`: minutes before anything moves."""

    detour: float
    start: float
    stretches: tuple[tuple[float, float], ...]


MODES: MappingProxyType[str, Mode] = MappingProxyType(
    {
        "walk": Mode(1.25, 0, ((np.inf, 5),)),
        "bike": Mode(1.3, 2, ((np.inf, 16),)),
        "transit": Mode(1.3, 12, ((10, 22), (40, 45), (np.inf, 75))),
        "car": Mode(1.3, 4, ((4, 30), (15, 65), (np.inf, 100))),
    }
)

#: Public transport where both ends have a station.
TRAIN = Mode(1.3, 8, ((5, 24), (np.inf, 80)))

Point = tuple[float, float]
Flags = npt.NDArray[np.bool_]
Minutes = npt.NDArray[np.int32]


def great_circle_km(origin: Point, latitudes: npt.ArrayLike, longitudes: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Haversine distance from `origin` (latitude, longitude in degrees) to each of the n points."""
    lat, lon = np.radians(np.asarray(latitudes, dtype=np.float64)), np.radians(np.asarray(longitudes, dtype=np.float64))
    lat0, lon0 = np.radians(origin[0]), np.radians(origin[1])
    half = np.sin((lat - lat0) / 2) ** 2 + np.cos(lat0) * np.cos(lat) * np.sin((lon - lon0) / 2) ** 2
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1))), dtype=np.float64)


def travel_minutes_to_all(
    origin: Point, latitudes: npt.ArrayLike, longitudes: npt.ArrayLike, mode: str, by_train: Flags | None = None
) -> Minutes:
    """Whole minutes, rounded up, from `origin` to each of the n points. An unknown mode is a KeyError.

    `by_train` (n,): where both ends have a station; read for public transport only.
    """
    road = np.maximum(great_circle_km(origin, latitudes, longitudes), WITHIN_POSTCODE_KM)
    minutes = _minutes(MODES[mode], road)
    if mode == "transit" and by_train is not None:
        minutes = np.where(by_train, np.minimum(minutes, _minutes(TRAIN, road)), minutes)
    return np.ceil(minutes).astype(np.int32)


def travel_minutes(origin: Point, destination: Point, mode: str) -> int:
    """As `travel_minutes_to_all`, for one destination (latitude, longitude in degrees)."""
    return int(travel_minutes_to_all(origin, [destination[0]], [destination[1]], mode)[0])


def _minutes(way: Mode, distances: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    road = distances * way.detour
    minutes, begin = np.full(road.shape, way.start, dtype=np.float64), 0.0
    for end, speed in way.stretches:
        minutes += 60 * (np.clip(road, begin, end) - begin) / speed
        begin = end
    return minutes

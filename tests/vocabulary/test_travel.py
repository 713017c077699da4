"""Travel minutes: a formula with promises."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.vocabulary.travel import MODES, great_circle_km, travel_minutes, travel_minutes_to_all

RAADHUSPLADSEN = (55.6761, 12.5683)
ODENSE = (55.4038, 10.4024)


def test_one_degree_of_latitude_is_111_kilometres():
    assert great_circle_km((55.0, 10.0), [56.0], [10.0])[0] == pytest.approx(111.2, abs=0.1)


def test_a_worked_example_by_bike():
    # 10 km north: 13 km of road at 16 km/h is 48.75 minutes, and 2 to get going: 50.75, rounded up.
    ten_km = 10 / great_circle_km((56.0, 10.0), [57.0], [10.0])[0]

    assert travel_minutes((56.0, 10.0), (56.0 + ten_km, 10.0), "bike") == 51


def test_a_worked_example_by_car():
    # 10 km: 13 km of road, 4 at 30 km/h (8 min) and 9 at 65 km/h (8.3 min), and 4 at both ends.
    ten_km = 10 / great_circle_km((56.0, 10.0), [57.0], [10.0])[0]

    assert travel_minutes((56.0, 10.0), (56.0 + ten_km - 1e-9, 10.0), "car") == 21


@pytest.mark.parametrize("mode", MODES)
def test_farther_is_never_quicker(mode: str):
    minutes = travel_minutes_to_all((54.6, 9.0), np.linspace(54.6, 57.7, 2000), np.full(2000, 9.0), mode)

    assert (np.diff(minutes) >= 0).all()
    assert minutes[0] > 0


@given(st.floats(54.5, 57.8), st.floats(8.0, 15.2), st.floats(54.5, 57.8), st.floats(8.0, 15.2))
def test_the_way_back_takes_as_long(lat: float, lon: float, other_lat: float, other_lon: float):
    for mode in MODES:
        there = travel_minutes((lat, lon), (other_lat, other_lon), mode)
        assert abs(there - travel_minutes((other_lat, other_lon), (lat, lon), mode)) <= 1


def test_far_away_the_car_is_quickest_and_walking_slowest():
    minutes = {mode: travel_minutes(RAADHUSPLADSEN, ODENSE, mode) for mode in MODES}

    assert sorted(minutes, key=minutes.__getitem__) == ["car", "transit", "bike", "walk"]


def test_between_two_stations_public_transport_is_a_train():
    there = np.array([True, False])
    by_train, by_bus = travel_minutes_to_all(RAADHUSPLADSEN, [ODENSE[0]] * 2, [ODENSE[1]] * 2, "transit", there)

    assert by_train < by_bus == travel_minutes(RAADHUSPLADSEN, ODENSE, "transit")
    assert travel_minutes_to_all(RAADHUSPLADSEN, [ODENSE[0]], [ODENSE[1]], "car", there[:1])[0] < by_train


def test_a_worked_example_by_train():
    # 20 km: 26 km of line, 5 at 24 km/h (12.5 min) and 21 at 80 km/h (15.75 min), and 8 at both ends.
    twenty_km = 20 / great_circle_km((56.0, 10.0), [57.0], [10.0])[0]

    by_train = travel_minutes_to_all((56.0, 10.0), [56.0 + twenty_km - 1e-9], [10.0], "transit", np.array([True]))
    assert by_train.tolist() == [37]


def test_an_unknown_mode_is_refused():
    with pytest.raises(KeyError):
        travel_minutes(RAADHUSPLADSEN, ODENSE, "teleport")


def test_no_places_give_no_minutes():
    assert travel_minutes_to_all(RAADHUSPLADSEN, [], [], "car").shape == (0,)

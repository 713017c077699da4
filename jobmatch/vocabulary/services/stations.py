"""Which places have a railway station."""

import csv
from functools import lru_cache

from jobmatch.vocabulary.services.starter import DATA

#: Copenhagen and its suburbs: everywhere is a station near.
CAPITAL = range(1000, 3000)


def has_station(postcode: str) -> bool:
    return postcode in _postcodes() or (postcode.isdigit() and int(postcode) in CAPITAL)


@lru_cache(maxsize=1)
def _postcodes() -> frozenset[str]:
    with (DATA / "stations.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["postcode"] for row in csv.DictReader(file))

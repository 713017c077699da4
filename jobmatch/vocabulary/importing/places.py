"""Postcodes from one exact file: postnr, by, kommunekode, kommune, region, lat, lon."""

from functools import partial
from pathlib import Path

from django.utils.translation import gettext as _

from jobmatch.vocabulary.importing.reading import Once, Progress, Report, Row, RowRefused, rows_of, taken_from
from jobmatch.vocabulary.services import PlaceRow, store_places

COLUMNS = ("postnr", "by", "kommunekode", "kommune", "region", "lat", "lon")
#: Denmark with Bornholm, Greenland and the Faroes left out: a comma for a point or swapped columns fall outside.
LATITUDES = (54.0, 58.5)
LONGITUDES = (7.5, 16.0)


def import_places(path: Path, progress: Progress[Row]) -> Report:
    """Store the postcodes of a file and say what happened; a second time changes nothing."""
    report = Report()
    rows = progress(rows_of(path, COLUMNS, report.problems), path.name)
    places = list(taken_from(rows, path.name, report.problems, partial(_place, Once())))
    report.counts = store_places(rows=places)
    report.read = {"places": len(places) + len(report.problems)}
    return report


def _place(once: Once, row: Row) -> PlaceRow:
    postcode = row.need("postnr")
    if not (len(postcode) == 4 and postcode.isdecimal()):
        raise RowRefused(_("not a postcode: %(postcode)s") % {"postcode": postcode[:20]})
    once.check(postcode, row.line)
    return PlaceRow(
        postcode=postcode,
        name=_short(row, "by"),
        municipality_code=_municipality(row.values["kommunekode"].strip()),
        municipality_name=row.values["kommune"].strip()[:80],
        region=row.values["region"].strip()[:80],
        latitude=_degrees(row, "lat", LATITUDES),
        longitude=_degrees(row, "lon", LONGITUDES),
    )


def _short(row: Row, column: str) -> str:
    value = row.need(column)
    if len(value) > 80:
        raise RowRefused(_("%(column)s is longer than 80 characters") % {"column": column})
    return value


def _municipality(code: str) -> str:
    if code and not (code.isdecimal() and len(code) <= 4):
        raise RowRefused(_("not a municipality code: %(code)s") % {"code": code[:20]})
    return code.zfill(4) if code else ""


def _degrees(row: Row, column: str, bounds: tuple[float, float]) -> float:
    text = row.need(column)
    try:
        value = float(text)
    except ValueError:
        raise RowRefused(_("%(column)s is not a number: %(text)s") % {"column": column, "text": text[:20]}) from None
    if not bounds[0] <= value <= bounds[1]:
        raise RowRefused(_("%(column)s lies outside Denmark: %(text)s") % {"column": column, "text": text[:20]})
    return value

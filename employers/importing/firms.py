"""Employers and workplaces that rows name: by CVR number, else by name among those that came by an import."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from employers.enums import EmployerOrigin
from employers.importing.rows import OpeningRow
from employers.models import Employer, Workplace
from jobmatch.vocabulary.models import Place

WorkplaceKey = tuple[int, str, str, str]


@dataclass
class Firms:
    """The firms of a chunk of rows. A name alone never leads to a firm that signed up: anybody can use a name."""

    by_cvr: dict[str, Employer] = field(default_factory=dict)
    by_name: dict[str, Employer] = field(default_factory=dict)
    workplaces: dict[WorkplaceKey, Workplace] = field(default_factory=dict)

    def of(self, row: OpeningRow) -> tuple[Employer | None, Workplace | None]:
        employer = self.employer_of(row)
        return employer, (self.workplaces.get(_key(employer, row)) if employer else None)

    def employer_of(self, row: OpeningRow) -> Employer | None:
        return self.by_cvr.get(row.cvr) if row.cvr else self.by_name.get(row.employer)


def firms_of(rows: Sequence[OpeningRow], places: Mapping[str, Place]) -> Firms:
    """The firms that rows name; those that are not here yet are made."""
    firms = Firms()
    _find_or_make_employers(rows, firms)
    _find_or_make_workplaces(rows, firms, places)
    return firms


def _find_or_make_employers(rows: Sequence[OpeningRow], firms: Firms) -> None:
    with_cvr = {row.cvr: row.employer or f"CVR {row.cvr}" for row in rows if row.cvr}
    by_name = {row.employer for row in rows if row.employer and not row.cvr}
    firms.by_cvr = {str(firm.cvr): firm for firm in Employer.objects.filter(cvr__in=with_cvr)}
    named = Employer.objects.filter(name__in=by_name, cvr=None, origin=EmployerOrigin.IMPORT).order_by("-pk")
    firms.by_name = {firm.name: firm for firm in named}
    missing = [
        Employer(name=name, cvr=cvr, origin=EmployerOrigin.IMPORT)
        for cvr, name in with_cvr.items()
        if cvr not in firms.by_cvr
    ]
    missing += [
        Employer(name=name, origin=EmployerOrigin.IMPORT) for name in sorted(by_name) if name not in firms.by_name
    ]
    for firm in Employer.objects.bulk_create(missing):
        if firm.cvr:
            firms.by_cvr[firm.cvr] = firm
        else:
            firms.by_name[firm.name] = firm


def _find_or_make_workplaces(rows: Sequence[OpeningRow], firms: Firms, places: Mapping[str, Place]) -> None:
    wanted = {
        _key(employer, row): (employer, row)
        for row in rows
        if (row.workplace or row.p_number or row.address) and (employer := firms.employer_of(row))
    }
    employers = {employer.pk for employer, _ in wanted.values()}
    for workplace in Workplace.objects.filter(employer__in=employers).order_by("-pk"):
        firms.workplaces[_key_of(workplace)] = workplace
    missing = [
        Workplace(
            employer=employer,
            name=row.workplace or row.address or employer.name,
            p_number=row.p_number,
            address=row.address,
            place=places.get(row.postcode),
        )
        for key, (employer, row) in wanted.items()
        if key not in firms.workplaces
    ]
    for workplace in Workplace.objects.bulk_create(missing):
        firms.workplaces[_key_of(workplace)] = workplace


def _key(employer: Employer, row: OpeningRow) -> WorkplaceKey:
    """A production unit's number says which workplace it is, else its name and address do."""
    if row.p_number:
        return employer.pk, row.p_number, "", ""
    return employer.pk, "", row.workplace or row.address or employer.name, row.address


def _key_of(workplace: Workplace) -> WorkplaceKey:
    if workplace.p_number:
        return workplace.employer_id, workplace.p_number, "", ""
    return workplace.employer_id, "", workplace.name, workplace.address

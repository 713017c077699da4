"""Replacing what a citizen has said by what they say now; what is said again stays the same row."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen, Version
from jobmatch.citizens.permissions import may_write_down
from jobmatch.citizens.services.refusals import CaseClosedError, CitizensRefusedError, NotYoursError

Row = TypeVar("Row", bound=Version)

#: So many lines of one kind are kept; more is a mistake of a file or a form.
MOST_ROWS = 60


def hold(citizen: Citizen, by: User | None) -> Citizen:
    """Lock the citizen's row, so that of two people who write at once one comes after the other.

    `by` is None where a command writes, which only staff of the machine can run.
    """
    locked = Citizen.objects.select_for_update(of=("self",)).get(pk=citizen.pk)
    if by is not None and not may_write_down(by, locked):
        raise NotYoursError(_("Only the citizen and their own team can write this."))
    if locked.closed_on is not None:
        raise CaseClosedError(_("The case is closed. Open it again before something is written down."))
    return locked


def replace_rows(
    model: type[Row],
    citizen: Citizen,
    wanted: Sequence[Mapping[str, Any]],
    *,
    by: User | None,
    at: datetime,
    refusal: type[CitizensRefusedError],
) -> bool:
    """Make `wanted` the current rows; True when anything differs. Rows that are wanted already keep who and when."""
    if len(wanted) > MOST_ROWS:
        raise refusal(_("At most %(most)s lines can be kept here.") % {"most": MOST_ROWS})
    current = list(model._default_manager.filter(citizen=citizen, replaced_at=None))
    names = list(wanted[0]) if wanted else []
    unclaimed = Counter(_key(values) for values in wanted)
    gone = []
    for row in current:
        key = _key({name: getattr(row, name) for name in names})
        if unclaimed[key]:
            unclaimed[key] -= 1
        else:
            gone.append(row.pk)
    new = []
    for values in wanted:
        if unclaimed[_key(values)]:
            unclaimed[_key(values)] -= 1
            new.append(checked(model(citizen=citizen, agreed_by=by, agreed_at=at, **values), refusal))
    model._default_manager.filter(pk__in=gone).update(replaced_at=at)
    model._default_manager.bulk_create(new)
    return bool(gone or new)


def checked(row: Row, refusal: type[CitizensRefusedError]) -> Row:
    """The row, if its own fields allow it; the first thing that they do not is the refusal."""
    relations = {field.name for field in row._meta.fields if field.is_relation}
    try:
        row.clean_fields(exclude=relations)
    except ValidationError as error:
        for name, texts in error.message_dict.items():
            raise refusal(texts[0], name) from error
    return row


def _key(values: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, repr(_plain(value))) for name, value in values.items()))


def _plain(value: Any) -> Any:
    """Choices and their stored values count as the same, and so do tuples and lists."""
    if isinstance(value, str):
        return str(value)
    return list(value) if isinstance(value, tuple) else value

"""Writing wishes down: each one replaces the one before, with who and when; what is said again changes nothing."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from jobmatch.accounts.models import User
from jobmatch.audit.services import record
from jobmatch.citizens.enums import ReasonKind
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.citizens.said import WishSaid, in_order, wish_problems
from jobmatch.citizens.services.refusals import WishRefusedError
from jobmatch.citizens.services.versions import checked, hold
from jobmatch.citizens.signals import wishes_changed

_COMPARED = ("levels", "detail", "importance", "must", "reason_kind", "words")


@transaction.atomic
def save_wish(
    *,
    citizen: Citizen,
    criterion: str,
    importance: int,
    by: User | None,
    at: datetime,
    levels: Sequence[str] = (),
    detail: Mapping[str, Any] | None = None,
    must: bool = False,
    reason_kind: str = ReasonKind.WISH,
    words: str = "",
) -> Wish:
    """The wish as it stands afterwards: the one before, where nothing differs."""
    said = WishSaid(
        criterion=criterion,
        importance=importance,
        levels=tuple(levels),
        detail=detail or {},
        must=must,
        reason_kind=reason_kind,
        words=words,
    )
    save_wishes(citizen=citizen, wishes=[said], by=by, at=at)
    return Wish.objects.current().get(citizen=citizen, criterion=criterion)


@transaction.atomic
def save_wishes(
    *,
    citizen: Citizen,
    wishes: Sequence[WishSaid],
    by: User | None,
    at: datetime,
    removed: Collection[str] = (),
) -> set[str]:
    """Write several wishes as one change. Returns the criteria that differ from before."""
    hold(citizen, by)
    current = {wish.criterion: wish for wish in Wish.objects.current().filter(citizen=citizen)}
    accepted = [_accepted(said) for said in wishes]
    changed = {said.criterion: said for said in accepted if _differs(current.get(said.criterion), said)}
    gone = current.keys() & set(removed) - changed.keys()
    Wish.objects.current().filter(citizen=citizen, criterion__in=[*changed, *gone]).update(replaced_at=at)
    Wish.objects.bulk_create(_row(citizen, said, by, at) for said in changed.values())
    for criterion in changed:
        record(verb="citizens.wish_saved", subject=citizen, actor=by, at=at, criterion=criterion)
    for criterion in sorted(gone):
        record(verb="citizens.wish_removed", subject=citizen, actor=by, at=at, criterion=criterion)
    if changed or gone:
        wishes_changed.send(sender=Citizen, citizen=citizen, at=at)
    return {*changed, *gone}


def remove_wish(*, citizen: Citizen, criterion: str, by: User | None, at: datetime) -> bool:
    """Take a wish back; it stays in the history. False where there was none."""
    return bool(save_wishes(citizen=citizen, wishes=(), removed=[criterion], by=by, at=at))


def _accepted(said: WishSaid) -> WishSaid:
    for name, text in wish_problems(said).items():
        raise WishRefusedError(text, name)
    return in_order(said)


def _differs(wish: Wish | None, said: WishSaid) -> bool:
    return wish is None or any(getattr(wish, name) != getattr(said, name) for name in _COMPARED)


def _row(citizen: Citizen, said: WishSaid, by: User | None, at: datetime) -> Wish:
    values = {name: getattr(said, name) for name in _COMPARED}
    wish = Wish(citizen=citizen, criterion=said.criterion, agreed_by=by, agreed_at=at, **values)
    return checked(wish, WishRefusedError)

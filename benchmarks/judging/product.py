"""The product path: an empty database, both importers, and the lists as the command prints them."""

import json
from collections import defaultdict
from collections.abc import Iterable
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils import timezone

from benchmarks.judging.folder import Folder, FolderError, records_in
from benchmarks.judging.lists import Lists, Ranked
from employers.models import Opening
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality, Team
from jobmatch.accounts.services import add_person, grant_role
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.vocabulary.criteria import CRITERIA, Kind
from jobmatch.vocabulary.importing import load_places
from jobmatch.vocabulary.services import load_starter
from matching.services import ranking, standing_of

OPEN_FOR = "+60"
CONSULTANT, MUNICIPALITY = "judged@example.org", "Prøvekommune"


def run(folder: Folder, *, words: bool = True) -> Lists:
    """Import and rank; the database must be empty. `words`: load the starter vocabulary and the places."""
    if words:
        _load_words_and_places()
    _make_staff()
    with TemporaryDirectory() as scratch:
        files = [_importable(path, Path(scratch)) for path in folder.openings]
        told = [_command("import_openings", str(path), "--open-until", OPEN_FOR) for path in files]
    told.append(
        _command("import_citizens", str(folder.citizens), "--municipality", MUNICIPALITY, "--consultant", CONSULTANT)
    )
    return _ranked([line for text in told for line in text.splitlines() if _worth_telling(line)])


def why_not(citizen: str, opening: str) -> str:
    """Where an opening stands that is on neither list, and what put it there."""
    found = standing_of(
        citizen=Citizen.objects.get(case_id=citizen),
        opening=Opening.objects.get(reference=opening),
        at=timezone.now(),
    )
    return "not open" if found is None else f"breaks {', '.join(found.blocking or found.broken)}"


def _load_words_and_places() -> None:
    load_starter()
    load_places(settings.ROOT / "node_modules")


def _make_staff() -> None:
    municipality = Municipality.objects.create(name=MUNICIPALITY, code="9999")
    team = Team.objects.create(municipality=municipality, name="Team")
    user = add_person(email=CONSULTANT, name="Judged")
    grant_role(user=user, role=Role.CONSULTANT, at=timezone.now(), municipality=municipality, team=team)


def _importable(path: Path, scratch: Path) -> Path:
    """Our own fields as a JSON list are read as the JSON lines that the importer takes."""
    if path.suffix.lower() != ".json":
        return path
    records = list(records_in(path))
    own = records and all(isinstance(one, dict) and {"id", "title"} <= one.keys() for one in records)
    if not own:
        return path
    lines = scratch / f"{path.stem}.jsonl"
    lines.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), encoding="utf-8")
    return lines


def _command(*args: str) -> str:
    out = StringIO()
    try:
        with redirect_stderr(StringIO()):  # where a progress bar would go
            call_command(*args, stdout=out)
    except CommandError as error:
        raise FolderError(f"{Path(args[1]).name}: {error}") from None
    return out.getvalue()


def _worth_telling(line: str) -> bool:
    return " read: " in line or " refused" in line


def _ranked(told: list[str]) -> Lists:
    openings = {
        one.reference: f"{one.title}\n{one.description}" for one in Opening.objects.order_by("pk").select_related(None)
    }
    citizens = tuple(Citizen.objects.active().order_by("pk").values_list("case_id", flat=True))
    if not citizens or not openings:
        raise FolderError("Nothing to rank: " + " | ".join(told))
    kept, ranking.TOP = ranking.TOP, len(openings)  # a whole list, however long
    try:
        listings = json.loads(_command("rank", "--all", "--json", "--top", str(len(openings))))
    finally:
        ranking.TOP = kept
    lists = {one["citizen"]: [*_list(one, "fits"), *_list(one, "would_fit_if")] for one in listings}
    return Lists(citizens, openings, lists, _stated_broken(lists), told)


def _list(listing: dict[str, Any], listed: str) -> Iterable[Ranked]:
    return [
        Ranked(one["opening"], listed, one["score"], tuple(one["broken"]), tuple(one["parts"]))
        for one in listing[listed]
    ]


def _stated_broken(lists: dict[str, list[Ranked]]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Straight from the records, one pair at a time, with nothing of the engine."""
    traits = dict(Opening.objects.values_list("reference", "traits"))
    musts: dict[str, list[Wish]] = defaultdict(list)
    for wish in Wish.objects.filter(must=True).select_related("citizen"):
        if wish.criterion in CRITERIA and wish.levels:
            musts[wish.citizen.case_id].append(wish)
    fits = [(citizen, one.opening) for citizen, ranked in lists.items() for one in ranked if one.listed == "fits"]
    checked = {
        (citizen, opening): tuple(wish.criterion for wish in musts[citizen] if _breaks(wish, traits[opening]))
        for citizen, opening in fits
    }
    return {pair: broken for pair, broken in checked.items() if broken}


def _breaks(wish: Wish, traits: dict[str, str]) -> bool:
    criterion, level = CRITERIA[wish.criterion], traits.get(wish.criterion, "unknown")
    if level not in criterion.level_keys:
        return False
    if criterion.kind is Kind.DEMAND:
        return criterion.bin_of(level) > max(map(criterion.bin_of, wish.levels))
    return level not in wish.levels

"""What the engine found, said in plain sentences: the same for citizen, consultant, terminal and file.

A part is what `adapters.kept_parts` keeps: codes, from which the sentence is made in the reader's language.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from jobmatch.citizens.enums import TravelMode
from jobmatch.vocabulary.criteria import CRITERIA, Kind
from jobmatch.vocabulary.models import Occupation, Skill
from matching.adapters import MENTOR, OWN_WORDS, PRICE, SKILLS, TRAVEL, WEEKLY_HOURS
from matching.enums import Case, Note
from matching.mentor_words import mentor_sentence

Part = Mapping[str, Any]

#: What the job needs of a person: "you have" is said there, not "you want".
_NEEDS = "demands"

_WISHED = {
    Case.FULL: gettext_lazy("%(name)s: %(level)s. This is what you want."),
    Case.PART: gettext_lazy("%(name)s: %(level)s. This is close. You want: %(wanted)s."),
    Case.NONE: gettext_lazy("%(name)s: %(level)s. You want: %(wanted)s."),
    Case.BROKEN: gettext_lazy("%(name)s: %(level)s. For you it must be: %(wanted)s."),
}
_FAR = gettext_lazy("%(name)s: %(level)s. This is some way off. You want: %(wanted)s.")
_NEEDED = {
    Case.FULL: gettext_lazy("%(name)s: %(level)s. You have what it takes."),
    Case.PART: gettext_lazy("%(name)s: %(level)s. You have: %(wanted)s."),
    Case.NONE: gettext_lazy("%(name)s: %(level)s. You have: %(wanted)s."),
    Case.BROKEN: gettext_lazy("%(name)s: %(level)s. You have: %(wanted)s."),
}
_TRAVEL = {
    Case.FULL: gettext_lazy("%(name)s: about %(minutes)s minutes (%(mode)s). That is well within your %(most)s."),
    Case.PART: gettext_lazy("%(name)s: about %(minutes)s minutes (%(mode)s). Your limit is %(most)s."),
    Case.NONE: gettext_lazy("%(name)s: about %(minutes)s minutes (%(mode)s). That is over your limit of %(most)s."),
    Case.BROKEN: gettext_lazy("%(name)s: about %(minutes)s minutes (%(mode)s). It must be %(most)s at most."),
}
_WORK = {
    Case.FULL: gettext_lazy("%(name)s: %(work)s. This is work you want."),
    Case.PART: gettext_lazy("%(name)s: %(work)s. This is close to work you want."),
    Case.NONE: gettext_lazy("%(name)s: %(work)s. This is far from the work you want."),
    Case.BROKEN: gettext_lazy("%(name)s: %(work)s. It must be work you want."),
}
_OWN_WORDS = {
    Case.FULL: gettext_lazy("The title is like your own words."),
    Case.PART: gettext_lazy("The title is a little like your own words."),
    Case.NONE: gettext_lazy("The title has none of your own words."),
}
#: What a better level would be where it has no name.
_BETTER = {
    TRAVEL: gettext_lazy("a way to work within your limit"),
    MENTOR: gettext_lazy("a mentor who suits you"),
}
#: Parts that are no criteria of the catalogue.
_NAMES = {PRICE: gettext_lazy("Many see this job"), OWN_WORDS: gettext_lazy("Your own words")}
#: Less near than this, work has a skill or two in common with what is wanted, which nobody would call close.
_CLOSE_WORK = 0.3


@dataclass(frozen=True)
class Words:
    """Names of the occupations and skills that some parts speak of, read in two queries for all of them."""

    occupations: Mapping[int, Occupation] = field(default_factory=dict)
    skills: Mapping[int, Skill] = field(default_factory=dict)

    @classmethod
    def of(cls, parts: Iterable[Part]) -> "Words":
        occupations, skills = set(), set()
        for part in parts:
            occupations.update([part["occupation"]] if "occupation" in part else [])
            skills.update([*part.get("use", ()), *part.get("rather_not", ())])
        named = Occupation.objects.only("labels", "uri").in_bulk(occupations)
        return cls(named, Skill.objects.only("labels", "uri").in_bulk(skills))

    def skills_in(self, pks: Iterable[int]) -> str:
        return ", ".join(self.skills[pk].label for pk in pks if pk in self.skills)


def sentence(part: Part, words: Words) -> str:
    """What one part says about the opening, in one or two short sentences."""
    case = Case(part["case"])
    key = part["criterion"]
    if key == PRICE:
        return _("Many others see this job too.")
    if key == SKILLS:
        return _skills(part, words)
    if key == MENTOR:
        return mentor_sentence(part)
    if key == OWN_WORDS:
        return str(_OWN_WORDS[case])
    if case is Case.UNKNOWN:
        return _unknown(part)
    said = (_hours if key == WEEKLY_HOURS else _BY_KIND[CRITERIA[key].kind])(part, case, words)
    if quote := part.get("quote"):
        return _("%(said)s The text says: “%(quote)s”.") % {"said": said, "quote": quote}
    return said


def with_points(text: str, points: int) -> str:
    return f"{text} ({signed(points)})"


def signed(points: int) -> str:
    """Hundredths of a point, in the reader's notation, with their sign."""
    sign = "\u2212" if points < 0 else "+"
    return f"{sign}{number_format(abs(points) / 100, decimal_pos=2)}"


def name_of(key: str) -> str:
    return str(_NAMES[key] if key in _NAMES else CRITERIA[key].name)


def change(key: str) -> str:
    """What an employer could do about a must that is not met; empty where there is nothing."""
    return str(CRITERIA[key].negotiable)


def question(key: str) -> str:
    return str(CRITERIA[key].ask_employer)


def cause(key: str, points: int) -> str:
    """How much more or less one part counts than before."""
    return with_points(name_of(key), points)


def notes_of(codes: Iterable[str], conflict: Iterable[str] | None) -> list[str]:
    """What a reader must know before the lists: what could not be counted, and musts that leave nothing together."""
    said = [str(Note(code).label) for code in codes]
    keys = list(conflict or ())
    if len(keys) == 1:
        said.append(_("No job fits, because of this must: %(musts)s.") % {"musts": name_of(keys[0])})
    elif keys:
        names = ", ".join(name_of(key) for key in keys)
        said.append(_("No job fits, because these musts leave nothing together: %(musts)s.") % {"musts": names})
    return said


def relaxed(criteria: Iterable[str], opens: int) -> str:
    """What would happen if these musts were wishes."""
    text = ngettext(
        "Without the must “%(musts)s” one more job would fit.",
        "Without the must “%(musts)s” %(n)s more jobs would fit.",
        opens,
    )
    return text % {"musts": "” + “".join(name_of(key) for key in criteria), "n": opens}


def reachable(criterion: str, level: str) -> str:
    """What one thing about an opening would have to be."""
    if level and criterion == WEEKLY_HOURS:
        named = _hours_named([float(end) for end in level.split("-")])
    elif level:
        named = CRITERIA[criterion].level_name(level)
    else:
        named = str(_BETTER.get(criterion, name_of(criterion)))
    return _("%(name)s: %(change)s.") % {"name": name_of(criterion), "change": named}


def _unknown(part: Part) -> str:
    name = name_of(part["criterion"])
    if part["max"]:
        return _("%(name)s: not known yet. It counts as half.") % {"name": name}
    return _("%(name)s: not known yet.") % {"name": name}


def _levels(part: Part, case: Case, words: Words) -> str:
    criterion = CRITERIA[part["criterion"]]
    wanted = part["wanted"]
    if criterion.kind is Kind.DEMAND:
        wanted = wanted[-1:]
    elif criterion.group == _NEEDS:
        wanted = [level for level in wanted if level != criterion.level_keys[0]] or wanted
    text = (_NEEDED if criterion.group == _NEEDS else _WISHED)[case]
    if text is _WISHED[Case.PART] and 2 * part["points"] < part["max"]:
        text = _FAR
    return str(text) % {
        "name": criterion.name,
        "level": criterion.level_name(part["level"]),
        "wanted": _(" or ").join(criterion.level_name(level) for level in wanted),
    }


def _hours(part: Part, case: Case, words: Words) -> str:
    best = _hours_named([part["best"], part["best"]]) if part["best"] else _hours_named(part["fine"])
    facts = {"name": name_of(part["criterion"]), "level": _hours_named(part["hours"])}
    if case is Case.BROKEN:
        return str(_WISHED[case]) % (facts | {"wanted": _hours_named(part["fine"])})
    text = _WISHED[Case.FULL] if case is Case.FULL else _FAR if 2 * part["points"] < part["max"] else _WISHED[case]
    return str(text) % (facts | {"wanted": best})


def _hours_named(ends: Sequence[float]) -> str:
    least, most = (number_format(end) for end in ends)
    if least == most:
        return ngettext("%(hours)s hour", "%(hours)s hours", 2 if ends[0] != 1 else 1) % {"hours": least}
    return _("%(least)s–%(most)s hours") % {"least": least, "most": most}


def _travel(part: Part, case: Case, words: Words) -> str:
    if "minutes" not in part:
        return _("%(name)s: the work is mostly done from home.") % {"name": name_of(part["criterion"])}
    mode = TravelMode(part["mode"] or TravelMode.TRANSIT).label
    facts = {"name": name_of(part["criterion"]), "minutes": part["minutes"], "most": part["most"], "mode": mode}
    return str(_TRAVEL[case]) % facts


def _work(part: Part, case: Case, words: Words) -> str:
    occupation = words.occupations.get(part["occupation"])
    text = _WORK[case]
    if case is Case.BROKEN and part["refused"]:
        text = gettext_lazy("%(name)s: %(work)s. You have said no to this work.")
    elif case is Case.PART and part["points"] < _CLOSE_WORK * part["max"]:
        text = _WORK[Case.NONE]
    elif case is Case.FULL and not part["wants"]:
        text = gettext_lazy("%(name)s: %(work)s. You have not said no to this.")
    return str(text) % {"name": name_of(part["criterion"]), "work": occupation.label if occupation else "?"}


def _skills(part: Part, words: Words) -> str:
    name = name_of(SKILLS)
    if not part["asked"]:
        return _("%(name)s: the job does not say what it asks for.") % {"name": name}
    said = []
    if part["use"]:
        said.append(_("You can use: %(skills)s.") % {"skills": words.skills_in(part["use"])})
    if part["rather_not"]:
        said.append(
            _("It asks for this, which you do not want: %(skills)s.") % {"skills": words.skills_in(part["rather_not"])}
        )
    if not said:
        said.append(_("The job asks for other things than yours."))
    return f"{name}: {' '.join(said)}"


_BY_KIND: Mapping[Kind, Callable[[Part, Case, Words], str]] = {
    Kind.SCALE: _levels,
    Kind.CHOICE: _levels,
    Kind.DEMAND: _levels,
    Kind.OCCUPATION: _work,
    Kind.TRAVEL: _travel,
}

"""The criteria catalogue: the one place where a work condition is defined.

Forms, importers, the engine's tables, explanations and the documentation are made from it; adding a criterion is adding
a row. Dimensions after the project's list of 21 work-preference dimensions; openness about illness is never one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from jobmatch.vocabulary.hours import HOURS_BOUNDS as HOURS_BOUNDS
from jobmatch.vocabulary.hours import hours_level as hours_level

UNKNOWN = "unknown"


class Kind(Enum):
    """How the levels of a criterion relate to each other, and so how points fall off around what is wished."""

    SCALE = "scale"  # ordered: the nearer to what is wished, the better
    CHOICE = "choice"  # not ordered: it is one of the wished levels, or it is not
    DEMAND = "demand"  # ordered demands on the person: everything up to what the person has is fine
    OCCUPATION = "occupation"  # one level per occupation of the vocabulary
    TRAVEL = "travel"  # one level per place, through travel minutes
    SKILLS = "skills"  # a sum over the skills that the opening asks for
    MENTOR = "mentor"  # one level per workplace's mentor offers, through how well they suit the person


@dataclass(frozen=True)
class Level:
    key: str
    name: str | Promise


@dataclass(frozen=True)
class Criterion:
    """A work condition. `negotiable`: what an employer could do about it, empty where nothing."""

    key: str
    kind: Kind
    name: str | Promise
    ask_citizen: str | Promise
    ask_employer: str | Promise
    levels: tuple[Level, ...] = ()
    negotiable: str | Promise = ""
    may_be_must: bool = True
    group: str = "conditions"
    level_keys: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        keys = tuple(level.key for level in self.levels)
        if len(keys) > 15 or len(set(keys)) != len(keys) or UNKNOWN in keys:
            raise ValueError(f"{self.key}: at most 15 different levels, and 'unknown' is not one of them")
        object.__setattr__(self, "level_keys", keys)

    def bin_of(self, level: str) -> int:
        """Position of a level in the engine's tables, where 0 is unknown. Raises KeyError for a level it has not."""
        if level in ("", UNKNOWN):
            return 0
        try:
            return self.level_keys.index(level) + 1
        except ValueError:
            raise KeyError(f"{self.key} has no level {level!r}") from None

    def level_name(self, key: str) -> str:
        return str({level.key: level.name for level in self.levels}.get(key, _("unknown")))


_CATALOGUE = (
    Criterion(
        "occupation",
        Kind.OCCUPATION,
        _("Type of work"),
        _("What kind of work do you want, and what will you not do?"),
        _("Which occupation is it?"),
        may_be_must=True,
        group="work",
    ),
    Criterion(
        "travel",
        Kind.TRAVEL,
        _("Travel time"),
        _("How long may the way to work take, and how do you travel?"),
        _("Where is the workplace?"),
        negotiable=_("Another workplace of the firm, meeting times that fit the bus, or a lift from a colleague"),
        group="work",
    ),
    Criterion(
        "skills",
        Kind.SKILLS,
        _("Skills"),
        _("What can you do, and what would you like to use?"),
        _("What must a person be able to do, and what is an advantage?"),
        may_be_must=False,
        group="work",
    ),
    Criterion(
        "weekly_hours",
        Kind.SCALE,
        _("Hours a week"),
        _("How many hours a week do you want to work?"),
        _("How many hours a week is the job?"),
        (
            Level("1-5", _("1–5 hours")),
            Level("6-10", _("6–10 hours")),
            Level("11-15", _("11–15 hours")),
            Level("16-20", _("16–20 hours")),
            Level("21-25", _("21–25 hours")),
            Level("26-30", _("26–30 hours")),
            Level("31-36", _("31–36 hours")),
            Level("37", _("37 hours (full time)")),
            Level("over-37", _("more than 37 hours")),
        ),
        negotiable=_("Fewer or more hours a week, or a share of the tasks"),
        group="time",
    ),
    Criterion(
        "hours_growth",
        Kind.CHOICE,
        _("Hours can grow"),
        _("Do you want to start with few hours and have more later?"),
        _("Can the person start with few hours and have more later?"),
        (Level("no", _("hours are fixed")), Level("yes", _("hours can grow step by step"))),
        negotiable=_("A start with fewer hours and a plan for more"),
        group="time",
    ),
    Criterion(
        "time_of_day",
        Kind.CHOICE,
        _("Time of day"),
        _("When on the day do you want to work?"),
        _("When on the day is the work?"),
        (
            Level("day", _("daytime")),
            Level("early", _("early morning, before 7")),
            Level("evening", _("evening")),
            Level("night", _("night")),
            Level("rotating", _("changing shifts")),
        ),
        negotiable=_("Other hours of the day"),
        group="time",
    ),
    Criterion(
        "weekend",
        Kind.SCALE,
        _("Weekends"),
        _("Will you work on weekends?"),
        _("Is there weekend work?"),
        (Level("never", _("never")), Level("sometimes", _("some weekends")), Level("often", _("most weekends"))),
        negotiable=_("No or fewer weekends"),
        group="time",
    ),
    Criterion(
        "days_per_week",
        Kind.SCALE,
        _("Days a week"),
        _("How many days a week do you want to work?"),
        _("How many days a week is the work spread over?"),
        (
            Level("1", _("1 day")),
            Level("2", _("2 days")),
            Level("3", _("3 days")),
            Level("4", _("4 days")),
            Level("5", _("5 days")),
            Level("6", _("6 days or more")),
        ),
        negotiable=_("Hours gathered on fewer days, or spread over more"),
        group="time",
    ),
    Criterion(
        "predictability",
        Kind.SCALE,
        _("Predictable schedule"),
        _("How fixed should the schedule be?"),
        _("How early does the employee know the working hours?"),
        (
            Level("fixed", _("the same hours every week")),
            Level("weeks", _("a plan at least four weeks ahead")),
            Level("days", _("a plan some days ahead")),
            Level("on-call", _("from day to day")),
        ),
        negotiable=_("A fixed schedule for this employee"),
        group="time",
    ),
    Criterion(
        "absence",
        Kind.SCALE,
        _("Time off for appointments"),
        _("Do you need time off for fixed appointments?"),
        _("Can the employee have time off for fixed appointments in working hours?"),
        (
            Level("fixed", _("must be there at fixed times")),
            Level("swap", _("can swap shifts or hours")),
            Level("flexible", _("can have time off when needed")),
        ),
        negotiable=_("A fixed free day or time off for appointments"),
        group="time",
    ),
    Criterion(
        "pace",
        Kind.SCALE,
        _("Pace"),
        _("Which pace suits you?"),
        _("How is the pace?"),
        (
            Level("calm", _("calm")),
            Level("steady", _("steady")),
            Level("busy", _("busy at times")),
            Level("high", _("high pace or set by a machine")),
        ),
        negotiable=_("Tasks without a deadline, or a quieter part of the day"),
    ),
    Criterion(
        "structure",
        Kind.SCALE,
        _("Structure"),
        _("Do you prefer fixed tasks or to plan yourself?"),
        _("How fixed are the tasks?"),
        (
            Level("routine", _("the same tasks in the same order")),
            Level("plan", _("known tasks and a plan for the day")),
            Level("varied", _("varied tasks")),
            Level("free", _("plans the work oneself")),
        ),
        negotiable=_("A checklist or a fixed plan for the day"),
    ),
    Criterion(
        "responsibility",
        Kind.SCALE,
        _("Responsibility"),
        _("How much may depend on your not making a mistake?"),
        _("What happens if the employee makes a mistake?"),
        (
            Level("low", _("mistakes are easy to put right")),
            Level("some", _("mistakes cost some time or money")),
            Level("high", _("mistakes can be serious")),
        ),
        negotiable=_("Somebody who checks the work, or tasks with less at stake"),
    ),
    Criterion(
        "noise",
        Kind.SCALE,
        _("Noise"),
        _("How much noise is all right?"),
        _("How much noise is there?"),
        (
            Level("quiet", _("quiet")),
            Level("some", _("some noise")),
            Level("noisy", _("noisy")),
            Level("loud", _("loud, ear protection is used")),
        ),
        negotiable=_("A quieter place to work, or hearing protection"),
    ),
    Criterion(
        "crowding",
        Kind.SCALE,
        _("People and impressions around you"),
        _("How many people and impressions around you are all right?"),
        _("How many people and impressions are there around the employee?"),
        (
            Level("few", _("few people, a calm room")),
            Level("some", _("a shared room")),
            Level("many", _("many people, open room or shop floor")),
        ),
        negotiable=_("A place apart, or hours when fewer people are there"),
    ),
    Criterion(
        "colleagues",
        Kind.SCALE,
        _("Working with colleagues"),
        _("Do you like to work alone or with others?"),
        _("How much does the employee work with colleagues?"),
        (
            Level("alone", _("mostly alone")),
            Level("pair", _("with one or two others")),
            Level("team", _("in a small team")),
            Level("group", _("with many colleagues")),
        ),
        negotiable=_("One fixed colleague to work with, or tasks of one's own"),
    ),
    Criterion(
        "customers",
        Kind.SCALE,
        _("Contact with customers or citizens"),
        _("How much contact with customers do you want?"),
        _("How much contact with customers or citizens is there?"),
        (Level("none", _("none")), Level("some", _("a little")), Level("much", _("most of the day"))),
        negotiable=_("Tasks away from customers"),
    ),
    Criterion(
        "conflict",
        Kind.SCALE,
        _("Conflicts"),
        _("Is it all right to meet angry people?"),
        _("How often does the employee meet angry or upset people?"),
        (Level("never", _("hardly ever")), Level("sometimes", _("sometimes")), Level("often", _("often"))),
        negotiable=_("A colleague takes over when it becomes difficult"),
    ),
    Criterion(
        "supervision",
        Kind.SCALE,
        _("Guidance at work"),
        _("How much guidance do you want?"),
        _("How much guidance can you give?"),
        (
            Level("own", _("works on one's own, can ask")),
            Level("contact", _("one fixed person to ask")),
            Level("daily", _("a short talk every day")),
            Level("beside", _("somebody beside in the beginning")),
        ),
        negotiable=_("One fixed contact person, or a mentor"),
    ),
    Criterion(
        "mentor",
        Kind.MENTOR,
        _("Mentor at the workplace"),
        _("Would you like a mentor at the workplace?"),
        _("Will somebody at the workplace help a new colleague as a mentor?"),
        may_be_must=False,
    ),
    Criterion(
        "breaks",
        Kind.SCALE,
        _("Breaks"),
        _("Which breaks do you need?"),
        _("Which breaks can the employee have?"),
        (
            Level("fixed", _("fixed breaks")),
            Level("extra", _("extra breaks when needed")),
            Level("room", _("extra breaks and a quiet room")),
        ),
        negotiable=_("Extra breaks, or a room to withdraw to"),
    ),
    Criterion(
        "remote",
        Kind.SCALE,
        _("Working from home"),
        _("Do you want to work from home?"),
        _("Can the work be done from home?"),
        (Level("no", _("no")), Level("some", _("some days")), Level("mostly", _("mostly"))),
        negotiable=_("Some days at home"),
    ),
    Criterion(
        "lifting",
        Kind.SCALE,
        _("Lifting"),
        _("How much can and will you lift?"),
        _("How much lifting is there?"),
        (
            Level("none", _("no lifting")),
            Level("light", _("light things")),
            Level("medium", _("up to about 12 kg")),
            Level("heavy", _("heavy lifting")),
        ),
        negotiable=_("A lifting aid, or a colleague takes the heavy lifts"),
        group="body",
    ),
    Criterion(
        "standing",
        Kind.SCALE,
        _("Sitting, standing, walking"),
        _("How much may you stand and walk?"),
        _("How much does the employee stand and walk?"),
        (
            Level("sitting", _("mostly sitting")),
            Level("mixed", _("sits, stands and walks")),
            Level("standing", _("mostly standing or walking")),
        ),
        negotiable=_("A chair, or tasks that can be done sitting"),
        group="body",
    ),
    Criterion(
        "temperature",
        Kind.CHOICE,
        _("Indoors, outdoors, cold, heat"),
        _("Where do you want to work: indoors, outdoors, in cold or heat?"),
        _("Where is the work: indoors, outdoors, in cold or heat?"),
        (
            Level("indoor", _("indoors at normal temperature")),
            Level("outdoor", _("outdoors in all weather")),
            Level("mixed", _("both indoors and outdoors")),
            Level("cold", _("cold store or freezer")),
            Level("heat", _("hot, for example a kitchen or laundry")),
        ),
        negotiable=_("Tasks in another place of the firm"),
        group="body",
    ),
    Criterion(
        "danish",
        Kind.DEMAND,
        _("Danish"),
        _("How much Danish do you speak and write?"),
        _("How much Danish does the job need?"),
        (
            Level("none", _("no Danish needed")),
            Level("little", _("understands simple messages")),
            Level("spoken", _("speaks with colleagues and customers")),
            Level("written", _("speaks and writes well")),
        ),
        negotiable=_("Instructions with pictures, or another working language"),
        group="demands",
    ),
    Criterion(
        "licence",
        Kind.CHOICE,
        _("Driving licence and certificates"),
        _("Which driving licence or certificate do you have?"),
        _("Which driving licence or certificate does the job need?"),
        (
            Level("none", _("none needed")),
            Level("car", _("car (B)")),
            Level("trailer", _("car with trailer (B/E)")),
            Level("lorry", _("lorry (C)")),
            Level("bus", _("bus or taxi (D)")),
            Level("forklift", _("forklift")),
            Level("machine", _("machine or crane")),
            Level("hygiene", _("food hygiene")),
            Level("authorised", _("authorisation for the profession")),
        ),
        negotiable=_("The firm pays for the licence or course, or a colleague drives"),
        group="demands",
    ),
    Criterion(
        "contract",
        Kind.CHOICE,
        _("Contract"),
        _("Which kind of contract do you want?"),
        _("Which kind of contract is it?"),
        (
            Level("permanent", _("permanent")),
            Level("fixed-term", _("for a limited time")),
            Level("hourly", _("by the hour, called in")),
            Level("agency", _("through a temp agency")),
        ),
        negotiable=_("A permanent contract after a trial period"),
        group="terms",
    ),
    Criterion(
        "instrument",
        Kind.CHOICE,
        _("Terms of employment"),
        _("On which terms do you want to work?"),
        _("On which terms can the person be employed?"),
        (
            Level("ordinary", _("ordinary job")),
            Level("small-job", _("small job with ordinary pay")),
            Level("flex", _("flex job")),
            Level("subsidy", _("job with wage subsidy")),
            Level("internship", _("internship that may lead to a job")),
            Level("apprentice", _("apprenticeship")),
        ),
        negotiable=_("A few ordinary paid hours instead"),
        group="terms",
    ),
    Criterion(
        "pay",
        Kind.SCALE,
        _("Pay"),
        _("What must the pay be?"),
        _("How is the pay set?"),
        (
            Level("unpaid", _("no pay")),
            Level("individual", _("agreed with each employee")),
            Level("agreement", _("by collective agreement")),
            Level("above", _("above the collective agreement")),
        ),
        negotiable=_("Pay by collective agreement"),
        group="terms",
    ),
    Criterion(
        "learning",
        Kind.SCALE,
        _("Learning"),
        _("Do you want to learn something new at work?"),
        _("What can the employee learn?"),
        (
            Level("none", _("no training")),
            Level("on-job", _("learning on the job")),
            Level("course", _("courses with a certificate")),
            Level("education", _("apprenticeship or education")),
        ),
        negotiable=_("A course, or learning a new task with a colleague"),
        group="terms",
    ),
    Criterion(
        "culture",
        Kind.SCALE,
        _("An open workplace"),
        _("Should the workplace know how to make adjustments for people?"),
        _("What experience do you have with adjusting work to a person?"),
        (
            Level("none", _("no experience yet")),
            Level("willing", _("willing to learn")),
            Level("experienced", _("has done it before")),
            Level("staff-briefed", _("has done it, and the staff are prepared")),
        ),
        negotiable=_("Short guidance for the staff in general terms"),
        group="terms",
    ),
    Criterion(
        "start",
        Kind.SCALE,
        _("Start"),
        _("When can you start?"),
        _("When can the person start?"),
        (
            Level("now", _("as soon as possible")),
            Level("month", _("within a month")),
            Level("quarter", _("within three months")),
            Level("later", _("later")),
        ),
        negotiable=_("An earlier or later start"),
        group="terms",
    ),
    Criterion(
        "trial_visit",
        Kind.CHOICE,
        _("Visit before the start"),
        _("Do you want to see the workplace first?"),
        _("Can the person visit the workplace first?"),
        (Level("no", _("no")), Level("yes", _("yes"))),
        negotiable=_("A short visit to see the place and meet people"),
        group="terms",
    ),
)

CRITERIA: MappingProxyType[str, Criterion] = MappingProxyType({criterion.key: criterion for criterion in _CATALOGUE})

GROUPS: MappingProxyType[str, str | Promise] = MappingProxyType(
    {
        "work": _("The work"),
        "time": _("Time"),
        "conditions": _("At the workplace"),
        "body": _("The body"),
        "demands": _("What the job needs"),
        "terms": _("Terms"),
    }
)

#: Criteria whose level an opening states itself (all but those read off its occupation, place and skills).
TRAITS: tuple[Criterion, ...] = tuple(criterion for criterion in _CATALOGUE if criterion.levels)


class UnknownTraitError(ValueError):
    """A criterion or level that the catalogue does not have; `key` and `level` say which."""

    def __init__(self, key: str, level: str = "") -> None:
        self.key, self.level = key, level
        super().__init__(f"unknown criterion {key!r}" if not level else f"{key!r} has no level {level!r}")


def clean_traits(traits: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Keep the known levels of an opening's traits, leave out the unknown ones; refuse keys the catalogue has not."""
    cleaned: dict[str, str] = {}
    for key, level in traits:
        criterion = CRITERIA.get(key)
        if criterion is None or not criterion.levels:
            raise UnknownTraitError(key)
        if level in ("", UNKNOWN):
            continue
        if level not in criterion.level_keys:
            raise UnknownTraitError(key, level)
        cleaned[key] = level
    return cleaned

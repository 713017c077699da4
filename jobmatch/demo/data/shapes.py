"""The shapes of the demo's tables. Texts are Danish, as people of the demo would write them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Staff:
    """`teams`: names of the teams that the person belongs to."""

    email: str
    name: str
    teams: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contact:
    """A person who acts for a firm; `employer` is the firm's key."""

    email: str
    name: str
    employer: str


@dataclass(frozen=True)
class Site:
    name: str
    address: str
    postcode: str


@dataclass(frozen=True)
class Firm:
    """`fields` name the kinds of jobs it may post; `traits` are what holds for every job there ("key:level ...")."""

    key: str
    name: str
    about: str
    fields: tuple[str, ...]
    sites: tuple[Site, ...]
    traits: str = ""


@dataclass(frozen=True)
class Job:
    """A pattern of an opening. `traits`: "key:level|other-level ..."; where levels are given, the seed takes one.

    `occupation`, `needs` and `helps` are Danish labels of the starter vocabulary.
    """

    titles: tuple[str, ...]
    occupation: str
    fields: tuple[str, ...]
    text: str
    hours: tuple[int, ...]
    traits: str
    needs: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mentor:
    employer: str
    name: str
    title: str
    description: str
    weekdays: str
    topics: str
    languages: str = "da"
    capacity: int = 1


@dataclass(frozen=True)
class Wanted:
    """A wish: `must` is "" (none), "wish" or "cannot" (be otherwise)."""

    criterion: str
    levels: str
    importance: int
    must: str = ""
    words: str = ""


@dataclass(frozen=True)
class Hours:
    least: int
    wanted: int
    most: int
    importance: int = 2
    must: str = ""


@dataclass(frozen=True)
class Travel:
    minutes: int
    mode: str
    importance: int = 2
    must: str = "wish"


@dataclass(frozen=True)
class Ability:
    """`wants`: yes, maybe or no. `text` is a Danish label of the starter vocabulary, or the citizen's own word."""

    text: str
    wants: str = "yes"
    can: bool = True


@dataclass(frozen=True)
class Past:
    kind: str
    title: str
    where: str = ""
    period: str = ""
    liked: str = ""
    disliked: str = ""


@dataclass(frozen=True)
class Words:
    """What the citizen says, in the first person."""

    goal: str
    strengths: str
    good_day: str
    learned: str = ""
    transport: str = ""


@dataclass(frozen=True)
class Life:
    """A citizen of the demo. `referred`: days before today. `email`: empty for somebody without a sign-in."""

    case_id: str
    name: str
    team: str
    consultant: str
    referred: int
    postcode: str
    words: Words
    email: str = ""
    programme: str = "IPS"
    wanted: tuple[str, ...] = ()
    open_to: tuple[str, ...] = ()
    no_go: tuple[str, ...] = ()
    hours: Hours | None = None
    travel: Travel | None = None
    wishes: tuple[Wanted, ...] = ()
    skills: tuple[Ability, ...] = ()
    languages: str = "da:written"
    licences: tuple[str, ...] = ()
    background: tuple[Past, ...] = ()


@dataclass(frozen=True)
class Talk:
    """An entry of the support log, `day` days after the job's first day; `correction` is what it should have said."""

    day: int
    kind: str
    with_whom: str
    where: str
    minutes: int
    note: str
    agreements: str = ""
    next_in: int | None = None
    correction: str = ""


@dataclass(frozen=True)
class Course:
    """A placement: `began` days before today (negative: still to come), perhaps ended after `ended` days at work."""

    case_id: str
    began: int
    talks: tuple[Talk, ...] = ()
    ended: int | None = None
    end_kind: str = ""
    end_note: str = ""


@dataclass(frozen=True)
class Answered:
    """A decision on the opening in `place` on the citizen's first list, `days` before today."""

    case_id: str
    place: int
    answer: str
    days: int
    reason: str = ""
    note: str = ""
    together: bool = True

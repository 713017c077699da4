"""What the simulated labour market assumes, each with its reason: the one table that is printed with every result."""

from dataclasses import dataclass, field, fields
from typing import Any


def _assumed(value: float, says: str, why: str) -> Any:
    return field(default=value, metadata={"says": says, "why": why})


@dataclass(frozen=True)
class Assumptions:
    consultants: int = _assumed(12, "IPS consultants in the area", "a middle-sized municipality")
    caseload: int = _assumed(20, "citizens of each, at most", "IPS fidelity scale")
    arrival_days: int = _assumed(120, "days over which the citizens come, evenly", "a programme that fills up")
    follow_days: int = _assumed(548, "days each is followed", "18 months, as in the Danish trial")
    openings_a_day: float = _assumed(3.0, "new openings a day within reach of the area (Poisson)", "doubtful")
    opening_days: float = _assumed(21.0, "days an opening lives, mean (gamma, shape 3)", "about three weeks")
    two_positions: float = _assumed(0.1, "share of openings with two positions", "assumed")
    contacts_a_week: float = _assumed(5.0, "citizens whose list a consultant acts on in a week", "doubtful")
    shown: int = _assumed(10, "openings on a list", "as on the page")
    unknown: float = _assumed(0.15, "chance that an opening does not say one of its traits", "assumed")
    noise: float = _assumed(
        12.0, "true worth of a job to a citizen = points + normal error of so many points", "doubtful"
    )
    foreseen: float = _assumed(0.5, "share of that error that shows before the introduction", "assumed")
    reservation: float = _assumed(52.0, "a job worth fewer points is declined, on the first day", "assumed")
    reservation_spread: float = _assumed(8.0, "and differs so much between citizens (normal)", "assumed")
    reservation_falls: float = _assumed(
        0.25, "points that it falls each week of search, to 30 at the lowest", "assumed"
    )
    rivals: float = _assumed(
        2.0, "applicants from outside per opening, mean; more where more would like it", "doubtful"
    )
    rivals_better: float = _assumed(
        0.35, "how much better they suit the employer, mean, in standard deviations", "calibrated"
    )
    cover: float = _assumed(0.8, "what full command of the work is worth to the employer, likewise", "assumed")
    bar: float = _assumed(0.35, "whoever suits worse is not taken at all, likewise", "calibrated")
    answer_days: int = _assumed(7, "days from the first introduction to the employer's choice", "assumed")
    loss_a_year: float = _assumed(0.75, "jobs lost per year of work worth 60 points, with support", "calibrated")
    fit_effect: float = _assumed(0.25, "fewer jobs lost for ten points more, on a log scale", "doubtful")
    introductions: int = _assumed(
        3, "introductions at a time that an opening may have per position (crowding)", "policy"
    )
    clear_lead: int = _assumed(500, "hundredths that a first choice must lead by to be spared its price", "policy")
    usual_contacts: float = _assumed(0.6, "contacts in usual service, of those in IPS", "calibrated")
    usual_loss: float = _assumed(1.25, "jobs lost in usual service, of those in IPS", "calibrated")

    @property
    def citizens(self) -> int:
        return self.consultants * self.caseload

    @property
    def horizon(self) -> int:
        return self.arrival_days + self.follow_days + 1

    def table(self) -> list[tuple[str, float, str, str]]:
        return [(one.name, getattr(self, one.name), one.metadata["says"], one.metadata["why"]) for one in fields(self)]


#: What nobody knows well enough: each is run at half and at one and a half of its value.
DOUBTFUL = tuple(one.name for one in fields(Assumptions) if one.metadata["why"] == "doubtful")

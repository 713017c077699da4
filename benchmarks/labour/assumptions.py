"""What the simulated labour market assumes, each with its reason: the one table that is printed with every result."""

from dataclasses import dataclass, field, fields
from typing import Any

ASSUMED, DOUBTFUL, CALIBRATED, POLICY = "assumed", "doubtful", "calibrated", "policy"


def _assumed(value: float, says: str, why: str) -> Any:
    return field(default=value, metadata={"says": says, "why": why})


@dataclass(frozen=True)
class Assumptions:
    consultants: int = _assumed(12, "IPS consultants in the area", "a middle-sized municipality")
    caseload: int = _assumed(20, "citizens of each, at most", "IPS fidelity scale")
    arrival_days: int = _assumed(120, "days over which the citizens come, evenly", "a programme that fills up")
    follow_days: int = _assumed(548, "days each is followed", "18 months, as in the Danish trial")
    leave: float = _assumed(0.3, "share who stop looking for work, on an even day of their first half year", CALIBRATED)
    openings_a_day: float = _assumed(3.0, "new openings a day within reach of the area (Poisson)", DOUBTFUL)
    opening_days: float = _assumed(21.0, "days an opening lives, mean (gamma, shape 3)", "about three weeks")
    two_positions: float = _assumed(0.1, "share of openings with two positions", ASSUMED)
    contacts_a_week: float = _assumed(8.0, "citizens whose list a consultant acts on in a week", DOUBTFUL)
    seen: float = _assumed(0.5, "share of the openings that a consultant comes across without the system", DOUBTFUL)
    shown: int = _assumed(10, "openings on a list", "as on the page")
    unknown: float = _assumed(0.15, "chance that an opening does not say one of its traits", ASSUMED)
    noise: float = _assumed(8.0, "a job's true worth to a citizen: its points and an error of so many", DOUBTFUL)
    foreseen: float = _assumed(0.5, "share of that error that shows before the introduction", ASSUMED)
    reservation: float = _assumed(40.0, "a job worth fewer points is declined, on the first day", ASSUMED)
    reservation_spread: float = _assumed(8.0, "and differs so much between citizens (normal)", ASSUMED)
    reservation_falls: float = _assumed(0.25, "points that it falls each week, to 30 at the lowest", ASSUMED)
    rivals: float = _assumed(2.0, "applicants from outside per opening, mean; more where more would like it", DOUBTFUL)
    rivals_better: float = _assumed(0.35, "how much better these suit the employer, in standard deviations", ASSUMED)
    cover: float = _assumed(0.5, "what full command of the work is worth to the employer, likewise", ASSUMED)
    bar: float = _assumed(1.0, "whoever suits worse is not taken at all, likewise", CALIBRATED)
    answer_days: int = _assumed(7, "days from the first introduction to the employer's choice", ASSUMED)
    loss_a_year: float = _assumed(1.3, "jobs lost per year of work worth 60 points, with support", CALIBRATED)
    fit_effect: float = _assumed(0.5, "fewer jobs lost for ten points more, on a log scale", DOUBTFUL)
    introductions: int = _assumed(3, "introductions at a time per position, where crowding is controlled", POLICY)
    clear_lead: int = _assumed(500, "hundredths that a first choice must lead by to be spared its price", POLICY)
    usual_contacts: float = _assumed(0.44, "contacts in usual service, of those in IPS", CALIBRATED)
    usual_loss: float = _assumed(1.2, "jobs lost in usual service, of those in IPS", CALIBRATED)

    @property
    def citizens(self) -> int:
        return self.consultants * self.caseload

    @property
    def horizon(self) -> int:
        return self.arrival_days + self.follow_days + 1

    def table(self) -> list[tuple[str, float, str, str]]:
        return [(one.name, getattr(self, one.name), one.metadata["says"], one.metadata["why"]) for one in fields(self)]


#: What nobody knows well enough: each is run at half and at one and a half of its value.
VARIED = tuple(one.name for one in fields(Assumptions) if one.metadata["why"] == DOUBTFUL)

"""The demo's municipality, its teams, and the people who work there."""

from dataclasses import dataclass
from datetime import datetime

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality, Team, User
from jobmatch.accounts.services import add_person, grant_role
from jobmatch.demo.data.people import CONSULTANTS, EDITOR, LEADER, MUNICIPALITY, TEAMS
from jobmatch.demo.data.shapes import Staff


@dataclass(frozen=True)
class Staffing:
    municipality: Municipality
    teams: dict[str, Team]
    leader: User
    consultants: dict[str, User]


def build_staff(at: datetime) -> Staffing:
    """Consultants by their e-mail, teams by their name."""
    name, code = MUNICIPALITY
    municipality = Municipality.objects.create(name=name, code=code)
    teams = {team: Team.objects.create(municipality=municipality, name=team) for team in TEAMS}
    editor = add_person(email=EDITOR.email, name=EDITOR.name)
    grant_role(user=editor, role=Role.EDITOR, at=at)

    def hired(staff: Staff, role: Role) -> User:
        user = add_person(email=staff.email, name=staff.name)
        for team in staff.teams:
            grant_role(user=user, role=role, municipality=municipality, team=teams[team], at=at)
        return user

    consultants = {staff.email: hired(staff, Role.CONSULTANT) for staff in CONSULTANTS}
    return Staffing(municipality, teams, hired(LEADER, Role.TEAM_LEADER), consultants)

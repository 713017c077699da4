"""Who may reach the pages of this app. The support log is the team's and the citizen's: caseworkers have no way in."""

from jobmatch.accounts.access import AccessTable, has_role
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen

STAFF = has_role(Role.CONSULTANT, Role.TEAM_LEADER)
OWN = has_role(Role.CITIZEN)

ACCESS: AccessTable = {
    "casework:worklist": STAFF,
    "casework:placement_new": STAFF,
    "casework:placement": STAFF,
    "casework:entry_new": STAFF,
    "casework:entry_correct": STAFF,
    "casework:placement_end": STAFF,
    "casework:own_job": OWN,
}


def may_support(user: User, citizen: Citizen) -> bool:
    """Whether the person is a consultant or leader in the citizen's own team; being the citizen is not enough."""
    return citizen.team_id in user.teams_as(Role.CONSULTANT, Role.TEAM_LEADER)

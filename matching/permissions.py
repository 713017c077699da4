"""Who may reach the pages of this app: the citizen's own team, and the citizen. No employer, no other team."""

from jobmatch.accounts.access import AccessTable, has_role
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen

STAFF = has_role(Role.CONSULTANT, Role.TEAM_LEADER)
OWN = has_role(Role.CITIZEN)
EITHER = STAFF | OWN

ACCESS: AccessTable = {
    "matching:citizen_list": STAFF,
    "matching:shared": EITHER,
    "matching:shared_one": EITHER,
    "matching:own_list": OWN,
    "matching:decide": EITHER,
    "matching:find": EITHER,
    "matching:why": EITHER,
    "matching:importance": EITHER,
}


def may_decide(user: User, citizen: Citizen) -> bool:
    """Whether the person is the citizen, or a consultant or leader in the citizen's own team."""
    own = citizen.user_id == user.pk and user.has_role(Role.CITIZEN)
    return own or citizen.team_id in user.teams_as(Role.CONSULTANT, Role.TEAM_LEADER)

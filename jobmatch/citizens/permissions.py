"""Who may reach the pages of this app: the citizen's own team, and the citizen. Nobody else, not even caseworkers."""

from jobmatch.accounts.access import AccessTable, has_role
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen

STAFF = has_role(Role.CONSULTANT, Role.TEAM_LEADER)
OWN = has_role(Role.CITIZEN)
EITHER = STAFF | OWN

ACCESS: AccessTable = {
    "citizens:list": STAFF,
    "citizens:new": STAFF,
    "citizens:case": STAFF,
    "citizens:sign_in": STAFF,
    "citizens:close": STAFF,
    "citizens:reopen": STAFF,
    "citizens:detail": STAFF,
    "citizens:group_facts": EITHER,
    "citizens:own_profile": OWN,
    "citizens:profile_edit": EITHER,
    "citizens:wishes": EITHER,
    "citizens:wish_edit": EITHER,
    "citizens:wish_row": EITHER,
    "citizens:wish_remove": EITHER,
    "citizens:occupations": EITHER,
    "citizens:skills": EITHER,
    "citizens:background": EITHER,
    "citizens:history": EITHER,
}


def is_of_team(user: User, citizen: Citizen) -> bool:
    """Whether the person is a consultant or leader in the citizen's own team."""
    return citizen.team_id in user.teams_as(Role.CONSULTANT, Role.TEAM_LEADER)


def may_write_down(user: User, citizen: Citizen) -> bool:
    """Whether the person may write profile and wishes: the team with the citizen, or the citizen alone."""
    is_own = citizen.user_id == user.pk and user.has_role(Role.CITIZEN)
    return is_own or is_of_team(user, citizen)

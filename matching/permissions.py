"""Who may reach the pages of this app: the citizen's own team, and the citizen; of groups, those who lead.

No employer, no other team.
"""

from jobmatch.accounts.access import AccessTable, has_role
from jobmatch.accounts.enums import Role
from jobmatch.citizens.permissions import EITHER, OWN, STAFF

ACCESS: AccessTable = {
    "matching:citizen_list": STAFF,
    "matching:shared": EITHER,
    "matching:shared_one": EITHER,
    "matching:own_list": OWN,
    "matching:decide": EITHER,
    "matching:why": EITHER,
    "matching:what_if": EITHER,
    "matching:find": EITHER,
    "matching:importance": EITHER,
    "matching:weighing": EITHER,
    "matching:swing": EITHER,
    "matching:weighing_back": EITHER,
    "matching:answer_weights": EITHER,
    "matching:leads": EITHER,
    "matching:crowding": has_role(Role.TEAM_LEADER),
    "matching:fairness": has_role(Role.TEAM_LEADER, Role.ADMINISTRATOR),
}

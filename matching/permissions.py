"""Who may reach the pages of this app: the citizen's own team, and the citizen. No employer, no other team."""

from jobmatch.accounts.access import AccessTable
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
}

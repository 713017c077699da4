"""Rules for the routes that the wiring itself mounts: Wagtail's, and the few that belong to no app."""

from jobmatch.accounts.access import PUBLIC, SIGNED_IN, AccessTable, has_role
from jobmatch.accounts.enums import Role

EDITORS = has_role(Role.EDITOR)

ACCESS: AccessTable = {
    "health": PUBLIC,
    "set_language": PUBLIC,
    "home": SIGNED_IN,
    "cms_login": PUBLIC,
    "cms_password_reset": PUBLIC,
    "wagtail_serve": PUBLIC,
}

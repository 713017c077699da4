"""Who may reach the pages of the portal, and who acts for a firm."""

from jobmatch.accounts.access import AccessTable, Rule
from jobmatch.accounts.models import User


def is_employer(user: User) -> bool:
    """Whether the person acts for at least one firm now."""
    return user.is_authenticated and user.is_active and user.employer_memberships.filter(ended_at=None).exists()


IS_EMPLOYER = Rule("employer", is_employer)

ACCESS: AccessTable = {}

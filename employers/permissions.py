"""Who may reach the pages of the portal, and who acts for a firm."""

from jobmatch.accounts.access import AccessTable, Rule, has_role
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import User


def is_employer(user: User) -> bool:
    """Whether the person acts for at least one firm now."""
    return user.is_authenticated and user.is_active and user.employer_memberships.filter(ended_at=None).exists()


IS_EMPLOYER = Rule("employer", is_employer)
STAFF = has_role(Role.CONSULTANT, Role.TEAM_LEADER)

ACCESS: AccessTable = {
    "employers:dashboard": IS_EMPLOYER,
    "employers:opening_new": IS_EMPLOYER,
    "employers:opening_detail": IS_EMPLOYER,
    "employers:opening_edit": IS_EMPLOYER,
    "employers:opening_preview": IS_EMPLOYER | STAFF,
    "employers:opening_submit": IS_EMPLOYER,
    "employers:opening_withdraw": IS_EMPLOYER,
    "employers:opening_pause": IS_EMPLOYER,
    "employers:opening_resume": IS_EMPLOYER,
    "employers:opening_close": IS_EMPLOYER,
    "employers:mentor_offer_new": IS_EMPLOYER,
    "employers:mentor_offer_detail": IS_EMPLOYER,
    "employers:mentor_offer_edit": IS_EMPLOYER,
    "employers:mentor_offer_preview": IS_EMPLOYER | STAFF,
    "employers:mentor_offer_submit": IS_EMPLOYER,
    "employers:mentor_offer_withdraw": IS_EMPLOYER,
    "employers:mentor_offer_pause": IS_EMPLOYER,
    "employers:mentor_offer_resume": IS_EMPLOYER,
    "employers:mentor_offer_close": IS_EMPLOYER,
    "employers:employer_edit": IS_EMPLOYER,
    "employers:workplace_new": IS_EMPLOYER,
    "employers:workplace_edit": IS_EMPLOYER,
    "employers:review_queue": STAFF,
    "employers:review_opening": STAFF,
    "employers:review_mentor_offer": STAFF,
    "employers:staff_list": STAFF,
    "employers:staff_invite": STAFF,
    "employers:staff_invite_to": STAFF,
    "employers:staff_end_contact": STAFF,
}

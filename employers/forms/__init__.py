"""What people of the firms and the staff fill in."""

from employers.forms.firms import EmployerForm, InviteForm, InviteToNewForm, WorkplaceForm
from employers.forms.mentor_offer import MentorOfferForm
from employers.forms.opening import OpeningForm
from employers.forms.review import DecisionForm

__all__ = [
    "DecisionForm",
    "EmployerForm",
    "InviteForm",
    "InviteToNewForm",
    "MentorOfferForm",
    "OpeningForm",
    "WorkplaceForm",
]

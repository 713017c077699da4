"""Pages of the portal: the firm's own, and the staff's."""

from employers.views.dashboard import dashboard
from employers.views.firms import employer_edit, workplace_edit, workplace_new
from employers.views.path import detail, take_step
from employers.views.review import review, review_queue
from employers.views.staff import staff_end_contact, staff_invite, staff_invite_to, staff_list
from employers.views.writing import edit, new, preview

__all__ = [
    "dashboard",
    "detail",
    "edit",
    "employer_edit",
    "new",
    "preview",
    "review",
    "review_queue",
    "staff_end_contact",
    "staff_invite",
    "staff_invite_to",
    "staff_list",
    "take_step",
    "workplace_edit",
    "workplace_new",
]

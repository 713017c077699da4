"""Writes of the portal; each is one transaction with its audit row, and is refused by a named exception."""

from employers.services.firms import (
    end_contact,
    find_or_create_employer,
    invite_contact,
    invite_to_new,
    save_employer,
    save_workplace,
)
from employers.services.moderation import approve, check_may_decide, return_, submit, withdraw
from employers.services.reading import read_all_again, read_text, read_texts
from employers.services.standing import close, pause, resume
from employers.services.workflow import ensure_workflow
from employers.services.writing import create_mentor_offer, create_opening, save_draft

__all__ = [
    "approve",
    "check_may_decide",
    "close",
    "create_mentor_offer",
    "create_opening",
    "end_contact",
    "ensure_workflow",
    "find_or_create_employer",
    "invite_contact",
    "invite_to_new",
    "pause",
    "read_all_again",
    "read_text",
    "read_texts",
    "resume",
    "return_",
    "save_draft",
    "save_employer",
    "save_workplace",
    "submit",
    "withdraw",
]

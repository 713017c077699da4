"""What can be done with a citizen's record. Every write says who and when, keeps what was before, and is audited."""

from jobmatch.citizens.services.cases import (
    change_consultant,
    close_case,
    consultants_of,
    create_citizen,
    give_sign_in,
    reopen_case,
    save_case,
)
from jobmatch.citizens.services.group_facts import group_facts_of, save_group_facts
from jobmatch.citizens.services.profile import save_background, save_occupation_wishes, save_profile, save_skills
from jobmatch.citizens.services.refusals import (
    CaseClosedError,
    CaseExistsError,
    CitizensRefusedError,
    ClaimRefusedError,
    GroupFactsRefusedError,
    InvalidCaseError,
    NoConsultantError,
    NotYoursError,
    WeighingRefusedError,
    WishRefusedError,
)
from jobmatch.citizens.services.weighing import remove_weighing, save_weighing, weighable
from jobmatch.citizens.services.wishes import remove_wish, save_wish, save_wishes

__all__ = [
    "CaseClosedError",
    "CaseExistsError",
    "CitizensRefusedError",
    "ClaimRefusedError",
    "GroupFactsRefusedError",
    "InvalidCaseError",
    "NoConsultantError",
    "NotYoursError",
    "WeighingRefusedError",
    "WishRefusedError",
    "change_consultant",
    "close_case",
    "consultants_of",
    "create_citizen",
    "give_sign_in",
    "group_facts_of",
    "remove_weighing",
    "remove_wish",
    "reopen_case",
    "save_background",
    "save_case",
    "save_group_facts",
    "save_occupation_wishes",
    "save_profile",
    "save_skills",
    "save_weighing",
    "save_wish",
    "save_wishes",
    "weighable",
]

"""The demand side: firms and their workplaces, openings, mentor offers and the path of each to the public."""

from employers.models.employer import Employer, EmployerMembership, Workplace
from employers.models.mentor_offer import MentorOffer
from employers.models.moderation import Moderation, ReviewTask
from employers.models.opening import Opening

__all__ = ["Employer", "EmployerMembership", "MentorOffer", "Moderation", "Opening", "ReviewTask", "Workplace"]

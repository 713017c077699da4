"""Tags for lists of public openings."""

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cms.models import OpeningIndexPage
from employers.models import Opening
from jobmatch.vocabulary.criteria import CRITERIA

register = template.Library()


@register.simple_tag
def opening_url(page: OpeningIndexPage, opening: Opening) -> str:
    return page.address_of(opening)


@register.simple_tag
def opening_summary(opening: Opening) -> dict[str, str]:
    """Where and on which terms, in a line each; what is unknown is left out."""
    hours = opening.traits.get("weekly_hours")
    terms = [CRITERIA["weekly_hours"].level_name(hours)] if hours else []
    if opening.apply_by:
        terms.append(_("apply by %(day)s") % {"day": date_format(opening.apply_by)})
    where = " · ".join(str(part) for part in (opening.employer, opening.place) if part)
    return {"where": where, "terms": " · ".join(terms)}

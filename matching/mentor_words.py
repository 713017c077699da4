"""What a part about a mentor says, in plain sentences: the same for citizen and consultant."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from employers.enums import Language, MentorTopic, Weekday

_AGAINST = {
    "full": gettext_lazy("The mentor has no room for one more right now."),
    "no_day": gettext_lazy("The mentor is not there on your days."),
    "no_language": gettext_lazy("You and the mentor have no language in common."),
}
_WORKING_WEEK = [day.value for day in Weekday][:5]


def mentor_sentence(part: Mapping[str, Any]) -> str:
    """`part`: as `adapters.kept_mentor` makes it."""
    if "offer" not in part:
        return _("The workplace has not offered a mentor.")
    said = [_offered(part)]
    if part["topics"]:
        said.append(_("The mentor can help with this: %(topics)s.") % {"topics": _topics(part["topics"])})
    return " ".join([*said, *(str(_AGAINST[why]) for why in part["against"])])


def _offered(part: Mapping[str, Any]) -> str:
    """Danish is not worth a word; which other language both speak is."""
    languages = [code for code in part["languages"] if code != Language.DANISH]
    facts = {"languages": _named(Language.choices, languages), "days": _days(part["weekdays"])}
    if languages and part["weekdays"]:
        return _("The workplace has a mentor who speaks %(languages)s, %(days)s.") % facts
    if languages:
        return _("The workplace has a mentor who speaks %(languages)s.") % facts
    if part["weekdays"]:
        return _("The workplace has a mentor, %(days)s.") % facts
    return _("The workplace has a mentor.")


def _days(keys: Sequence[str]) -> str:
    if sorted(keys) == sorted(_WORKING_WEEK):
        return _("Monday to Friday")
    return _named(Weekday.choices, keys)


def _topics(keys: Iterable[str]) -> str:
    return _named(MentorTopic.choices, keys)


def _named(choices: Sequence[tuple[str, str | Promise]], keys: Iterable[str]) -> str:
    """In the order of the choices, with an "and" before the last."""
    wanted = set(keys)
    names = [str(label) for key, label in choices if key in wanted]
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}

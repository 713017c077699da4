"""Pages of this app, by what people do on them."""

from matching.views.answers import decide, importance
from matching.views.leads import leads
from matching.views.lists import citizen_list, own_list, shared, shared_one
from matching.views.what_if import what_if
from matching.views.why import find, why

__all__ = [
    "citizen_list",
    "decide",
    "find",
    "importance",
    "leads",
    "own_list",
    "shared",
    "shared_one",
    "what_if",
    "why",
]

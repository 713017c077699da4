"""Pages of this app, by what people do on them."""

from matching.views.answers import decide, importance
from matching.views.leaders import crowding, fairness
from matching.views.leads import leads
from matching.views.lists import citizen_list, own_list, shared, shared_one
from matching.views.weighing import answer_weights, swing, weighing, weighing_back
from matching.views.what_if import what_if
from matching.views.why import find, why

__all__ = [
    "answer_weights",
    "citizen_list",
    "crowding",
    "decide",
    "fairness",
    "find",
    "importance",
    "leads",
    "own_list",
    "shared",
    "shared_one",
    "swing",
    "weighing",
    "weighing_back",
    "what_if",
    "why",
]

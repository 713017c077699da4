"""The three laws of the product, as far as this app keeps them."""

import ast
import inspect
from pathlib import Path

from django.apps import apps
from django.urls import get_resolver

from employers.models import Opening
from jobmatch.citizens.models import Citizen
from matching import services, urls
from matching.models import Suggestion

ROOT = Path(__file__).parents[2]
PACKAGES = ("matching", "employers", "cms", "jobmatch")


#: What speaks of a municipality's groups or rules: it gives no citizen, and no list.
ABOUT_MUNICIPALITIES = {"fairness_watch", "crowding_policy_of", "set_crowding_policy"}
PAGES_OF_MUNICIPALITIES = {"fairness/", "sharing/"}


def test_every_way_into_ranking_is_for_one_citizen_or_for_each_in_turn() -> None:
    """Openings are ranked for a citizen; no function takes an opening or employer and gives citizens."""
    for name in services.__all__:
        service = getattr(services, name)
        if not inspect.isfunction(service) or name in ABOUT_MUNICIPALITIES:
            continue
        parameters = set(inspect.signature(service).parameters)
        assert parameters & {"citizen", "citizens", "run"}, name
        assert "employer" not in parameters


def test_only_this_app_and_those_after_it_can_reach_the_engine() -> None:
    callers = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        if "matching/engine" not in str(path) and "matching.engine" in path.read_text()
    }
    assert callers
    assert all(caller.startswith(("matching/adapters/", "matching/services/")) for caller in callers), callers


def test_every_page_of_lists_is_of_one_citizen() -> None:
    """No address of this app starts from an opening: the citizen comes first, or is the person who is signed in."""
    for pattern in urls.urlpatterns:
        route = str(pattern.pattern)
        assert route.startswith("<uuid:citizen_id>/") or route in {"mine/", *PAGES_OF_MUNICIPALITIES}
    assert any(str(pattern.pattern) == "openings/" for pattern in get_resolver().url_patterns)


def test_what_speaks_of_a_municipality_takes_and_gives_no_citizen() -> None:
    for name in ABOUT_MUNICIPALITIES:
        signature = inspect.signature(getattr(services, name))
        words = f"{list(signature.parameters)} {signature.return_annotation}".lower()
        assert "citizen" not in words, name
        assert "opening" not in words, name


def test_no_record_keeps_a_number_about_a_citizen() -> None:
    """The score stands on a suggestion: an opening for a citizen. No field of a citizen's own records is a score."""
    words = ("score", "rank", "chance", "probab", "employab", "predict")
    for model in apps.get_app_config("citizens").get_models():
        for field in model._meta.get_fields():
            assert not any(word in field.name for word in words if field.concrete), f"{model.__name__}.{field.name}"
    assert {field.name for field in Suggestion._meta.get_fields()} >= {"opening", "run", "score", "parts"}


def test_no_query_of_this_app_orders_citizens_by_a_score() -> None:
    for path in (ROOT / "matching").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "order_by":
                said = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
                assert not any("score" in str(name) for name in said), path


def test_an_opening_never_leads_to_citizens() -> None:
    """The employers' side has no relation of its own to a citizen: only records of later apps hold both."""
    relations = [field for field in Opening._meta.get_fields() if field.is_relation]
    assert not any(field.related_model is Citizen for field in relations)

"""Words to choose from while somebody types in a form; the forms work without it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from jobmatch.vocabulary.models import Occupation, Skill
from jobmatch.vocabulary.services import suggest

#: More than anybody types of a word; keeps a pasted page away from the index.
LONGEST_QUERY = 100


@require_GET
def occupations(request: HttpRequest) -> HttpResponse:
    return _options(request, Occupation)


@require_GET
def skills(request: HttpRequest) -> HttpResponse:
    return _options(request, Skill)


def _options(request: HttpRequest, kind: type[Occupation] | type[Skill]) -> HttpResponse:
    """The `<option>`s of a datalist for what is typed in `q`, or in the form's own field named by `of`; best first."""
    typed = request.GET.get(request.GET.get("of", "q"), "").strip()[:LONGEST_QUERY]
    return render(request, "vocabulary/options.html", {"concepts": suggest(kind, typed) if typed else []})

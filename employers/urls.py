"""Pages of this app, mounted at /employer/."""

from collections.abc import Iterator

from django.urls import URLPattern, path

from employers import views
from employers.views.kinds import MENTOR_OFFER, OPENING, Kind
from employers.views.path import STEPS

app_name = "employers"


def _pages_of(kind: Kind, folder: str) -> Iterator[URLPattern]:
    given = {"kind": kind}
    yield path(f"{folder}/new/", views.new, given, name=f"{kind.name}_new")
    yield path(f"{folder}/<uuid:public_id>/", views.detail, given, name=f"{kind.name}_detail")
    yield path(f"{folder}/<uuid:public_id>/edit/", views.edit, given, name=f"{kind.name}_edit")
    yield path(f"{folder}/<uuid:public_id>/preview/", views.preview, given, name=f"{kind.name}_preview")
    for step in STEPS:
        address = f"{folder}/<uuid:public_id>/{step}/"
        yield path(address, views.take_step, given | {"step": step}, name=f"{kind.name}_{step}")
    yield path(f"review/{folder}/<uuid:public_id>/", views.review, given, name=f"review_{kind.name}")


urlpatterns = [
    path("", views.dashboard, name="dashboard"),
    *_pages_of(OPENING, "openings"),
    *_pages_of(MENTOR_OFFER, "mentors"),
    path("firm/<uuid:public_id>/", views.employer_edit, name="employer_edit"),
    path("firm/<uuid:public_id>/workplaces/new/", views.workplace_new, name="workplace_new"),
    path("workplaces/<uuid:public_id>/", views.workplace_edit, name="workplace_edit"),
    path("review/", views.review_queue, name="review_queue"),
    path("firms/", views.staff_list, name="staff_list"),
    path("firms/invite/", views.staff_invite, name="staff_invite"),
    path("firms/<uuid:public_id>/invite/", views.staff_invite_to, name="staff_invite_to"),
    path("firms/<uuid:public_id>/contacts/<int:membership>/end/", views.staff_end_contact, name="staff_end_contact"),
]

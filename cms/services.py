"""Makes the pages that must be there, and lets editors into Wagtail's admin: safe to run again at any time."""

from typing import TypeVar

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import GroupPagePermission, Locale, Page, Site

from cms.models import Audience, GuidancePage, HomePage, OpeningIndexPage
from cms.texts import GUIDANCE, HOME, OPENINGS, Text
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Membership, User

AnyPage = TypeVar("AnyPage", HomePage, GuidancePage, OpeningIndexPage)

EDITORS = "Redaktører"
_ACTIONS = ("add_page", "change_page", "publish_page")


@transaction.atomic
def ensure_pages(*, hostname: str = "localhost", port: int = 80) -> list[str]:
    """Make what is missing; what editors have changed stays as it is. Returns the slugs of new pages."""
    Locale.objects.get_or_create(language_code="da")
    home, made = _home()
    _site(home, hostname, port)
    if not OpeningIndexPage.objects.exists():
        home.add_child(instance=_page(OpeningIndexPage, OPENINGS))
        made.append(OPENINGS.slug)
    known = set(GuidancePage.objects.values_list("slug", flat=True))
    for text in GUIDANCE:
        if text.slug not in known:
            page = _page(GuidancePage, text)
            page.audience = Audience(text.audience)
            home.add_child(instance=page)
            made.append(text.slug)
    _let_editors_in(home)
    for membership in Membership.objects.active().in_role(Role.EDITOR).select_related("user"):
        sync_editor(user=membership.user)
    return made


def sync_editor(*, user: User) -> None:
    """Wagtail asks groups; ours are the memberships. An ended role is closed out by the access table all the same."""
    group, _ = Group.objects.get_or_create(name=EDITORS)
    is_editor = user.memberships.active().in_role(Role.EDITOR).exists()
    (user.groups.add if is_editor else user.groups.remove)(group)


def _home() -> tuple[HomePage, list[str]]:
    existing = HomePage.objects.first()
    if existing is not None:
        return existing, []
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root"))
    page = _page(HomePage, HOME)
    page.slug = "forside"
    root.add_child(instance=page)
    return page, ["forside"]


def _site(home: HomePage, hostname: str, port: int) -> None:
    """Point the default site at our front page, and drop the greeting page that Wagtail's first migration makes."""
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(hostname=hostname, port=port, is_default_site=True, root_page=home, site_name="JobMatch")
    elif site.root_page_id != home.pk and not HomePage.objects.filter(pk=site.root_page_id).exists():
        greeting = site.root_page
        site.root_page, site.site_name = home, "JobMatch"
        site.save()
        if type(greeting.specific) is Page and not greeting.get_children().exists() and greeting.depth > 1:
            greeting.delete()


def _page(model: type[AnyPage], text: Text) -> AnyPage:
    return model(
        title=text.title,
        slug=text.slug,
        title_en=text.title_en,
        lead=text.lead,
        lead_en=text.lead_en,
        body=list(text.body),
        body_en=list(text.body_en),
        live=True,
        show_in_menus=True,
    )


def _let_editors_in(home: HomePage) -> None:
    group, _ = Group.objects.get_or_create(name=EDITORS)
    admin, _ = ContentType.objects.get_or_create(app_label="wagtailadmin", model="admin")
    entry, _ = Permission.objects.get_or_create(
        content_type=admin, codename="access_admin", defaults={"name": "Can access Wagtail admin"}
    )
    group.permissions.add(entry)
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=_ACTIONS):
        GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)

"""Pages that everybody may read: the front page, guidance, and the openings."""

from dataclasses import replace
from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.text import Truncator, capfirst
from django.utils.translation import get_language, gettext, gettext_lazy, pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.blocks import BodyBlock
from cms.catalogue import CatalogueForm
from cms.jobposting import as_script, job_posting
from employers.explanations import Fact, facts_of, traits_by_group
from employers.models import MentorOffer, Opening

ON_A_PAGE = 20
IN_THE_FEED = 50


class Audience(models.TextChoices):
    EMPLOYERS = "employers", gettext_lazy("employers")
    CITIZENS = "citizens", gettext_lazy("citizens")
    STAFF = "staff", gettext_lazy("staff")
    EVERYBODY = "everybody", gettext_lazy("everybody")


class TextPage(Page):
    """A page of text, in Danish and in English; where an editor has written no English, the Danish stands."""

    lead = models.TextField(pgettext_lazy("of a page", "opening lines"), max_length=500, blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=gettext_lazy("text"))
    title_en = models.CharField(gettext_lazy("title in English"), max_length=255, blank=True)
    lead_en = models.TextField(gettext_lazy("opening lines in English"), max_length=500, blank=True)
    body_en = StreamField(BodyBlock(), blank=True, verbose_name=gettext_lazy("text in English"))

    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("title_en"),
        FieldPanel("lead_en"),
        FieldPanel("body_en"),
    ]
    promote_panels: ClassVar[list[Any]] = [FieldPanel("slug"), FieldPanel("search_description")]

    class Meta:
        abstract = True

    def in_language(self, field: str) -> Any:
        """`title`, `lead` or `body` in the language of the page around it."""
        english = getattr(self, f"{field}_en") if (get_language() or "").startswith("en") else None
        return english or getattr(self, field)

    @property
    def heading(self) -> str:
        return str(self.in_language("title"))

    @property
    def opening_lines(self) -> str:
        return str(self.in_language("lead"))

    @property
    def text(self) -> Any:
        return self.in_language("body")


class HomePage(TextPage):
    template = "cms/home_page.html"
    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = ["cms.GuidancePage", "cms.OpeningIndexPage"]
    # Its place and address are the site's matter.
    promote_panels: ClassVar[list[Any]] = [FieldPanel("search_description")]

    class Meta:
        verbose_name = gettext_lazy("front page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        audiences = [Audience.EMPLOYERS, Audience.CITIZENS, Audience.STAFF]
        guidance = GuidancePage.objects.child_of(self).live().filter(audience__in=audiences)
        index = OpeningIndexPage.objects.child_of(self).live().first()
        newest = (
            index.openings().select_related("employer", "place").order_by("-first_published_at", "-pk")[:3]
            if index
            else []
        )
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {"guidance": guidance, "index": index, "newest": newest}


class GuidancePage(TextPage):
    audience = models.CharField(gettext_lazy("for whom"), max_length=20, choices=Audience, default=Audience.EVERYBODY)

    template = "cms/guidance_page.html"
    parent_page_types: ClassVar[list[str]] = ["cms.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [*TextPage.content_panels, FieldPanel("audience")]

    class Meta:
        verbose_name = gettext_lazy("guidance page")


class OpeningIndexPage(RoutablePageMixin, TextPage):
    """The openings that are published and still open: list, one at a time, and as a feed."""

    template = "cms/opening_index_page.html"
    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["cms.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    promote_panels: ClassVar[list[Any]] = [FieldPanel("search_description")]

    class Meta:
        verbose_name = gettext_lazy("page of the openings")

    def openings(self) -> Any:
        """What the public may see today."""
        return Opening.objects.open_on(timezone.localdate())

    def address_of(self, opening: Opening) -> str:
        return str(self.url) + str(self.reverse_subpage("opening", kwargs={"public_id": opening.public_id}))

    @path("")
    def listing(self, request: HttpRequest) -> HttpResponse:
        form = CatalogueForm(request.GET, openings=self.openings())
        found = form.found().select_related("employer", "place")
        page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
        context = {
            "form": form,
            "page_obj": page,
            "count": page.paginator.count,
            "searched": any(form.cleaned_data.values()),
        }
        response: HttpResponse = self.render(request, context_overrides=context)
        return response

    @path("job/<uuid:public_id>/", name="opening")
    def opening(self, request: HttpRequest, public_id: str) -> HttpResponse:
        related = Opening.objects.select_related("employer", "workplace__place", "place", "occupation")
        opening = related.filter(public_id=public_id, live=True).first()
        if opening is None:
            raise Http404
        if not self.openings().filter(pk=opening.pk).exists():
            return self._gone(request, opening)
        shown = self._shown(request, opening)
        response: HttpResponse = self.render(request, template="cms/opening.html", context_overrides=shown)
        return response

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        feed = Rss201rev2Feed(
            title=f"{self.heading} · JobMatch",
            link=request.build_absolute_uri(self.url),
            description=self.opening_lines or self.heading,
            language=get_language(),
            feed_url=request.build_absolute_uri(),
        )
        for opening in (
            self.openings().select_related("employer", "place").order_by("-first_published_at", "-pk")[:IN_THE_FEED]
        ):
            where = " · ".join(str(part) for part in (opening.employer, opening.place) if part)
            feed.add_item(
                title=opening.title,
                link=request.build_absolute_uri(self.address_of(opening)),
                description="\n\n".join(part for part in (where, Truncator(opening.description).words(60)) if part),
                unique_id=str(opening.public_id),
                unique_id_is_permalink=False,
                pubdate=opening.first_published_at,
            )
        return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)

    def _gone(self, request: HttpRequest, opening: Opening) -> HttpResponse:
        """It was public once. One that is paused may come back, so its address is not given up."""
        response: HttpResponse = self.render(request, template="cms/opening_gone.html")
        response.status_code = 404 if opening.paused_at and not opening.closed_at else 410
        return response

    def _shown(self, request: HttpRequest, opening: Opening) -> dict[str, Any]:
        offers = MentorOffer.objects.published().filter(workplace=opening.workplace) if opening.workplace else []
        address = request.build_absolute_uri(self.address_of(opening))
        return {
            "opening": opening,
            "facts": _facts(opening),
            "trait_groups": traits_by_group(opening),
            "mentors": [(offer, _facts(offer)) for offer in offers],
            "job_posting": as_script(job_posting(opening, address)),
            "text": opening,
        }


def _facts(submission: Opening | MentorOffer) -> list[Fact]:
    """The facts beside the description; those that the page says in other words are left out.

    The occupation stands in the employer's words, under a name for readers; what it was understood as is for matching.
    """
    shown = {fact.key: fact for fact in facts_of(submission) if fact.key not in ("description", "application_url")}
    if own_words := shown.get("occupation_text"):
        shown.pop("occupation", None)
        shown["occupation_text"] = replace(own_words, name=capfirst(gettext("occupation")))
    return list(shown.values())

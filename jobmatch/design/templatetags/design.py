"""Tags for dkfds markup: icons, form controls, the error summary and the bar of parts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms, template
from django.forms import BoundField
from django.forms.formsets import BaseFormSet
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from jobmatch.design import controls, parts

register = template.Library()
SPRITE = "dkfds/img/all-svg-icons.svg"


@register.simple_tag
def icon(name: str, label: str = "", css_class: str = "") -> SafeString:
    """An icon of the dkfds sprite. Without a label it is decoration and hidden from screen readers."""
    spoken = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return format_html(
        '<svg class="icon-svg {}" focusable="false" {}><use href="{}#{}"></use></svg>',
        css_class,
        spoken,
        static(SPRITE),
        name,
    )


@register.simple_tag
def control(field: BoundField, **attrs: Any) -> SafeString:
    """The field's widget alone, in dkfds classes; for tables and where else the page writes the label itself."""
    return controls.render(field, {name.replace("_", "-"): value for name, value in attrs.items()})


@register.simple_tag
def describe(field: BoundField) -> controls.Control:
    return controls.describe(field)


@register.simple_tag
def problems_of(form: forms.BaseForm | BaseFormSet[Any] | None) -> list[controls.Problem]:
    """All errors of a form or formset. To ask counts as showing them: the form itself then shows no second summary."""
    return controls.problems(form) if form is not None else []


@register.filter
def unsummarised(form: forms.BaseForm) -> bool:
    return bool(form.errors) and not getattr(form, "errors_are_summarised", False)


@register.filter
def pick(form: forms.BaseForm, names: str | Iterable[str]) -> list[BoundField]:
    """Some of a form's fields in this order, by names in a list or parted by blanks; for a group of fields."""
    return [form[name] for name in (names.split() if isinstance(names, str) else names)]


@register.simple_tag
def layout_parts(rows: Sequence[Mapping[str, Any]], width: int = 1000) -> parts.Bar:
    return parts.lay_out(rows, width)


@register.filter
def unlocalised(number: float) -> str:
    """A number for an SVG attribute, where a Danish decimal comma would be a fault."""
    return f"{number:g}"


@register.simple_tag(takes_context=True)
def page_query(context: template.Context, name: str, number: int) -> str:
    """The present query with another page number, so that a search survives leafing through it."""
    query = context["request"].GET.copy()
    query[name] = str(number)
    return str(query.urlencode())


@register.filter
def as_points(points: float) -> str:
    return parts.points_text(points)

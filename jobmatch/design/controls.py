"""What a form control needs beyond Django's widget: its kind, dkfds class, hints, and where an error link leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.forms.formsets import BaseFormSet
from django.utils.safestring import SafeString

INPUT, SELECT, FILE, CHECKBOX, CHOICES = "input", "select", "file", "checkbox", "choices"


class DateInput(forms.DateInput):
    input_type = "date"


class TimeInput(forms.TimeInput):
    input_type = "time"


class DateTimeInput(forms.DateTimeInput):
    input_type = "datetime-local"


#: Browsers show these in the reader's own form, but want the value in ISO's.
NATIVE: dict[type[forms.Widget], tuple[type[forms.DateTimeInput | forms.DateInput | forms.TimeInput], str]] = {
    forms.DateInput: (DateInput, "%Y-%m-%d"),
    forms.TimeInput: (TimeInput, "%H:%M"),
    forms.DateTimeInput: (DateTimeInput, "%Y-%m-%dT%H:%M"),
}
#: Said of the whole group, or not allowed on a single radio button.
NOT_ON_A_CHOICE = {"id", "checked", "class", "aria-invalid", "aria-describedby"}
SHORT = {
    "number": "input-width-xs",
    "date": "input-width-s",
    "time": "input-width-xs",
    "datetime-local": "input-width-s",
}


@dataclass(frozen=True)
class Choice:
    id: str
    name: str
    value: str
    label: str
    selected: bool
    attrs: Mapping[str, Any]


@dataclass(frozen=True)
class Control:
    """One field as its template needs it."""

    kind: str
    input_type: str
    limit: int | None
    optional: bool
    groups: list[tuple[str | None, list[Choice]]]
    describedby: str


@dataclass(frozen=True)
class Problem:
    """One error: the id of the field it belongs to and the field's name, both empty when it is about the whole form."""

    target: str
    label: str
    message: str


def kind_of(widget: forms.Widget) -> str:
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return CHOICES
    if isinstance(widget, forms.CheckboxInput):
        return CHECKBOX
    if isinstance(widget, forms.Select):
        return SELECT
    return FILE if isinstance(widget, forms.FileInput) else INPUT


def limit_of(field: BoundField) -> int | None:
    """The length to count down to, for long text only: in one line the end is in sight."""
    if not isinstance(field.field.widget, forms.Textarea):
        return None
    return getattr(field.field, "max_length", None)


def hint_ids(field: BoundField) -> str:
    limit = f"{field.auto_id}_limit" if field.auto_id and limit_of(field) else ""
    return " ".join(filter(None, [field.aria_describedby, limit]))


def is_optional(field: BoundField) -> bool:
    """Optional fields are marked, unless the form says `mark_optional = False` (a search, where all are)."""
    return not field.field.required and not field.field.disabled and getattr(field.form, "mark_optional", True)


def choice_groups(field: BoundField) -> list[tuple[str | None, list[Choice]]]:
    widget = field.field.widget
    attrs = field.build_widget_attrs({"id": field.auto_id} if field.auto_id else {}, widget)
    context = widget.get_context(field.html_name, field.value(), attrs)
    return [
        (str(name) if name else None, [choice_from(option) for option in options])
        for name, options, _ in context["widget"]["optgroups"]
    ]


def choice_from(option: Mapping[str, Any]) -> Choice:
    attrs = {name: value for name, value in option["attrs"].items() if name not in NOT_ON_A_CHOICE}
    return Choice(
        id=option["attrs"].get("id", ""),
        name=option["name"],
        value=str(option["value"]),
        label=option["label"],
        selected=option["selected"],
        attrs=attrs,
    )


def describe(field: BoundField) -> Control:
    widget = native(field.field.widget)
    kind = kind_of(widget)
    return Control(
        kind=kind,
        input_type=getattr(widget, "input_type", ""),
        limit=limit_of(field),
        optional=is_optional(field),
        groups=choice_groups(field) if kind == CHOICES else [],
        describedby=hint_ids(field),
    )


def native(widget: forms.Widget) -> forms.Widget:
    """Django's text boxes for dates and times become the browser's own; a widget that an app chose stays."""
    replacement = NATIVE.get(type(widget))
    if replacement is None:
        return widget
    widget_class, iso = replacement
    return widget_class(attrs=widget.attrs, format=iso)


def render(field: BoundField, extra: Mapping[str, Any] | None = None) -> SafeString:
    widget = native(field.field.widget)
    # What a placeholder says is gone as soon as one writes; hints stay (and packages' forms repeat the label in it).
    attrs: dict[str, Any] = {"class": css_class(widget), "placeholder": False}
    if limit_of(field):
        # Cut off silently, a pasted text would lose its end: the counter and the server's answer tell instead.
        attrs["maxlength"] = False
    if describedby := hint_ids(field):
        attrs["aria-describedby"] = describedby
    return field.as_widget(widget=widget, attrs=attrs | dict(extra or {}))


def css_class(widget: forms.Widget) -> str:
    own = widget.attrs.get("class", "")
    base = {SELECT: "form-select", CHECKBOX: "form-checkbox", FILE: "form-file"}.get(kind_of(widget), "form-input")
    width = SHORT.get(getattr(widget, "input_type", ""), "") if "input-" not in own else ""
    return " ".join(filter(None, [base, width, own]))


def problems(form: forms.BaseForm | BaseFormSet[Any]) -> list[Problem]:
    if isinstance(form, BaseFormSet):
        found = [Problem("", "", str(message)) for message in form.non_form_errors()]
        return found + [problem for member in form.forms for problem in problems(member)]
    form.errors_are_summarised = True  # type: ignore[attr-defined]  # a mark of ours on a form that somebody else wrote
    found = [Problem("", "", str(message)) for message in form.non_field_errors()]
    for field in form:
        found += [Problem(target_of(field), str(field.label), str(message)) for message in field.errors]
    return found


def target_of(field: BoundField) -> str:
    """Where the link in the summary leads: the field, or the first of its boxes."""
    if field.is_hidden or not field.auto_id:
        return ""
    return field.id_for_label or f"{field.auto_id}_0"

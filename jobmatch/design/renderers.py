"""Renders every form of our own pages in the markup of Det Fælles Designsystem; named by FORM_RENDERER."""

from typing import Any

from django.forms.renderers import TemplatesSetting


class DkfdsRenderer(TemplatesSetting):
    """Wagtail's admin uses it too and places fields itself, so no `django/forms/widgets/*` is overridden."""

    form_template_name = "design/forms/form.html"
    field_template_name = "design/forms/field.html"

    def get_template(self, template_name: str) -> Any:
        # `form.as_div` names Django's own template, past the renderer's choice.
        own = self.form_template_name if template_name == "django/forms/div.html" else template_name
        return super().get_template(own)

"""Renders every form of our own pages in the markup of Det Fælles Designsystem; named by FORM_RENDERER."""

from django.forms.renderers import TemplatesSetting


class DkfdsRenderer(TemplatesSetting):
    """Also the renderer of Wagtail's admin, which places fields by itself: so no `django/forms/widgets/*` is overridden."""

    form_template_name = "design/forms/form.html"
    field_template_name = "design/forms/field.html"

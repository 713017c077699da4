"""The form renderer: labels, hints, errors and marks are tied to their fields."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.forms import formset_factory
from django.template import engines
from django.utils import translation
from wagtail.admin.forms.search import SearchForm

from jobmatch.design.controls import problems
from tests.design.gallery_urls import EveryField


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def drawn(form):
    return BeautifulSoup(form.as_div(), "html.parser")


def one(tree, selector):
    found = tree.select(selector)
    assert len(found) == 1, f"{len(found)} × {selector}"
    return found[0]


def test_every_field_has_a_label_or_a_legend():
    tree = drawn(EveryField())
    for box in tree.select("input:not([type=hidden]), select, textarea"):
        one(tree, f"label[for={box['id']}]")
    for group in tree.select("fieldset"):
        assert group.select("fieldset > legend")


def test_no_id_is_used_twice():
    ids = [tag["id"] for tag in drawn(EveryField({})).select("[id]")]
    assert len(ids) == len(set(ids))


def test_a_hint_is_tied_to_its_field():
    tree = drawn(EveryField())
    assert one(tree, "input[id=id_title]").get("aria-describedby") == "id_title_helptext"
    assert one(tree, "#id_title_helptext").text == "As people would say it."


def test_an_error_is_tied_to_its_field_beside_the_hint():
    tree = drawn(EveryField({}))
    box = one(tree, "input[id=id_title]")
    assert box.get("aria-describedby") == "id_title_helptext id_title_error"
    assert box.get("aria-invalid") == "true"
    assert "required" in one(tree, "#id_title_error").text
    assert "form-error" in box.parent["class"]


def test_a_group_of_choices_tells_hint_and_error_once_for_the_group():
    tree = drawn(EveryField({}))
    group = one(tree, "fieldset:has(> legend:-soup-contains('How noisy'))")
    assert group.get("aria-describedby") == "id_noise_helptext id_noise_error"
    for radio in group.select("input"):
        assert radio.get("aria-describedby") is None
        assert radio.get("aria-invalid") is None


def test_chosen_values_come_back_after_a_refusal():
    tree = drawn(EveryField({"days": ["mon", "sat"], "noise": "2", "place": "b", "title": "Baker", "news": "on"}))
    assert [box["value"] for box in tree.select("input[name=days][checked]")] == ["mon", "sat"]
    assert [box["value"] for box in tree.select("input[name=noise][checked]")] == ["2"]
    assert [box["value"] for box in tree.select("select[name=place] > option[selected]")] == ["b"]
    assert one(tree, "input[name=title]").get("value") == "Baker"
    assert one(tree, "input[name=news]").get("checked") is not None


def test_choices_keep_their_groups():
    assert [legend.text for legend in drawn(EveryField()).select("legend.choice-group-name")] == ["Week", "Week-end"]


def test_what_may_be_left_out_is_marked_and_what_may_not_is_required():
    tree = drawn(EveryField())
    marked = {label["for"] for label in tree.select("label:-soup-contains('(optional)')")}
    assert marked == {"id_about", "id_mail", "id_clock", "id_picture"}
    assert one(tree, "input[id=id_title]").get("required") is not None
    assert one(tree, "input[id=id_mail]").get("required") is None


def test_a_search_form_marks_nothing():
    class Search(forms.Form):
        mark_optional = False
        words = forms.CharField(required=False)

    assert "(optional)" not in Search().as_div()


def test_long_text_is_counted_and_never_cut_off():
    tree = drawn(EveryField())
    box = one(tree, "textarea[id=id_about]")
    assert box.get("maxlength") is None
    assert box.get("aria-describedby") == "id_about_limit"
    assert one(tree, "[data-maxlength]").get("data-maxlength") == "40"


def test_dates_use_the_browsers_own_box_in_its_notation():
    tree = drawn(EveryField(initial={"start": datetime.date(2026, 11, 2), "clock": datetime.time(7, 30)}))
    start, clock = one(tree, "input[id=id_start]"), one(tree, "input[id=id_clock]")
    assert (start.get("type"), start.get("value")) == ("date", "2026-11-02")
    assert (clock.get("type"), clock.get("value")) == ("time", "07:30")


def test_what_the_browser_sends_for_a_date_is_understood_in_danish():
    with translation.override("da"):
        form = EveryField({"start": "2026-11-02"})
        assert form.errors.get("start") is None


def test_a_widget_with_its_own_class_keeps_it():
    class Own(forms.Form):
        name = forms.CharField(widget=forms.TextInput(attrs={"class": "input-width-xl"}))

    assert one(drawn(Own()), "input")["class"] == ["form-input", "input-width-xl"]


def test_placeholders_are_left_out():
    class Own(forms.Form):
        name = forms.CharField(widget=forms.TextInput(attrs={"placeholder": "Your name"}))

    assert one(drawn(Own()), "input").get("placeholder") is None


def test_hidden_fields_stand_once_and_without_label():
    tree = drawn(EveryField())
    one(tree, "input[name=hidden]")
    assert not tree.select("label[for=id_hidden]")


def test_user_text_cannot_become_markup():
    tree = drawn(EveryField({"title": "<script>x</script>", "place": "<b>"}))
    assert not tree.select("script, b")


def test_the_summary_names_each_field_and_leads_to_it():
    found = problems(EveryField({"news": "on"}))
    targets = {problem.label: problem.target for problem in found}
    assert targets["Job title"] == "id_title"
    assert targets["How noisy is it?"] == "id_noise_0"
    assert [problem.message for problem in found if not problem.label] == ["There are no news yet."]


def render(source, **context):
    return engines["django"].from_string("{% load design %}" + source).render(context)


SUMMARY = '{% include "design/components/error_summary.html" %}'


def test_errors_are_summarised_once_with_the_summary_above():
    text = render(SUMMARY + "<form>{{ form.as_div }}</form>", form=EveryField({}))
    assert text.count('data-module="error-summary"') == 1


def test_errors_are_summarised_even_where_the_page_forgot_to():
    text = render("<form>{{ form.as_div }}</form>", form=EveryField({}))
    assert text.count('data-module="error-summary"') == 1
    assert 'data-module="error-summary"' not in render("<form>{{ form.as_div }}</form>", form=EveryField())


def test_a_hidden_fields_error_is_told_though_it_has_no_place():
    class Hidden(forms.Form):
        token = forms.CharField(widget=forms.HiddenInput)

    text = render(SUMMARY, form=Hidden({}))
    assert "required" in text
    assert 'href="#' not in text


def test_a_formset_is_summarised_as_a_whole():
    class Line(forms.Form):
        word = forms.CharField()

    lines = formset_factory(Line, min_num=2, validate_min=True)
    formset = lines({"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "0", "form-0-word": "", "form-1-word": "x"})
    assert [problem.target for problem in problems(formset) if problem.target] == ["id_form-0-word"]


def test_a_group_of_fields_draws_just_those():
    text = render(
        '{% include "design/components/fieldset.html" with legend="When" fields=form|pick:"start clock" %}',
        form=EveryField(),
    )
    assert [box["name"] for box in BeautifulSoup(text, "html.parser").select("input")] == ["start", "clock"]


def test_a_control_can_stand_alone_in_a_table():
    box = BeautifulSoup(
        render("{% control form.hours aria_label='Hours of Cem' %}", form=EveryField()), "html.parser"
    ).input
    assert (box.get("type"), box.get("aria-label")) == ("number", "Hours of Cem")


def test_wagtails_admin_keeps_its_own_fields():
    form = SearchForm({"q": "gardener"})
    text = render("{% load wagtailadmin_tags %}{% formattedfield field=form.q %}", form=form)
    field = BeautifulSoup(text, "html.parser")
    assert one(field, ".w-field__wrapper")
    assert one(field, "input[name=q]")["value"] == "gardener"
    assert "form-input" not in text

"""Components by what they show: the bar of parts, the log, the status words, leafing through a list."""

import pytest
from bs4 import BeautifulSoup
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory
from django.utils import translation

from jobmatch.design.parts import lay_out, points_text
from tests.design.gallery_urls import ENTRIES, PARTS


def render(name, **context):
    text = engines["django"].get_template(f"design/components/{name}.html").render(context)
    return BeautifulSoup(text, "html.parser")


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def test_the_list_below_the_bar_shows_the_points_that_were_used():
    rows = [row.text.split() for row in render("parts_bar", parts=PARTS).select("li")]
    assert [" ".join(row) for row in rows] == [
        "Type of work fits 6 of 6",
        "Weekly hours fits partly 2.5 of 4",
        "Noise not known yet 0 of 3",
        "Travel does not fit 0 of 2",
        "No evening work a must that is not met 0 of 3",
        "Many others are looked at for this job takes points off −0.4",
        "In all 8.1",
    ]


def test_the_score_is_shown_as_given_even_when_it_is_nothing():
    assert render("parts_bar", parts=PARTS, score=0).select("li:last-child .parts-points")[0].text == "0"


def test_the_bars_numbers_are_no_danish_ones_in_the_drawing():
    with translation.override("da"):
        widths = [place["width"] for place in render("parts_bar", parts=PARTS).select("rect")]
    assert widths
    assert not [width for width in widths if "," in width]


def test_each_place_is_as_wide_as_its_points_and_none_overlaps():
    bar = lay_out(PARTS, width=1000)
    assert [round(part.width + 4) for part in bar.segments] == [333, 222, 167, 111, 167]
    ends = [part.x + part.width for part in bar.segments]
    assert all(end <= later.x for end, later in zip(ends, bar.segments[1:], strict=False))
    assert bar.segments[1].filled == pytest.approx(bar.segments[1].width * 2.5 / 4, abs=0.01)


@pytest.mark.parametrize("parts", [[], [{"label": "Only a price", "points": -1}]])
def test_a_bar_without_room_is_empty_and_no_fault(parts):
    bar = lay_out(parts)
    assert bar.segments == []
    assert bar.points == sum(part["points"] for part in parts)


def test_a_state_is_found_from_the_points_where_none_is_given():
    rows = [{"label": "a", "points": p, "max": 4} for p in (4, 1, 0)]
    assert [part.state for part in lay_out(rows).rows] == ["full", "part", "none"]


def test_an_unknown_state_is_refused():
    with pytest.raises(ValueError, match="splendid"):
        lay_out([{"label": "a", "points": 1, "max": 1, "state": "splendid"}])


@pytest.mark.parametrize(
    ("points", "danish"),
    [(6, "6"), (10, "10"), (2.5, "2,5"), (0.25, "0,25"), (-0.4, "\u22120,4"), (0, "0"), (100.0, "100"), (1.999, "2")],
)
def test_points_are_written_without_empty_decimals(points, danish):
    with translation.override("da"):
        assert points_text(points) == danish


def test_the_log_keeps_what_was_corrected_in_sight():
    tree = render("timeline", entries=ENTRIES)
    assert "Ten minutes." in tree.text
    assert "Corrected: it was a meeting." in tree.text
    assert len(tree.select("time[datetime]")) == len(ENTRIES)


def test_text_of_others_cannot_become_markup_in_the_log():
    entry = ENTRIES[0] | {"title": "<b>x</b>", "body": "<script>y</script>"}
    assert not render("timeline", entries=[entry]).select("b, script")


def test_an_empty_log_says_so():
    assert "Nothing has been written down yet." in render("timeline", entries=[]).text


def test_leafing_keeps_the_search():
    request = RequestFactory().get("/jobs/?q=b%C3%A6ger&page=2")
    tree = render("pagination", page_obj=Paginator(range(30), 10).page(2), request=request)
    assert [link["href"] for link in tree.select("a")] == ["?q=b%C3%A6ger&page=1", "?q=b%C3%A6ger&page=3"]


def test_a_single_page_needs_no_leafing():
    assert render("pagination", page_obj=Paginator(range(3), 10).page(1)).select("nav") == []


def test_a_step_to_be_confirmed_posts_and_is_protected():
    request = RequestFactory().get("/")
    text = engines["django"].get_template("design/components/confirm_button.html")
    tree = BeautifulSoup(text.render({"url": "/x/", "label": "Delete", "confirm_label": "Yes"}, request), "html.parser")
    assert tree.form["method"] == "post"
    assert tree.select("input[name=csrfmiddlewaretoken]")

"""What an editor puts a page together from: headings and plain paragraphs. Nothing that can carry markup or scripts."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

FEATURES = ["bold", "link", "ol", "ul"]


class BodyBlock(blocks.StreamBlock):
    heading = blocks.CharBlock(max_length=120, icon="title", label=_("Heading"), template="cms/blocks/heading.html")
    paragraph = blocks.RichTextBlock(features=FEATURES, icon="pilcrow", label=_("Paragraph"))

    class Meta:
        required = False
        collapsed = False

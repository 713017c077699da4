"""What others may listen to; sent inside the transaction, so that what they promise commits with the change."""

from django.dispatch import Signal

#: The set of published openings has changed, or the text of one of them. Keyword: `at`, a datetime.
openings_changed = Signal()

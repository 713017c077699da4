"""What others may listen to; sent inside the transaction, so that what they promise commits with the change."""

from django.dispatch import Signal

#: Something that a citizen's list is made from has changed. Keywords: `citizen`, a Citizen, and `at`, a datetime.
wishes_changed = Signal()

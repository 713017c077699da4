"""`promised`: sent after the commit of a transaction that wrote at least one promise."""

from django.dispatch import Signal

promised = Signal()

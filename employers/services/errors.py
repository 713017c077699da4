"""Why a step is refused. Each class is one reason, which the pages say in a sentence of their own."""

from collections.abc import Iterable


class RefusedError(Exception):
    """A step that cannot be taken now; nothing has been changed."""


class UnderReviewError(RefusedError):
    """It has been sent in, and nobody may change what is being read: take it back first."""


class NotUnderReviewError(RefusedError):
    """Nothing waits for a decision: it has been taken back, or somebody else has decided."""


class StaleRevisionError(RefusedError):
    """The text that the reviewer read is not the one that waits now."""


class ChangedMeanwhileError(RefusedError):
    """Somebody else has saved a newer text since the form was opened."""


class NothingToReviewError(RefusedError):
    """The published text is the newest one."""


class NobodyReviewsError(RefusedError):
    """No municipality answers for the firm, so nobody could approve."""


class NotReviewerError(RefusedError):
    """The person is not staff of the municipality that answers for the firm."""


class ConflictOfInterestError(RefusedError):
    """The person acts for the firm, or wrote the text, and so may not decide on it."""


class NotPublishedError(RefusedError):
    """Only what is published can be paused."""


class NotPausedError(RefusedError):
    """Only what is paused can be opened again."""


class ClosedError(RefusedError):
    """It is closed for good."""


class ForeignWorkplaceError(RefusedError):
    """The workplace belongs to another firm."""


class TakenNumberError(RefusedError):
    """The P number is another firm's."""


class ForeignEmployerError(RefusedError):
    """Another municipality answers for the firm."""


class AlreadyContactError(RefusedError):
    """The person acts for the firm already."""


class InactivePersonError(RefusedError):
    """The account with this e-mail has been closed."""


class IncompleteError(RefusedError):
    """`fields` must be filled in before it can be sent in."""

    def __init__(self, fields: Iterable[str]) -> None:
        self.fields = tuple(fields)
        super().__init__(", ".join(self.fields))


class NotWritableError(ValueError):
    """The caller tried to write fields that only the server sets: a fault in the program or an attack."""


class UnknownChoiceError(ValueError):
    """A key that is not among the fixed choices of a field."""

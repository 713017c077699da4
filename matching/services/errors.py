"""What cannot be done, with the reason in words for people."""


class MatchingRefusedError(ValueError):
    """`field` names what the reason is about, where it is one thing."""

    def __init__(self, text: object, field: str = "") -> None:
        self.text, self.field = text, field
        super().__init__(str(text))


class NotYoursError(MatchingRefusedError):
    """Only the citizen and their own team decide; only a municipality's team leaders set its rules."""


class CaseClosedError(MatchingRefusedError):
    """The citizen's case is closed."""


class OpeningClosedError(MatchingRefusedError):
    """The opening is no longer open."""


class InvalidAnswerError(MatchingRefusedError):
    """An answer or reason that is none, or a no without its reason."""


class WishRefusedError(MatchingRefusedError):
    """The importance cannot be changed so."""


class WeighingRefusedError(MatchingRefusedError):
    """What was said of the wishes beside each other gives no weights."""


class ProposalOutdatedError(MatchingRefusedError):
    """The proposal has its answer, or the wishes are no longer what it was made from."""


class InvalidPolicyError(MatchingRefusedError):
    """A number of citizens per position that cannot be."""

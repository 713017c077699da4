"""What a refused step is called on the page: what happened, and what can be done."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from employers.services import errors

SENTENCES: dict[type[errors.RefusedError], Promise] = {
    errors.UnderReviewError: _("It has been sent in and is being read. Take it back if you want to change it."),
    errors.NotUnderReviewError: _("Nothing waits for a decision any more. Nothing has been changed."),
    errors.StaleRevisionError: _(
        "The firm has sent in a newer text since you opened the page. Read it here before you decide."
    ),
    errors.NothingToReviewError: _("What is published is your newest text, so there is nothing to send in."),
    errors.NobodyReviewsError: _("No municipality answers for your firm yet. Write to your contact person there."),
    errors.NotReviewerError: _("Only staff of the municipality that answers for the firm can do this."),
    errors.ConflictOfInterestError: _(
        "You act for this firm, so you cannot decide on what it sends in. A colleague has to do it."
    ),
    errors.NotPublishedError: _("Only what is published can be paused. Nothing has been changed."),
    errors.NotPausedError: _("It was not paused. Nothing has been changed."),
    errors.ClosedError: _("It is closed and can no longer be changed."),
    errors.IncompleteError: _("Something is missing before it can be sent in."),
    errors.ForeignEmployerError: _("Another municipality answers for this firm. Ask them to give the person access."),
    errors.AlreadyContactError: _("This person acts for the firm already."),
    errors.InactivePersonError: _("The account with this e-mail has been closed."),
    errors.TakenNumberError: _("This P number belongs to another firm. Look it up on virk.dk."),
}


def sentence_for(error: errors.RefusedError) -> Promise:
    return SENTENCES.get(type(error), _("This cannot be done now. Nothing has been changed."))


def tell(request: HttpRequest, error: errors.RefusedError) -> None:
    messages.error(request, str(sentence_for(error)))

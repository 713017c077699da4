"""The one workflow that openings and mentor offers go through; made when it is first needed."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Workflow, WorkflowContentType, WorkflowTask

from employers.models import MentorOffer, Opening, ReviewTask

NAME = "Review by the municipality"


@transaction.atomic
def ensure_workflow() -> Workflow:
    """The workflow, with its one task, bound to both kinds of submissions. Calling it again changes nothing."""
    task = ReviewTask.objects.filter(active=True).first() or ReviewTask.objects.create(name=NAME)
    step = WorkflowTask.objects.filter(task=task, workflow__active=True).select_related("workflow").first()
    workflow = step.workflow if step else Workflow.objects.create(name=NAME)
    if step is None:
        WorkflowTask.objects.create(workflow=workflow, task=task)
    for model in (Opening, MentorOffer):
        WorkflowContentType.objects.update_or_create(
            content_type=ContentType.objects.get_for_model(model), defaults={"workflow": workflow}
        )
    return workflow

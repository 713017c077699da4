"""The one Celery task: do what is due. It is woken after a commit and once a minute by beat."""

from celery import shared_task

from jobmatch.outbox.services import work_off


@shared_task(name="jobmatch.outbox.tasks.sweep", ignore_result=True)
def sweep() -> int:
    return work_off(most=200)

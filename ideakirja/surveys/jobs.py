from django_tasks import task


@task()
def release_all() -> None:
    pass


@task()
def forget_old() -> None:
    pass

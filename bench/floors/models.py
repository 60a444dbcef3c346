from django.db import models


class Answer(models.Model):
    answers = models.JSONField()

    def __str__(self) -> str:
        return "an answer"

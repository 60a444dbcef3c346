from django import forms
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import path
from django.views.decorators.csrf import csrf_protect

from ideakirja.questions.kinds import Choice, Scale, Words
from ideakirja.questions.ready import SATISFACTION_SURVEY

from .models import Answer

PLACEHOLDER = "x" * 64


def field_of(question) -> forms.Field:
    if isinstance(question, Choice):
        choices = [(option.id, option.text["fi"]) for option in question.options]
        return forms.ChoiceField(label=question.text["fi"], choices=choices, widget=forms.RadioSelect, required=False)
    if isinstance(question, Scale):
        choices = [(str(step), label["fi"]) for step, label in question.steps]
        return forms.ChoiceField(label=question.text["fi"], choices=choices, widget=forms.RadioSelect, required=False)
    widget = forms.Textarea if isinstance(question, Words) else forms.TextInput
    return forms.CharField(label=question.text["fi"], max_length=10_000, required=False, widget=widget)


SurveyForm = type(
    "SurveyForm",
    (forms.Form,),
    {f"q-{question.id}": field_of(question) for question in SATISFACTION_SURVEY.asked},
)


def receive(request: HttpRequest) -> HttpResponse:
    form = SurveyForm(request.POST)
    if not form.is_valid():
        return render(request, "floor.html", {"form": form}, status=422)
    Answer.objects.create(answers=form.cleaned_data)
    return redirect("thanks")


@csrf_protect
def plain(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return receive(request)
    return render(request, "floor.html", {"form": SurveyForm()})


_PAGE: list[str] = []


@csrf_protect
def cached(request: HttpRequest) -> HttpResponse:
    """The HTML is made once in a process; only the token is put in."""
    if request.method == "POST":
        return receive(request)
    if not _PAGE:
        html = render_to_string("floor.html", {"form": SurveyForm(), "csrf_token": PLACEHOLDER})
        _PAGE.append(html)
    return HttpResponse(_PAGE[0].replace(PLACEHOLDER, get_token(request)))


def thanks(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<!DOCTYPE html><title>Kiitos</title><h1>Kiitos</h1>")


urlpatterns = [path("plain/", plain), path("cached/", cached), path("thanks/", thanks, name="thanks")]

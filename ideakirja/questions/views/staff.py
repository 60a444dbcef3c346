"""Questionnaires for the staff: which there are, how each looks, one from scratch, from a copy or from a file."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ideakirja.kit.forms import form_page, posted
from ideakirja.kit.texts import LANGUAGES
from ideakirja.people.access import ORGANISERS
from ideakirja.people.views import signed_in

from .. import access, actions
from ..files import write_file
from ..form import Form
from ..forms.questionnaire import BringForm, DescribeForm, MakeForm
from ..kinds import KINDS
from ..models import Questionnaire
from ..ready import READY, ready_form


def visible_or_404(request: HttpRequest, slug: str) -> Questionnaire:
    return get_object_or_404(Questionnaire.objects.visible_to(signed_in(request)), slug=slug)


def edited_or_404(request: HttpRequest, slug: str) -> Questionnaire:
    questionnaire = visible_or_404(request, slug)
    if not access.may_edit(signed_in(request), questionnaire):
        raise Http404
    return questionnaire


def form_or_404(request: HttpRequest, slug: str) -> Form:
    """What a questionnaire asks now: a ready one's, or a unit's own one's."""
    return ready_form(slug) or visible_or_404(request, slug).draft.form


def _require_maker(request: HttpRequest) -> None:
    if not signed_in(request).reach(*ORGANISERS):
        raise Http404


@require_safe
def list_questionnaires(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    own = [(one, one.draft.form) for one in Questionnaire.objects.visible_to(user)]
    own.sort(key=lambda row: str(row[0]).casefold())
    context = {
        "forms": READY,
        "own": [(one, form, bool(form.problems_by_question())) for one, form in own if not one.is_retired],
        "retired": [one for one, _form in own if one.is_retired],
        "may_make": bool(user.reach(*ORGANISERS)),
    }
    return render(request, "questions/list.html", context)


@form_page
def make(request: HttpRequest) -> HttpResponse:
    """A new one, empty or a copy."""
    _require_maker(request)
    first = {"begin": request.GET.get("from", "empty")}
    form = MakeForm(posted(request), by=signed_in(request), initial=first)
    if request.method == "POST" and form.is_valid():
        made = actions.make_questionnaire(form.form(), unit=form.cleaned_data["unit"], by=signed_in(request))
        return redirect("questions:show", slug=made.slug)
    return render(request, "questions/make.html", {"form": form}, status=422 if form.errors else 200)


@form_page
def bring(request: HttpRequest) -> HttpResponse:
    """A new one from a file. Everything in the file is read before anything is written."""
    _require_maker(request)
    form = BringForm(posted(request), by=signed_in(request), files=request.FILES or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        made = actions.make_questionnaire(said["file"], unit=said["unit"], by=signed_in(request))
        messages.success(request, _("The questionnaire has been brought in. Look at it before you use it."))
        return redirect("questions:show", slug=made.slug)
    return render(request, "questions/bring.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """A unit's own one to work on, or every question as it is asked. Nothing that is chosen there goes anywhere."""
    user = signed_in(request)
    form = ready_form(slug)
    context: dict[str, Any] = {"form": form, "slug": slug, "may_make": bool(user.reach(*ORGANISERS))}
    if form is None:
        questionnaire = visible_or_404(request, slug)
        form = questionnaire.draft.form
        context |= {"questionnaire": questionnaire, "form": form, "problems": form.problems_by_question()}
        context["may_edit"] = access.may_edit(user, questionnaire)
        if context["may_edit"] and not questionnaire.is_retired:
            return render(request, "questions/edit.html", context | _editing(request, questionnaire, form))
    context["rows"] = [(number, question, form.condition_of(question)) for number, question in form.numbered()]
    return render(request, "questions/show.html", context)


def _editing(request: HttpRequest, questionnaire: Questionnaire, form: Form) -> dict[str, Any]:
    problems = form.problems_by_question()
    rows = [
        {
            "number": number,
            "question": question,
            "condition": form.condition_of(question),
            "problems": problems.get(question.id, []),
            "missing": [language for language in LANGUAGES if question.missing_in(language)],
        }
        for number, question in form.numbered()
    ]
    removed = questionnaire.draft.removed
    return {
        "rows": rows,
        # Not the classes: a template would call them.
        "kinds": [{"kind": kind.kind, "label": kind.label, "about": kind.about} for kind in KINDS],
        "whole_problems": problems.get("", []),
        "missing": [(language, n) for language in LANGUAGES if (n := form.missing_in(language))],
        "removed": removed["question"]["text"] if removed else None,
        "just_removed": "removed" in request.GET,
        "moved": request.GET.get("moved", ""),
        "way": request.GET.get("way", ""),
    }


@form_page
def describe(request: HttpRequest, slug: str) -> HttpResponse:
    """The name, and what stands on top of the page."""
    questionnaire = edited_or_404(request, slug)
    form = DescribeForm(posted(request), form=questionnaire.draft.form)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.describe(
                questionnaire, **form.texts(), minutes=said["minutes"], was=said["was"], by=signed_in(request)
            )
        except actions.Refused as problem:
            form.refuse(problem)
        else:
            return redirect("questions:show", slug=slug)
    context = {"form": form, "questionnaire": questionnaire}
    return render(request, "questions/describe.html", context, status=422 if form.errors else 200)


@require_POST
def retire(request: HttpRequest, slug: str) -> HttpResponse:
    actions.retire(edited_or_404(request, slug), by=signed_in(request))
    messages.success(request, _("The questionnaire is in the archive. Collections that run go on."))
    return redirect("questions:show", slug=slug)


@require_POST
def take_back(request: HttpRequest, slug: str) -> HttpResponse:
    actions.take_back(edited_or_404(request, slug), by=signed_in(request))
    messages.success(request, _("The questionnaire can be used again."))
    return redirect("questions:show", slug=slug)


@require_safe
def save_file(request: HttpRequest, slug: str) -> HttpResponse:
    """The questionnaire as a file to keep, or to give to others."""
    response = HttpResponse(write_file(form_or_404(request, slug)), content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{slug}.json"'
    return response

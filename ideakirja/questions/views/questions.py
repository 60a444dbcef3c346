"""The questions of a unit's own questionnaire: added, changed, moved, removed, put back."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ideakirja.kit.forms import form_page, posted
from ideakirja.people.views import signed_in

from .. import actions
from ..beginnings import new_question
from ..forms.question import form_for
from ..kinds import ID, KINDS, Question
from ..models import Questionnaire
from .staff import edited_or_404


def _back(slug: str, **query: str) -> HttpResponse:
    address = reverse("questions:show", args=[slug])
    return redirect(f"{address}?{urlencode(query)}" if query else address)


@form_page
def add(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """A new question, as the last one."""
    questionnaire = edited_or_404(request, slug)
    if kind not in {one.kind for one in KINDS}:
        raise Http404
    typed_id = request.POST.get("id", "")
    question = new_question(kind, typed_id if ID.fullmatch(typed_id) else actions.new_id())
    return _write(request, questionnaire, question, is_new=True)


@form_page
def change(request: HttpRequest, slug: str, question_id: str) -> HttpResponse:
    questionnaire = edited_or_404(request, slug)
    question = questionnaire.draft.form.by_id.get(question_id)
    if question is None:
        raise Http404
    return _write(request, questionnaire, question, is_new=False)


def _write(request: HttpRequest, questionnaire: Questionnaire, question: Question, *, is_new: bool) -> HttpResponse:
    whole, user = questionnaire.draft.form, signed_in(request)
    form = form_for(question.kind)(posted(request), question=question, whole=whole)
    if request.method == "POST" and form.is_valid():
        try:
            if is_new:
                actions.add_question(questionnaire, form.made(), by=user)
            else:
                actions.change_question(questionnaire, form.made(), was=form.cleaned_data["was"], by=user)
        except actions.Refused as problem:
            form.refuse(problem)
        else:
            if "more" in request.POST:
                return redirect("questions:change", slug=questionnaire.slug, question_id=question.id)
            return _back(questionnaire.slug, moved=question.id, way="change")
    context = {
        "form": form,
        "question": question,
        "questionnaire": questionnaire,
        "is_new": is_new,
        "number": whole.number_of(question.id),
    }
    return render(request, "questions/question.html", context, status=422 if form.errors else 200)


@require_POST
def move(request: HttpRequest, slug: str, question_id: str, way: str) -> HttpResponse:
    """One place up or down; the focus stays on the button."""
    if way not in ("up", "down"):
        raise Http404
    questionnaire = edited_or_404(request, slug)
    try:
        actions.move_question(questionnaire, question_id, way, by=signed_in(request))
    except actions.Refused as problem:
        messages.warning(request, str(problem))
    return _back(slug, moved=question_id, way=way)


@require_POST
def remove(request: HttpRequest, slug: str, question_id: str) -> HttpResponse:
    questionnaire = edited_or_404(request, slug)
    try:
        actions.remove_question(questionnaire, question_id, by=signed_in(request))
    except actions.Refused as problem:
        messages.warning(request, str(problem))
    return _back(slug, removed="1")


@require_POST
def put_back(request: HttpRequest, slug: str) -> HttpResponse:
    questionnaire = edited_or_404(request, slug)
    try:
        question_id = actions.put_back(questionnaire, by=signed_in(request))
    except actions.Refused as problem:
        messages.warning(request, str(problem))
        return _back(slug)
    return _back(slug, moved=question_id, way="change")

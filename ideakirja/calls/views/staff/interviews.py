"""Interviews and the choice after them. What was said opens only for the interviewers (book, part H)."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ideakirja.kit.forms import form_page, posted
from ideakirja.people.views import signed_in

from ... import actions
from ...access import interviewers_of
from ...actions.interviewing import Overtaken
from ...forms.interview import ArrangeForm, ChoiceForm, InterviewForm, TopicForm
from ...letters import accepted_text, not_now_text, was_told_time
from ...models import Interest, Interview
from ...ready import interview_set
from ...stages import Stage, lines_of
from .reach import act_on, interview_or_404, run_call_or_404, run_interest_or_404

NOT_NOW = Interview.Situation.NOT_NOW


@require_safe
def list_interviews(request: HttpRequest, pk: int) -> HttpResponse:
    """Everybody who left their details, and how far their interview is."""
    call, user = run_call_or_404(request, pk), signed_in(request)
    lines = [line for line in lines_of(call) if line.stage != Stage.GONE]
    mine = {
        line.interest.pk
        for line in lines
        if hasattr(line.interest, "interview") and user.pk in line.interest.interview.readers
    }
    waiting = sum(line.interest.needs_interview and not hasattr(line.interest, "choice") for line in lines)
    context = {"call": call, "lines": lines, "mine": mine, "waiting": waiting, "ready": interview_set(call.interview)}
    return render(request, "calls/interviews.html", context)


@form_page
def arrange(request: HttpRequest, pk: int) -> HttpResponse:
    interest, user = run_interest_or_404(request, pk), signed_in(request)
    if not interest.call.interview:
        raise Http404
    before: Interview | None = getattr(interest, "interview", None)
    people = interviewers_of(interest.call.activity)
    form = ArrangeForm(
        posted(request), people=people, initial=ArrangeForm.typed_of(before, user) | {"tells": was_told_time(interest)}
    )

    def act() -> None:
        tells = form.cleaned_data["tells"]
        actions.arrange_interview(interest, form.meeting, tells=tells, by=user, now=timezone.now())
        if form.meeting.second is None:
            messages.info(request, _("The book advises two interviewers. You can add the second one later."))

    words: dict[str, Any] = {"title": _("Agree on the interview"), "button": _("Save"), "call": interest.call}
    words["about"] = interest.participant.name
    back = reverse("calls:interest", args=[pk])
    return act_on(request, form, act, done=_("The interview is agreed on."), back=back, words=words)


@form_page
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """The interview itself. Every look and every save leaves a line in the trail."""
    interview, user = interview_or_404(request, pk), signed_in(request)
    ready = interview_set(interview.interest.call.interview)
    if ready is None:
        raise Http404
    actions.look_at_interview(interview, by=user)
    form = InterviewForm(posted(request), ready=ready, initial=InterviewForm.typed_of(interview))
    if form.is_valid():
        try:
            return _save(request, interview, form)
        except Overtaken as overtaken:
            form = form.with_theirs(overtaken.theirs)
            form.add_error(None, overtaken.messages)
        except ValidationError as refusal:
            form.add_error(None, refusal)
    topic_form = TopicForm(initial={"title": interview.answered.get("topics", "")[:200]})
    context: dict[str, Any] = {"interview": interview, "interest": interview.interest}
    context |= {"call": interview.interest.call, "person": interview.interest.participant}
    context |= {"form": form, "ready": ready, "topic_form": topic_form}
    return render(request, "calls/interview.html", context, status=422 if form.errors else 200)


def _save(request: HttpRequest, interview: Interview, form: InterviewForm) -> HttpResponse:
    user, said = signed_in(request), form.cleaned_data
    written = form.answers, said["assessment"], said["situation"]
    actions.save_interview(interview, *written, seen=said["seen"], by=user)
    if "held" in request.POST:
        actions.hold_interview(interview, by=user, today=timezone.localdate())
        messages.success(request, _("The interview is held. Now the person can be accepted, or told “not now”."))
        return redirect("calls:interest", pk=interview.interest_id)
    messages.success(request, _("Saved. Only the interviewers can read it."))
    return redirect("calls:interview", pk=interview.pk)


@form_page
def make_topic(request: HttpRequest, pk: int) -> HttpResponse:
    """Something that came up goes to the list of topics, without the name."""
    interview, user = interview_or_404(request, pk), signed_in(request)
    form = TopicForm(posted(request))

    def act() -> None:
        title = form.cleaned_data["title"]
        actions.make_topic(interview, title, by=user, today=timezone.localdate())

    words: dict[str, Any] = {
        "title": _("Make it a topic"),
        "button": _("Put on the list"),
        "call": interview.interest.call,
    }
    words["advice"] = _("The topic goes to the list without a name. Write it so that nobody can be recognised.")
    back = reverse("calls:interview", args=[pk])
    return act_on(request, form, act, done=_("The topic is on the list."), back=back, words=words)


@form_page
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    words: dict[str, Any] = {"title": _("Accept"), "button": _("Accept and tell the person")}
    done = _("Accepted. The message leaves.")
    interest = run_interest_or_404(request, pk)
    lacks = {"lacks_agreement": not interest.call.activity.agreement_texts.exists()}
    return _choose(request, interest, actions.accept, accepted_text, done, words | lacks)


@form_page
def say_not_now(request: HttpRequest, pk: int) -> HttpResponse:
    words: dict[str, Any] = {"title": _("Not now"), "button": _("Tell the person")}
    words["advice"] = _("Say first that it is not possible now, then why, then what else there is.")
    done = _("The message leaves.")
    return _choose(request, run_interest_or_404(request, pk), actions.say_not_now, not_now_text, done, words)


def _choose(
    request: HttpRequest,
    interest: Interest,
    action: Callable[..., Any],
    draft: Callable[[Interest], str],
    done: str,
    words: dict[str, Any],
) -> HttpResponse:
    user, interview = signed_in(request), getattr(interest, "interview", None)
    form = ChoiceForm(posted(request), initial={"text": draft(interest)})

    def act() -> None:
        action(interest, form.cleaned_data["text"], by=user, today=timezone.localdate())

    # Only the interviewers are reminded of their own assessment; the others ask them.
    is_doubted = bool(interview and user.pk in interview.readers and interview.situation == NOT_NOW)
    context = {"interest": interest, "call": interest.call, "person": interest.participant, "is_doubted": is_doubted}
    back = reverse("calls:interest", args=[interest.pk])
    return act_on(request, form, act, done=done, back=back, template="calls/choice.html", words={**context, **words})

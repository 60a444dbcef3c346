"""The participant's own page. The code in the address opens it: no sign-in, no cookie."""

from django.urls import path

from .views.own import dates, details, entering, fares, group, papers

app_name = "own"
urlpatterns = [
    path("", entering.enter, name="enter"),
    path("goodbye/", details.goodbye, name="goodbye"),
    path("<str:code>/", entering.page, name="page"),
    path("<str:code>/dates/<int:pk>/", dates.date, name="date"),
    path("<str:code>/dates/<int:pk>/calendar.ics", dates.calendar, name="calendar"),
    path("<str:code>/memos/", group.memos, name="memos"),
    path("<str:code>/memos/<int:pk>/", group.memo, name="memo"),
    path("<str:code>/topics/", group.topics, name="topics"),
    path("<str:code>/heard/", group.heard, name="heard"),
    path("<str:code>/agreements/", papers.papers, name="papers"),
    path("<str:code>/agreements/<int:pk>/", papers.agreement, name="agreement"),
    path("<str:code>/agreements/<int:pk>/take-back/", papers.take_back_agreement, name="take_back_agreement"),
    path("<str:code>/consents/<int:pk>/<slug:slug>/give/", papers.give_consent, name="give_consent"),
    path("<str:code>/consents/<int:pk>/take-back/", papers.take_back_consent, name="take_back_consent"),
    path("<str:code>/fares/", fares.fares, name="fares"),
    path("<str:code>/details/", details.details, name="details"),
    path("<str:code>/copy/", details.copy, name="copy"),
    path("<str:code>/leave/<int:pk>/", details.leave, name="leave"),
    path("<str:code>/forget/", details.forget, name="forget"),
    path("<str:code>/withdraw/<int:pk>/", details.withdraw, name="withdraw"),
]

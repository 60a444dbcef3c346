"""What anybody may open: events, one's own sign-up or answer by its code, calendars. Nothing here knows who asks."""

from django.urls import path

from .views import calendar, public

app_name = "events"
urlpatterns = [
    path("events/", public.list_events, name="list"),
    path("events/answer/<str:code>/", public.answer, name="answer"),
    path("events/feed/<str:token>.ics", calendar.feed, name="feed"),
    path("events/<str:code>/", public.event, name="event"),
    path("events/<str:code>/signed-up/", public.signed_up_before, name="signed_up_before"),
    path("events/<str:code>/calendar.ics", calendar.event, name="calendar"),
]

"""The staff's addresses about people: who comes, messages, letters, presence, calendars, costs. Part of urls.py."""

from django.urls import path

from .views import calendar, claims, enclosures, letters, people, presence

urlpatterns = [
    path("<int:pk>/people/", people.people, name="people"),
    path("<int:pk>/people/invite/", people.invite_all, name="invite_all"),
    path("<int:pk>/people/invite/team/", people.invite_staff, {"whom": "team"}, name="invite_team"),
    path("<int:pk>/people/invite/unit/", people.invite_staff, {"whom": "unit"}, name="invite_unit"),
    path("<int:pk>/people/choose/", people.choose, name="choose"),
    path("<int:pk>/people/guest/", people.invite_guest, name="invite_guest"),
    path("<int:pk>/people/along/", enclosures.send_along, name="send_along"),
    path("<int:pk>/people/remind/", people.remind, name="remind"),
    path("<int:pk>/people/tell/", people.tell, name="tell"),
    path("<int:pk>/people/send-again/<int:delivery_pk>/", people.send_again, name="send_again"),
    path("people/<int:pk>/answer/", people.write_answer, name="write_answer"),
    path("people/<int:pk>/take-off/", people.take_off, name="take_off"),
    path("<int:pk>/attendance/", presence.attendance, name="attendance"),
    path("<int:pk>/attendance/all/", presence.all_came, name="all_came"),
    path("<int:pk>/attendance/walk-in/", presence.walk_in, name="walk_in"),
    path("<int:pk>/attendance/heads/", presence.heads, name="heads"),
    path("<int:pk>/attendance/list/", presence.attendance_list, name="attendance_list"),
    path("<int:pk>/attendance/permissions/", presence.permissions, name="permissions"),
    path("<int:pk>/calendar/", calendar.gathering_file, name="calendar_file"),
    path("calendars/", calendar.feeds, name="feeds"),
    path("calendars/<int:pk>/close/", calendar.close, name="close_feed"),
    path("letters/", letters.letters, name="letters"),
    path("letters/print/", letters.print_letters, name="print_letters"),
    path("letters/posted/", letters.posted, name="posted"),
    path("letters/<int:pk>/retry/", letters.retry, name="retry_message"),
    path("costs/", claims.claims, name="claims"),
    path("costs/of/<int:activity_pk>/", claims.claim, name="claim"),
    path("costs/<int:pk>/approve/", claims.approve, name="approve_claim"),
    path("costs/<int:pk>/refuse/", claims.refuse_claim, name="refuse_claim"),
    path("costs/payments/", claims.payments, name="payments"),
    path("costs/payments/table/", claims.payments_file, name="payments_file"),
    path("costs/payments/paid/", claims.paid, name="paid"),
]

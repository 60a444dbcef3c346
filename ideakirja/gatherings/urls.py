from django.urls import path

from . import urls_people
from .views import memo, preparing, series, staff, topics

app_name = "gatherings"
urlpatterns = [
    path("", staff.list, name="list"),
    path("new/", staff.make, name="make"),
    path("<int:pk>/", staff.show, name="show"),
    path("<int:pk>/change/", staff.change, name="change"),
    path("<int:pk>/plan/", staff.plan, name="plan"),
    path("<int:pk>/cancel/", staff.cancel, name="cancel"),
    path("<int:pk>/uncancel/", staff.uncancel, name="uncancel"),
    path("<int:pk>/feedback/", staff.open_feedback, name="open_feedback"),
    path("<int:pk>/hosts/", preparing.hosts, name="hosts"),
    path("hosts/<int:pk>/remove/", preparing.remove_host, name="remove_host"),
    path("<int:pk>/agenda/", preparing.agenda, name="agenda"),
    path("<int:pk>/topics/<int:topic_pk>/", preparing.take_up, name="take_up"),
    path("points/<int:pk>/change/", preparing.change_item, name="change_item"),
    path("points/<int:pk>/remove/", preparing.remove_item, name="remove_item"),
    path("points/<int:pk>/up/", preparing.move_item, {"step": -1}, name="move_item_up"),
    path("points/<int:pk>/down/", preparing.move_item, {"step": 1}, name="move_item_down"),
    path("topics/of/<int:activity_pk>/", topics.topics, name="topics"),
    path("topics/<int:pk>/drop/", topics.drop, name="drop_topic"),
    path("topics/<int:pk>/pick-up/", topics.pick_up, name="pick_up_topic"),
    path("<int:pk>/memo/", memo.memo, name="memo"),
    path("<int:pk>/memo/plain/", memo.write_plain, name="write_plain"),
    path("<int:pk>/memo/finish/", memo.finish, name="finish_memo"),
    path("<int:pk>/memo/reopen/", memo.reopen, name="reopen_memo"),
    path("<int:pk>/memo/send/", memo.send, name="send_memo"),
    path("<int:pk>/memo/pdf/", memo.pdf, name="memo_pdf"),
    path("<int:pk>/memo/plain/pdf/", memo.plain_pdf, name="plain_pdf"),
    path("agreed/<int:pk>/take-back/", memo.take_back, name="take_back"),
    path("series/new/", series.make, name="make_series"),
    path("series/<int:pk>/", series.show, name="series"),
    path("series/<int:pk>/change/", series.change, name="change_series"),
    path("series/<int:pk>/add/", series.add, name="add_to_series"),
    path("<int:pk>/move/", series.move, name="move"),
    # People: who comes, presence, costs.
    *urls_people.urlpatterns,
]

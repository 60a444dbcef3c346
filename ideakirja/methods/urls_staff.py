from django.urls import path

from .views.staff import activities, books, report, steps

app_name = "activities"
urlpatterns = [
    path("", activities.list, name="list"),
    path("start/", activities.choose, name="choose"),
    path("start/<slug:slug>/", activities.start, name="start"),
    path("<int:pk>/", activities.show, name="show"),
    path("<int:pk>/change/", activities.change, name="change"),
    path("<int:pk>/team/", books.team, name="team"),
    path("<int:pk>/team/<int:member>/leave/", books.leave_team, name="leave_team"),
    path("<int:pk>/team/<int:member>/responsible/", books.set_responsible, name="set_responsible"),
    path("<int:pk>/books/", books.books, name="books"),
    path("<int:pk>/books/hours/<int:line>/remove/", books.remove_hours, name="remove_hours"),
    path("<int:pk>/books/costs/<int:line>/remove/", books.remove_cost, name="remove_cost"),
    path("<int:pk>/close/", books.close, name="close"),
    path("<int:pk>/reopen/", books.reopen, name="reopen"),
    path("<int:pk>/report/", report.show, name="report"),
    path("<int:pk>/report.pdf", report.pdf, name="report_pdf"),
    path("<int:pk>/phases/<int:phase_pk>/add/", steps.add, name="add_step"),
    path("<int:pk>/steps/<int:step_pk>/", steps.show, name="step"),
    path("<int:pk>/steps/<int:step_pk>/open/", steps.open, name="open_step"),
    path("<int:pk>/steps/<int:step_pk>/about/", steps.choose_event, name="choose_event"),
    path("<int:pk>/steps/<int:step_pk>/finish/", steps.finish, name="finish_step"),
    path("<int:pk>/steps/<int:step_pk>/reopen/", steps.reopen, name="reopen_step"),
    path("<int:pk>/steps/<int:step_pk>/skip/", steps.skip, name="skip_step"),
    path("<int:pk>/steps/<int:step_pk>/move/", steps.move, name="move_step"),
    path("<int:pk>/steps/<int:step_pk>/note/", steps.note, name="note_step"),
    path("<int:pk>/steps/<int:step_pk>/repeat/", steps.repeat, name="repeat_step"),
]

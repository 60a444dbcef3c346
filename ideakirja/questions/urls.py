from django.urls import path

from .views import questions, staff

app_name = "questions"
urlpatterns = [
    path("", staff.list_questionnaires, name="list"),
    path("new/", staff.make, name="make"),
    path("from-file/", staff.bring, name="bring"),
    path("<slug:slug>/", staff.show, name="show"),
    path("<slug:slug>/describe/", staff.describe, name="describe"),
    path("<slug:slug>/retire/", staff.retire, name="retire"),
    path("<slug:slug>/take-back/", staff.take_back, name="take_back"),
    path("<slug:slug>/file/", staff.save_file, name="save_file"),
    path("<slug:slug>/put-back/", questions.put_back, name="put_back"),
    path("<slug:slug>/add/<slug:kind>/", questions.add, name="add"),
    path("<slug:slug>/questions/<slug:question_id>/", questions.change, name="change"),
    path("<slug:slug>/questions/<slug:question_id>/remove/", questions.remove, name="remove"),
    path("<slug:slug>/questions/<slug:question_id>/move/<slug:way>/", questions.move, name="move"),
]

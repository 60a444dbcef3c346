from django.urls import path

from .views import doing
from .views import staff as views

app_name = "matters"
urlpatterns = [
    path("", views.list, name="list"),
    path("new/", views.open, name="open"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/change/", views.change, name="change"),
    path("<int:pk>/decide/", views.decide, name="decide"),
    path("<int:pk>/outcome/", doing.record_outcome, name="record_outcome"),
    path("<int:pk>/tell/", views.tell, name="tell"),
    path("<int:pk>/withdraw-telling/", views.withdraw_telling, name="withdraw_telling"),
    path("<int:pk>/actions/add/", doing.add_action, name="add_action"),
    path("actions/<int:pk>/change/", doing.change_action, name="change_action"),
    path("actions/<int:pk>/finish/", doing.finish_action, name="finish_action"),
    path("actions/<int:pk>/reopen/", doing.reopen_action, name="reopen_action"),
    path("actions/<int:pk>/remove/", doing.remove_action, name="remove_action"),
]

from django.urls import path

from .views import invitations, people, public, sign_in, units

app_name = "people"
urlpatterns = [
    path("", people.list, name="list"),
    path("me/", sign_in.me, name="me"),
    path("welcome/<str:token>/", public.welcome, name="welcome"),
    path("invite/", invitations.invite, name="invite"),
    path("invitations/<int:pk>/send-again/", invitations.send_again, name="send_again"),
    path("invitations/<int:pk>/withdraw/", invitations.withdraw, name="withdraw"),
    path("<int:pk>/", people.person, name="person"),
    path("<int:pk>/give-role/", people.give_role, name="give_role"),
    path("roles/<int:pk>/take/", people.take_role, name="take_role"),
    path("<int:pk>/close/", people.close_account, name="close_account"),
    path("<int:pk>/open/", people.open_account, name="open_account"),
    path("units/<int:pk>/add/", units.add, name="add_unit"),
    path("units/<int:pk>/change/", units.change, name="change_unit"),
]

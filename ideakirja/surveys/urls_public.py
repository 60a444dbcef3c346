"""What anybody may open. Nothing here knows who asks."""

from django.urls import path

from .views.public import answering, receipts, slips

app_name = "speak"
urlpatterns = [
    path("speak/", answering.places, name="places"),
    path("open/", answering.open_code, name="open"),
    path("k/<str:code>/", answering.card, name="card"),
    path("k/<str:code>/thanks/<str:token>/", receipts.thanks, name="thanks"),
    path("k/<str:code>/slip/", slips.slip, name="slip"),
    path("k/<str:code>/slip/thanks/", slips.slip_thanks, name="slip_thanks"),
    path("receipt/", receipts.words, name="receipt"),
    path("receipt/<str:token>/", receipts.fate, name="fate"),
]

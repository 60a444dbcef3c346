"""Every address of the product. /staff/ is the security boundary: everything below it needs a sign-in."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from ideakirja.portal.views import public as portal_public
from ideakirja.trail.live import stream_channel

urlpatterns = [
    path("", portal_public.choose_language, name="choose_language"),
    path("", include("ideakirja.portal.urls_short")),
    path("live/<str:channel>/", stream_channel, name="live"),
    *i18n_patterns(
        path("", include("ideakirja.portal.urls")),
        path("", include("ideakirja.surveys.urls_public")),
        path("", include("ideakirja.gatherings.urls_public")),
        path("join/", include("ideakirja.calls.urls_public")),
        path("me/", include("ideakirja.portal.urls_own")),
        path("handbook/", include("ideakirja.methods.urls_public")),
        path("staff/", include("ideakirja.desk.urls")),
        path("staff/activities/", include("ideakirja.methods.urls_staff")),
        path("staff/account/", include("ideakirja.people.urls_account")),
        path("staff/people/", include("ideakirja.people.urls")),
        path("staff/voices/", include("ideakirja.matters.urls_voices")),
        path("staff/matters/", include("ideakirja.matters.urls")),
        path("staff/questionnaires/", include("ideakirja.questions.urls")),
        path("staff/collections/", include("ideakirja.surveys.urls")),
        path("staff/gatherings/", include("ideakirja.gatherings.urls")),
        path("staff/handbook/", include("ideakirja.methods.urls_notes")),
        path("staff/boards/", include("ideakirja.boards.urls")),
        path("staff/publications/", include("ideakirja.publications.urls")),
        path("staff/calls/", include("ideakirja.calls.urls")),
        path("staff/trail/", include("ideakirja.people.urls_trail")),
    ),
]

handler400 = "ideakirja.kit.views.bad_request"
handler403 = "ideakirja.kit.views.not_found"
handler404 = "ideakirja.kit.views.not_found"
handler500 = "ideakirja.kit.views.server_error"

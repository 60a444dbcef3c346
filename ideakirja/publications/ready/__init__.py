"""The notices that come with the product, in the book's order."""

from .client_panel import CLIENT_PANEL_BROCHURE
from .client_theme_days import CLIENT_THEME_DAYS_ADVERTISEMENT
from .developer_client_group import DEVELOPER_CLIENT_GROUP_ADVERTISEMENT
from .encounter_training import ENCOUNTER_TRAINING_INVITATION
from .everyday_challenge import EVERYDAY_CHALLENGE_ADVERTISEMENT
from .expert_by_experience import EXPERT_BY_EXPERIENCE_BROCHURE
from .group_interview import GROUP_INTERVIEW_INVITATION
from .group_social_work import GROUP_SOCIAL_WORK_BROCHURE
from .network_day import NETWORK_DAY_INVITATION
from .new_direction_pilot import NEW_DIRECTION_PILOT_ADVERTISEMENT
from .participation_workshops import PARTICIPATION_WORKSHOPS_INVITATION
from .participatory_survey import PARTICIPATORY_SURVEY_POSTER
from .shape import Ready
from .staff_theme_days import STAFF_THEME_DAYS_INVITATION
from .youth_theme_days import YOUTH_THEME_DAYS_FLYER

READY: tuple[Ready, ...] = (
    GROUP_INTERVIEW_INVITATION,
    CLIENT_THEME_DAYS_ADVERTISEMENT,
    DEVELOPER_CLIENT_GROUP_ADVERTISEMENT,
    CLIENT_PANEL_BROCHURE,
    EXPERT_BY_EXPERIENCE_BROCHURE,
    ENCOUNTER_TRAINING_INVITATION,
    YOUTH_THEME_DAYS_FLYER,
    GROUP_SOCIAL_WORK_BROCHURE,
    STAFF_THEME_DAYS_INVITATION,
    PARTICIPATORY_SURVEY_POSTER,
    PARTICIPATION_WORKSHOPS_INVITATION,
    NEW_DIRECTION_PILOT_ADVERTISEMENT,
    NETWORK_DAY_INVITATION,
    EVERYDAY_CHALLENGE_ADVERTISEMENT,
)


def find_ready(slug: str) -> Ready | None:
    return next((ready for ready in READY if ready.slug == slug), None)

"""The 54 entries in the order of the book. A new one takes a file and a line here, in its place."""

from ..method import Method
from .class_trip import CLASS_TRIP
from .client_feedback import CLIENT_FEEDBACK
from .client_panel import CLIENT_PANEL
from .client_profiling import CLIENT_PROFILING
from .client_satisfaction_survey import CLIENT_SATISFACTION_SURVEY
from .client_theme_days import CLIENT_THEME_DAYS
from .communication_plan import COMMUNICATION_PLAN
from .developer_client_group import DEVELOPER_CLIENT_GROUP
from .encounter_training import ENCOUNTER_TRAINING
from .everyday_challenge import EVERYDAY_CHALLENGE
from .expert_by_experience import EXPERT_BY_EXPERIENCE
from .expert_cv import EXPERT_CV
from .expert_in_client_meeting import EXPERT_IN_CLIENT_MEETING
from .group_interview import GROUP_INTERVIEW
from .group_social_work import GROUP_SOCIAL_WORK
from .house_rules import HOUSE_RULES
from .idea_voting import IDEA_VOTING
from .individual_social_rehabilitation import INDIVIDUAL_SOCIAL_REHABILITATION
from .information_production import INFORMATION_PRODUCTION
from .informing_the_press import INFORMING_THE_PRESS
from .lions_den import LIONS_DEN
from .meeting_practices import MEETING_PRACTICES
from .mind_map import MIND_MAP
from .multiprofessional_case_handling import MULTIPROFESSIONAL_CASE_HANDLING
from .need_assessment import NEED_ASSESSMENT
from .network_day import NETWORK_DAY
from .new_direction_pilot import NEW_DIRECTION_PILOT
from .no_show_tracking import NO_SHOW_TRACKING
from .oral_client_feedback import ORAL_CLIENT_FEEDBACK
from .participation_workshops import PARTICIPATION_WORKSHOPS
from .participatory_survey import PARTICIPATORY_SURVEY
from .peer_support_service import PEER_SUPPORT_SERVICE
from .picture_cards import PICTURE_CARDS
from .pitch import PITCH
from .process_chart import PROCESS_CHART
from .process_work import PROCESS_WORK
from .roadmap import ROADMAP
from .school_cooperation import SCHOOL_COOPERATION
from .service_map import SERVICE_MAP
from .service_path_description import SERVICE_PATH_DESCRIPTION
from .six_hats import SIX_HATS
from .social_media import SOCIAL_MEDIA
from .social_reporting_meeting import SOCIAL_REPORTING_MEETING
from .staff_theme_days import STAFF_THEME_DAYS
from .structural_work_and_media import STRUCTURAL_WORK_AND_MEDIA
from .theme_weeks import THEME_WEEKS
from .virtual_youth_house import VIRTUAL_YOUTH_HOUSE
from .wall_survey import WALL_SURVEY
from .work_diary import WORK_DIARY
from .working_time_tracking import WORKING_TIME_TRACKING
from .written_feedback_card import WRITTEN_FEEDBACK_CARD
from .year_clock import YEAR_CLOCK
from .youth_service_process import YOUTH_SERVICE_PROCESS
from .youth_theme_days import YOUTH_THEME_DAYS

CATALOGUE: tuple[Method, ...] = (
    CLIENT_FEEDBACK,
    ORAL_CLIENT_FEEDBACK,
    WRITTEN_FEEDBACK_CARD,
    CLIENT_SATISFACTION_SURVEY,
    GROUP_INTERVIEW,
    CLIENT_THEME_DAYS,
    DEVELOPER_CLIENT_GROUP,
    CLIENT_PANEL,
    EXPERT_BY_EXPERIENCE,
    EXPERT_IN_CLIENT_MEETING,
    EXPERT_CV,
    ENCOUNTER_TRAINING,
    HOUSE_RULES,
    PEER_SUPPORT_SERVICE,
    THEME_WEEKS,
    YEAR_CLOCK,
    YOUTH_THEME_DAYS,
    WALL_SURVEY,
    GROUP_SOCIAL_WORK,
    INDIVIDUAL_SOCIAL_REHABILITATION,
    YOUTH_SERVICE_PROCESS,
    STAFF_THEME_DAYS,
    INFORMATION_PRODUCTION,
    CLIENT_PROFILING,
    WORKING_TIME_TRACKING,
    NO_SHOW_TRACKING,
    WORK_DIARY,
    PARTICIPATORY_SURVEY,
    SCHOOL_COOPERATION,
    MULTIPROFESSIONAL_CASE_HANDLING,
    PROCESS_WORK,
    PROCESS_CHART,
    MEETING_PRACTICES,
    PARTICIPATION_WORKSHOPS,
    PICTURE_CARDS,
    SIX_HATS,
    NEED_ASSESSMENT,
    MIND_MAP,
    IDEA_VOTING,
    ROADMAP,
    PITCH,
    LIONS_DEN,
    NEW_DIRECTION_PILOT,
    SOCIAL_REPORTING_MEETING,
    SERVICE_PATH_DESCRIPTION,
    INFORMING_THE_PRESS,
    NETWORK_DAY,
    SERVICE_MAP,
    VIRTUAL_YOUTH_HOUSE,
    CLASS_TRIP,
    COMMUNICATION_PLAN,
    SOCIAL_MEDIA,
    STRUCTURAL_WORK_AND_MEDIA,
    EVERYDAY_CHALLENGE,
)

from .agreeing import revise_text, sign, start_agreements, withdraw_agreement
from .calling import CallFacts, change_call, close_call, draft_call, open_call, open_draft, plan_interviews, reopen_call
from .choosing import accept, say_not_now
from .dates import answer_date
from .forgetting import forget_old
from .interests import add_interest, add_interests, forget_interest, leave_details, take_slip, withdraw_interest
from .interviewing import arrange_interview, hold_interview, look_at_interview, make_topic, save_interview
from .kick_off import invite_to_kick_off
from .members import add_member, leave, make_link, remove_person, take_copy
from .permissions import Place, give_on_paper, take_back_permission, take_down_use, use_permission

__all__ = [
    "CallFacts",
    "Place",
    "accept",
    "add_interest",
    "add_interests",
    "add_member",
    "answer_date",
    "arrange_interview",
    "change_call",
    "close_call",
    "draft_call",
    "forget_interest",
    "forget_old",
    "give_on_paper",
    "hold_interview",
    "invite_to_kick_off",
    "leave",
    "leave_details",
    "look_at_interview",
    "make_link",
    "make_topic",
    "open_call",
    "open_draft",
    "plan_interviews",
    "remove_person",
    "reopen_call",
    "revise_text",
    "save_interview",
    "say_not_now",
    "sign",
    "start_agreements",
    "take_back_permission",
    "take_copy",
    "take_down_use",
    "take_slip",
    "use_permission",
    "withdraw_agreement",
    "withdraw_interest",
]

from .deliveries import Delivery, DeliveryQuerySet, about
from .participants import Channel, Consent, ConsentQuerySet, Participant, PersonalLink, PersonalLinkQuerySet, code_hash
from .staff import Invitation, InvitationQuerySet, Role, RoleKind, Unit, UnitQuerySet, User, UserQuerySet

__all__ = [
    "Channel",
    "Consent",
    "ConsentQuerySet",
    "Delivery",
    "DeliveryQuerySet",
    "Invitation",
    "InvitationQuerySet",
    "Participant",
    "PersonalLink",
    "PersonalLinkQuerySet",
    "Role",
    "RoleKind",
    "Unit",
    "UnitQuerySet",
    "User",
    "UserQuerySet",
    "about",
    "code_hash",
]

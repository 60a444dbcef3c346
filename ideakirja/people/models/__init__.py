from .consents import Consent, ConsentKind, ConsentQuerySet, InForce, Use, UseQuerySet, purpose_of
from .deliveries import Attachment, Delivery, DeliveryQuerySet, about, about_any
from .participants import Channel, Participant, PersonalLink, PersonalLinkQuerySet, code_hash
from .staff import Invitation, InvitationQuerySet, Role, RoleKind, Unit, UnitQuerySet, User, UserQuerySet

__all__ = [
    "Attachment",
    "Channel",
    "Consent",
    "ConsentKind",
    "ConsentQuerySet",
    "Delivery",
    "DeliveryQuerySet",
    "InForce",
    "Invitation",
    "InvitationQuerySet",
    "Participant",
    "PersonalLink",
    "PersonalLinkQuerySet",
    "Role",
    "RoleKind",
    "Unit",
    "UnitQuerySet",
    "Use",
    "UseQuerySet",
    "User",
    "UserQuerySet",
    "about",
    "about_any",
    "code_hash",
    "purpose_of",
]

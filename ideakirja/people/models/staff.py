"""Workers, the units they work in and what they may do there."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from tree_queries.models import TreeNode
from tree_queries.query import TreeQuerySet

from ideakirja.kit.gate import DEFAULT_LIMIT
from ideakirja.kit.texts import LANGUAGES, in_language


class UnitQuerySet(TreeQuerySet):
    def visible_to(self, user: "User") -> "UnitQuerySet":
        return self.filter(pk__in=user.reach())


class Unit(TreeNode):
    """A part of the organisation: the whole of adult social work, an office, a team."""

    names = models.JSONField(_("Name"), help_text=_("Everybody sees it, also on public pages."))
    promise_days = models.PositiveSmallIntegerField(
        _("Promised answer time, days"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(90)],
        help_text=_("Every message gets an answer within this time. Clients see the promise."),
    )
    release_limit = models.PositiveSmallIntegerField(
        _("Answers shown together at least"),
        default=DEFAULT_LIMIT,
        validators=[MinValueValidator(DEFAULT_LIMIT), MaxValueValidator(100)],
        help_text=_("Fewer answers than this are never shown."),
    )

    objects = UnitQuerySet.as_manager(with_tree_fields=False)

    def __str__(self) -> str:
        return in_language(self.names).text


class RoleKind(models.TextChoices):
    SOCIAL_WORKER = "social_worker", _("social worker")
    SOCIAL_COUNSELLOR = "social_counsellor", _("social counsellor")
    BENEFIT_HANDLER = "benefit_handler", _("benefit handler")
    OFFICE_WORKER = "office_worker", _("office worker")
    LEAD_WORKER = "lead_worker", _("lead worker")
    COORDINATOR = "coordinator", pgettext_lazy("role", "coordinator")
    MANAGER = "manager", pgettext_lazy("role", "manager")
    COMMUNICATIONS = "communications", _("communications officer")
    ADMINISTRATOR = "administrator", _("administrator")


class UserQuerySet(models.QuerySet["User"]):
    def visible_to(self, user: "User") -> "UserQuerySet":
        """Those who have a role in a unit within the user's reach."""
        return self.filter(pk__in=Role.objects.filter(unit_id__in=user.reach()).values("user_id"))

    def managed_by(self, user: "User") -> "UserQuerySet":
        """Those whose roles the user may change, somewhere; an administrator of the whole also those without any."""
        units = user.reach(RoleKind.ADMINISTRATOR, RoleKind.MANAGER)
        managed = models.Q(pk__in=Role.objects.filter(unit_id__in=units).values("user_id"))
        if user.roles.filter(kind=RoleKind.ADMINISTRATOR, unit__parent=None).exists():
            managed |= models.Q(roles=None)
        return self.filter(managed)

    def without_place(self) -> "UserQuerySet":
        """Not in the list of any unit: the account is closed, or there is no role left."""
        return self.filter(models.Q(is_active=False) | models.Q(roles=None))


class UserManager(BaseUserManager["User"]):
    def get_queryset(self) -> UserQuerySet:
        return UserQuerySet(self.model, using=self._db)

    def visible_to(self, user: "User") -> UserQuerySet:
        return self.get_queryset().visible_to(user)

    def managed_by(self, user: "User") -> UserQuerySet:
        return self.get_queryset().managed_by(user)

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """A member of the staff. Clients never have an account."""

    email = models.EmailField(
        _("E-mail address"),
        max_length=254,
        unique=True,
        error_messages={"unique": _("Somebody already has this e-mail address.")},
    )
    name = models.CharField(_("Name"), max_length=120, help_text=_("Clients see it under your answers."))
    title = models.CharField(
        _("Job title"), max_length=120, blank=True, help_text=_("For example social counsellor. Clients see it.")
    )
    language = models.CharField(_("Language"), max_length=2, default="fi", choices=[(c, c) for c in LANGUAGES])
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email = self.email.lower()
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    def reach(self, *kinds: RoleKind) -> set[int]:
        """The units where this person has one of the roles (any role, if none is named): a role in a unit covers
        the units under it. One query per person and request, plus one per role."""
        if not self.is_active:
            return set()
        if not hasattr(self, "_reach"):
            self._reach: dict[str, set[int]] = {}
            for role in self.roles.select_related("unit"):
                below = Unit.objects.descendants(role.unit, include_self=True)
                self._reach.setdefault(role.kind, set()).update(below.values_list("pk", flat=True))
        wanted: Collection[str] = kinds or self._reach.keys()
        return set().union(*(self._reach.get(kind, set()) for kind in wanted))

    def works_in(self, unit_id: int) -> bool:
        return unit_id in self.reach()

    def forget_reach(self) -> None:
        """After the roles have changed."""
        self.__dict__.pop("_reach", None)


class Role(models.Model):
    """What a person does in a unit and the units under it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="roles")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=20, choices=RoleKind)

    class Meta:
        ordering = ["unit", "kind"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "unit", "kind"],
                name="people_role_once",
                violation_error_message=_("This person already has this role in this unit."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_kind_display()}, {self.unit}"


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self, now: datetime) -> "InvitationQuerySet":
        return self.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=now)

    def waiting(self) -> "InvitationQuerySet":
        """Neither used nor withdrawn. Those whose time has run out are among them: they can be sent again."""
        return self.filter(accepted_at=None, withdrawn_at=None)

    def visible_to(self, user: User) -> "InvitationQuerySet":
        return self.filter(unit_id__in=user.reach(RoleKind.ADMINISTRATOR, RoleKind.MANAGER))


class Invitation(models.Model):
    """A letter that lets one new worker in. The link in it is signed; it is not kept here."""

    email = models.EmailField(_("E-mail address"), max_length=254)
    name = models.CharField(_("Name"), max_length=120)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, verbose_name=_("Unit"))
    kind = models.CharField(_("Role"), max_length=20, choices=RoleKind)
    language = models.CharField(
        _("Language of the letter"), max_length=2, default="fi", choices=[(c, c) for c in LANGUAGES]
    )
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="invitations_sent")
    invited_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-invited_at"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_waiting(self) -> bool:
        return self.accepted_at is None and self.withdrawn_at is None

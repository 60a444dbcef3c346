"""Who may do what with collections."""

from ideakirja.people.access import is_handler, is_organiser

# Results and waiting counts.
may_read = is_handler
# Starting, extending, closing; reading contact slips.
may_organise = is_organiser

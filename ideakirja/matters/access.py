"""Who may do what with voices and matters. A foreign one is answered with 404 (`visible_to`)."""

from ideakirja.people.access import is_decider, is_handler, is_teller

# Reading and sorting what was said, opening matters, adding actions and outcomes.
may_handle = is_handler
# Saying yes or no for the unit.
may_decide = is_decider
# Putting the pair on the public page.
may_tell = is_teller

"""Who may do what with collections."""

from ideakirja.people.access import is_organiser

# Results and waiting counts are for those who handle matters in the unit: Collection.objects.visible_to.
# Starting, extending, closing; reading contact slips.
may_organise = is_organiser

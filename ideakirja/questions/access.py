"""Who may do what with the questionnaires of a unit. Seeing them: Questionnaire.objects.visible_to."""

from ideakirja.people.access import is_organiser

# Making one in a unit, changing it, the archive.
may_edit = is_organiser

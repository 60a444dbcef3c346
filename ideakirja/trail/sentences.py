"""A line of the trail as a sentence: the verb's words, filled with the actor, the target and the line's small facts."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as translated
from django.utils.translation import gettext_noop as _

from .models import Entry

# The part of a verb before its dot, as the page's filter names it.
KINDS = {
    "people": _("People"),
    "unit": _("Units"),
    "voice": _("Messages"),
    "matter": _("Matters"),
    "action": _("Actions"),
    "outcome": _("Outcomes"),
    "collection": _("Collections"),
    "results": _("Results"),
    "period": _("Figures"),
    "slip": _("Slips"),
    "questionnaire": _("Questionnaires"),
    "activity": _("Activities"),
    "step": _("Steps"),
    "seat": _("Seats"),
    "gathering": _("Gatherings"),
    "memo": _("Memos"),
    "claim": _("Fares"),
    "call": _("Calls"),
    "interview": _("Interviews"),
    "agreement": _("Agreements"),
    "participant": _("Participants"),
    "board": _("Boards"),
    "notice": _("Notices"),
    "delivery": _("Sending"),
    "handbook": _("Handbook"),
}

SENTENCES = {
    "activity.started": _("%(actor)s started the activity %(target)s."),
    "activity.changed": _("%(actor)s changed the activity %(target)s."),
    "activity.team_joined": _("%(actor)s took %(person)s into the team of %(target)s."),
    "activity.team_left": _("%(actor)s took %(person)s out of the team of %(target)s."),
    "activity.responsible": _("%(actor)s made %(person)s responsible for the activity %(target)s."),
    "activity.closed": _("%(actor)s ended the activity %(target)s with its evaluation."),
    "activity.reopened": _("%(actor)s opened the activity %(target)s again."),
    "activity.hours_added": _("%(actor)s wrote down %(minutes)s minutes of %(person)s. Activity: %(target)s."),
    "activity.hours_removed": _("%(actor)s removed %(minutes)s minutes of %(person)s. Activity: %(target)s."),
    "activity.cost_added": _("%(actor)s wrote down a cost: %(cost)s Activity: %(target)s."),
    "activity.cost_removed": _("%(actor)s removed a cost: %(cost)s Activity: %(target)s."),
    "step.done": _("%(actor)s marked the step %(step)s done. Activity: %(target)s."),
    "step.reopened": _("%(actor)s opened the step %(step)s again. Activity: %(target)s."),
    "step.skipped": _("%(actor)s left out the step %(step)s. Activity: %(target)s."),
    "step.moved": _("%(actor)s moved the step %(step)s to another day. Activity: %(target)s."),
    "step.noted": _("%(actor)s changed the note of the step %(step)s. Activity: %(target)s."),
    "step.added": _("%(actor)s added the step %(step)s. Activity: %(target)s."),
    "participant.added": _("%(actor)s wrote down the details of a participant."),
    "participant.changed": _("%(actor)s changed the details of a participant."),
    "participant.deleted": _("%(actor)s deleted a participant and everything about them."),
    "participant.links_revoked": _("%(actor)s closed the personal links of a participant."),
    "participant.consented": _("A participant gave a consent: %(purpose)s. Written down by: %(actor)s."),
    "participant.consent_withdrawn": _("A participant withdrew a consent: %(purpose)s. Written down by: %(actor)s."),
    "participant.consent_used": _("%(actor)s used a participant's words, picture or voice by a consent: %(purpose)s."),
    "participant.use_taken_down": _("%(actor)s took down a participant's words, picture or voice: %(purpose)s."),
    "call.drafted": _("%(actor)s began a call: %(target)s."),
    "call.opened": _("%(actor)s opened a call: %(target)s."),
    "call.changed": _("%(actor)s changed the call: %(target)s."),
    "call.closed": _("%(actor)s closed the call: %(target)s."),
    "call.reopened": _("%(actor)s opened the call again: %(target)s."),
    "call.invited": _("%(actor)s invited to the kick-off those who had left details. People: %(count)s. %(target)s."),
    "call.interest_added": _("Somebody would like to join: %(target)s. Written down by: %(actor)s."),
    "call.interest_withdrawn": _("Somebody does not want to join any more: %(target)s. Written down by: %(actor)s."),
    "call.interest_deleted": _("%(actor)s deleted the details of somebody who did not join: %(target)s."),
    "call.accepted": _("%(actor)s accepted a participant: %(target)s."),
    "call.not_now": _("%(actor)s told somebody “not now”: %(target)s."),
    "interview.arranged": _("%(actor)s agreed on an interview. Activity: %(target)s."),
    "interview.seen": _("%(actor)s looked at an interview. Activity: %(target)s."),
    "interview.written": _("%(actor)s wrote in an interview. Activity: %(target)s."),
    "interview.held": _("%(actor)s marked an interview held. Activity: %(target)s."),
    "interview.deleted": _("%(actor)s deleted an interview whose time was over. Activity: %(target)s."),
    "agreement.text_made": _("%(actor)s wrote the text of an agreement. Activity: %(target)s."),
    "agreement.signed": _("A participant signed an agreement. Activity: %(target)s. Written down by: %(actor)s."),
    "agreement.withdrawn": _("A participant withdrew an agreement. Activity: %(target)s. Written down by: %(actor)s."),
    "participant.link_made": _("%(actor)s made a new personal link for a participant."),
    "participant.copied": _("A participant took a copy of their own data."),
    "seat.taken": _("%(actor)s gave a participant a seat in %(target)s."),
    "seat.left": _("A participant left %(target)s."),
    "delivery.tried_again": _("%(actor)s tried again to send a message that had not arrived."),
    "delivery.printed": _("%(actor)s marked letters as sent. Letters: %(count)s. Unit: %(target)s."),
    "gathering.invited": _("%(actor)s sent invitations: %(target)s. People: %(count)s."),
    "gathering.uninvited": _("%(actor)s took a person off the list: %(target)s."),
    "gathering.reminded": _("%(actor)s sent reminders: %(target)s. People: %(count)s."),
    "gathering.change_told": _("%(actor)s told of a change: %(target)s. People: %(count)s."),
    "gathering.answered": _("Somebody answered an invitation: %(target)s."),
    "gathering.answer_written": _("%(actor)s wrote down an answer to an invitation: %(target)s."),
    "gathering.places_filled": _("Places were given from the waiting list: %(target)s. People: %(count)s."),
    "gathering.presence_recorded": _("%(actor)s wrote down who came: %(target)s."),
    "gathering.heads_counted": _("%(actor)s wrote down how many came: %(target)s. People: %(count)s."),
    "gathering.feed_opened": _("%(actor)s made an address for a calendar: %(target)s."),
    "gathering.feed_closed": _("%(actor)s closed the address of a calendar: %(target)s."),
    "gathering.made": _("%(actor)s planned the gathering %(target)s."),
    "gathering.changed": _("%(actor)s changed the gathering %(target)s."),
    "gathering.planned": _("%(actor)s answered the seven questions before %(target)s."),
    "gathering.cancelled": _("%(actor)s cancelled the gathering %(target)s."),
    "gathering.uncancelled": _("%(actor)s took back the cancellation of %(target)s."),
    "gathering.host_added": _("%(actor)s gave a part to %(person)s. Gathering: %(target)s."),
    "gathering.host_removed": _("%(actor)s took a part back from %(person)s. Gathering: %(target)s."),
    "gathering.agenda_changed": _("%(actor)s changed the agenda of %(target)s."),
    "gathering.topic_added": _("%(actor)s wrote down a topic for %(target)s."),
    "gathering.topic_dropped": _("%(actor)s dropped a topic of %(target)s."),
    "gathering.topic_picked_up": _("%(actor)s picked up a topic of %(target)s again."),
    "gathering.series_made": _("%(actor)s planned the series %(target)s."),
    "gathering.series_changed": _("%(actor)s changed the series %(target)s."),
    "gathering.feedback_opened": _("%(actor)s opened a feedback card for %(target)s."),
    "memo.written": _("%(actor)s wrote the memo of %(target)s."),
    "memo.plain_written": _("%(actor)s wrote the plain memo of %(target)s."),
    "memo.agreed": _("%(actor)s wrote down what was agreed in %(target)s."),
    "memo.agreed_taken_back": _("%(actor)s took back what had been agreed in %(target)s."),
    "memo.finished": _("%(actor)s finished the memo of %(target)s."),
    "memo.sent": _("%(actor)s sent the memo of %(target)s. People: %(count)s."),
    "memo.reopened": _("%(actor)s opened the memo of %(target)s again."),
    "claim.made": _("A cost of a participant was written down: %(target)s. Activity: %(activity)s. By: %(actor)s."),
    "claim.approved": _("%(actor)s approved a cost: %(target)s. Activity: %(activity)s."),
    "claim.refused": _("%(actor)s refused a cost: %(target)s. Activity: %(activity)s."),
    "claim.paid": _("%(actor)s marked a cost as paid: %(target)s. Activity: %(activity)s."),
    "people.invited": _("%(actor)s invited %(target)s: %(role)s, %(unit)s."),
    "people.invitation_sent_again": _("%(actor)s sent the invitation of %(target)s again."),
    "people.invitation_withdrawn": _("%(actor)s withdrew the invitation of %(target)s."),
    "people.joined": _("%(actor)s accepted the invitation: %(role)s, %(unit)s."),
    "people.own_details_changed": _("%(actor)s changed their own details."),
    "people.role_given": _("%(actor)s gave %(target)s a role: %(role)s, %(unit)s."),
    "people.role_taken": _("%(actor)s took a role from %(target)s: %(role)s, %(unit)s."),
    "people.account_closed": _("%(actor)s closed the account of %(target)s."),
    "people.account_opened": _("%(actor)s opened the account of %(target)s again."),
    "people.password_changed": _("%(actor)s changed their password."),
    "people.password_reset": _("%(actor)s chose a new password with a link sent by e-mail."),
    "people.second_step_added": _("%(actor)s added a second step to their sign-in."),
    "people.second_step_removed": _("%(actor)s removed a second step from their sign-in."),
    "people.codes_renewed": _("%(actor)s made new recovery codes."),
    "people.organisation_connected": _("%(actor)s signed in through the organisation for the first time."),
    "unit.added": _("%(actor)s added the unit %(target)s."),
    "unit.changed": _("%(actor)s changed the unit %(target)s. Promise: %(days)s days. Limit: %(limit)s answers."),
    "voices.seen": _("%(actor)s looked at messages of %(target)s."),
    "voice.joined": _("%(actor)s joined a message to the matter %(matter)s."),
    "voice.replied": _("%(actor)s gave a message its answer."),
    "voice.undone": _("%(actor)s took back the fate of a message."),
    "voice.restored": _("%(actor)s brought a message back from those set aside."),
    "voice.separated": _("%(actor)s took a message back from the matter %(target)s."),
    "voice.moved": _("%(actor)s moved a message to %(unit)s."),
    "matter.opened": _("%(actor)s opened the matter %(target)s."),
    "matter.changed": _("%(actor)s changed the matter %(target)s. It is with %(owner)s."),
    "matter.removed": _("%(actor)s removed the empty matter %(target)s."),
    "matter.decided": _("%(actor)s decided on the matter %(target)s."),
    "matter.told": _("%(actor)s told the public about the matter %(target)s."),
    "matter.telling_withdrawn": _("%(actor)s took the matter %(target)s off the public page."),
    "action.added": _("%(actor)s added the action %(action)s for %(owner)s. Matter: %(target)s."),
    "action.changed": _("%(actor)s changed the action %(action)s: %(owner)s by %(due_on)s. Matter: %(target)s."),
    "action.done": _("%(actor)s marked the action %(action)s done. Matter: %(target)s."),
    "action.reopened": _("%(actor)s opened the action %(action)s again. Matter: %(target)s."),
    "action.removed": _("%(actor)s removed the action %(action)s. Matter: %(target)s."),
    "outcome.recorded": _("%(actor)s wrote down what came of the matter %(target)s."),
    "collection.started": _("%(actor)s started the collection %(target)s."),
    "collection.closed": _("%(actor)s closed the collection %(target)s."),
    "collection.extended": _("%(actor)s extended the collection %(target)s to %(closes_on)s."),
    "collection.took_over": _("%(actor)s moved %(count)s waiting answers to the collection %(target)s."),
    "collection.released": _("%(actor)s showed %(count)s answers of the collection %(target)s."),
    "period.ended": _("The figures of period %(number)s of the collection %(target)s were counted."),
    "board.opened": _("%(actor)s opened the sheet %(target)s."),
    "board.changed": _("%(actor)s changed the name or the question of the sheet %(target)s."),
    "board.written": _("%(actor)s wrote on the sheet %(target)s. Notes: %(count)s."),
    "board.note_changed": _("%(actor)s changed a note on the sheet %(target)s."),
    "board.note_moved": _("%(actor)s moved a note on the sheet %(target)s."),
    "board.notes_moved": _("%(actor)s gathered notes on the sheet %(target)s. Notes: %(count)s."),
    "board.note_chosen": _("%(actor)s chose a note on the sheet %(target)s."),
    "board.note_unchosen": _("%(actor)s took the mark off a note on the sheet %(target)s."),
    "board.note_removed": _("%(actor)s took a note off the sheet %(target)s."),
    "board.heard": _("%(actor)s made a message of notes on the sheet %(target)s. Notes: %(count)s."),
    "board.closed": _("%(actor)s closed the sheet %(target)s."),
    "board.reopened": _("%(actor)s opened the sheet %(target)s again."),
    "results.seen": _("%(actor)s looked at the results of %(target)s."),
    "slips.seen": _("%(actor)s looked at the contact slips of %(target)s."),
    "slip.deleted": _("%(actor)s deleted a contact slip."),
    "handbook.noted": _("%(actor)s changed their own notes on chapter %(chapter)s of the handbook."),
    "questionnaire.adopted": _("%(actor)s took the questionnaire %(target)s into use."),
    "questionnaire.made": _("%(actor)s made the questionnaire %(target)s."),
    "questionnaire.described": _("%(actor)s changed the name or the introduction of the questionnaire %(target)s."),
    "questionnaire.question_added": _("%(actor)s added a question to the questionnaire %(target)s."),
    "questionnaire.question_changed": _("%(actor)s changed a question of the questionnaire %(target)s."),
    "questionnaire.question_moved": _("%(actor)s moved a question of the questionnaire %(target)s."),
    "questionnaire.question_removed": _("%(actor)s removed a question from the questionnaire %(target)s."),
    "questionnaire.question_put_back": _("%(actor)s put a question back into the questionnaire %(target)s."),
    "questionnaire.retired": _("%(actor)s put the questionnaire %(target)s into the archive."),
    "questionnaire.taken_back": _("%(actor)s took the questionnaire %(target)s back from the archive."),
    "notice.started": _("%(actor)s started the notice %(target)s."),
    "notice.changed": _("%(actor)s changed the notice %(target)s."),
    "notice.channel_ticked": _("%(actor)s wrote down where the notice %(target)s has been put."),
    "notice.channel_unticked": _("%(actor)s took back where the notice %(target)s has been put."),
}
UNKNOWN = _("%(actor)s did something that this version has no words for: %(target)s.")


class _Facts(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "…"


def sentence(entry: Entry, words: Mapping[str, Any]) -> str:
    """The line in the page's language. words: names for data that are kept as code words, such as roles."""
    facts = _Facts({name: _shown(value, words) for name, value in entry.data.items()})
    facts |= {"actor": entry.actor_name, "target": entry.target_name}
    return translated(SENTENCES.get(entry.verb, UNKNOWN)) % _Facts(facts)


def verbs_of(kind: str) -> list[str]:
    """The verbs of a kind, with its plural: "voice" also has "voices.seen"."""
    return [verb for verb in SENTENCES if verb.split(".")[0] in {kind, f"{kind}s"}]


def _shown(value: Any, words: Mapping[str, Any]) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return date_format(date.fromisoformat(value), "SHORT_DATE_FORMAT")
    except ValueError:
        return words.get(value, value)

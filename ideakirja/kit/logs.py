"""Log lines hold no address, no agent, no path with a receipt in it and nothing that was typed."""

import logging
import re

_RECEIPT = re.compile(r"(/(?:r|receipt|thanks|answer|feed|me)/)[^/\s]+")


class NothingPersonal(logging.Filter):
    """Cuts a log record down to what happened and where in the code."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = record.__dict__.pop("request", None)
        if request is not None:
            match = getattr(request, "resolver_match", None)
            where = match.view_name if match else "no such page"
            record.msg, record.args = f"{getattr(record, 'status_code', '')} {request.method} {where}", ()
        else:
            record.msg, record.args = _RECEIPT.sub(r"\1…", record.getMessage()), ()
        if record.exc_info and record.exc_info[1] is not None:
            # The message of an exception may quote what was typed ("invalid literal: …"); its kind and place do not.
            error = record.exc_info[1]
            record.msg = f"{record.msg} [{type(error).__module__}.{type(error).__name__}{place_of(error)}]"
            record.exc_info = record.exc_text = None
        return True


def place_of(error: BaseException) -> str:
    """Where in our own code it happened: " in surveys/sealing.py:42", or nothing."""
    frame = error.__traceback__
    place = ""
    while frame is not None:
        code = frame.tb_frame.f_code
        if "ideakirja" in code.co_filename:
            place = f" in {code.co_filename.rsplit('ideakirja', 1)[-1].lstrip('/')}:{frame.tb_lineno}"
        frame = frame.tb_next
    return place

from .collecting import close_collection, extend_collection, find_matter, start_collection
from .keying import key_in, write_oral
from .releasing import release, release_due
from .slips import delete_slip, leave_slip
from .submitting import submit

__all__ = [
    "close_collection",
    "delete_slip",
    "extend_collection",
    "find_matter",
    "key_in",
    "leave_slip",
    "release",
    "release_due",
    "start_collection",
    "submit",
    "write_oral",
]

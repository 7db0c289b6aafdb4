"""Time held past release, as docs/methods.md defines it, of one booking."""


def latest(times):
    return max(times, default=None)


def start_and_end(booking, last_moment=None):
    """Start and end of the hold; None where not on record. A booking that goes on lasts to the last moment."""
    local = [c.released for c in booking.local]
    start = booking.eligible
    if start is None and local and None not in local:
        start = latest(local)
    released = booking.released if booking.over else last_moment
    if booking.holds:
        ends = [released if c.released is None else c.released for c in booking.holds]
        return start, None if None in ends else latest(ends)
    return start, released if booking.eligible is not None else None


def seconds(booking, last_moment=None):
    """Seconds held past release; None where unknown."""
    start, end = start_and_end(booking, last_moment)
    if start is None or end is None:
        return None
    if booking.booked is not None and (start < booking.booked or end < booking.booked):
        return None
    return max(0, end - start)


def most(booking, *moments):
    """The most that the records allow: to the end of hold or booking, from the latest of what is known before."""
    ends = [booking.released if c.released is None else c.released for c in booking.holds] or [booking.released]
    local = [c.released for c in booking.local if c.released is not None]
    first = [booking.eligible] if booking.eligible is not None else [*local, *moments]
    start = latest([t for t in (booking.booked, *first) if t is not None and t >= booking.booked])
    return None if None in ends else max(0, latest(ends) - start)

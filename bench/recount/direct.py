"""Time held past release, as docs/methods.md defines it, of one booking: when on record, and its least and most where not."""


def latest(times):
    return max(times, default=None)


def start_and_end(booking, last_moment=None, agencies=True):
    """Start and end of the hold; None where not on record. A booking that goes on lasts to the last moment.
    Where another agency kept the person longer, the hold starts when that was over, unless agencies are left out."""
    local = [c.released for c in booking.local]
    start = booking.eligible
    if start is None and local and None not in local:
        start = latest(local)
    others = [c.released for c in booking.local if agencies and c.other and c.released is not None]
    start = None if start is None else max(start, *others, start)
    released = booking.released if booking.over else last_moment
    if booking.holds:
        ends = [released if c.released is None else c.released for c in booking.holds]
        return start, None if None in ends else latest(ends)
    return start, released if booking.eligible is not None else None


def seconds(booking, last_moment=None, agencies=True):
    """Seconds held past release; None where unknown."""
    start, end = start_and_end(booking, last_moment, agencies)
    if start is None or end is None:
        return None
    if booking.booked is not None and (start < booking.booked or end < booking.booked):
        return None
    return max(0, end - start)


def on_record(booking):
    """Seconds held past release, also where the records leave open less than a minute; None where they leave more."""
    known, allowed = seconds(booking), most(booking)
    return 0 if known is None and allowed is not None and allowed < 60 else known


def first_start(booking):
    """The earliest moment at which a hold whose start is not on record may have begun."""
    local = [c.released for c in booking.local]
    return latest([t for t in (booking.booked, booking.first_asked, *local) if t is not None])


def most(booking, last_moment=None):
    """The most that the records allow, where start or end is not on record; a hold is over at the latest at the release."""
    _, end = start_and_end(booking, last_moment)
    end = booking.released if end is None else end
    return None if end is None else max(0, end - first_start(booking))

"""Time held past release, as docs/methods.md defines it, of one booking."""


def latest(times):
    return max(times, default=None)


def start_and_end(booking):
    """The moment of eligibility and the end of the hold; None where the records do not give one."""
    local = [c.released for c in booking.local]
    start = booking.eligible
    if start is None and local and None not in local:
        start = latest(local)
    if booking.holds:
        ends = [booking.released if c.released is None else c.released for c in booking.holds]
        end = None if None in ends else latest(ends)
    else:
        end = booking.released if booking.eligible is not None else None
    return start, end


def seconds(booking):
    """Seconds held past release; None where unknown."""
    start, end = start_and_end(booking)
    if start is None or end is None:
        return None
    if booking.booked is not None and (start < booking.booked or end < booking.booked):
        return None
    return max(0, end - start)


def most(booking):
    """The most that the records allow; None where there is no upper end."""
    known = seconds(booking)
    if known is not None:
        return known
    local = [c.released for c in booking.local if c.released is not None]
    ends = [booking.released if c.released is None else c.released for c in booking.holds]
    ends = [e for e in ends if e is not None]
    last = latest(ends) if booking.holds and ends else booking.released
    first = booking.eligible
    if first is None:
        first = latest([t for t in [booking.booked, latest(local)] if t is not None])
    if first is None or last is None:
        return None
    stands_for_start = booking.eligible if booking.eligible is not None else latest(local)
    for time in (stands_for_start, last):
        if time is not None and booking.booked is not None and time < booking.booked:
            return None
    return max(0, last - first)

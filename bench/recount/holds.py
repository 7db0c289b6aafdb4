"""What the jail answered to each request to hold, whether it came due, and whom the jail held, for how long."""

import collections
import statistics
import typing
from fractions import Fraction

import direct
from records import instant, local_time

ENOUGH, FOR_TAIL, ALIKE = 30, 100, 10  # bookings in a group, else the group is widened


def response(booking):
    return {"HONORED": "honored", "DECLINED": "declined"}.get(booking.request["action"], "not-recorded")


def course(booking):
    """As the records name who took the person, or a charge says: to a state prison, where no other release is named."""
    prison = any(c.disposition == "SENTENCED TO STATE PRISON" for c in booking.local)
    if booking.released_to == "OTHER_AGENCY" or (
            prison and booking.released_to != "ICE" and booking.reason in (None, "OTHER")):
        return "never-due"
    return "came-due" if booking.eligible is not None or booking.over else "not-due"


def held(booking, seconds):
    """True or false; None where no record tells."""
    if course(booking) != "came-due":
        return False
    said = {"honored": True, "declined": False}.get(response(booking))
    if said is not None or seconds is None:
        return said
    ends = [c.released for c in booking.holds] or [booking.released]
    return seconds > 0 and (None in ends or max(ends) > max([c.released for c in booking.local if c.released] or [booking.eligible]))


class Hold:
    """A request that came due: whether the jail held, its seconds past release, and those of others like that person."""

    def __init__(self, booking, county, discharge):
        self.booking, self.request = booking, booking.request
        self.start, self.end = direct.start_and_end(booking, county.end)
        self.seconds = direct.seconds(booking, county.end)
        self.held = held(booking, self.seconds)
        self.ordinary, self.tail, self.widened = None, None, False
        self.others_wait = 0 if self.start is None else discharge.mean(self.start, booking.reason)[0]
        if wait(booking, self.start) is not None:
            self.ordinary, narrow = discharge.mean(self.start, booking.reason)
            self.tail, self.widened = discharge.tail(self.start, booking.reason), not narrow

    @property
    def net(self):
        """Less what others wait; None where the booking has no such wait of its own."""
        return None if None in (self.seconds, self.ordinary) else self.seconds - self.ordinary

    @property
    def less(self):
        """Less what others wait, also where the booking has no such wait of its own."""
        return self.seconds - self.others_wait


def wait(booking, start):
    """From the moment of eligibility to release, within the booking."""
    if start is None or None in (booking.booked, booking.released):
        return None
    return booking.released - start if booking.booked <= start <= booking.released else None


class Tail(typing.NamedTuple):
    """What one more of a group exceeds in 5 of 100 cases at most, and the share of it above 95 of 100 of the others."""

    seconds: int
    above: Fraction

    @classmethod
    def of(cls, waits):
        ordered, n = sorted(waits), len(waits)
        others = ordered[-(-19 * n // 20) - 1]
        return cls(ordered[-(-19 * (n + 1) // 20) - 1], Fraction(sum(w > others for w in waits), n))


class Discharge:
    """Waits of people for whom no request came, by release reason, year and six-hour block of the day."""

    def __init__(self, county):
        self.zone, waits, groups = county.zone, [], {}
        for booking in county.bookings:
            start, _ = direct.start_and_end(booking)
            waited = wait(booking, start)
            if booking.asked or booking.holds or booking.released_to is not None or waited is None:
                continue
            if course(booking) == "never-due":
                continue
            waits.append((start, booking.reason, waited))
        self.common = self.common_reasons(collections.Counter(reason for _, reason, _ in waits))
        for start, reason, waited in waits:
            for key in self.keys(start, reason):
                groups.setdefault(key, []).append(waited)
        self.means = {k: statistics.fmean(v) for k, v in groups.items() if len(v) >= ENOUGH}
        self.tails = {k: Tail.of(v) for k, v in groups.items() if len(v) >= FOR_TAIL and k}

    @staticmethod
    def common_reasons(counts):
        """Those of thirty or more, but for the rarest of them where all rarer ones are fewer than thirty together."""
        common, rarer = set(), 0
        for reason, count in sorted(counts.items(), key=lambda of: (of[1], of[0] is None, of[0] or "")):
            if count >= ENOUGH and not 0 < rarer < ENOUGH:
                common.add(reason)
            rarer += count
        return common

    def keys(self, moment, reason):
        """From the narrowest group to the widest."""
        time = local_time(moment, self.zone)
        kind = ("of", reason) if reason in self.common else ("rare",)
        return [(kind, time.year, time.hour // 6), (kind, time.year), (kind,), ()]

    def mean(self, moment, reason):
        """The mean wait of the narrowest group that is large enough, and whether that is the narrowest of all."""
        keys = self.keys(moment, reason)
        found = next(k for k in keys if k in self.means)
        return self.means[found], found == keys[0] and reason in self.common

    def tail(self, moment, reason):
        """The wait that 95 of 100 do not exceed; none where too few share the reason."""
        return next((self.tails[k] for k in self.keys(moment, reason) if k in self.tails), None)


class Holds:
    """Everyone for whom a request to hold came due; what is not on record, like others of whom it is."""

    def __init__(self, county):
        discharge = Discharge(county)
        self.due = [Hold(b, county, discharge) for b in county.asked if course(b) == "came-due"]
        self.held = [h for h in self.due if h.held]
        self.perhaps = [h for h in self.due if h.held is not False]
        self.timed = [h for h in self.held if h.seconds is not None]
        self.netted = [h for h in self.timed if h.net is not None]
        self.zone = county.zone
        self.share_held = Fraction(len(self.held), sum(h.held is not None for h in self.due))

    def like(self, hold, value):
        """The values of timed holds of people handed to the same, of ten or more; else, and of nobody held, of all."""
        alike = [h for h in self.timed if h.booking.released_to == hold.booking.released_to]
        return [value(h) for h in (alike if hold.held is not False and len(alike) >= ALIKE else self.timed)]

    def most(self, hold):
        """The most seconds that the records allow; of somebody not held they set no limit of their own."""
        return 0 if hold.held is False else direct.most(hold.booking, instant(hold.request["at"], self.zone)) or 0

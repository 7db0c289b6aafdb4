"""What the jail answered to each request to hold, whether it came due, and whom the jail held, for how long."""

import bisect
import collections
import copy
import math
import statistics
import typing
from fractions import Fraction

import deadlines
import direct
from draws import DRAWS, halves, picked
from records import instant, local_time

ENOUGH, FOR_TAIL = 30, 100  # bookings in a group, else the group is widened
NEAR = 10  # decided requests of people who stayed about as long
DAY = 86400
LONGER = 8  # lengths at which a hold longer than any on record stands


def response(booking):
    return {"HONORED": "honored", "DECLINED": "declined"}.get(booking.request["action"], "not-recorded")


def course(booking):
    """As the records name who took the person, or a charge says: to a state prison, where no other release is named."""
    prison = any(c.disposition == "SENTENCED TO STATE PRISON" for c in booking.local)
    if booking.released_to == "OTHER_AGENCY" or (
            prison and booking.released_to != "ICE" and booking.reason in (None, "OTHER")):
        return "never-due"
    start, _ = direct.start_and_end(booking)
    if start is not None or booking.released_to == "ICE":
        return "came-due"
    if not booking.over and response(booking) != "honored":
        return "not-due"
    return "came-due" if booking.over and booking.taken_by is not None else "not-recorded"


def marked(booking):
    """Whether the jail marks the booking with a hold, or, where it does not say, has a row of one."""
    flag = booking.row["hold_flag"]
    return bool(booking.holds) if flag is None else flag == "Y"


def held(booking, seconds):
    """True or false; None where no record tells: who stayed on past release may have been held, who left then was not."""
    way = course(booking)
    if way in ("never-due", "not-due"):
        return False
    said = {"honored": True, "declined": False}.get(response(booking))
    if way == "not-recorded" and said:  # custody may have ended in another's
        return True if booking.over and marked(booking) else None
    if said is not None or seconds is None:
        return said
    ends = [c.released for c in booking.holds] or [booking.released]
    stayed = seconds > 0 and (None in ends or max(ends) > max([c.released for c in booking.local if c.released] or [booking.eligible]))
    return None if stayed else False


class Hold:
    """A request that came due, or may have: whether the jail held, its seconds past release, and those of others like that person."""

    def __init__(self, booking, county, discharge):
        self.booking, self.request = booking, booking.request
        self.start, self.end = direct.start_and_end(booking, county.end)
        self.length = direct.seconds(booking, county.end)
        self.held = held(booking, self.length)
        self.came_due = course(booking) == "came-due"
        self.seconds = None if self.held is None else self.length  # whether it was a hold is open
        self.ordinary, self.tail, self.widened = None, None, False
        self.group = discharge.group(self.start, booking.reason)
        self.others_wait, self.slack = discharge.means[self.group], discharge.slack(self.start, booking.reason)
        if wait(booking, self.start) is not None:
            self.ordinary, narrow = discharge.mean(self.start, booking.reason)
            self.tail, self.widened = discharge.tail(self.start, booking.reason), not narrow

    @property
    def alone(self):
        """Whether only the answer is open: how long it was, if it was a hold, is on record."""
        return self.held is None and self.length is not None

    @property
    def net(self):
        """Less what others wait; None where the booking has no such wait of its own."""
        return None if None in (self.seconds, self.ordinary) else self.seconds - self.ordinary

    @property
    def less(self):
        """Less what others wait, also where the booking has no such wait of its own."""
        return self.seconds - self.others_wait


def longer(longest, most, part):
    """The length that so much of the holds longer than any does not exceed: of those over some length half are over four times it."""
    return longest / (1 - part * (1 - math.sqrt(longest / most))) ** 2 if longest < most < math.inf else longest


def long_as(hold, seconds):
    """The same hold, had it been so long."""
    other = copy.copy(hold)
    other.seconds = seconds
    return other


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
        self.errors = {k: statistics.stdev(v) / math.sqrt(len(v)) for k, v in groups.items() if len(v) >= ENOUGH}
        self.spreads = {k: statistics.stdev(v) for k, v in groups.items() if len(v) >= ENOUGH}
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

    def group(self, moment, reason):
        """The narrowest group that is large enough; of no moment, of those of all moments."""
        keys = [(("of", reason) if reason in self.common else ("rare",),), ()] if moment is None else self.keys(moment, reason)
        return next(k for k in keys if k in self.means)

    def slack(self, moment, reason):
        """How far the mean wait of somebody of whom no start is on record may be off: as far as those of the same reason differ."""
        if moment is not None:
            return 0
        kind = self.group(None, reason)
        means = [m for k, m in self.means.items() if k[:len(kind)] == kind]
        return max(abs(m - self.means[kind]) for m in means)

    def mean(self, moment, reason):
        """The mean wait of the narrowest group that is large enough, and whether that is the narrowest of all."""
        found = self.group(moment, reason)
        return self.means[found], len(found) == 3 and reason in self.common

    def tail(self, moment, reason):
        """The wait that 95 of 100 do not exceed; none where too few share the reason."""
        return next((self.tails[k] for k in self.keys(moment, reason) if k in self.tails), None)


class Holds:
    """Everyone for whom a request to hold came due, or may have; what is not on record, like others of whom it is."""

    def __init__(self, county):
        self.discharge = discharge = Discharge(county)
        ways = collections.Counter(map(course, county.asked))
        self.due = [Hold(b, county, discharge) for b in county.asked if course(b) in ("came-due", "not-recorded")]
        self.share_due = Fraction(ways["came-due"], ways.total() - ways["not-recorded"])
        self.held = [h for h in self.due if h.held]
        self.perhaps = [h for h in self.due if h.held is not False]
        self.timed = [h for h in self.held if h.seconds is not None]
        self.by_length = sorted(self.timed, key=lambda h: h.seconds)
        self.netted = [h for h in self.timed if h.net is not None]
        self.zone, self.end = county.zone, county.end
        self.decided = [h.held for h in self.due if h.came_due and h.held is not None]
        self.share_held = Fraction(sum(self.decided), len(self.decided))
        stayed = [(wait(h.booking, h.start), h.booking.id, h.held) for h in self.due if h.held is not None]
        self.stayed = sorted(s for s in stayed if s[0] is not None)

    def alike_held(self, hold):
        """Of the ten decided who stayed about as long, how many were held."""
        waited = wait(hold.booking, hold.start)
        place = bisect.bisect_right([s[0] for s in self.stayed], hold.length if waited is None else waited)
        after = max(0, min(place - NEAR // 2, len(self.stayed) - NEAR))
        return sum(held for _, _, held in self.stayed[after:after + NEAR])

    def likely(self, hold):
        """How likely it was a hold."""
        if hold.held is not None:
            return 1 if hold.held else 0
        return Fraction(self.alike_held(hold), NEAR) if hold.alone else self.share_held

    def mean(self, hold, value, happened=True):
        """The mean of the holds like it, each by its weight."""
        if hold.alone and happened:
            return Fraction(value(long_as(hold, hold.length)))
        pool, alike = self.like(hold, happened)
        if not self.start_open(hold, happened):
            return Fraction(sum(map(value, alike)), len(alike))
        values, weights = list(map(value, alike)), self.weights(hold, pool, alike)
        return Fraction(math.fsum(w * v for w, v in zip(weights, values)) / math.fsum(weights[:len(alike)]))

    def drawn(self, hold, value, rng, of_pools, happened=True):
        """In each draw the value of one of the holds like it, or of one longer than all of those."""
        pool, alike = self.like(hold, happened)
        key = tuple(id(h) for h in pool)
        if key not in of_pools:
            of_pools[key] = halves(len(pool), rng)
        start_open, most = self.start_open(hold, happened), self.most(hold, happened)
        weights = self.weights(hold, pool, alike) if start_open else [1] * (len(alike) + 1)
        values, longest = [value(h) for h in alike], alike[-1].seconds
        for place in picked(weights, of_pools[key], len(alike), rng):
            if place < len(alike):
                yield values[place]
            else:
                part = (place - len(alike) + 0.5) / LONGER if start_open else rng.random()
                yield values[-1] + longer(longest, most, part) - longest

    @staticmethod
    def start_open(hold, happened=True):
        """Whether it is the start alone that no record has."""
        return bool(happened) and hold.start is None and hold.end is not None

    @staticmethod
    def since(hold):
        """The later of booking and request."""
        return max(t for t in (hold.booking.booked, hold.booking.first_asked) if t is not None)

    def before(self, pool):
        """How long people had been there before their holds, since the booking or the request."""
        return sorted(h.start - self.since(h) for h in pool)

    def weights(self, hold, pool, alike):
        """As often as people of the pool had been there about as long before as this person if the hold was as long as that one."""
        before, most = self.before(pool), self.most(hold)
        there = hold.end - self.since(hold)

        def often(seconds):
            rest = max(DAY, there - seconds)
            return (bisect.bisect_right(before, 2 * rest) - bisect.bisect_left(before, rest / 2) + 0.5) / rest

        parts = [(turn + 0.5) / LONGER for turn in range(LONGER)]
        return [*(often(h.seconds) for h in alike), *(often(longer(alike[-1].seconds, most, p)) / LONGER for p in parts)]

    def like(self, hold, happened=True):
        """The holds on record alike in what is known of reason, answer and block of the start, and those of them of a length that
        this one may have, thirty or more; else of those alike in less."""
        most = self.most(hold, happened)
        traits = [t for t in zip(self.traits(hold, happened), range(3)) if t[0] is not None]
        while True:
            pool = [h for h in self.by_length if all(self.traits(h)[i] == t for t, i in traits)]
            alike = [h for h in pool if h.seconds <= most]
            if len(alike) >= ENOUGH or not traits:
                return pool, alike
            traits.pop()

    def traits(self, hold, happened=True):
        """What is known of it; of a hold that never happened no answer tells anything."""
        block = None if hold.start is None else local_time(hold.start, self.zone).hour // 6
        return hold.booking.reason, hold.request["action"] if happened else None, block

    def waits(self, rng):
        """Of each hold what one of the others waited: a wait about their mean, and that mean by its standard error."""
        of, errors, spreads = self.discharge.means, self.discharge.errors, self.discharge.spreads
        drawn = {g: [of[g] + errors[g] * rng.gauss(0, 1) for _ in range(DRAWS)] for g in of}
        return lambda hold: [mean + spreads[hold.group] * rng.gauss(0, 1) for mean in drawn[hold.group]]

    def most(self, hold, happened=None):
        """The most seconds that the records allow; of a hold that never happened, up to the deadline that it would have had."""
        if hold.held is not False if happened is None else happened:
            return hold.length if hold.alone else direct.most(hold.booking, self.end) or 0
        if hold.start is None:
            return deadlines.longest(hold.request["form"])
        return deadlines.own_end(hold.start, self.zone) - hold.start

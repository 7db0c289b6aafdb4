"""The table of holds, by section 0 of the definitions: of each stay with a hold, or possibly one, the time past release that it
certainly covers (inner) and that it may (outer). Times are seconds; sets are lists of half-open pairs."""

import collections
import datetime

import direct
from records import instant

DAY = datetime.timedelta(days=1)


class Window:
    """When something happened: at a moment, or at any of a day."""

    def __init__(self, first, last):
        self.first, self.last = first, last

    @classmethod
    def of(cls, text, zone):
        """None where blank."""
        if not text:
            return None
        if len(text) == len("2023-01-01"):
            day = datetime.datetime.fromisoformat(text)
            return cls(instant(day, zone), instant(day + DAY, zone))
        moment = instant(datetime.datetime.fromisoformat(text), zone)
        return cls(moment, moment)

    @classmethod
    def latest(cls, windows):
        return cls(max(w.first for w in windows), max(w.last for w in windows))


def without(spans, others):
    """What is left of half-open pairs without others."""
    for first, last in others:
        spans = [s for a, b in spans for s in ((a, min(b, first)), (max(a, last), b)) if s[0] < s[1]]
    return spans


def united(spans):
    """The same time, each moment once."""
    found = []
    for first, last in sorted(s for s in spans if s[0] < s[1]):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def seconds(spans, period=None):
    """How long, within a period where one is given."""
    first, last = period or (float("-inf"), float("inf"))
    return sum(max(0, min(b, last) - max(a, first)) for a, b in spans)


class Hold:
    """A stay with a hold, or possibly one: bookings of one person that overlap or touch are one stay."""

    def __init__(self, bookings, answer, inner, outer):
        self.bookings, self.answer = bookings, answer
        self.inner, self.outer = united(inner), united(outer)

    def on_record(self, period=None):
        return seconds(self.outer, period) - seconds(self.inner, period) < 60


def stays(bookings, zone):
    """Bookings of one person key that surely overlap or touch, together; one without a key is a stay of its own."""
    people, found = collections.defaultdict(list), []
    for booking in bookings:
        key = booking.row.get("person_id")
        found.append([booking]) if key is None else people[key].append(booking)
    far = float("inf")
    for each in people.values():
        each.sort(key=lambda b: Window.of(b.row["booked_at"], zone).first)
        reached = float("-inf")
        for booking in each:
            booked = Window.of(booking.row["booked_at"], zone)
            out = Window.of(booking.row["released_at"], zone)
            if booked.last > reached:
                found.append([])
            found[-1].append(booking)
            reached = max(reached, far if out is None else out.first)
    return found


def start_of(booking, requests, end, zone):
    """From and to when the person may have become free to go; a blank lies between what came last before it and the end."""
    eligible = Window.of(booking.row["release_eligible_at"], zone)
    if eligible is not None:
        return eligible
    local = [Window.of(r["charge_released_at"], zone) for r in booking.rows if is_local(r)]
    if local and None not in local:
        return Window.latest(local)
    before = [Window.of(booking.row["booked_at"], zone), *(Window.of(r["received_at"], zone) for r in requests), *local]
    return Window(max(w.first for w in before if w is not None), end.last)


def is_local(row):
    return row["charge_seq"] is not None and row["jurisdiction_code"] not in ("IMM", "WARRANT")


def end_of(booking, until, zone):
    """When the hold ended: its row's release, else the booking's; of one that goes on the end of the records."""
    out = Window.of(booking.row["released_at"], zone) or Window(until, until)
    ends = [Window.of(r["charge_released_at"], zone) or out for r in booking.rows if r["jurisdiction_code"] == "IMM"]
    return Window.latest(ends) if ends else out


def other_custody(booking, start, end, zone):
    """Of warrants of other agencies: the time that is certainly theirs, and that which may be."""
    known, perhaps = [], []
    for row in booking.rows:
        if row["jurisdiction_code"] == "WARRANT":
            until = Window.of(row["charge_released_at"], zone)
            bond = booking.row["bond_set_cents"] is not None
            if until is not None and not bond:
                known.append((start.first, until.first))
            perhaps.append((start.first, end.last if until is None else until.last))
    return known, perhaps


def came_due(booking, handed_on):
    """Whether local custody surely ended with a release; where others were handed on, whom it ended with tells."""
    start, _ = direct.start_and_end(booking)
    return start is not None or booking.released_to == "ICE" or (handed_on and booking.over and booking.taken_by is not None)


def answer_of(booking, requests, answers, handed_on):
    """Whether the jail held the person: True, False, or None where no record tells. A mark tells where no request does."""
    marked = booking.row["hold_flag"] == "Y"
    if not requests:
        return marked
    asked = [r for r in requests if r["request_kind"] in ("HOLD", None)]
    if not asked:
        return False
    last = max(asked, key=lambda r: (r["received_at"] or "", r["detainer_no"]))
    if last["action"] == "HONORED":  # custody that is not known to have come due may have ended in another's
        return True if came_due(booking, handed_on) or (booking.over and marked) else None
    if last["action"] == "DECLINED":
        return False
    if "WITHDRAWN" in (last["lift_reason"] or ""):
        return False
    return True if marked and not answers else None


def may_have_come_due(booking):
    """False where local custody went on as far as the records tell, or ended in another's."""
    prison = any(r["charge_disposition"] == "SENTENCED TO STATE PRISON" for r in booking.rows if is_local(r))
    if booking.released_to == "OTHER_AGENCY" or (prison and booking.released_to != "ICE" and booking.reason in (None, "OTHER")):
        return False
    return booking.row["release_eligible_at"] is not None or booking.row["released_at"] is not None


class Table:
    """All holds of a county of Amparo's own layout."""

    def __init__(self, county):
        self.county, zone = county, county.zone
        asked = collections.defaultdict(list)
        for request in county.requests:
            asked[request["booking_id"]].append(request)
        answers = any(r["action"] for r in county.requests)
        handed_on = any(b.released_to in ("OTHER_AGENCY", "PRISON") for b in county.bookings)
        self.holds = []
        for bookings in stays(county.bookings, zone):
            inner, outer, said = [], [], []
            for booking in bookings:
                requests = asked[booking.id]
                answer = answer_of(booking, requests, answers, handed_on)
                if answer is False or not may_have_come_due(booking):
                    continue
                said.append(answer)
                end = end_of(booking, county.end, zone)
                start = start_of(booking, requests, end, zone)
                known, perhaps = other_custody(booking, start, end, zone)
                if answer:
                    inner += without([(start.last, end.first)], perhaps)
                outer += without([(start.first, end.last)], known)
            if said:
                self.holds.append(Hold(bookings, all(said), inner, outer))

    @staticmethod
    def least_of(hold, period=None):
        return seconds(hold.inner, period)

    def least(self, period=None):
        return sum(seconds(h.inner, period) for h in self.holds)

    def most(self, period=None):
        return sum(seconds(h.outer, period) for h in self.holds)

    def past_release(self, period=None):
        """How many were held for certain past release, and how many may have been."""
        return (sum(seconds(h.inner, period) > 0 for h in self.holds), sum(seconds(h.outer, period) > 0 for h in self.holds))

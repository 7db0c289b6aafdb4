"""Family "meaning": the measures that mean what they say, of which the program may not have a figure yet."""

import datetime
from fractions import Fraction

import deadlines
import direct
from decided import Stay
from figure import Recount, cents, hours
from logic import exists
from money import RATES
from ordinary import Discharge
from policies import Case, recommendation

FAMILY = "meaning"
DAYS = (datetime.date(2025, 1, 1) - datetime.date(2022, 1, 1)).days
YEARS = 3


def recount(county):
    out = Recount(FAMILY)
    last = last_versions(county)
    responses(out, county, last)
    discharge = Discharge(county)
    waits = net(out, county, last, discharge)
    largest(out, waits)
    past(out, county, last)
    proposal(out, county, last, discharge)
    return out


def last_versions(county):
    """The last request to hold of each booking; earlier ones are versions of it."""
    found = {}
    for request in sorted(county.requests, key=lambda r: (r["received"], r["detainer_no"])):
        if request["request_kind"] != "NOTIFY":
            found[request["booking_id"]] = request
    return found


def response(request):
    return {"HONORED": "honored", "DECLINED": "declined"}.get(request["action"], "not-recorded")


def course(booking):
    """Came due, not due yet, never due, or not recorded."""
    if any(c.disposition == "SENTENCED TO STATE PRISON" for c in booking.local):
        return "never-due"
    if booking.row["released_to"] == "OTHER_AGENCY":
        return "never-due"
    if booking.eligible is not None:
        return "came-due"
    return "not-due-yet" if booking.row["released_at"] is None else "not-recorded"


def responses(out, county, last):
    said = [response(r) for r in last.values()]
    ways = [course(county.bookings[b]) for b in last]
    for word in ("honored", "declined", "not-recorded"):
        out.add(f"requests.hold.response.{word}", said.count(word), denominator=len(said))
    for word in ("came-due", "not-due-yet", "never-due", "not-recorded"):
        out.add(f"requests.hold.course.{word}", ways.count(word), denominator=len(ways))
    absent = sum(r["lift_reason"] == "NOT PICKED UP IN TIME" and response(r) == "honored" for r in last.values())
    out.add("requests.hold.held-and-ice-did-not-come", absent, denominator=said.count("honored"))


def wait(booking, declined):
    """From eligibility to the end of the hold; of a declined request, for the placebo, to release."""
    start, _ = direct.start_and_end(booking)
    if not declined:
        return start, direct.seconds(booking)
    if start is None or booking.stay is None or not booking.booked <= start <= booking.released:
        return start, None
    return start, booking.released - start


def net(out, county, last, discharge):
    """Raw and net hours by response; those of declined requests are the placebo."""
    kept = {}
    for booking_id, request in last.items():
        booking, word = county.bookings[booking_id], response(request)
        start, seconds = wait(booking, word == "declined")
        if seconds is not None:
            reason = booking.row["release_eligible_reason"]
            kept.setdefault(word, []).append(
                (seconds, discharge.mean(start, reason), seconds > discharge.tail(start, reason)))
    for word, waits in sorted(kept.items()):
        name = f"time.net.{word}"
        raw, ordinary = sum(w[0] for w in waits), sum(w[1] for w in waits)
        out.add(f"{name}.raw-hours", hours(raw), denominator=len(waits))
        out.add(f"{name}.hours", (raw - ordinary) / 3600, denominator=len(waits))
        out.add(f"{name}.beyond-ordinary", sum(w[2] for w in waits), denominator=len(waits))
    raw, ordinary = (sum(w[i] for w in kept["honored"]) for i in (0, 1))
    out.add("time.net.beds", (raw - ordinary) / 86400 / DAYS)
    for kind, (_, rate, _) in RATES.items():
        out.add(f"cost.net.{kind}", cents(Fraction(raw - ordinary), rate))
    out.add("time.ordinary.exactly-zero", discharge.zero_share)
    return [w[0] for w in kept["honored"]]


def largest(out, waits):
    """What the largest one percent, at least one and at most five, make up."""
    ordered = sorted(waits, reverse=True)
    count = min(5, max(1, len(ordered) // 100))
    part, total = sum(ordered[:count]), sum(ordered)
    out.add("time.largest.share", Fraction(part, total), denominator=len(ordered))
    out.add("time.largest.hours-without", hours(total - part))


def past(out, county, last):
    """Holds that outlast 48 hours, and 48 hours without weekends and federal holidays."""
    plain = weekdays = whole = 0
    for booking_id in last:
        booking = county.bookings[booking_id]
        seconds, (start, _) = direct.seconds(booking), direct.start_and_end(booking)
        if seconds is None or response(last[booking_id]) == "declined":
            continue
        whole += 1
        plain += seconds > deadlines.HOURS_48
        weekdays += start + seconds > deadlines.weekdays_end(start, county.zone)
    out.add("time.past-own-deadline.form", plain, denominator=whole)
    out.add("time.past-own-deadline.regulation", weekdays, denominator=whole)


class ByRelease(Case):
    """Convictions by the day of release: those on file, and charges of this booking that ended in one."""

    def convicted(self, test):
        found = super().convicted(test)
        ended = [c for c in self.booking.local if c.status == "CONVICTED"]
        here = exists(ended, lambda c: test({"kind": c.kind, "grade": c.grade}), True)
        if here is not False and self.booking.row["release_eligible_reason"] != "SERVED":
            here = None
        return True if True in (found, here) else None if None in (found, here) else False


def proposal(out, county, last, discharge):
    """What holding only people convicted of a serious crime would have saved a year, against what was done."""
    timed, untimed, answers = [], 0, []
    for booking_id, request in last.items():
        stay, case = Stay(county.bookings[booking_id]), ByRelease(request, county)
        stay.add(case, recommendation(case))
        answers.append(stay.answers[0].outcome)
        if not stay.done or course(stay.booking) in ("never-due", "not-due-yet"):
            continue
        kept = {"MUST_NOT": 0, "MAY": 1, "MUST": 1}.get(stay.answers[0].outcome)
        if stay.seconds is None:
            untimed += 1
        else:
            start = direct.start_and_end(stay.booking)[0]
            ordinary = discharge.mean(start, stay.booking.row["release_eligible_reason"])
            timed.append((stay.seconds - ordinary, kept))
    decided = [k for _, k in timed if k is not None]
    share = sum(decided) / len(decided)
    saved = sum(s * (1 - (share if k is None else k)) for s, k in timed)
    saved += untimed * saved / len(timed)
    for word in sorted(set(answers)):
        out.add(f"proposal.by-release.{word.lower().replace('_', '-')}", answers.count(word), denominator=len(answers))
    out.add("headline.saving.hours-a-year", saved / 3600 / YEARS)
    for kind in ("marginal", "average"):
        out.add(f"headline.saving.{kind}", cents(Fraction(saved / YEARS), RATES[kind][1]))

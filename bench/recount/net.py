"""Time past release less what people without a request wait in like groups, and what the largest holds make up."""

import datetime
from fractions import Fraction

import direct
from figure import cents, hours
from money import RATES
from responses import response

DAYS = (datetime.date(2025, 1, 1) - datetime.date(2022, 1, 1)).days


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

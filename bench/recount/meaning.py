"""Family "meaning": the measures that mean what they say, of which the program may not have a figure yet."""

import datetime

import deadlines
import direct
from decided import Stay
from figure import Recount, cents, days, hours
from money import RATES
from net import largest, net
from ordinary import Discharge
from proposal import proposal
from records import instant
from responses import last_versions, response, responses

FAMILY = "meaning"
PERIOD = (2022, 2025)  # whole years that the files cover


def recount(county):
    out = Recount(FAMILY)
    last = last_versions(county)
    responses(out, county, last)
    discharge = Discharge(county)
    largest(out, net(out, county, last, discharge))
    past(out, county, last)
    kept(out, county, last)
    gross(out, county, last)
    proposal(out, county, last, discharge)
    return out


def done(county, last):
    """Holds carried out: start and seconds of each whose time is known."""
    for booking_id, request in last.items():
        stay = Stay(county.bookings[booking_id])
        if response(request) == "honored" or (response(request) == "not-recorded" and stay.direct):
            if stay.direct is not None:
                yield direct.start_and_end(stay.booking)[0], stay.direct


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


def kept(out, county, last):
    """Hours by the year in which they were lived, and what keeping every deadline would have saved."""
    holds = list(done(county, last))
    starts = [instant(datetime.datetime(y, 1, 1), county.zone) for y in range(PERIOD[0], PERIOD[1] + 1)]
    for year, begin, end in zip(range(*PERIOD), starts, starts[1:]):
        lived = sum(max(0, min(s + t, end) - max(s, begin)) for s, t in holds)
        out.add(f"time.raw.{year}.hours", hours(lived))
    over = sum(max(0, t - deadlines.HOURS_48) for _, t in holds)
    out.add("saving.deadline-kept.hours", hours(over), denominator=len(holds))
    for kind, (_, rate, _) in RATES.items():
        out.add(f"saving.deadline-kept.cost.{kind}", cents(over, rate))


def gross(out, county, last):
    """Whole stays within the period, those not over counted to its end."""
    begin, end = (instant(datetime.datetime(y, 1, 1), county.zone) for y in PERIOD)
    asked = [county.bookings[b] for b in last]
    carried = [county.bookings[b] for b, r in last.items() if response(r) == "honored"]
    for name, bookings in (("everyone-held", carried), ("everyone-with-a-request", asked)):
        total = 0
        for booking in bookings:
            over = booking.row["released_at"] is not None
            if booking.booked is None or (over and booking.stay is None):
                continue
            total += max(0, min(booking.released if over else end, end) - max(booking.booked, begin))
        out.add(f"time.gross.{name}.days", days(total), denominator=len(bookings))

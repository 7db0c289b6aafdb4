"""Family "pierce": Pierce County's jail, from the files of the University of Washington's study."""

from fractions import Fraction

import deadlines
import direct
import pierce_people
from figure import Recount, cents, days, half_up, hours, median
from pierce_data import HOLDS, Booking, Pierce, gravest_grade

RATE = 12600  # cents a day, as the study used it
PUBLISHED = {"mean": 26.854093655099273, "median": 3.154861111111111, "bookings": 29124}


def recount(folder):
    out = Recount("pierce")
    data = Pierce(folder)
    out.add("bookings.total", len(data.rows))
    out.add("bookings.held", len(data.with_hold))
    out.add("bookings.held.analyzed", len(data.analyzed))
    out.add("bookings.held.set-aside", len(data.with_hold) - len(data.analyzed))
    leading = [measure(out, data, name, is_hold) for name, is_hold in HOLDS.items()][0]
    bands(out, leading)
    gross = stays(out, data)
    money(out, leading, gross)
    pierce_people.people(out, data)
    pierce_people.bail(out, data)
    pierce_people.groups(out, data)
    return out


def measure(out, data, name, is_hold):
    """Time past release under one definition, of the bookings analyzed and others with such a row."""
    others = {b: r for b, r in data.rows.items() if b not in data.with_hold
              and r[0]["max_charge_type"] != "other" and any(map(is_hold, r))}
    bookings = [Booking(r, is_hold) for r in [*data.analyzed.values(), *others.values()]]
    times = [direct.on_record(b) for b in bookings]
    known = [t for t in times if t is not None]
    past = [t for t in known if t > 0]
    open_, whole = len(times) - len(known), len(times)
    long = sum(t > 48 * 3600 for t in known)
    title = f"time.direct.{name}"
    out.add(f"{title}.bookings", len(past), denominator=whole, unknown=open_)
    out.add(f"{title}.hours", hours(sum(known)), unknown=open_)
    out.add(f"{title}.days", days(sum(known)), unknown=open_)
    out.add(f"{title}.median-hours", median(past) / 3600, denominator=len(past), unknown=open_)
    out.add(f"{title}.over-48-hours", long, denominator=whole, unknown=open_)
    out.add(f"cost.direct.average.{name}", cents(sum(known), RATE), unknown=open_)
    if name == "jurisdiction":
        past_deadline(out, known, [direct.most(b) for b, t in zip(bookings, times) if t is None])
        out.add("human.days-of-liberty", days(sum(known)), unknown=open_)
        unknown = [Booking(r, is_hold) for r in data.analyzed.values()]
        value = sum(known)
        high = value + sum(direct.most(b) for b in unknown if direct.on_record(b) is None)
        for kind, turn in (("hours", hours), ("average", lambda s: cents(s, RATE))):
            out.add(f"spread.direct.{kind}.missing-facts", None, low=turn(value), high=turn(high), unknown=open_)
    return times


def past_deadline(out, known, open_):
    """The dates are moved, so no calendar fits them: the 48 hours end with no day left out at the soonest. Open times by their most."""
    soonest, latest = deadlines.HOURS_48, deadlines.longest("")
    least, most = sum(t > latest for t in known), sum(t > soonest for t in known + open_)
    out.add("time.deadline.past.bookings", least, low=least, high=most, unknown=most - least)
    out.add("time.deadline.past.hours", None, low=hours(sum(max(0, t - latest) for t in known)),
            high=hours(sum(max(0, t - soonest) for t in known + open_)))


def bands(out, times):
    known = [t / 3600 for t in times if t is not None]
    out.add("time.held.none", known.count(0))
    out.add("time.held.unknown", times.count(None))
    out.add("time.held.from-168", sum(t > 168 for t in known))
    for low, high in ((0, 6), (6, 12), (12, 24), (24, 48), (48, 96), (96, 168)):
        out.add(f"time.held.{low}-to-{high}", sum(low < t <= high for t in known))


def stays(out, data):
    """Whole stays, with the study's own mean for those without a hold."""
    every = {}
    for booking, rows in data.analyzed.items():
        seconds = Booking(rows, HOLDS["jurisdiction"])
        every[booking] = seconds.released - seconds.booked
    total, count = sum(every.values()), len(every)
    out.add("time.gross.days", days(total), denominator=count, unknown=0)
    out.add("stay.held.mean-days", days(total) / count, numerator=days(total), denominator=count, unknown=0)
    out.add("stay.held.median-days", median(every.values()) / 86400, denominator=count, unknown=0)
    for grade in ("FELONY", "MISDEMEANOR"):
        part = [s for b, s in every.items() if gravest_grade(data.analyzed[b]) == grade]
        name = f"stay.held.{grade.lower()}"
        out.add(f"{name}.mean-days", days(sum(part)) / len(part), numerator=days(sum(part)), denominator=len(part))
        out.add(f"{name}.median-days", median(part) / 86400, denominator=len(part))
    out.add("stay.others.mean-days", PUBLISHED["mean"], denominator=PUBLISHED["bookings"])
    out.add("stay.others.median-days", PUBLISHED["median"], denominator=PUBLISHED["bookings"])
    each = total / 86400 / count - PUBLISHED["mean"]
    out.add("time.counterfactual.added-days-each", each, denominator=count, unknown=0)
    out.add("time.counterfactual.days", each * count, denominator=count, unknown=0)
    return every


def money(out, times, gross):
    total = sum(gross.values())
    direct_cost = cents(sum(t for t in times if t is not None), RATE)
    out.add("rate.average", RATE)
    out.add("cost.direct.average", direct_cost, unknown=times.count(None))
    gross_cost = cents(total, RATE)
    out.add("cost.gross.average", gross_cost, unknown=0)
    out.add("gross.a-year.average", half_up(Fraction(gross_cost * 12, 22)), unknown=0)
    added = half_up((total / 86400 / len(gross) - PUBLISHED["mean"]) * len(gross) * 86400)
    cost = cents(added, RATE)
    out.add("cost.counterfactual.average", cost, unknown=0)
    out.add("cost.factor.gross.average", float(gross_cost / direct_cost), numerator=gross_cost, denominator=direct_cost)
    for kind, value in (("hours", hours(total)), ("average", gross_cost)):
        out.add(f"spread.gross.{kind}.missing-facts", value, low=value, high=value, unknown=0)

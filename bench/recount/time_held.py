"""Family "time": how long people were held, in hours, days and stays."""

import direct
from figure import Recount, days, hours, median

BANDS = [(0, 6), (6, 12), (12, 24), (24, 48), (48, 96), (96, 168)]
DAY = 86400
LIMITS = {  # the longest that each policy's clock can last, in hours
    "us-honor-all": 120,
    "us-fl-chapter-908": 48,
    "us-fl-miami-dade-directive-2017": 120,
    "us-fl-miami-dade-recommendation-2013": 120,
    "us-fl-miami-dade-recommendation-2013:serious=any_felony": 120,
    "us-fl-miami-dade-recommendation-2013:serious=ice_level_1": 120,
    "us-fl-miami-dade-r-1008-13": 120,
    "us-fl-miami-dade-r-1008-13:reading=south_miami": 120,
    "us-il-cook-46-37": 120,
}


def recount(county):
    out = Recount("time")
    held = county.held
    times = {b.id: direct.seconds(b) for b in held}
    known = [t for t in times.values() if t is not None]
    open_ = len(held) - len(known)
    past = [t for t in known if t > 0]
    measure(out, held, known, past, open_)
    bands(out, known, open_)
    stays(out, "held", held)
    stays(out, "others", county.others)
    gross = [b.stay for b in held if b.stay is not None]
    out.add("time.gross.days", days(sum(gross)), denominator=len(held), unknown=len(held) - len(gross))
    for policy, limit in LIMITS.items():
        over = sum(t > limit * 3600 for t in known)
        out.add(f"clock.{policy}.past", over, denominator=len(held), unknown=open_)
    ends(out, held, times)
    ceiling(out, county, times)
    return out


def measure(out, held, known, past, open_):
    name = "time.direct.jurisdiction"
    out.add(f"{name}.bookings", len(past), denominator=len(held), unknown=open_)
    out.add(f"{name}.hours", hours(sum(known)), unknown=open_)
    out.add(f"{name}.days", days(sum(known)), unknown=open_)
    out.add(f"{name}.median-hours", median(past) / 3600, denominator=len(past), unknown=open_)
    long = sum(t > 2 * DAY for t in known)
    out.add(f"{name}.over-48-hours", long, denominator=len(held), unknown=open_)
    out.add("human.days-of-liberty", days(sum(known)), unknown=open_)
    out.add("human.past-48-hours", long, denominator=len(held), unknown=open_)


def bands(out, known, open_):
    out.add("time.held.none", sum(t == 0 for t in known))
    out.add("time.held.unknown", open_)
    out.add("time.held.from-168", sum(t >= 7 * DAY for t in known))
    for low, high in BANDS:
        inside = sum(t > 0 and low * 3600 <= t < high * 3600 for t in known)
        out.add(f"time.held.{low}-to-{high}", inside)


def stays(out, group, bookings):
    known = [b.stay for b in bookings if b.stay is not None]
    open_ = len(bookings) - len(known)
    name = f"stay.{group}"
    mean = days(sum(known)) / len(known)
    out.add(f"{name}.mean-days", mean, numerator=days(sum(known)), denominator=len(known), unknown=open_)
    out.add(f"{name}.median-days", median(known) / DAY, denominator=len(known), unknown=open_)
    if group == "held":
        for grade in ("FELONY", "MISDEMEANOR"):
            graded = [b for b in bookings if b.gravest is not None and b.gravest.grade == grade]
            part = [b.stay for b in graded if b.stay is not None]
            word = grade.lower()
            left = len(graded) - len(part)
            mean = days(sum(part)) / len(part)
            out.add(f"{name}.{word}.mean-days", mean, numerator=days(sum(part)), denominator=len(part), unknown=left)
            out.add(f"{name}.{word}.median-days", median(part) / DAY, denominator=len(part), unknown=left)


def ends(out, held, times):
    """How far the unknown could go, and for how many the records set no end."""
    most = {b.id: direct.most(b) for b in held}
    unknown = [i for i, t in times.items() if t is None]
    none = sum(most[i] is None for i in unknown)
    out.add("spread.direct.no-upper-end", none, denominator=len(unknown))
    out.add("spread.direct.most-with-upper-end", hours(sum(m for m in most.values() if m is not None)))
    no_stay = sum(b.stay is None for b in held)
    out.add("spread.gross.no-upper-end", no_stay, denominator=no_stay)


def ceiling(out, county, times):
    """Holds asked for whose direct time is unknown, each at 120 hours, unless the jail declined its last request."""
    last = {}
    for request in sorted(county.requests, key=lambda r: (r["received"], r["detainer_no"])):
        if request["request_kind"] != "NOTIFY":
            last[request["booking_id"]] = request
    unknown = [r for b, r in last.items() if times.get(b) is None]
    count = sum(r["action"] != "DECLINED" for r in unknown)
    out.add("time.ceiling.hours", 120 * count, numerator=count, denominator=len(last), unknown=len(unknown))

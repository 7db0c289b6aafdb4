"""Family "time": how long people were held, and how long they were in jail."""

import math
import random
from fractions import Fraction

import deadlines
from draws import DRAWS, middle
from figure import Between, Recount, days, half_up, hours, median, turned
from holds import NEAR
from human import wilson

BANDS = [(0, 6), (6, 12), (12, 24), (24, 48), (48, 96), (96, 168)]
DAY = 86400
POLICY_CLOCKS = ["us-honor-all", "us-fl-miami-dade-directive-2017", "us-fl-miami-dade-recommendation-2013",
                 "us-fl-miami-dade-recommendation-2013:serious=any_felony", "us-il-cook-46-37",
                 "us-fl-miami-dade-recommendation-2013:serious=ice_level_1", "us-fl-miami-dade-r-1008-13",
                 "us-fl-miami-dade-r-1008-13:reading=south_miami"]


def recount(county, holds):
    out = Recount("time")
    times = [h.seconds for h in holds.timed]
    open_ = len(holds.perhaps) - len(times)
    measure(out, holds, times, open_)
    bands(out, times, open_)
    net(out, holds)
    low, high = (end.times(lambda s: s / 3600) for end in center_range(holds))
    out.add("time.center.hours", hours(center(holds, lambda h: h.seconds)), low=low, high=high, unknown=open_)
    total = center(holds, lambda h: Fraction(h.seconds)) - others_wait(holds)
    net_hours(out, holds, total, open_)
    past(out, county, holds, open_)
    largest(out, times)
    stays(out, county, holds)
    return out


def measure(out, holds, times, open_):
    """Those held, and those of whom no record tells whether they were."""
    name, over = "time.direct.jurisdiction", [t for t in times if t > 0]
    most = sum(h.seconds is None and holds.most(h) > 0 for h in holds.perhaps)
    out.add(f"{name}.bookings", len(over), low=len(over), high=len(over) + most, denominator=len(holds.perhaps), unknown=open_)
    out.add(f"{name}.hours", hours(sum(times)), low=hours(sum(times)), high=hours(allowed(holds)), unknown=open_)
    out.add(f"{name}.days", days(sum(times)), unknown=open_)
    out.add(f"{name}.median-hours", median(over) / 3600, denominator=len(over), unknown=open_)
    long = sum(t > 2 * DAY for t in times)
    out.add(f"{name}.over-48-hours", long, denominator=len(holds.perhaps), unknown=open_)
    out.add("time.most.hours", hours(allowed(holds)), unknown=open_)
    out.add("time.allowed.jurisdiction.hours", None, high=hours(allowed(holds)), unknown=open_)


def allowed(holds):
    """The most seconds that the records allow."""
    return sum(holds.most(h) if h.seconds is None else h.seconds for h in holds.perhaps)


def net_hours(out, holds, total, open_):
    low, high = center_range(holds, True)
    total = Between.around(float(total), slack(holds))
    for name, unit in (("time.center.net-hours", 3600), ("human.days-of-liberty", DAY)):
        value, least, most = (turned(v, lambda s, u=unit: s / u) for v in (total, low, high))
        out.add(name, value, low=least, high=most, unknown=open_)


def bands(out, times, open_):
    out.add("time.held.none", times.count(0))
    out.add("time.held.unknown", open_)
    out.add("time.held.from-168", sum(t > 7 * DAY for t in times))
    for low, high in BANDS:
        out.add(f"time.held.{low}-to-{high}", sum(low * 3600 < t <= high * 3600 for t in times))


def net(out, holds):
    """Less what people without a request wait; those declined show whether the comparison is fair."""
    total, compared = math.fsum(h.net for h in holds.netted), len(holds.netted)
    open_ = len(holds.perhaps) - compared
    out.add("time.net.hours", total / 3600, unknown=open_)
    out.add("time.net.days", total / DAY, unknown=open_)
    ordinary = math.fsum(h.ordinary for h in holds.netted) / 3600 / compared
    out.add("time.net.ordinary-hours", ordinary, denominator=compared)
    out.add("time.net.widened", sum(h.widened for h in holds.netted), denominator=compared)
    declined = [h.booking.released - h.start - h.ordinary for h in holds.due
                if h.request["action"] == "DECLINED" and h.ordinary is not None]
    out.add("time.net.declined.mean-hours", math.fsum(declined) / 3600 / len(declined), denominator=len(declined))
    tailed = [h for h in holds.netted if h.tail is not None]
    beyond, chance = sum(h.seconds > h.tail.seconds for h in tailed), Fraction(len(tailed), 20)
    out.add("time.beyond.bookings", beyond, denominator=len(tailed), unknown=len(holds.perhaps) - len(tailed))
    least, most = (len(tailed) * share - float(chance) for share in wilson(beyond, len(tailed)))
    out.add("time.beyond.more-than-chance", half_up(beyond - chance), low=math.floor(least), high=math.ceil(most), denominator=len(tailed))
    out.add("time.beyond.expected", half_up(sum(h.tail.above for h in tailed)), denominator=len(tailed))


def center(holds, value):
    """The sum over all holds, those without a time like those on record."""
    total = sum(map(value, holds.timed))
    for hold in holds.perhaps:
        if hold.seconds is None:
            total += holds.mean(hold, value) * holds.likely(hold)
    return total


def others_wait(holds):
    """What others would have waited in the place of everyone held."""
    return sum(Fraction(h.others_wait) * holds.likely(h) for h in holds.perhaps)


def slack(holds):
    """How far that may be off, because no record tells with whom to compare a hold without a start."""
    return sum(h.slack for h in holds.perhaps)


def center_range(holds, net=False):
    """Each hold without a time one of a half of the timed ones, or longer; the requests so known drawn again; net with what
    others wait drawn too."""
    rng, pools = random.Random(0), {}
    said = holds.decided
    open_ = [h for h in holds.perhaps if h.seconds is None]
    shares = [sum(rng.choices(said, k=len(said))) / len(said) for _ in range(DRAWS)]
    near = [rng.choices(range(NEAR), k=NEAR) for _ in range(DRAWS)]
    sums = [sum(h.seconds for h in holds.timed)] * DRAWS
    for hold in open_:
        if hold.alone:
            held = holds.alike_held(hold)
            sums = [s + hold.length * (rng.choice(again) < held) for s, again in zip(sums, near)]
            continue
        drawn = holds.drawn(hold, lambda h: h.seconds, rng, pools)
        sums = [s + seconds if hold.held or rng.random() < share else s for s, seconds, share in zip(sums, drawn, shares)]
    if net:
        waits = holds.waits(rng)
        for hold in holds.perhaps:
            part = float(holds.likely(hold))
            sums = [s - part * w for s, w in zip(sums, waits(hold))]
    return middle(sums)


def past(out, county, holds, open_):
    """By each hold's own deadline, and by the clocks of policies that are the same."""
    def allowed(hold):
        return deadlines.own_end(hold.start, county.zone) - hold.start

    count = sum(h.seconds > allowed(h) for h in holds.timed)
    kept = center(holds, lambda h: h.seconds) - center(holds, lambda h: max(0, h.seconds - allowed(h)))
    out.add("time.deadline.hours", hours(kept), unknown=open_)
    least = sum(max(0, h.seconds - allowed(h)) for h in holds.timed)
    open_ -= sum(h.alone and h.length <= allowed(h) for h in holds.perhaps)  # not past it, held or not
    out.add("time.deadline.past.hours", None, low=hours(least), unknown=open_)
    out.add("time.deadline.past.bookings", count, low=count, denominator=len(holds.perhaps), unknown=open_)
    weekdays = sum(h.start + h.seconds > deadlines.weekdays_end(h.start, county.zone) for h in holds.timed)
    for policy in POLICY_CLOCKS:
        out.add(f"clock.{policy}.past", weekdays, denominator=len(holds.held),
                unknown=len(holds.held) - len(holds.timed))
    plain = sum(h.seconds > deadlines.HOURS_48 for h in holds.timed)
    out.add("clock.us-fl-chapter-908.past", plain, denominator=len(holds.held))
    day = sum(h.start + h.seconds > deadlines.weekdays_end(h.start, county.zone, DAY) for h in holds.timed)
    out.add("clock.us-dc-24-211-07-2012.past", day, denominator=len(holds.held))


def largest(out, times):
    """The longest 1 of 100, at least one and at most five."""
    count = min(5, max(1, len(times) // 100))
    part, total = sum(sorted(times)[-count:]), sum(times)
    out.add("time.direct.largest.bookings", count)
    out.add("time.direct.largest.share", Fraction(part, total), numerator=hours(part), denominator=hours(total))
    out.add("time.direct.without-largest.hours", hours(total - part))


def stays(out, county, holds):
    people = [h.booking for h in holds.held]
    total, going_on = gross(county, people)
    out.add("time.gross.days", days(total), low=days(total), high=None, denominator=len(people))
    out.add("time.gross.not-over", going_on, denominator=len(people))
    asked = [b for b in county.bookings if b.asked]
    total = days(gross(county, asked)[0])
    out.add("time.gross.requested.days", total, low=total, high=None, denominator=len(asked))
    averages(out, "stay.held", people)
    averages(out, "stay.others", [b for b in county.bookings if not b.asked])
    for grade in ("FELONY", "MISDEMEANOR"):
        averages(out, f"stay.held.{grade.lower()}",
                 [b for b in people if b.most_serious is not None and b.most_serious.grade == grade])


def gross(county, bookings):
    """Whole stays, up to the end of the records where they go on, and how many do."""
    on = [b for b in bookings if not b.over and b.booked is not None]
    return sum(b.stay or 0 for b in bookings) + sum(county.end - b.booked for b in on), len(on)


def averages(out, name, bookings):
    known = [b.stay for b in bookings if b.stay is not None]
    open_ = sum(b.stay is None and (b.over or b.booked is None) for b in bookings)  # one that goes on is not over
    out.add(f"{name}.mean-days", days(sum(known)) / len(known), numerator=days(sum(known)), denominator=len(known),
            unknown=open_)
    out.add(f"{name}.median-days", median(known) / DAY, denominator=len(known), unknown=open_)

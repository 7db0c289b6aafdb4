"""Family "similar": days in jail of people with a hold beside others, both in custody when the request came."""

import math
import statistics

import regression
from curve import Curve
from figure import Recount
from human import Z
from records import instant

DAY = 86400
HORIZON = 365.0


class Stay:
    """A booking's days from the landmark on, whether it is over, and what is known of it."""

    def __init__(self, booking, held, days, over):
        self.booking, self.held, self.days, self.over = booking, held, days, over
        charge = booking.most_serious
        self.grade, self.kind = (charge.grade, charge.kind) if charge else (None, None)
        self.cell = (self.grade, self.kind, booking.row["gender"], booking.row["race"])


class Group:
    """Bookings in custody at the landmark whose request, if any, had come by then."""

    def __init__(self, bookings, held, mark, county):
        self.stays, self.unknown = [], 0
        for booking in bookings:
            days = length(booking, county)
            if booking.request is not None and asked_after(booking, county) > mark:
                continue
            if days is None:
                self.unknown += 1
            elif days > mark:
                self.stays.append(Stay(booking, held, days - mark, booking.over))
        self.whole = len(self.stays) + self.unknown


def recount(county, holds):
    out = Recount("similar")
    declined = [b for b in county.asked if b.request["action"] == "DECLINED"]
    none = {b.id for b in declined} | {h.booking.id for h in holds.due if h.held is False}
    with_hold = [b for b in county.asked if b.id not in none]  # held, or not due yet and not declined
    waits = [asked_after(b, county) for b in with_hold]
    mark = landmark(waits)
    out.add("time.counterfactual.landmark", mark, denominator=len(waits))
    groups = [Group(bookings, held, mark, county) for bookings, held in (
        (with_hold, True), ([b for b in county.bookings if not b.asked], False), (declined, True))]
    survival(out, "time.counterfactual.declined", groups[2], groups[1])
    survival(out, "time.counterfactual.survival", groups[0], groups[1])
    matching(out, *groups[:2])
    regression.regression(out, *groups[:2])
    return out


def asked_after(booking, county):
    """Days from booking to the request."""
    return (instant(booking.request["at"], county.zone) - booking.booked) / DAY


def landmark(waits):
    """From booking where 95 percent of requests came within a day of it; else the day by which they had come."""
    ordered = sorted(waits)
    if sum(w <= 1 for w in waits) >= 0.95 * len(waits):
        return 0
    return math.ceil(ordered[math.ceil(0.95 * len(waits)) - 1])


def length(booking, county):
    """In days; one that goes on, to the end of the records; None where the times contradict each other."""
    if booking.booked is None or (booking.over and booking.stay is None):
        return None
    return (booking.stay if booking.over else county.end - booking.booked) / DAY


def quotient(out, name, mean_t, var_t, mean_c, var_c):
    """The quotient of two means with its interval."""
    q = mean_t / mean_c
    spread = Z * math.sqrt(var_t / mean_t**2 + var_c / mean_c**2)
    low, high = q * math.exp(-spread), q * math.exp(spread)
    out.add(f"{name}.quotient", q, low=low, high=high)


def survival(out, name, held, others):
    curves = []
    out.add(f"{name}.horizon", int(HORIZON))
    for word, group in (("held", held), ("others", others)):
        curve = Curve(group.stays, HORIZON)
        error = Z * math.sqrt(curve.variance())
        out.add(f"{name}.{word}", len(group.stays), denominator=group.whole)
        out.add(f"{name}.{word}-left-out.no-stay", group.unknown)
        out.add(f"{name}.{word}.open", sum(not s.over for s in group.stays), denominator=len(group.stays))
        out.add(f"{name}.{word}.restricted-mean-days", curve.mean, low=curve.mean - error, high=curve.mean + error)
        out.add(f"{name}.{word}.median-days", curve.median())
        for stay, moved in zip(group.stays, curve.moved()):
            stay.value = curve.mean + curve.n * moved
        curves.append(curve)
    t, c = curves
    added(out, name, t.n, t.mean, t.variance(), c.mean, c.variance())


def added(out, name, count, mean_t, var_t, mean_c, var_c):
    each, error = mean_t - mean_c, Z * math.sqrt(var_t + var_c)
    out.add(f"{name}.added-days-each", each, low=each - error, high=each + error, denominator=count)
    quotient(out, name, mean_t, var_t, mean_c, var_c)


def matching(out, held, others):
    """Within cells of the same grade, kind, sex and race; an open stay counts for what such stays went on to be."""
    name, cells = "time.counterfactual.matching", {}
    for stay in held.stays + others.stays:
        if None not in stay.cell:
            cells.setdefault(stay.cell, ([], []))[not stay.held].append(stay.value)
    both = [g for g in cells.values() if all(g)]
    counts = [sum(len(g[i]) for g in both) for i in (0, 1)]
    for i, (word, group) in enumerate((("held", held), ("others", others))):
        known = sum(len(g[i]) for g in cells.values())
        out.add(f"{name}.{word}", counts[i], denominator=group.whole)
        out.add(f"{name}.{word}-left-out.no-stay", group.unknown)
        out.add(f"{name}.{word}-left-out.unknown", len(group.stays) - known)
        out.add(f"{name}.{word}-left-out.no-counterpart", known - counts[i])
    out.share(f"{name}.overlap", counts[0], sum(len(g[0]) for g in cells.values()))
    added(out, name, counts[0], *weighted(both, 0, counts[0]), *weighted(both, 1, counts[0]))


def weighted(cells, group, total):
    """Mean over cells, weighted by those held, and its variance; a cell of one takes the pooled variance."""
    squares = [(sum((y - statistics.fmean(g[group]))**2 for y in g[group]), len(g[group])) for g in cells]
    pooled = sum(s for s, _ in squares) / max(1, sum(n - 1 for _, n in squares))
    mean = variance = 0.0
    for (square, n), groups in zip(squares, cells):
        weight = len(groups[0]) / total
        mean += weight * statistics.fmean(groups[group])
        variance += weight**2 * (square / (n - 1) if n > 1 else pooled) / n
    return mean, variance

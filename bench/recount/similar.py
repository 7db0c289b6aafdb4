"""Family "similar": whole stays with a hold beside whole stays without, by three estimators."""

import math
import statistics

from alike import matching
from curve import Curve
from figure import Recount, half_up
from human import Z
from money import RATES
from quotient import quotient

DAY = 86400
HORIZON = 365.0


class Stay:
    """A booking's length in days, whether it is over, and the cell of alike bookings."""

    def __init__(self, held, days, over, cell):
        self.held, self.days, self.over, self.cell = held, days, over, cell


def recount(county):
    stays = stays_of(county)
    return compare(stays, len(county.held), len(county.others), priced=True)


def stays_of(county):
    """An open stay lasts until the last time of any booking."""
    every = list(county.bookings.values())
    end = max(t for b in every for t in (b.booked, b.released) if t is not None)
    found = []
    for booking in every:
        gravest = booking.gravest
        cell = (gravest and gravest.grade, gravest and gravest.kind, booking.row["gender"], booking.row["race"])
        if booking.stay is not None:
            found.append(Stay(booking.held, booking.stay / DAY, True, cell))
        elif booking.booked is not None and booking.row["released_at"] is None:
            found.append(Stay(booking.held, (end - booking.booked) / DAY, False, cell))
    return found


def compare(stays, held, others, priced):
    out = Recount("similar")
    means(out, stays, held, others)
    each = matching(out, stays, held, others)
    if priced:
        costs(out, "matching", each[0] * each[1], held - each[1])
    mean = survival(out, stays, held, others)
    if priced:
        followed = sum(s.held for s in stays)
        costs(out, "survival", mean * followed, held - followed)
        worst(out, stays, held, others, mean * followed)
    return out


def costs(out, estimator, days, unknown):
    seconds = half_up(days * DAY)
    for kind, ends in RATES.items():
        low, central, high = (half_up(seconds * r / DAY) for r in ends)
        out.add(f"cost.counterfactual.{kind}.{estimator}", central, low=low, high=high, unknown=unknown)


def means(out, stays, held, others):
    name = "time.counterfactual.means"
    over = [s for s in stays if s.over]
    groups = [[s.days for s in over if s.held], [s.days for s in over if not s.held]]
    for word, values, whole in zip(("held", "others"), groups, (held, others)):
        out.add(f"{name}.{word}", len(values), denominator=whole)
        out.add(f"{name}.{word}-left-out.no-stay", whole - len(values))
    mean_t, mean_c = (math.fsum(v) / len(v) for v in groups)
    var_t, var_c = (statistics.variance(v) / len(v) for v in groups)
    quotient(out, name, mean_t, var_t, mean_c, var_c)
    out.add("time.counterfactual.added-days-each", mean_t - mean_c, denominator=len(groups[0]),
            unknown=held - len(groups[0]))
    out.add("time.counterfactual.days", (mean_t - mean_c) * len(groups[0]), denominator=len(groups[0]),
            unknown=held - len(groups[0]))


def survival(out, stays, held, others):
    name = "time.counterfactual.survival"
    curves = []
    for word, whole, is_held in (("held", held, True), ("others", others, False)):
        group = [s for s in stays if s.held == is_held]
        curve = Curve(group, HORIZON)
        error = Z * math.sqrt(curve.variance())
        out.add(f"{name}.{word}", len(group), denominator=whole)
        out.add(f"{name}.{word}-left-out.no-stay", whole - len(group))
        out.add(f"{name}.{word}.open", sum(not s.over for s in group), denominator=len(group))
        out.add(f"{name}.{word}.restricted-mean-days", curve.mean, low=curve.mean - error, high=curve.mean + error)
        out.add(f"{name}.{word}.median-days", curve.median())
        curves.append(curve)
    (t, c), n = curves, curves[0].n
    each, error = t.mean - c.mean, Z * math.sqrt(t.variance() + c.variance())
    out.add(f"{name}.horizon", int(HORIZON))
    out.add(f"{name}.added-days-each", each, low=each - error, high=each + error, denominator=n)
    out.add(f"{name}.days", n * each, low=n * (each - error), high=n * (each + error), denominator=n)
    quotient(out, name, t.mean, t.variance(), c.mean, c.variance())
    return each


def worst(out, stays, held, others, days):
    """The least and most that unknown and open stays allow, up to the horizon."""
    sums = {}
    for is_held, whole in ((True, held), (False, others)):
        group = [s for s in stays if s.held == is_held]
        least = math.fsum(min(s.days, HORIZON) for s in group)
        most = math.fsum(min(s.days, HORIZON) if s.over else HORIZON for s in group)
        sums[is_held] = (least / whole, (most + HORIZON * (whole - len(group))) / whole)
    low, high = (held * (sums[True][i] - sums[False][1 - i]) for i in (0, 1))
    out.add("spread.counterfactual.hours.survival.missing-facts", 24 * days, low=24 * low, high=24 * high)

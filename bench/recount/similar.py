"""Family "similar": whole stays with a hold beside whole stays without, by three estimators."""

import bisect
import math
import statistics

from figure import Recount, half_up, hours
from human import Z
from money import RATES

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


def quotient(out, name, mean_t, var_t, mean_c, var_c):
    """The quotient of two means with its interval, and what would explain it."""
    q = mean_t / mean_c
    spread = Z * math.sqrt(var_t / mean_t**2 + var_c / mean_c**2)
    low, high = q * math.exp(-spread), q * math.exp(spread)
    out.add(f"{name}.quotient", q, low=low, high=high)
    out.add(f"{name}.sensitivity", e_value(q))
    near = low if q > 1 else high
    out.add(f"{name}.sensitivity-of-interval", 1.0 if low <= 1 <= high else e_value(near))


def e_value(q):
    q = 1 / q if q < 1 else q
    return q + math.sqrt(q * (q - 1))


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


def matching(out, stays, held, others):
    name = "time.counterfactual.matching"
    over = [s for s in stays if s.over]
    known = [s for s in over if None not in s.cell]
    cells = {}
    for stay in known:
        cells.setdefault(stay.cell, ([], []))[0 if stay.held else 1].append(stay.days)
    both = {c: g for c, g in cells.items() if g[0] and g[1]}
    counts = [sum(len(g[i]) for g in both.values()) for i in (0, 1)]
    for i, (word, whole) in enumerate((("held", held), ("others", others))):
        ended = sum(s.held == (i == 0) for s in over)
        recorded = sum(s.held == (i == 0) for s in known)
        out.add(f"{name}.{word}", counts[i], denominator=whole)
        out.add(f"{name}.{word}-left-out.no-stay", whole - ended)
        out.add(f"{name}.{word}-left-out.unknown", ended - recorded)
        out.add(f"{name}.{word}-left-out.no-counterpart", recorded - counts[i])
    ended = sum(s.held for s in known)
    out.share(f"{name}.overlap", counts[0], ended)
    moments = [weighted(both, i, counts[0]) for i in (0, 1)]
    (mean_t, var_t), (mean_c, var_c) = moments
    each, error = mean_t - mean_c, Z * math.sqrt(var_t + var_c)
    out.add(f"{name}.added-days-each", each, low=each - error, high=each + error, denominator=counts[0])
    n = counts[0]
    out.add(f"{name}.days", n * each, low=n * (each - error), high=n * (each + error), denominator=n)
    quotient(out, name, mean_t, var_t, mean_c, var_c)
    return each, n


def weighted(cells, group, total):
    """Mean over cells, weighted by those held, and its variance; a cell of one takes the pooled variance."""
    squares = [(sum((y - statistics.fmean(g[group]))**2 for y in g[group]), len(g[group])) for g in cells.values()]
    pooled = sum(s for s, _ in squares) / max(1, sum(n - 1 for _, n in squares))
    mean = variance = 0.0
    for (square, n), groups in zip(squares, cells.values()):
        weight = len(groups[0]) / total
        mean += weight * statistics.fmean(groups[group])
        variance += weight**2 * (square / (n - 1) if n > 1 else pooled) / n
    return mean, variance


class Curve:
    """Kaplan and Meier's curve up to a horizon."""

    def __init__(self, stays, horizon):
        lengths = sorted(s.days for s in stays)
        ended = {}
        for stay in stays:
            if stay.over:
                ended[stay.days] = ended.get(stay.days, 0) + 1
        self.n, self.stays = len(stays), stays
        self.times = sorted(t for t in ended if t <= horizon)
        self.ended = [ended[t] for t in self.times]
        self.at_risk = [self.n - bisect.bisect_left(lengths, t) for t in self.times]
        share, self.shares = 1.0, []
        for risk, d in zip(self.at_risk, self.ended):
            share *= 1 - d / risk
            self.shares.append(share)
        area, right, self.after = 0.0, horizon, [0.0] * len(self.times)
        for j in range(len(self.times) - 1, -1, -1):
            area += self.shares[j] * (right - self.times[j])
            self.after[j], right = area, self.times[j]
        self.mean = area + right

    def variance(self):
        """Squared influences, with the correction for few."""
        step, steps = 0.0, []
        for a, d, n in zip(self.after, self.ended, self.at_risk):
            step += a * d / (n * (n - d)) if n > d else 0.0
            steps.append(step)
        total = 0.0
        for stay in self.stays:
            j = bisect.bisect_right(self.times, stay.days) - 1
            if j < 0:
                continue
            moved = steps[j]
            if stay.over and self.times[j] == stay.days and self.at_risk[j] > self.ended[j]:
                moved -= self.after[j] / (self.at_risk[j] - self.ended[j])
            total += moved * moved
        return total / (1 - 1 / self.n)

    def median(self):
        return next((t for t, s in zip(self.times, self.shares) if s <= 0.5), None)


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

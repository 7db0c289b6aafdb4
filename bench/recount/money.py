"""Family "money": time times rate, and how much each kind of uncertainty moves it."""

import direct
from chance import DRAWS, middle, rates, weights
from figure import Recount, cents, half_up, hours

# Low, central and high, in cents a day, of rates/sample-county.yaml.
RATES = {
    "marginal": (2200, 3000, 4200),
    "average": (12500, 15000, 18000),
    "contract": (8500, 9500, 10500),
    "reimbursed": (0, 1000, 2000),
}
SEED = "amparo"  # as report.json states it


def recount(county):
    out = Recount("money")
    for kind, (low, central, high) in RATES.items():
        out.add(f"rate.{kind}", central, low=low, high=high)
    times = {b.id: direct.seconds(b) for b in county.held}
    stays = {b.id: b.stay for b in county.held}
    direct_cost = costs(out, "direct", times, ["", ".jurisdiction"])
    gross_cost = costs(out, "gross", stays, [""])
    mean = counterfactual_seconds(county)
    open_ = sum(s is None for s in stays.values())
    for kind, ends in RATES.items():
        low, central, high = (cents(mean, r) for r in ends)
        out.add(f"cost.counterfactual.{kind}", central, low=low, high=high, unknown=open_)
        factor(out, "counterfactual", kind, central, direct_cost[kind])
        factor(out, "gross", kind, gross_cost[kind], direct_cost[kind])
    spreads(out, "direct", times)
    spreads(out, "gross", stays)
    litigation(out, times)
    return out


def costs(out, measure, seconds, names):
    total = sum(s for s in seconds.values() if s is not None)
    open_ = sum(s is None for s in seconds.values())
    found = {}
    for kind, ends in RATES.items():
        low, central, high = (cents(total, r) for r in ends)
        found[kind] = central
        for name in names:
            out.add(f"cost.{measure}.{kind}{name}", central, low=low, high=high, unknown=open_)
    return found


def counterfactual_seconds(county):
    """Added days in all, by the difference of means, in whole seconds."""
    held = [b.stay for b in county.held if b.stay is not None]
    others = [b.stay for b in county.others if b.stay is not None]
    each = sum(held) / len(held) - sum(others) / len(others)
    return int(half_up(each * len(held)))


def factor(out, measure, kind, cost, base):
    out.add(f"cost.factor.{measure}.{kind}", float(cost / base), numerator=cost, denominator=base)


def spreads(out, measure, seconds):
    """Missing facts, sampling, the rate, and all of them, by the documented draws."""
    known = {b: s for b, s in seconds.items() if s}
    value = sum(known.values())
    totals = [0] * DRAWS
    for booking, time in known.items():
        for k, weight in enumerate(weights(SEED, f"booking sample:sample/{booking}")):
            totals[k] += weight * time
    open_ = sum(s is None for s in seconds.values())
    no_end = None if open_ else hours(value)
    low, high = middle(totals)
    out.add(f"spread.{measure}.hours.missing-facts", hours(value), low=hours(value), high=no_end, unknown=open_)
    out.add(f"spread.{measure}.hours.sampling", hours(value), low=low / 3600, high=high / 3600, unknown=open_)
    out.add(f"spread.{measure}.hours.combined", hours(value), low=low / 3600, high=no_end, unknown=open_)
    for kind, ends in RATES.items():
        name = f"spread.{measure}.{kind}"
        cost = cents(value, ends[1])
        out.add(f"{name}.missing-facts", cost, low=cost, high=None, unknown=open_)
        out.add(f"{name}.sampling", cost, low=cents(low, ends[1]), high=cents(high, ends[1]), unknown=open_)
        drawn = rates(SEED, f"sample-{kind}", *ends)
        rate_low, rate_high = middle(drawn)
        out.add(f"{name}.rates", cost, low=half_up(value * rate_low / 86400), high=half_up(value * rate_high / 86400),
                unknown=open_)
        both = middle([t * r for t, r in zip(totals, drawn)])[0]
        least = min(value * ends[1], low * ends[1], value * rate_low, both)
        out.add(f"{name}.combined", cost, low=half_up(least / 86400), high=None, unknown=open_)


def litigation(out, times):
    """People held past 48 hours, at the least and most that a settlement paid each."""
    past = sum(t is not None and t > 48 * 3600 for t in times.values())
    open_ = sum(t is None for t in times.values())
    out.add("line.litigation.los-angeles-settlement-2020", None, low=past * 25000, high=(past + open_) * 2500000,
            numerator=past, unknown=open_)

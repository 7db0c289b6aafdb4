"""Family "years": each year of the period beside the mean of a year."""

import collections
import datetime
import math

import direct
import saving
from figure import Between, Recount, cents, half_up, turned
from money import RATES
from policies import POLICIES
from records import instant, local_time

YEARS = (2022, 2023, 2024)


def recount(county, holds):
    out = Recount("years")
    out.add("year.mean.held", half_up(len(holds.held) / 3), denominator=len(holds.held))
    sums(out, "hours", by_year(holds.timed, county, lambda h: h.seconds), lambda s: s / 3600)
    sums(out, "net-days", by_year(holds.netted, county, lambda h: h.net), lambda s: s / 86400)
    place = saving.Place(county, holds)
    done = place.options([saving.Answer({"MAY"})] * len(place.cases), spent=True)
    decide = POLICIES[saving.PROPOSAL][0]
    saved = place.options([decide(c) for c in place.cases])
    for name, options in (("cost", done), ("saving", saved)):
        middle = {h: sum(d * p * place.time[h, done] for d, p, done in o) for h, o in zip(place.holds, options)}
        slack = {h: abs(sum(d * p for d, p, _ in o)) * place.slack[h] for h, o in zip(place.holds, options)}
        years, off = by_year(place.holds, county, middle.get), by_year(place.holds, county, slack.get)
        off[None] = sum(off.values())
        sums(out, f"{'done' if name == 'cost' else name}.hours", years, lambda s: s / 3600, off)
        for kind, (_, rate, _) in RATES.items():
            if kind != "reimbursed":
                sums(out, f"{name}.{kind}", years, lambda s, r=rate: cents(s, r), off)
    return out


def sums(out, name, years, change, off=None):
    off = off or {}
    for year in YEARS:
        out.add(f"year.{year}.{name}", turned(Between.around(years[year], off.get(year, 0)), change))
    out.add(f"year.mean.{name}", turned(Between.around(math.fsum(years.values()) / 3, off.get(None, 0) / 3), change))


def by_year(holds, county, value):
    """An amount of each hold, spread over the years in which its time was lived."""
    years = collections.defaultdict(float)
    for hold in holds:
        first_, last_ = (hold.start, hold.end) if hold.seconds is not None else (direct.first_start(hold.booking), hold.end)
        if not (hold.held and last_ and last_ > first_):  # of no length: of the year in which the person came due, or was asked for
            start = instant(hold.request["at"], county.zone) if hold.start is None else hold.start
            years[local_time(start, county.zone).year] += value(hold)
            continue
        for year in YEARS:
            first, last = (instant(datetime.datetime(y, 1, 1), county.zone) for y in (year, year + 1))
            lived = min(last_, last) - max(first_, first)
            years[year] += value(hold) * max(0, lived) / (last_ - first_)
    return years

"""Family "money": time times rate, and the most that the records allow."""

from fractions import Fraction

import time_held
from figure import Between, Recount, cents, half_up, hours, turned

# Low, central and high, in cents a day, of rates/sample-county.yaml.
RATES = {
    "marginal": (2200, 3000, 4200),
    "average": (12500, 15000, 18000),
    "contract": (8500, 9500, 10500),
    "reimbursed": (0, 1000, 2000),
}
YEARS = 3
PERIOD_DAYS = 365 + 365 + 366  # the whole months from the first to the last moment on record


def recount(county, holds):
    out = Recount("money")
    for kind, (low, central, high) in RATES.items():
        out.add(f"rate.{kind}", central, low=low, high=high)
    past = sum(h.seconds for h in holds.timed)
    untimed = [h for h in holds.perhaps if h.seconds is None]
    whole, unknown = in_jail(county, holds)
    open_costs(out, "direct", past, len(untimed), time_held.allowed(holds), ("", ".jurisdiction"))
    open_costs(out, "gross", whole, unknown)
    # Of whom it is not known whether they were held, they may have been.
    open_stays = unknown + sum(h.held is None for h in holds.due)
    most = time_held.allowed(holds)
    out.add("spread.direct.hours.missing-facts", None, low=hours(past), high=hours(most), unknown=len(untimed))
    out.add("spread.gross.hours.missing-facts", None, low=hours(whole), high=None, unknown=open_stays)
    for kind, (_, rate, _) in RATES.items():
        least, gross = cents(past, rate), cents(whole, rate)
        out.add(f"spread.direct.{kind}.missing-facts", None, low=least, high=cents(most, rate), unknown=len(untimed))
        out.add(f"spread.gross.{kind}.missing-facts", None, low=gross, high=None, unknown=open_stays)
        out.add(f"gross.a-year.{kind}", half_up(Fraction(gross, YEARS)), unknown=unknown)
        out.add(f"cost.factor.gross.{kind}", float(gross / least), numerator=gross, denominator=least)
    for name, net in (("direct", False), ("net", True)):
        lived = float(time_held.center(holds, lambda h: h.seconds) - (time_held.others_wait(holds) if net else 0)) / 86400
        lived = Between.around(lived, time_held.slack(holds) / 86400 if net else 0)
        low, high = (e.times(lambda s: s / 86400 / PERIOD_DAYS) for e in time_held.center_range(holds, net))
        out.add(f"beds.{name}", turned(lived, lambda d: d / PERIOD_DAYS), low=low, high=high, numerator=lived, denominator=PERIOD_DAYS)
    return out


def open_costs(out, measure, seconds, unknown, most=None, names=("",)):
    """Of a time of which an end is open: so is that of its cost, and the range of the rate stands apart."""
    for kind, (_, rate, _) in RATES.items():
        high = None if most is None else cents(most, rate)
        for name in names:
            out.add(f"cost.{measure}.{kind}{name}", cents(seconds, rate), low=cents(seconds, rate), high=high, unknown=unknown)


def in_jail(county, holds):
    """Whole stays of those held, to the end of the records where they go on, and how many are not known."""
    stays = [h.booking.stay if h.booking.over else county.end - h.booking.booked for h in holds.held]
    return sum(s for s in stays if s is not None), stays.count(None)

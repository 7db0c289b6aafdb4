"""Family "holds": the table of holds and the period that leads, of small counties with a corner each."""

import leading
from county import County
from figure import Recount, days, hours
from records import instant
from table import Table


def recount(folder):
    out = Recount("holds")
    county = County(folder)
    first, last = leading.lead([b.booked_on.date() for b in county.bookings if b.booked_on is not None])
    table = Table(county)
    period = tuple(instant(leading.midnight(d), county.zone) for d in (first, last))
    bounds(out, table, period)
    return out


def bounds(out, table, period):
    """The least and the most, and what of them is on record."""
    least, most = table.least(period), table.most(period)
    on_record = [h for h in table.holds if h.on_record()]
    raw = sum(table.least_of(h, period) for h in on_record)
    open_ = len(table.holds) - len(on_record)
    if table.holds:
        out.add("time.least.hours", hours(least), unknown=open_)
        out.add("time.most.hours", hours(most), unknown=open_)
        out.add("time.direct.jurisdiction.hours", hours(raw) if on_record else None, unknown=open_)
        out.add("time.direct.jurisdiction.days", days(raw) if on_record else None, unknown=open_)

"""Family "requests": what came to the jail, how it answered, and what came of it."""

import collections

from figure import Recount
from holds import course, response


def recount(county, holds, ice):
    out = Recount("requests")
    out.add("bookings.total", len(county.bookings))
    open_ = len(holds.perhaps) - len(holds.held)
    for word, count in (("", len(holds.held)), (".analyzed", len(holds.held)), (".set-aside", 0)):
        out.add(f"bookings.held{word}", count, unknown=open_)
    out.add("requests.received", len(county.requests))
    out.add("requests.received.hold", len(county.to_hold), unknown=0)
    out.add("requests.issued", len(ice.rows))
    out.add("requests.issued.hold", len(ice.to_hold), unknown=0)
    out.add("requests.duplicates", ice.repeats)
    people = [r["Anonymized Identifier"] for r in ice.rows]
    out.add("requests.people", len(set(people) - {None}), unknown=people.count(None))
    months(out, county, ice)
    responses(out, county, holds)
    return out


def months(out, county, ice):
    received = collections.Counter(r["at"].strftime("%Y-%m") for r in county.requests if r["at"])
    issued = collections.Counter(r["day"].strftime("%Y-%m") for r in ice.rows if r["day"])
    for status, counts in (("received", received), ("issued", issued)):
        for month, count in counts.items():
            out.add(f"requests.month.{month}.{status}", count)


def responses(out, county, holds):
    """Of each booking the last request to hold."""
    said = [response(b) for b in county.asked]
    for word in ("honored", "declined", "withdrawn"):
        out.add(f"requests.response.{word}", said.count(word), denominator=len(said),
                unknown=said.count("not-recorded"))
    out.add("requests.response.not-recorded", said.count("not-recorded"), denominator=len(said))
    ways = [course(b) for b in county.asked]
    for word in ("came-due", "not-due", "never-due", "not-recorded"):
        out.add(f"requests.course.{word}", ways.count(word), denominator=len(ways))
    absent = sum(h.request["lift_reason"] == "NOT PICKED UP IN TIME" for h in holds.held)
    blank = sum(h.booking.taken_by is None for h in holds.perhaps)
    out.add("requests.ice-did-not-come", absent, denominator=len(holds.perhaps), unknown=blank)

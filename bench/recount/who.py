"""Family "who": who was requested and who was held."""

import collections
import re

from figure import Recount
from ice import IceFile

AGES = [("under-18", 0, 17), ("18-to-24", 18, 24), ("25-to-34", 25, 34), ("35-to-44", 35, 44),
        ("45-to-54", 45, 54), ("55-and-over", 55, 200)]
CRIMINALITY = {"1": "convicted", "2": "pending", "3": "other"}


def recount(county, ice_folder):
    out = Recount("who")
    ice = IceFile(ice_folder)
    bookings(out, county)
    requests(out, county, ice)
    months(out, county, ice)
    held(out, county)
    requested(out, ice)
    return out


def bookings(out, county):
    out.add("bookings.total", len(county.bookings))
    out.add("bookings.held", len(county.held))
    out.add("bookings.held.analyzed", len(county.held))
    out.add("bookings.held.set-aside", 0)


def requests(out, county, ice):
    out.add("requests.received", len(county.requests))
    known = sum(r["request_kind"] is None for r in county.requests)
    out.add("requests.received.hold", sum(r["request_kind"] == "HOLD" for r in county.requests), unknown=known)
    out.add("requests.issued", len(ice.rows))
    out.add("requests.issued.hold", sum(ice.asks_for_hold(r) is True for r in ice.rows),
            unknown=sum(ice.asks_for_hold(r) is None for r in ice.rows))
    out.add("requests.duplicates", ice.repeats)
    people = [r["Anonymized Identifier"] for r in ice.rows]
    out.add("requests.people", len(set(people) - {None}), unknown=people.count(None))


def months(out, county, ice):
    received = collections.Counter(r["at"].strftime("%Y-%m") for r in county.requests if r["at"])
    issued = collections.Counter(r["day"].strftime("%Y-%m") for r in ice.rows if r["day"])
    for status, counts in (("received", received), ("issued", issued)):
        for month, count in counts.items():
            out.add(f"requests.month.{month}.{status}", count)


def word(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def shares(out, name, values, groups=()):
    """A share for each value; None counts as unknown and is a group of its own."""
    counts = collections.Counter("unknown" if v is None else word(v) for v in values)
    for group in set(counts) | set(groups):
        out.share(f"who.{name}.{group}", counts[group], len(values), unknown=counts["unknown"])


def band(age):
    if age is None:
        return None
    return next(name for name, low, high in AGES if low <= age <= high)


def held(out, county):
    people = county.held
    gravest = [b.gravest for b in people]
    grades = {"FELONY": "felony", "MISDEMEANOR": "misdemeanor", "INFRACTION": "other", None: None}
    shares(out, "grade", [grades[c.grade] if c else None for c in gravest])
    shares(out, "category", [c.kind if c else None for c in gravest])
    races = [None if b.row["race"] in (None, "UNKNOWN") else b.row["race"] for b in people]
    shares(out, "race", races, ["native"])
    shares(out, "age", [band(b.age) for b in people])
    sexes = collections.Counter(b.row["gender"] for b in people)
    for sex in ("MALE", "FEMALE"):
        out.add(f"who.gender.{sex.lower()}", sexes[sex])


def requested(out, ice):
    rows = ice.rows
    shares(out, "criminality", [CRIMINALITY.get((r["Detainer Criminality"] or " ")[0]) for r in rows], ["unknown"])
    shares(out, "threat-level", [r["Detainer Threat Level"] for r in rows], ["unknown"])
    countries = [r["Citizenship Country"] for r in rows]
    shares(out, "citizenship", [None if c == "UNKNOWN" else c for c in countries])
    ages = [r["day"].year - int(r["Birth Year"]) if r["Birth Year"] and r["day"] else None for r in rows]
    shares(out, "age-requested", [band(a) for a in ages])
    listed = sum(c == "UNITED STATES" for c in countries)
    out.add("human.us-citizen-listed", listed, denominator=len(rows),
            unknown=sum(c in (None, "UNKNOWN") for c in countries))

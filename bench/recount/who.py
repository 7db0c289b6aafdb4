"""Family "who": who was requested and who was held."""

import collections
import re

from figure import Recount

AGES = [("under-18", 0, 17), ("18-to-24", 18, 24), ("25-to-34", 25, 34), ("35-to-44", 35, 44),
        ("45-to-54", 45, 54), ("55-and-over", 55, 200)]
CRIMINALITY = {"1": "convicted", "2": "pending", "3": "other"}
GRADES = {"FELONY": "felony", "MISDEMEANOR": "misdemeanor", "INFRACTION": "other", None: None}


def recount(holds, ice):
    out = Recount("who")
    held(out, [h.booking for h in holds.held])
    requested(out, ice.to_hold)
    return out


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


def held(out, people):
    charges = [b.most_serious for b in people]
    shares(out, "grade", [GRADES[c.grade] if c else None for c in charges])
    shares(out, "category", [c.kind if c else None for c in charges])
    races = [None if b.row["race"] in (None, "UNKNOWN") else b.row["race"] for b in people]
    shares(out, "race", races, ["native"])
    shares(out, "age", [band(b.age) for b in people])
    sexes = collections.Counter(b.row["gender"] for b in people)
    for sex in ("MALE", "FEMALE"):
        out.add(f"who.gender.{sex.lower()}", sexes[sex])


def requested(out, rows):
    shares(out, "criminality", [CRIMINALITY.get((r["Detainer Criminality"] or " ")[0]) for r in rows], ["unknown"])
    shares(out, "threat-level", [r["Detainer Threat Level"] for r in rows], ["unknown"])
    countries = [r["Citizenship Country"] for r in rows]
    shares(out, "citizenship", [None if c == "UNKNOWN" else c for c in countries])
    ages = [r["day"].year - int(r["Birth Year"]) if r["Birth Year"] and r["day"] else None for r in rows]
    shares(out, "age-requested", [band(a) for a in ages])
    out.add("human.us-citizen-listed", countries.count("UNITED STATES"), denominator=len(rows),
            unknown=sum(c in (None, "UNKNOWN") for c in countries))

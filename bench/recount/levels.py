"""Family "levels": local seriousness and disposition of people's charges beside ICE's level."""

import collections
import csv
import re

from county import ROOT
from figure import Recount

BY_REASON = {"DISMISSED": "not-guilty", "ACQUITTED": "not-guilty", "DIVERSION": "withheld", "SERVED": "convicted"}


def recount(county, holds, ice):
    out = Recount("levels")
    rule = Rule()
    level = levels_by_booking(county)

    def member(booking, stated=None):
        return rule.seriousness(booking), rule.disposition(booking), stated or level.get(booking.id, "no-request")

    count(out, "booked", [member(b) for b in county.bookings])
    count(out, "held", [member(h.booking) for h in holds.held])
    count(out, "transferred", [member(b) for b in county.bookings if b.released_to == "ICE"])
    count(out, "received", [member(r["booking"], r["ice_threat_level"] or "unknown") for r in county.to_hold])
    count(out, "issued", [("unknown", "unknown", issued(row)) for row in ice.to_hold])
    return out


class Rule:
    """The project's own sorting of charges, from its file."""

    def __init__(self):
        text = (ROOT / "seriousness" / "charges.yaml").read_text(encoding="utf-8")
        self.raised = set(re.findall(r"^  - ([A-Z_]+)$", text.split("raised_categories:")[1], re.M))
        start = text.index("withheld_words:")
        self.withheld = set(re.findall(r"^  - ([A-Z ]+)$", text[start:], re.M))
        self.raised -= self.withheld
        with open(ROOT / "offenses" / "tables" / "ncic-marks.csv", encoding="utf-8", newline="") as file:
            self.marks = {r["key"]: r["kind"] for r in csv.DictReader(file) if r["kind"]}

    def charge(self, charge):
        if charge.grade == "FELONY":
            return "serious"
        if charge.grade is None:
            return None
        kind = self.marks.get(charge.ncic)
        if charge.kind in self.raised or kind == "violent":
            return "moderate"
        return "low" if charge.kind or kind else None

    def seriousness(self, booking):
        found = {self.charge(c) for c in booking.local}
        for word in ("serious", None, "moderate", "low"):
            if word in found:
                return word or "unknown"
        return "unknown"

    def end(self, charge):
        """How a charge ended; None where that is not recorded."""
        if charge.status == "CONVICTED":
            return "convicted"
        if charge.disposition in self.withheld:
            return "withheld"
        return {"DISMISSED": "not-guilty", "ACQUITTED": "not-guilty", "OPEN": "open"}.get(charge.status)

    def disposition(self, booking):
        known = BY_REASON.get(booking.reason)
        if known:
            return known
        ends = {self.end(c) for c in booking.local}
        if "convicted" in ends:
            return "convicted"
        if None in ends or not ends:
            return "unknown"
        if "open" in ends:
            return "open"
        if booking.row["charges_complete"] != "Y":
            return "no-conviction-listed"
        return "withheld" if "withheld" in ends else "not-guilty"


def levels_by_booking(county):
    """ICE's level as the requests of a booking state it; open where two differ, a blank one among them."""
    found = {}
    for request in county.requests:
        found.setdefault(request["booking_id"], set()).add(request["ice_threat_level"])
    out = {}
    for booking, stated in found.items():
        out[booking] = next(iter(stated)) or "unknown" if len(stated) == 1 else "unknown"
    return out


def either(cell):
    """Whether low-level, or guilt withheld or not found; None where unknown."""
    seriousness, disposition, _ = cell
    if seriousness == "low" or disposition in ("withheld", "not-guilty"):
        return True
    return False if seriousness in ("serious", "moderate") and disposition == "convicted" else None


def count(out, name, members):
    whole, title = len(members), f"levels.{name}"
    out.add(f"{title}.total", whole)
    for cell, n in collections.Counter(members).items():
        out.add(f"{title}.cell.{'.'.join(cell)}", n, denominator=whole)
    for row, n in collections.Counter(m[:2] for m in members).items():
        out.add(f"{title}.row.{'.'.join(row)}", n, denominator=whole)
    for column, n in collections.Counter(m[2] for m in members).items():
        out.add(f"{title}.column.{column}", n, denominator=whole)
    known = [either(m) for m in members]
    true, open_ = known.count(True), known.count(None)
    # Where nothing is known of anyone there is no value.
    parts = {"low": true, "high": true + open_} if open_ < whole else {"low": None, "high": None}
    out.add(f"{title}.low-or-not-guilty", true if open_ < whole else None, denominator=whole, unknown=open_, **parts)
    out.add(f"{title}.no-seriousness", sum(m[0] == "unknown" for m in members), denominator=whole)
    out.add(f"{title}.no-disposition", sum(m[1] in ("unknown", "open", "no-conviction-listed") for m in members),
            denominator=whole)
    out.add(f"{title}.no-level", sum(m[2] not in "123" for m in members), denominator=whole)


def issued(row):
    """ICE's level, else whether the person was convicted as ICE reports."""
    words = {"1": "convicted", "2": "not-convicted", "3": "not-convicted"}
    return row["Detainer Threat Level"] or words.get((row["Detainer Criminality"] or " ")[0], "unknown")

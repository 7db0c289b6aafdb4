"""Family "people": what happened to people beside the hold, and which groups bear it."""

import math
import re

import direct
from county import ROOT
from figure import Recount
from who import band

Z = 1.959963984540054


def recount(county):
    out = Recount("people")
    held, others = county.held, county.others
    bail(out, held, others)
    requests(out, county)
    bookings(out, held)
    groups(out, county)
    return out


def own_recognizance():
    """The words that say so, from the project's list."""
    text = (ROOT / "seriousness" / "charges.yaml").read_text(encoding="utf-8")
    words = re.search(r"^recognizance_words: \[(.*)\]$", text, re.M).group(1)
    return {w.strip() for w in words.split(",")}


def bail(out, held, others):
    words = own_recognizance()
    for name, people in (("with-hold", held), ("without-hold", others)):
        posted = sum(b.row["bond_posted_at"] is not None for b in people)
        out.share(f"bail.bail-paid.{name}", posted, len(people), unknown=0)
        rows = [c.disposition for b in people for c in b.charges]
        said = sum(d in words for d in rows)
        out.share(f"bail.recognizance.{name}", said, len(rows), unknown=rows.count(None))


def never_convicted(request, booking, county):
    """True, false, or None where the records leave it open."""
    if county.convictions.get(booking.id) or booking.row["release_eligible_reason"] == "SERVED":
        return False
    states = [c.status for c in booking.local]
    if "CONVICTED" in states:
        return False
    return True if None not in states and request["convictions_complete"] == "Y" else None


def minor(request, booking):
    """By the age stated, else by the year of birth on the booking where both ages lie on one side of 18."""
    if request["age_at_request"] is not None:
        return int(request["age_at_request"]) < 18
    if booking.row["birth_year"] is None or request["at"] is None:
        return None
    oldest = request["at"].year - int(booking.row["birth_year"])
    return False if oldest - 1 >= 18 else True if oldest < 18 else None


def requests(out, county):
    every = [(r, county.bookings[r["booking_id"]]) for r in county.requests]
    answers = {
        "never-convicted": [never_convicted(r, b, county) for r, b in every],
        "minor": [minor(r, b) for r, b in every],
        "us-citizen-claim": [{"Y": True, "N": False}.get(r["us_citizen_claim"]) for r, _ in every],
        "victim-or-witness": [{"Y": True, "N": False}.get(r["victim_or_witness"]) for r, _ in every],
    }
    for name, values in answers.items():
        out.add(f"human.{name}", values.count(True), denominator=len(values), unknown=values.count(None))


def no_guilt(booking):
    """Every charge dismissed or ended in acquittal; None where the records leave it open."""
    reason = booking.row["release_eligible_reason"]
    if reason is not None:
        return reason in ("DISMISSED", "ACQUITTED")
    states = [c.status for c in booking.local]
    if any(s not in (None, "DISMISSED", "ACQUITTED") for s in states):
        return False
    complete = booking.row["charges_complete"] == "Y" and None not in states and states
    return True if complete else None


def both(first, second):
    """Three-valued and."""
    if first is False or second is False:
        return False
    return None if None in (first, second) else True


def bookings(out, held):
    past = [None if t is None else t > 0 for t in map(direct.seconds, held)]
    posted = [b.row["bond_posted_at"] is not None for b in held]
    lists = {
        "dismissed-or-acquitted": [both(no_guilt(b), p) for b, p in zip(held, past)],
        "bond-posted-not-released": [both(b, p) for b, p in zip(posted, past)],
        "handed-to-ice": [None if b.row["released_to"] is None else b.row["released_to"] == "ICE" for b in held],
        "handed-to-another-agency": [
            None if b.row["released_to"] is None else b.row["released_to"] == "OTHER_AGENCY" for b in held],
    }
    for name, values in lists.items():
        out.add(f"human.{name}", values.count(True), denominator=len(values), unknown=values.count(None))
    for name in ("breadwinner", "long-residence", "medical-need", "parent"):
        out.add(f"human.{name}", None, denominator=len(held), unknown=len(held))


def wilson(part, whole):
    """The 95 percent interval of a share."""
    share = part / whole
    middle = share + Z * Z / (2 * whole)
    half = Z * math.sqrt(share * (1 - share) / whole + Z * Z / (4 * whole * whole))
    below = 1 + Z * Z / whole
    return (0.0 if part == 0 else (middle - half) / below, 1.0 if part == whole else (middle + half) / below)


def groups(out, county):
    every = list(county.bookings.values())
    columns = {
        "gender": [(b.row["gender"] or "unknown").lower() for b in every],
        "race": [(b.row["race"] or "unknown").lower() for b in every],
        "age": [band(b.age) or "unknown" for b in every],
    }
    for column, values in columns.items():
        booked, held = {}, {}
        for booking, value in zip(every, values):
            booked[value] = booked.get(value, 0) + 1
            held[value] = held.get(value, 0) + booking.held
        open_ = booked.get("unknown", 0)
        known = [g for g in booked if g != "unknown"]
        largest = max(known, key=lambda g: (booked[g], g))
        for group in booked:
            a, n, b, m = held[group], booked[group], held[largest], booked[largest]
            low, high = wilson(a, n)
            out.add(f"bears.{column}.{group}.per-thousand", 1000 * a / n, low=1000 * low, high=1000 * high,
                    numerator=a, denominator=n, unknown=open_)
            if group not in (largest, "unknown") and min(a, n - a, b, m - b) >= 5:
                log, spread = math.log(a / n / (b / m)), Z * math.sqrt(1 / a - 1 / n + 1 / b - 1 / m)
                out.add(f"bears.{column}.{group}.ratio", math.exp(log), low=math.exp(log - spread),
                        high=math.exp(log + spread), unknown=open_)

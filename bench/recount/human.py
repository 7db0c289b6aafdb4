"""Family "people": what happened to people beside the hold, and which groups bear it."""

import math
import re
from collections import Counter

from county import ROOT
from figure import Recount
from logic import conjunction
from who import band

Z = 1.959963984540054


def recount(county, holds):
    out = Recount("people")
    held = [h.booking for h in holds.held]
    perhaps = {h.booking.id for h in holds.perhaps}
    others = [b for b in county.bookings if b.id not in perhaps]
    bail(out, held, [b for b in county.bookings if not b.asked])
    requests(out, county)
    bookings(out, holds)
    groups(out, held, others)
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


def never_convicted(request, county):
    """True, false, or None where the records leave it open."""
    booking = request["booking"]
    if county.convictions.get(booking.id) or booking.reason == "SERVED":
        return False
    states = [c.status for c in booking.local]
    if "CONVICTED" in states:
        return False
    return True if None not in states and request["convictions_complete"] == "Y" else None


def minor(request):
    """By the age stated, else by the year of birth on the booking where both ages lie on one side of 18."""
    born = request["booking"].row["birth_year"]
    if request["age_at_request"] is not None:
        return int(request["age_at_request"]) < 18
    if born is None or request["at"] is None:
        return None
    oldest = request["at"].year - int(born)
    return False if oldest - 1 >= 18 else True if oldest < 18 else None


def requests(out, county):
    every, yes_no = county.to_hold, {"Y": True, "N": False}
    answers = {
        "never-convicted": [never_convicted(r, county) for r in every],
        "minor": [minor(r) for r in every],
        "us-citizen-claim": [yes_no.get(r["us_citizen_claim"]) for r in every],
        "victim-or-witness": [yes_no.get(r["victim_or_witness"]) for r in every],
    }
    for name, values in answers.items():
        out.add(f"human.{name}", values.count(True), denominator=len(values), unknown=values.count(None))


def no_guilt(booking):
    """Every charge dismissed or ended in acquittal; None where the records leave it open."""
    if booking.reason is not None:
        return booking.reason in ("DISMISSED", "ACQUITTED")
    states = [c.status for c in booking.local]
    if any(s not in (None, "DISMISSED", "ACQUITTED") for s in states):
        return False
    complete = booking.row["charges_complete"] == "Y" and None not in states and states
    return True if complete else None


def past(hold):
    """Held beyond what others wait, if it is known what they do."""
    if hold.seconds == 0:
        return False
    return None if hold.seconds is None or hold.tail is None else hold.seconds > hold.tail.seconds


def bookings(out, holds):
    """Of whom no record says that they were held, what would be so of them is unknown."""
    held = holds.held
    lists = {
        "dismissed-or-acquitted": lambda h: conjunction(no_guilt(h.booking), past(h)),
        "bond-posted-not-released": lambda h: conjunction(h.booking.row["bond_posted_at"] is not None, past(h)),
        "handed-to-ice": lambda h: went(h, "ICE"),
        "handed-to-another-agency": lambda h: went(h, "OTHER_AGENCY"),
    }
    for name, is_so in lists.items():
        values = [conjunction(h.held, is_so(h)) for h in holds.perhaps]
        out.add(f"human.{name}", values.count(True), denominator=len(values), unknown=values.count(None))
    for name in ("breadwinner", "long-residence", "medical-need", "parent"):
        out.add(f"human.{name}", None, denominator=len(held), unknown=len(held))


def went(hold, where):
    return None if hold.booking.taken_by is None else hold.booking.taken_by == where


def wilson(part, whole):
    """The 95 percent interval of a share."""
    share = part / whole
    middle = share + Z * Z / (2 * whole)
    half = Z * math.sqrt(share * (1 - share) / whole + Z * Z / (4 * whole * whole))
    below = 1 + Z * Z / whole
    return (0.0 if part == 0 else (middle - half) / below, 1.0 if part == whole else (middle + half) / below)


def groups(out, held, others):
    """A booking of which no record tells whether the person was held is in neither."""
    columns = {
        "gender": lambda b: (b.row["gender"] or "unknown").lower(),
        "race": lambda b: (b.row["race"] or "unknown").lower(),
        "age": lambda b: band(b.age) or "unknown",
    }
    for column, value in columns.items():
        rates(out, column, Counter(map(value, held + others)), Counter(map(value, held)))


def rates(out, column, booked, held):
    """Held of every thousand booked, and the ratio to the largest known group's rate."""
    open_ = booked.get("unknown", 0)
    largest = max((g for g in booked if g != "unknown"), key=lambda g: (booked[g], g))
    for group, n in booked.items():
        name, a, b, m = f"bears.{column}.{group}", held[group], held[largest], booked[largest]
        low, high = wilson(a, n)
        out.add(f"{name}.per-thousand", 1000 * a / n, low=1000 * low, high=1000 * high, numerator=a, denominator=n,
                unknown=open_)
        if group not in (largest, "unknown") and min(a, n - a, b, m - b) >= 5:
            log, spread = math.log(a / n / (b / m)), Z * math.sqrt(1 / a - 1 / n + 1 / b - 1 / m)
            out.add(f"{name}.ratio", math.exp(log), low=math.exp(log - spread), high=math.exp(log + spread),
                    unknown=open_)

"""The saving that a first review found in Sample County: $16,509.77 for three years.

Marginal rate, raw time, convictions before the request alone, all three years, against what the jail did.
The sum is checked where the bookings are those of the demo.
"""

import hashlib
import pathlib

import direct
from county import County
from figure import cents
from logic import disjunction, exists
from money import RATES
from policies import Case, recommendation

BOOKINGS = "9715b65665c3b07db7971f8c896abb1c8025bb67d5bc8bfa4fdf32662760399b"
EXPECTED = (1650977, -60175, 3870977)
LONGEST = 120 * 3600  # a hold without a time may last anything up to this, under either


class Earlier(Case):
    """Only convictions on file from before the day of the request count."""

    def convicted(self, test):
        day = self.request["received_at"][:10]
        on_file = self.county.convictions.get(self.booking.id, [])
        before = [self.conviction(c) for c in on_file if c["convicted_on"] is None or c["convicted_on"] < day]
        return exists(before, test, self.all_crimes)


def recounted(folder):
    county, bookings = County(folder), {}
    for request in county.to_hold:
        bookings.setdefault(request["booking"], []).append(Earlier(request, county))
    sums = [saved(booking, cases) for booking, cases in bookings.items()]
    return tuple(int(cents(sum(column), RATES["marginal"][1])) for column in zip(*sums))


def saved(booking, cases):
    """Seconds saved: with open answers as not held, at the least, and at the most."""
    seconds = direct.seconds(booking, agencies=False)  # as of that day
    done = held(cases, seconds)
    then = disjunction(*[allowed(recommendation(c)) for c in cases])
    differences = [d - t for d in options(done) for t in options(then)]
    if seconds is None or done is False:
        return 0, LONGEST * min(0, *differences), LONGEST * max(0, *differences)
    return seconds * ((done is True) - (then is True)), seconds * min(differences), seconds * max(differences)


def held(cases, seconds):
    """Whether the jail held: as its log says, else whether it kept the person; None where neither tells."""
    actions = [c.request["action"] for c in cases]
    if "HONORED" in actions:
        return True
    if None not in actions:
        return False
    return None if seconds is None else seconds > 0


def allowed(answer):
    """Whether the policy lets the jail hold; None where that is open."""
    if answer.outcome.startswith("NEEDS"):
        return None if answer.possible & {"MUST", "MAY", "NEEDS_REVIEW"} else False
    return answer.outcome in ("MUST", "MAY")


def options(value):
    return [0, 1] if value is None else [int(value)]


def line(folder):
    """What the reading gives on these records, and whether it is the sum of that day where they are the same."""
    found = recounted(folder)
    value, low, high = (f"{'-' if c < 0 else ''}${abs(c) / 100:,.2f}" for c in found)
    digest = hashlib.sha256((pathlib.Path(folder) / "bookings.csv").read_bytes()).hexdigest()
    if digest != BOOKINGS:
        return f"Saving by the first review's reading: {value} ({low} to {high}) on the county as drawn now"
    if found != EXPECTED:
        raise SystemExit(f"The first review's $16,509.77 is not recounted: {value} ({low} to {high})")
    return f"Saving by the first review's reading: {value} ({low} to {high}), as reviewed"

"""The saving that a first review found in Sample County as it was then drawn: $16,509.77 for three years.

Marginal rate, raw time, convictions before the arrest only, all three years, against what the jail did.
The county has been drawn anew since, so the sum is checked only where the bookings are those of that day.
"""

import hashlib
import pathlib

import saving
from county import County
from decided import hold_cases, stays
from figure import cents
from policies import POLICIES

BOOKINGS = "9285fb1bbf22e2755e5fb6164e45f1405050a8f7af70a8ff7330d28444f1c2b3"
EXPECTED = (1650977, -60175, 3870977)
POLICY = "us-fl-miami-dade-recommendation-2013"


def recounted(folder):
    cases = hold_cases(County(folder))
    decide, clock = POLICIES[POLICY]
    every = stays(cases, [decide(case) for case in cases])
    return tuple(int(cents(seconds, 3000)) for seconds in saving.ends(every, clock))


def line(folder, must=False):
    """What the reading gives on these records, and whether it is the sum of that day where they are the same."""
    found = recounted(folder)
    value, low, high = (f"{'-' if c < 0 else ''}${abs(c) / 100:,.2f}" for c in found)
    digest = hashlib.sha256((pathlib.Path(folder) / "bookings.csv").read_bytes()).hexdigest()
    if digest != BOOKINGS:
        if must:
            raise SystemExit("These are not the bookings of the first review")
        return f"Saving by the first review's reading: {value} ({low} to {high}) on the county as drawn now"
    if found != EXPECTED:
        raise SystemExit(f"The first review's $16,509.77 is not recounted: {value} ({low} to {high})")
    return f"Saving by the first review's reading: {value} ({low} to {high}), as reviewed"

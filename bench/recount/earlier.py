"""The saving that a first review found in Sample County: $16,509.77 for three years.

Marginal rate, raw time, convictions before the arrest only, all three years, against what the jail did.
The sum is checked where the bookings are those of the demo.
"""

import hashlib
import pathlib

import saving
from county import County
from decided import hold_cases, stays
from figure import cents
from policies import POLICIES

BOOKINGS = "9715b65665c3b07db7971f8c896abb1c8025bb67d5bc8bfa4fdf32662760399b"
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

"""The sources of records, each with its folder of raw files and the families recounted from it."""

import decided
import human
import levels
import money
import pierce
import requests
import saving
import similar
import texas
import time_held
import washington
import who
from county import County
from holds import Holds
from ice import IceFile


# Figures of the demo that differ because the program is wrong, as reported: of requests that have not come due and
# have no answer on record, it says that a policy which lets the jail choose declines them. One that is mended goes.
REPORTED = {
    f"policy.{policy}.{word}"
    for policy, words in {
        "us-fl-miami-dade-recommendation-2013": ("honored", "ceiling-hours"),
        "us-fl-miami-dade-recommendation-2013.serious-ice_level_1": ("honored", "ceiling-hours"),
        "us-fl-miami-dade-recommendation-2013.serious-any_felony": ("honored", "ceiling-hours"),
        "us-fl-miami-dade-r-1008-13": ("honored", "declined", "ceiling-hours"),
        "us-il-cook-46-37": ("honored", "declined", "ceiling-hours"),
    }.items()
    for word in words
}


class Source:
    """A folder of real records, none for the demo, and what recounts it."""

    def __init__(self, folder, recount):
        self.folder, self.recount = folder, recount


def demo(records):
    """Every family of the made-up county."""
    county, ice = County(records / "jail"), IceFile(records / "ice")
    holds = Holds(county)
    yield requests.recount(county, holds, ice)
    yield who.recount(holds, ice)
    for family in (time_held, money, human, saving, similar):
        yield family.recount(county, holds)
    yield decided.recount(county)
    yield levels.recount(county, holds, ice)


def one(module):
    """A source with one family."""
    return lambda folder: [module.recount(folder)]


SOURCES = {
    "demo": Source(None, demo),
    "pierce": Source("pierce", one(pierce)),
    "texas": Source("texas", one(texas)),
    "washington": Source("washington-linked", one(washington)),
}

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
import years
from county import County
from holds import Holds
from ice import IceFile


# Figures of the demo in which the program is wrong, as reported, and why. One that is mended is taken off.
REPORTED = {}


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
    for family in (time_held, money, human, saving, years, similar):
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

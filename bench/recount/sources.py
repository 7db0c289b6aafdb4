"""The sources of records, each with its folder of raw files and the families recounted from it."""

import decided
import human
import levels
import meaning
import money
import pierce
import regression
import saving
import similar
import texas
import time_held
import washington
import who
from county import County

AHEAD = meaning.FAMILY  # defined, and not yet a figure of the program


class Source:
    """A folder of real records, none for the demo, and what recounts it."""

    def __init__(self, folder, recount):
        self.folder, self.recount = folder, recount


def demo(records):
    """Every family of the made-up county."""
    county = County(records / "jail")
    yield who.recount(county, records / "ice")
    for family in (time_held, money, human, decided, saving, similar, regression, meaning):
        yield family.recount(county)
    yield levels.recount(county, records / "ice")


def one(module):
    """A source with one family."""
    return lambda folder: [module.recount(folder)]


SOURCES = {
    "demo": Source(None, demo),
    "pierce": Source("pierce", one(pierce)),
    "texas": Source("texas", one(texas)),
    "washington": Source("washington-linked", one(washington)),
}

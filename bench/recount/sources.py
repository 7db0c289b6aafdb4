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
import tiny
import washington
import who
import years
from county import County
from holds import Holds
from ice import IceFile


# Figures of the demo in which the program is wrong, as reported, and why. One that is mended is taken off.
REPORTED = {}


TINY = ("blankdest", "datesonly", "datestimes", "emptylog", "lifted", "longframe", "mnar", "noeffect", "one", "onedest", "overlap",
        "repaid6", "unknown", "warrant")


class Source:
    """A folder of records, none for the demo, what recounts it, and what a report of it is asked with."""

    def __init__(self, folder, recount, *options):
        self.folder, self.recount, self.options = folder, recount, options


def demo(records):
    """Every family of the made-up county."""
    county, ice = County(records / "jail"), IceFile(records / "ice")
    holds = Holds(county)
    yield requests.recount(county, holds, ice)
    yield who.recount(holds, ice)
    for family in (time_held, money, human, saving, years, similar):
        yield family.recount(county, holds)
    yield decided.recount(county, holds)
    yield levels.recount(county, holds, ice)


def one(module):
    """A source with one family."""
    return lambda folder: [module.recount(folder)]


SOURCES = {
    "demo": Source(None, demo),
    "pierce": Source("pierce", one(pierce)),
    "texas": Source("texas", one(texas)),
    "washington": Source("washington-linked", one(washington)),
    **{f"tiny-{name}": Source(f"cases/tiny/{name}", one(tiny), "--rate", "average=150", "--rate", "marginal=30") for name in TINY},
}

"""The middle of a thousand draws. The recount draws for itself, so an end is known up to the chance of both."""

import bisect
import itertools

from figure import Between

DRAWS = 1000
FAR = 28  # places of the draws in order: four standard errors of a point that is drawn twice, for hundreds are compared
TURNS = 64


def middle(drawn):
    """The ends of the middle 95 percent."""
    ordered = sorted(drawn)
    return [Between(ordered[max(0, place - FAR)], ordered[min(DRAWS - 1, place + FAR)])
            for place in (DRAWS // 40, DRAWS - DRAWS // 40)]


def halves(size, rng):
    """In each draw the half of a pool that stands for all, with one place more: for a hold longer than all of it."""
    return [bytes(rng.getrandbits(1) for _ in range(size + 1)) for _ in range(DRAWS)]


def picked(weights, of_pool, size, rng):
    """In each draw the place of one of those that stand for all, as their weights have it; places from the size on are of a longer one."""
    up_to = list(itertools.accumulate(weights))
    for half in of_pool:
        for _ in range(TURNS):
            place = min(bisect.bisect_right(up_to, rng.random() * up_to[-1]), len(weights) - 1)
            if half[-1 if place >= size else place]:
                break
        yield place

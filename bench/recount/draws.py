"""The middle of a thousand draws. The recount draws for itself, so an end is known up to the chance of both."""

from figure import Between

DRAWS = 1000
FAR = 21  # places of the draws in order: three standard errors of a point that is drawn twice


def middle(drawn):
    """The ends of the middle 95 percent."""
    ordered = sorted(drawn)
    return [Between(ordered[max(0, place - FAR)], ordered[min(DRAWS - 1, place + FAR)])
            for place in (DRAWS // 40, DRAWS - DRAWS // 40)]

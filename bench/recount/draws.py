"""The middle of a thousand draws. The recount draws for itself, so an end is known up to the chance of both."""

from figure import Between

DRAWS = 1000
FAR = 28  # places of the draws in order: four standard errors of a point that is drawn twice, for hundreds are compared


def middle(drawn):
    """The ends of the middle 95 percent."""
    ordered = sorted(drawn)
    return [Between(ordered[max(0, place - FAR)], ordered[min(DRAWS - 1, place + FAR)])
            for place in (DRAWS // 40, DRAWS - DRAWS // 40)]


def resampled(pool, rng):
    """In each draw the pool drawn again, with one place more: for a hold longer than all of it."""
    places = [*pool, None]
    return [rng.choices(places, k=len(places)) for _ in range(DRAWS)]


def taken(places, longest, most, rng):
    """A hold like that at a place, or longer than any, up to the most that its own records allow."""
    seconds = rng.choice(places)
    return longest + rng.random() * (max(longest, most) - longest) if seconds is None else seconds

"""The leading period, by section 0 of the definitions, of files of all bookings."""

import collections
import datetime

ENOUGH, THIRD, LEADS = 10, 3, (36, 24, 12)


def month(day):
    return day.year * 12 + day.month - 1


def first_day(number):
    return datetime.date(number // 12, number % 12 + 1, 1)


def midnight(day):
    return datetime.datetime.combine(day, datetime.time())


def typical(counts):
    """The size of the span of the booking in the middle."""
    ordered = sorted(counts.values())
    half, reached = sum(ordered) / 2, 0
    for count in ordered:
        reached += count
        if reached >= half:
            return count
    return 0


def covered(days):
    """Months that are covered: from a third of the typical month on; where that has under ten bookings, of quarters, then of years."""
    for size in (1, 3, 12):
        counts = collections.Counter(month(d) // size for d in days)
        middle = typical(counts)
        if middle >= ENOUGH or size == 12:
            spans = [s for s, n in counts.items() if n * THIRD >= middle]
            return sorted(m for s in spans for m in range(s * size, (s + 1) * size))
    return []


def latest_run(months):
    """From the first to the last month of the latest run without a gap."""
    run = []
    for number in reversed(months):
        if run and number != run[0] - 1:
            break
        run.insert(0, number)
    return run


def lead(days, regimes=()):
    """First day and day after the last of the months that lead; regimes are days on which the rule changed."""
    run = latest_run(covered(days))
    if not run:
        return None
    until = run[-1] + 1
    changes = sorted(month(d) + (d.day > 1) for d in regimes if run[0] < month(d) + (d.day > 1) < until)
    first = run[0]
    for change in changes:
        if until - change >= 12:
            first = change
    length = next((n for n in LEADS if n <= until - first), until - first)
    return first_day(until - length), first_day(until)

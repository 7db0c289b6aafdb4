"""When a hold's own clock runs out, by the regulation, which leaves weekends and federal holidays out, and by the law in force."""

import datetime
import functools

from records import local_time

HOURS_48 = 48 * 3600
FIXED = [(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)]
FLOATING = [(1, 0, 3), (2, 0, 3), (9, 0, 1), (10, 0, 2), (11, 3, 4)]  # month, weekday, which


@functools.cache
def holidays(year):
    """Federal holidays on the days they are observed."""
    days = set()
    for month, day in FIXED:
        date = datetime.date(year, month, day)
        shift = {5: -1, 6: 1}.get(date.weekday(), 0)
        days.add(date + datetime.timedelta(days=shift))
    for month, weekday, which in FLOATING:
        first = datetime.date(year, month, 1)
        days.add(first + datetime.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1)))
    last = datetime.date(year, 5, 31)
    days.add(last - datetime.timedelta(days=last.weekday()))  # Memorial Day
    return days


def counts(day):
    """Whether the hours of a day count; the New Year of the next year may be observed in this one."""
    return day.weekday() < 5 and day not in holidays(day.year) | holidays(day.year + 1)


def own_end(start, zone):
    """The earlier of the regulation's deadline and of that of Florida's chapter 908, which leaves no day out."""
    return min(weekdays_end(start, zone), start + HOURS_48)


def longest(form):
    """How long the clock of a form may last: hours that pass, or days of a long weekend that do not count."""
    return HOURS_48 if form == "I247A" else 5 * 86400


@functools.cache
def weekdays_end(start, zone, left=HOURS_48):
    """The moment at which so many seconds of days that count have passed."""
    moment = start
    while True:
        time = local_time(moment, zone)
        midnight = datetime.datetime.combine(time.date() + datetime.timedelta(days=1), datetime.time(), zone)
        today = int(midnight.timestamp()) - moment
        if counts(time.date()):
            if left <= today:
                return moment + left
            left -= today
        moment += today

"""Family "saving": what each policy would have saved against what the jail did, for the whole period, raw."""

from decided import hold_cases, stays
from figure import Recount, cents, hours
from money import RATES
from policies import POLICIES

DONE_CLOCK = 120  # hours given to a hold without a time, of the jail's own practice


def recount(county):
    out = Recount("saving")
    cases = hold_cases(county)
    for policy, (decide, clock) in POLICIES.items():
        every = stays(cases, [decide(case) for case in cases])
        value, low, high = ends(every, clock)
        name = f"saving.done-{policy}"
        for end in ("", ".missing-facts"):
            out.add(f"{name}.hours{end}", hours(value), low=hours(low), high=hours(high), denominator=len(cases))
            for kind, (_, rate, _) in RATES.items():
                out.add(f"{name}.cost.{kind}{end}", cents(value, rate), low=cents(low, rate), high=cents(high, rate),
                        denominator=len(cases))
    return out


def ends(every, clock):
    """Seconds saved: with open answers as not held, at the least, and at the most."""
    value = low = high = 0
    for stay in every:
        done = options(stay.done)
        then = options(stay.holds)
        if stay.seconds is not None:
            value += stay.seconds * ((stay.done is True) - (stay.holds is True))
            low += stay.seconds * (min(done) - max(then))
            high += stay.seconds * (max(done) - min(then))
        else:
            pairs = [untimed(d, t, clock) for d in done for t in then]
            low += min(p[0] for p in pairs)
            high += max(p[1] for p in pairs)
    return value, low, high


def options(held):
    return [0, 1] if held is None else [int(held)]


def untimed(done, then, clock):
    """The least and most that one untimed stay could save."""
    if done and then:
        difference = (DONE_CLOCK - clock) * 3600
        return min(0, difference), max(0, difference)
    if done:
        return 0, DONE_CLOCK * 3600
    if then:
        return -clock * 3600, 0
    return 0, 0

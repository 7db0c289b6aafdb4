"""Family "policies": how many requests each policy honors, and the hours and cost of those holds."""

import direct
from figure import Recount, cents, hours
from logic import disjunction
from money import RATES
from policies import POLICIES, Case

WORDS = {"must": "MUST", "may": "MAY", "must-not": "MUST_NOT", "silent": "SILENT", "needs-review": "NEEDS_REVIEW",
         "needs-information": "NEEDS_INFORMATION"}


def recount(county):
    out = Recount("policies")
    cases = hold_cases(county)
    for policy, (decide, clock) in POLICIES.items():
        answers = [decide(case) for case in cases]
        counts(out, policy, answers)
        if clock:
            time(out, policy, stays(cases, answers), clock)
    return out


def hold_cases(county):
    return [Case(r, county) for r in county.requests if r["request_kind"] != "NOTIFY"]


def counts(out, policy, answers):
    name, whole = f"policy.{policy}", len(answers)
    for word, outcome in WORDS.items():
        out.add(f"{name}.{word}", sum(a.outcome == outcome for a in answers), denominator=whole)
    open_ = sum(a.outcome.startswith("NEEDS") for a in answers)
    for word, values in (("honored", [a.holds for a in answers]), ("declined", [a.may_decline for a in answers])):
        least = values.count(True)
        out.add(f"{name}.{word}", least, low=least, high=least + values.count(None), denominator=whole,
                unknown=values.count(None))
    out.share(f"{name}.coverage", whole - open_, whole, unknown=open_)


class Stay:
    """A booking under a policy: whether it is held, and the time on record of a hold carried out."""

    def __init__(self, booking):
        self.booking = booking
        self.direct = direct.seconds(booking)
        self.cases, self.answers = [], []

    def add(self, case, answer):
        self.cases.append(case)
        self.answers.append(answer)

    @property
    def holds(self):
        return disjunction(*[a.holds for a in self.answers])

    @property
    def done(self):
        """Whether the jail held: as its log says, else whether it kept the person; None where neither tells."""
        actions = [c.request["action"] for c in self.cases]
        if "HONORED" in actions:
            return True
        if None not in actions:
            return False
        return None if self.direct is None else self.direct > 0

    @property
    def seconds(self):
        """Only a hold that was carried out shows how long one lasts."""
        return self.direct if self.done else None


def stays(cases, answers):
    found = {}
    for case, answer in zip(cases, answers):
        found.setdefault(case.booking.id, Stay(case.booking)).add(case, answer)
    return list(found.values())


def time(out, policy, every, clock):
    name, limit = f"policy.{policy}", clock * 3600
    sure = [s for s in every if s.holds is True]
    perhaps = [s for s in every if s.holds is None]
    value = sum(s.seconds or 0 for s in sure)
    most = value + sum(s.seconds or 0 for s in perhaps)
    untimed = [s for s in sure + perhaps if s.seconds is None]
    high = most + limit * len(untimed)
    unknown = sum(s.seconds is None for s in sure)
    out.add(f"{name}.hours", hours(value), low=hours(value), high=hours(high), unknown=unknown)
    out.add(f"{name}.hours.missing-facts", hours(value), low=hours(value), high=hours(high))
    capped = sum(min(s.seconds or 0, limit) for s in sure)
    most = capped + sum(limit if s.seconds is None else min(s.seconds, limit) for s in perhaps) + limit * unknown
    out.add(f"{name}.capped-hours", hours(capped), low=hours(capped), high=hours(most), unknown=unknown)
    out.add(f"{name}.ceiling-hours", clock * len(sure), low=clock * len(sure),
            high=clock * (len(sure) + len(perhaps)))
    for kind, ends in RATES.items():
        low = cents(value, ends[1])
        out.add(f"{name}.cost.{kind}", low, low=low, high=cents(high, ends[1]), unknown=unknown)
        out.add(f"{name}.cost.{kind}.missing-facts", low, low=low, high=cents(high, ends[1]))

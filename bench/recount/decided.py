"""Family "policies": how many requests each policy honors and declines."""

import direct
import saving
from figure import Recount
from holds import course, held
from logic import disjunction
from policies import POLICIES, Case

WORDS = ("must", "may", "must-not", "silent", "needs-review", "needs-information", "not-asked")


def recount(county, holds):
    out = Recount("policies")
    cases, place = [Case(r, county) for r in county.to_hold], saving.Place(county, holds)
    did = [jail_did(c, county) for c in cases]
    for policy, (decide, clock) in POLICIES.items():
        counts(out, f"policy.{policy}", clock, cases, [decide(c) for c in cases], did)
        due(out, f"policy.{policy}", place, [decide(c) for c in place.cases])
    return out


def due(out, name, place, answers):
    """Whom it would have held of those who came due; silence and leave are as the jail did."""
    options, whole = place.options(answers, spent=True), len(answers)
    each = [saving.counted(h, o) for h, o in zip(place.holds, options)]
    least, most = sum(map(min, each)), sum(map(max, each))
    out.add(f"{name}.honored", least, low=least, high=most, denominator=whole, unknown=most - least)
    out.add(f"{name}.declined", whole - most, low=whole - most, high=whole - least, denominator=whole, unknown=most - least)


def jail_did(case, county):
    """Whether it honored the request: as its log says, else, of one that came due, whether the person was held."""
    said = {"HONORED": True, "DECLINED": False}.get(case.request["action"])
    if said is not None:
        return said
    return held(case.booking, direct.seconds(case.booking, county.end)) if course(case.booking) == "came-due" else None


def counts(out, name, clock, cases, answers, did):
    whole = len(answers)
    for word in WORDS:
        count = sum(a.outcome == word.upper().replace("-", "_") for a in answers)
        out.add(f"{name}.{word}", count, denominator=whole)
    honored = [a.honors(d) for a, d in zip(answers, did)]
    open_ = sum(a.outcome.startswith("NEEDS") for a in answers)
    out.share(f"{name}.coverage", whole - open_, whole, unknown=open_)
    ceiling(out, name, clock, cases, honored)


def ceiling(out, name, clock, cases, honored):
    """The whole clock for every hold, each booking once."""
    bookings = {}
    for case, value in zip(cases, honored):
        bookings.setdefault(case.booking.id, []).append(value)
    said = [disjunction(*values) for values in bookings.values()]
    least, most = said.count(True), said.count(True) + said.count(None)
    if clock:
        out.add(f"{name}.ceiling-hours", clock * least, low=clock * least, high=clock * most)

"""What followed each of Washington's requests in ICE's records: arrest, custody, removal."""

import re
from collections import Counter
from fractions import Fraction

from county import ROOT
from figure import median
from linked import day, value

REACH = (30, 90, 365)


class Chain:
    """A request with the first arrest, stay and removal that follow it."""

    def __init__(self, request):
        self.person = request["unique_identifier"]
        self.level = value(request, "detainer_prep_threat_level.detainer")
        self.day = day(value(request, "detainer_prepare_date.detainer"))
        self.arrest = self.stay = self.removal = None


def after(days, start):
    return min((d for d in days if d is not None and d >= start), default=None)


def follow(request, data):
    chain = Chain(request)
    arrests = [day(value(r, "apprehension_date.arrest")) for r in data.arrests if mine(r, chain)]
    removals = [day(value(r, "departed_date.detainer")) for r in data.removals if mine(r, chain)]
    stays = [s for s in data.stays if s.person == chain.person]
    chain.arrest = after(arrests, chain.day)
    for start in (chain.arrest, chain.day):
        if start is not None and chain.stay is None:
            chain.stay = next((s for s in stays if s.begun >= start), None)
    begun = chain.stay.begun if chain.stay else None
    for start in (begun or chain.arrest or chain.day, chain.day):
        chain.removal = chain.removal or after(removals, start)
    return chain


def mine(row, chain):
    return row["unique_identifier"] == chain.person


def quartile(values, share):
    """Interpolated between the two nearest values."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def links(out, data, found):
    whole = len(found)
    out.add("link.detainers", whole, denominator=whole, unknown=0)
    out.add("link.people", len({c.person for c in found}), unknown=0)
    in_custody = {c.person for c in found if c.stay}
    out.add("link.people-to-custody", len(in_custody), denominator=len({c.person for c in found}))
    last = max(d for d in last_days(data) if d is not None)
    reached = {
        "arrest": [(c, c.arrest, (c.person, c.arrest)) for c in found if c.arrest],
        "custody": [(c, c.stay.begun, id(c.stay)) for c in found if c.stay],
        "removal": [(c, c.removal, (c.person, c.removal)) for c in found if c.removal],
    }
    for stage, chains in reached.items():
        name = f"link.to-{stage}"
        waits = [(d - c.day).days for c, d, _ in chains]
        out.add(name, len(chains), denominator=whole, unknown=0)
        out.add(f"{name}.median-days", median(waits), denominator=len(waits))
        out.add(f"{name}.lower-quartile-days", quartile(waits, Fraction(1, 4)), denominator=len(waits))
        out.add(f"{name}.upper-quartile-days", quartile(waits, Fraction(3, 4)), denominator=len(waits))
        shared = Counter(e for _, _, e in chains)
        out.add(f"{name}.shared", sum(n > 1 for n in shared.values()), denominator=len(shared))
        for days_ in REACH:
            could = [c for c in found if (last - c.day).days >= days_]
            soon = sum((d - c.day).days <= days_ for c, d, _ in chains if c in could)
            out.add(f"{name}.within-{days_}-days", soon, denominator=len(could), unknown=whole - len(could))
    between(out, found)


def last_days(data):
    for row in data.rows:
        for column in ("detainer_prepare_date.detainer", "event_date.encounter", "apprehension_date.arrest",
                       "book_in_date_time.detention", "departed_date.detainer"):
            yield day(value(row, column))


def between(out, found):
    """From one stage to the next, where the two are in order."""
    arrested = [c for c in found if c.arrest]
    both = [c for c in arrested if c.stay]
    out.add("link.to-custody.from-arrest", len(both), denominator=len(arrested))
    waits = [(c.stay.begun - c.arrest).days for c in both if c.stay.begun >= c.arrest]
    out.add("link.to-custody.from-arrest.median-days", median(waits), denominator=len(waits))
    kept = [c for c in found if c.stay]
    removed = [c for c in kept if c.removal]
    out.add("link.to-removal.from-custody", len(removed), denominator=len(kept))
    waits = [(c.removal - c.stay.begun).days for c in removed if c.removal >= c.stay.begun]
    out.add("link.to-removal.from-custody.median-days", median(waits), denominator=len(waits))


def outcomes(name):
    """What a word of ICE's says, from the project's list."""
    text = (ROOT / "outcomes" / name).read_text(encoding="utf-8")
    text = text.split("\ncodes:\n")[1].split("\ndoubts:")[0]
    return {m[0].strip("'\""): m[1] for m in re.findall(r"^  (.+): ([A-Z]+)$", text, re.M)}


def afterwards(out, found):
    """One answer a request."""
    reasons, statuses = outcomes("ice-release-reasons.yaml"), outcomes("ice-case-statuses.yaml")
    answers = []
    for chain in found:
        stay, answer = chain.stay, "REMOVAL" if chain.removal else None
        if answer is None and stay:
            answer = known(reasons.get(stay.reason))
            if answer is None and stay.ended:
                answer = known(statuses.get(stay.status))
            if answer is None and stay.ended is None:
                answer = "CUSTODY"
        answers.append(answer or "unknown")
    for answer in ("CUSTODY", "DIED", "RELEASED", "RELIEF", "REMOVAL", "TRANSFER", "unknown"):
        n, name = answers.count(answer), f"next.{answer.lower()}"
        out.add(name, n, denominator=len(answers), unknown=answers.count("unknown"))
        out.share(f"{name}.share", n, len(answers), unknown=answers.count("unknown"))


def known(answer):
    return None if answer == "UNCLEAR" else answer

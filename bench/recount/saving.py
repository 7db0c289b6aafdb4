"""Family "saving": what each policy would have saved a year against what the jail did, and what it would have cost."""

import collections
import math
import random

import deadlines
from draws import DRAWS, middle
from figure import Between, Recount, cents, half_up, turned
from holds import ENOUGH, NEAR
from logic import Answer
from money import PERIOD_DAYS, RATES
from policies import POLICIES, Case
from records import instant, local_time

YEARS = 3  # whole months of the records, divided by twelve
LEADING = "marginal"
PROPOSAL = "us-fl-miami-dade-recommendation-2013"
COUNTY = {p for p in POLICIES if p.startswith("us-fl-miami")}


def recount(county, holds):
    out = Recount("saving")
    place = Place(county, holds)
    law = [POLICIES["us-fl-chapter-908"][0](c) for c in place.cases]
    done = [Answer({"MAY"})] * len(law)
    spent = place.options(done, spent=True)
    taken_by(out, place, "policy.done", spent)
    agreed(out, place, "repayment.agreed", spent)
    for policy, (decide, _) in POLICIES.items():
        answers = [decide(c) for c in place.cases]
        saved = one_policy(out, place, policy, answers)
        taken_by(out, place, f"policy.{policy}", place.options(answers, spent=True))
        if policy in COUNTY:
            governed = [under(a, b) for a, b in zip(answers, law)]
            above = place.options(governed)
            taken_by(out, place, f"policy.{policy}.under-law", place.options(governed, spent=True))
            under_law = measures(out, place, f"saving.{policy}.under-law", above)
            if policy == PROPOSAL:
                headline(out, place, saved, under_law)
        if any("MAY" in a.read for a in answers):
            for way, word in (("always", "MUST"), ("never", "MUST_NOT")):
                read = [freely(a, word) for a in answers]
                measures(out, place, f"saving.{policy}.may-{way}", place.options(read))
                taken_by(out, place, f"policy.{policy}.may-{way}", place.options(read, spent=True))
    kept(out, holds, county)
    return out


def freely(answer, word):
    return Answer({word if w == "MAY" else w for w in answer.read})


def under(answer, law):
    """What the state law above says; the policy's own answer where it is silent."""
    return Answer(law.read - {"SILENT"} | (answer.read if "SILENT" in law.read else set()))


class Place:
    """The requests that came due, with what each hold took or, where untimed, what such holds take."""

    def __init__(self, county, holds, time=lambda h: h.seconds, net=True):
        self.county, self.asked, self.holds, self.every = county, len(county.asked), holds.due, holds
        self.cases = [Case(h.request, county) for h in holds.due]
        self.known = collections.Counter(h.held for h in holds.due)
        self.time, self.draws, self.slack, self.pools = {}, {}, {}, {}
        self.waits = holds.waits(random.Random(1)) if net else None
        for hold in holds.due:
            for happened in {True: [1], False: [0], None: [1, 0]}[hold.held]:
                self.read(hold, happened, time)
                if net:
                    self.time[hold, happened] -= hold.others_wait
            self.slack[hold] = hold.slack if net else 0
        self.happened = self.answers(random.Random(2))

    def read(self, hold, happened, time):
        """What the hold that the jail made took, or what the one that it did not make would have."""
        if happened and hold.seconds is not None:
            self.time[hold, happened] = time(hold)
            return
        self.time[hold, happened] = float(self.every.mean(hold, time, bool(happened)))
        if happened and hold.alone:
            self.draws[hold, happened] = [self.time[hold, happened]] * DRAWS
            return
        rng = random.Random(hold.request["id"])
        self.draws[hold, happened] = list(self.every.drawn(hold, time, rng, self.pools, bool(happened)))

    def answers(self, rng):
        """Of each hold of which no record says whether it was one, in each draw whether it was: the decided are drawn again."""
        said = self.every.decided
        shares = [sum(rng.choices(said, k=len(said))) / len(said) for _ in range(DRAWS)]
        near = [rng.choices(range(NEAR), k=NEAR) for _ in range(DRAWS)]
        drawn = {}
        for hold in self.holds:
            if hold.alone:
                held = self.every.alike_held(hold)
                drawn[hold] = [rng.choice(again) < held for again in near]
            elif hold.held is None:
                drawn[hold] = [rng.random() < share for share in shares]
        return drawn

    def span(self, hold, happened):
        """The least and the most seconds of the hold that the jail made, or of the one that it did not make."""
        if (hold, happened) not in self.draws:
            return hold.seconds, hold.seconds
        return 0, self.every.most(hold, bool(happened))

    def options(self, answers, spent=False):
        """For each hold what the policy would save, or cost, in holds: what is possible, with its probability."""
        decided = collections.Counter((h.held, *a.read) for h, a in zip(self.holds, answers) if len(a.read) == 1)
        return [self.differences(h, a, decided, spent) for h, a in zip(self.holds, answers)]

    def differences(self, hold, answer, decided, spent):
        counts = {w: decided[hold.held, w] for w in answer.read}
        alike = sum(n for (held, *_), n in decided.items() if held is hold.held)
        if alike < max(ENOUGH, self.known[hold.held] / 5):  # too few: as of everybody
            counts = {w: sum(decided[held, w] for held in (True, False, None)) for w in answer.read}
        if not any(counts.values()):
            counts = dict.fromkeys(counts, 1)
        found = []
        held, due = float(self.every.likely(hold)), 1 if hold.came_due or hold.held is not False else float(self.every.share_due)
        for done, likely in ((1, held), (0, 1 - held)):
            possible = hold.held is None or hold.held == done
            for word, count in counts.items():
                then = {"MUST": 1, "MUST_NOT": 0}.get(word, done)
                if possible:
                    found.append((then if spent else done - then, likely * due * count / sum(counts.values()), done))
        return found if due == 1 else [*found, (0, 1 - due, 0)]

    def sums(self, options):
        """Seconds, and the ends that are open; an end that rests on draws is known up to their chance."""
        value = slack = 0.0
        least, most = [0.0] * DRAWS, [0.0] * DRAWS
        for hold, differences in zip(self.holds, options):
            value += sum(d * p * self.time[hold, done] for d, p, done in differences)
            slack += abs(sum(d * p for d, p, _ in differences)) * self.slack[hold]
            if any(d for d, _, _ in differences):
                drawn = [self.drawn(hold, done, differences) for done in sorted({done for _, _, done in differences})]
                if len(drawn) == 2:
                    drawn = [[pair[happened] for pair, happened in zip(zip(*drawn), self.happened[hold])]]
                least = [sum_ + low for sum_, (low, _) in zip(least, drawn[0])]
                most = [sum_ + high for sum_, (_, high) in zip(most, drawn[0])]
            part = sum(d * p for d, p, _ in differences)
            if self.waits and part:  # how far the mean of what others wait may be off
                off = [part * (w - hold.others_wait) for w in self.waits(hold)]
                least, most = ([s - o for s, o in zip(sums, off)] for sums in (least, most))
        if not (any(least) or any(most)):  # nothing to be spent
            return Between.around(value, slack), None, None
        low, high = middle(least)[0], middle(most)[1]
        return Between.around(value, slack), Between(low.low - slack, low.high + slack), Between(high.low - slack, high.high + slack)

    def drawn(self, hold, happened, differences):
        """The least and the most that it adds in each draw, if it was a hold or if it was none."""
        few, many = (end(d for d, _, done in differences if done == happened) for end in (min, max))
        times = self.draws.get((hold, happened)) or [self.raw(hold, happened)] * DRAWS
        if self.waits:
            times = [s - hold.others_wait for s in times]
        return [(min(few * s, many * s), max(few * s, many * s)) for s in times]

    def raw(self, hold, happened):
        """What a hold on record took, before what others wait is taken off."""
        return self.time[hold, happened] + (hold.others_wait if self.waits else 0)


def taken_by(out, place, name, options):
    """What holding takes: people of those who came due, beds, hours and money a year."""
    sums, whole = place.sums(options), len(place.holds)
    money(out, place, name, sums)
    out.add(f"{name}.beds", denominator=place.asked, **ends(sums, lambda s: s / 86400 / PERIOD_DAYS))
    least, most = (sum(end(counted(h, o)) for h, o in zip(place.holds, options)) for end in (min, max))
    between = {"low": least, "high": most} if least < most else {"low": None, "high": None}
    out.add(f"{name}.held", half_up(sum(v * p for o in options for v, p, _ in o)), denominator=whole, **between)


def counted(hold, options):
    """What a request may count; one without an answer on record may have been withdrawn."""
    unsure = not hold.held and not (hold.came_due and hold.request["action"] in ("HONORED", "DECLINED"))
    return [v for v, _, _ in options] + [0] * unsure


def money(out, place, name, sums):
    """Hours and money a year."""
    out.add(f"{name}.hours", denominator=place.asked, **ends(sums, lambda s: s / 3600 / YEARS))
    for kind, (_, rate, _) in RATES.items():
        if kind != "reimbursed":
            out.add(f"{name}.cost.{kind}", denominator=place.asked, **ends(sums, lambda s, r=rate: cents(s / YEARS, r)))


def ends(sums, change):
    middle, low, high = sums
    return {"value": turned(middle, change), "low": low and low.times(change), "high": high and high.times(change)}


def measures(out, place, name, options):
    """Hours, money and holds fewer."""
    sums = place.sums(options)
    money(out, place, name, sums)
    ends = [counted(h, o) for h, o in zip(place.holds, options)]
    out.add(f"{name}.holds", half_up(sum(d * p for o in options for d, p, _ in o)), low=sum(map(min, ends)),
            high=sum(map(max, ends)), denominator=place.asked)
    return sums


def one_policy(out, place, policy, answers):
    name, options = f"saving.{policy}", place.options(answers)
    sums = measures(out, place, name, options)
    rates(out, place, name, sums[0])
    if (sums[0].low if isinstance(sums[0], Between) else sums[0]) > 0:
        out.add(f"{name}.break-even", break_even(place, sums[0]), denominator=place.asked)
    raw(out, place, f"{name}.raw-hours", options)
    agreed(out, place, f"{name}.agreed", options)
    return sums


def raw(out, place, name, options):
    """What the records allow at the least and the most, before others' waits are taken off."""
    spans = [[d * s for d, _, done in o for s in place.span(h, done)] for h, o in zip(place.holds, options)]
    least, most = sum(map(min, spans)) / 3600, sum(map(max, spans)) / 3600
    between = {"low": least, "high": most} if least < most else {"low": None, "high": None}
    out.add(name, least if least == most else None, denominator=place.asked, **between)


def agreed(out, place, name, options):
    """Hours by what had been agreed on repayment."""
    hours, slack = collections.Counter(), collections.Counter()
    for hold, differences in zip(place.holds, options):
        word = agreement(hold, place.county)
        hours[word] += sum(d * p * place.time[hold, done] for d, p, done in differences) / 3600
        slack[word] += abs(sum(d * p for d, p, _ in differences)) * place.slack[hold] / 3600
    for word, value in hours.items():
        out.add(f"{name}.{word}", Between.around(value / YEARS, slack[word] / YEARS), denominator=place.asked)


def agreement(hold, county):
    """As agreed on the day the hold began; where that is not known, on the day of the request."""
    moment = instant(hold.request["at"], county.zone) if hold.start is None else hold.start
    return county.agreed(str(local_time(moment, county.zone))[:10]).lower().replace("_", "-")


def rates(out, place, name, middle):
    for kind, ends in RATES.items():
        if kind != "reimbursed":
            low, value, high = (turned(middle, lambda s, r=r: cents(s / YEARS, r)) for r in ends)
            low, high = sorted((low, high), key=lambda v: v.low if isinstance(v, Between) else v)
            out.add(f"{name}.cost.{kind}.rates", value, low=low, high=high, denominator=place.asked)


def break_even(place, middle):
    """What checking a request may cost until nothing is left."""
    return turned(middle, lambda s: half_up(cents(s, RATES[LEADING][1]) / place.asked))


def headline(out, place, saved, under_law):
    """The proposal's saving at the rate that leads, and at the average."""
    for name, sums, kind in (("", saved, LEADING), (".average", saved, "average"), (".under-law", under_law, LEADING)):
        rate = RATES[kind][1]
        out.add(f"headline.saving{name}", denominator=place.asked,
                **ends(sums, lambda s, r=rate: cents(s / YEARS, r)))
    out.add("headline.saving.break-even", break_even(place, saved[0]), denominator=place.asked)


def kept(out, holds, county):
    """Everyone released at their own deadline, and nothing else changed."""
    def past(hold):
        return max(0, hold.seconds - (deadlines.own_end(hold.start, county.zone) - hold.start))

    place, name = Place(county, holds, past, False), "saving.deadline-kept"
    sums = place.sums(place.options([Answer({"MUST_NOT"})] * len(place.holds)))
    money(out, place, name, sums)
    rates(out, place, name, sums[0])
    least = sum(past(h) for h in holds.timed) / 3600
    open_ = len(holds.perhaps) > len(holds.timed)
    out.add(f"{name}.raw-hours", None if open_ else least, low=least if open_ else None, denominator=place.asked)

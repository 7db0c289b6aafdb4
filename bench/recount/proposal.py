"""What holding only people convicted of a serious crime would have saved in a year, net, against what was done."""

from fractions import Fraction

import direct
from decided import Stay
from figure import cents
from logic import disjunction, exists
from money import RATES
from policies import Case, recommendation
from responses import course

YEARS = 3


class ByRelease(Case):
    """Convictions by the day of release: those on file, and charges of this booking that ended in one."""

    def convicted(self, test):
        found = super().convicted(test)
        ended = [c for c in self.booking.local if c.status == "CONVICTED"]
        here = exists(ended, lambda c: test({"kind": c.kind, "grade": c.grade}), True)
        if here is not False and self.booking.row["release_eligible_reason"] != "SERVED":
            here = None
        return disjunction(found, here)


def proposal(out, county, last, discharge):
    """What holding only people convicted of a serious crime would have saved a year, against what was done."""
    timed, untimed, answers = [], 0, []
    for booking_id, request in last.items():
        stay, case = Stay(county.bookings[booking_id]), ByRelease(request, county)
        stay.add(case, recommendation(case))
        answers.append(stay.answers[0].outcome)
        if not stay.done or course(stay.booking) in ("never-due", "not-due-yet"):
            continue
        kept = {"MUST_NOT": 0, "MAY": 1, "MUST": 1}.get(stay.answers[0].outcome)
        if stay.seconds is None:
            untimed += 1
        else:
            start = direct.start_and_end(stay.booking)[0]
            ordinary = discharge.mean(start, stay.booking.row["release_eligible_reason"])
            timed.append((stay.seconds - ordinary, kept))
    decided = [k for _, k in timed if k is not None]
    share = sum(decided) / len(decided)
    saved = sum(s * (1 - (share if k is None else k)) for s, k in timed)
    saved += untimed * saved / len(timed)
    for word in sorted(set(answers)):
        out.add(f"proposal.by-release.{word.lower().replace('_', '-')}", answers.count(word), denominator=len(answers))
    out.add("headline.saving.break-even-cents-a-request",
            cents(Fraction(saved), RATES["marginal"][1]) / len(last), denominator=len(last))
    out.add("headline.saving.hours-a-year", saved / 3600 / YEARS)
    for kind in ("marginal", "average"):
        out.add(f"headline.saving.{kind}", cents(Fraction(saved / YEARS), RATES[kind][1]))

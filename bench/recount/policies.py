"""What policies say of one request, restated from the words of their files and of docs/policies.md."""

from logic import Answer, conjunction, disjunction, equals, exists, first, negation

# Kinds of Florida's forcible felony: named by the section, and those that its open clause may cover.
NAMED = {"TREASON", "HOMICIDE", "SEXUAL_ASSAULT", "CARJACKING", "HOME_INVASION", "ROBBERY", "BURGLARY", "ARSON",
         "KIDNAPPING", "AGGRAVATED_ASSAULT", "AGGRAVATED_STALKING", "EXPLOSIVES"}
OPEN = {"SIMPLE_ASSAULT", "DOMESTIC_VIOLENCE", "CHILD_CRUELTY", "STALKING", "EXTORTION", "WEAPONS",
        "TRAFFICKING_PERSONS", "TERRORISM", "PROSTITUTION", "OBSTRUCTION", "ESCAPE", "PUBLIC_ORDER", "OTHER"}
YES_NO = {"Y": True, "N": False}


class Crime:
    """A conviction: its grade and kind, and whether it was on record before the arrest and by release."""

    def __init__(self, grade, kind, before_arrest, by_release):
        self.grade, self.kind, self.before_arrest, self.by_release = grade, kind, before_arrest, by_release


class Case:
    """A request with its booking and the person's record."""

    def __init__(self, request, county):
        self.request, self.booking, self.county = request, request["booking"], county
        self.paid = county.agreed(request["received_at"][:10])
        on_file = county.convictions.get(self.booking.id, [])
        self.crimes = [self.conviction(c) for c in on_file] + [c for c in map(self.charge, self.booking.local) if c]
        self.all_charges = self.booking.row["charges_complete"] == "Y"
        self.all_crimes = request["convictions_complete"] == "Y"

    def yes(self, column):
        return YES_NO.get(self.request[column])

    def conviction(self, row):
        """One on file; without a day it is an earlier one."""
        day = row["convicted_on"]
        arrest = None if self.booking.booked_on is None else str(self.booking.booked_on)[:10]
        return Crime(row["grade"], row["kind"], before(day, arrest), self.by_release(day))

    def by_release(self, day):
        """By the day of release from local custody, or of the request where that was later."""
        release, request = self.booking.row["release_eligible_at"], self.request["received_at"][:10]
        if day is None or day < request:
            return True
        if release is None:
            return None
        last = max(release[:10], request)
        if day == last:
            return True if self.booking.reason == "SERVED" else None
        return day < last

    def charge(self, charge):
        """A charge of the booking that ended in a conviction, or may have; it has no day."""
        served = True if self.booking.reason == "SERVED" else None
        if charge.status == "CONVICTED":
            return Crime(charge.grade, charge.kind, False, served)
        if charge.status in ("REDUCED", None) and self.booking.reason in ("SERVED", "OTHER", None):
            known = served if charge.status else None
            return Crime(None if charge.grade == "FELONY" else charge.grade, None, False, known)
        return Crime(charge.grade, charge.kind, False, None) if charge.status is None else None

    def open(self, charge):
        """At release: how a charge ended has no day, and after bond or anything but an end of the charges it may be later."""
        ended = self.booking.reason in ("SERVED", "DISMISSED", "ACQUITTED")
        return equals(charge.status, "OPEN") if ended or charge.status == "OPEN" else None

    def convicted(self, test):
        """Of a crime on record by release that passes the test."""
        return exists(self.crimes, lambda c: conjunction(c.by_release, test(c)), self.all_crimes and self.all_charges)

    def convicted_before_arrest(self, test):
        return exists(self.crimes, lambda c: conjunction(c.before_arrest, test(c)), self.all_crimes)

    def charged(self, test):
        return exists(self.booking.local, test, self.all_charges)


def before(day, limit):
    """Whether a day lies before another; without a day it is an earlier one."""
    if day is None:
        return True
    return None if limit is None or day == limit else day < limit


def felony(kinds):
    return lambda c: conjunction(equals(c.grade, "FELONY"), None if c.kind is None else c.kind in kinds)


def recommendation(case, serious="florida_forcible_felony"):
    florida = serious == "florida_forcible_felony"
    if serious == "ice_level_1":
        convicted = equals(case.request["ice_threat_level"], "1")
    else:
        convicted = case.convicted(felony(NAMED) if florida else lambda c: equals(c.grade, "FELONY"))
    victim = case.yes("victim_or_witness")
    return first([
        (equals(case.booking.reason, "DISMISSED"), "MUST_NOT"),
        # Whether a victim or witness suffered domestic violence is in no table; only a charge tells.
        (conjunction(victim, disjunction(None, case.charged(lambda c: equals(c.kind, "DOMESTIC_VIOLENCE")))), "MUST_NOT"),
        (convicted, "MAY"),
        (case.convicted(felony(OPEN)) if florida else False, "NEEDS_REVIEW"),
    ], "MUST_NOT")


def resolution(case):
    """Miami-Dade's resolution of 2013, by the press account."""
    unbondable = case.charged(lambda c: conjunction(
        case.open(c), YES_NO.get(c.capital), YES_NO.get(c.finding)))
    return first([
        (negation(equals(case.paid, "ALL_COSTS")), "MUST_NOT"),
        (case.convicted_before_arrest(felony(NAMED)), "MAY"),
        (unbondable, "MAY"),
        (case.charged(lambda c: conjunction(case.open(c), YES_NO.get(c.capital))), "NEEDS_REVIEW"),
        (case.convicted_before_arrest(felony(OPEN)), "NEEDS_REVIEW"),
    ], "MUST_NOT")


def chapter_908(case):
    sufficient = conjunction(
        disjunction(conjunction(case.yes("form_complete"), case.yes("probable_cause_shown")),
                    case.yes("supporting_document")),
        disjunction(case.yes("administrative_warrant"), case.yes("judicial_warrant")))
    local = True if case.booking.local else None
    return first([
        (conjunction(sufficient, case.yes("victim_or_witness"), negation(local)), "NEEDS_REVIEW"),
        (sufficient, "MUST"),
    ], "SILENT")


def guarded(decide, says):
    """Under the safeguards: who reads a clause may come to what rules of the policy say, who reads a safeguard to what they say of
    this request, or to letting go."""
    def answer(case):
        if case.request["request_kind"] == "INTERVIEW" or case.request["form"] in ("I247G", "I247N"):
            return Answer({"NOT_ASKED"}, {"MUST_NOT"})  # nobody is held on it
        possible = decide(case).possible
        read = possible - {"NEEDS_REVIEW"} | (says if "NEEDS_REVIEW" in possible else set())
        if not careful(case) or not possible & {"MUST", "MAY"}:
            return Answer(possible, read)
        return Answer(possible - {"MUST", "MAY"} | {"NEEDS_REVIEW"}, read | {"MUST_NOT"})
    return answer


def careful(case):
    """Who is known to claim citizenship, or to be under 18 by the age stated on the request; not recorded is no claim."""
    age = case.request["age_at_request"]
    return case.yes("us_citizen_claim") is True or (age is not None and int(age) < 18)


# What the rules of a policy say, other than that a person has to read; of those with such a rule.
SAYS = {"us-fl-chapter-908": {"MUST", "SILENT"}}

# Each policy, and the hours that its clock can last at most.
ALONE = {
    "us-honor-all": (lambda case: first([], "MUST"), 120),
    "us-fl-miami-dade-recommendation-2013": (recommendation, 120),
    "us-fl-miami-dade-recommendation-2013.serious-ice_level_1": (lambda c: recommendation(c, "ice_level_1"), 120),
    "us-fl-miami-dade-recommendation-2013.serious-any_felony": (lambda c: recommendation(c, "any_felony"), 120),
    "us-fl-miami-dade-r-1008-13": (resolution, 120),
    "us-fl-miami-dade-directive-2017": (lambda c: first([(True if c.booking.local else None, "MUST")], "SILENT"), 120),
    "us-fl-chapter-908": (chapter_908, 48),
    "us-il-cook-46-37": (lambda case: first([(equals(case.paid, "ALL_COSTS"), "MAY")], "MUST_NOT"), 120),
    "us-ca-sb-54": (lambda case: first([], "MUST_NOT"), 0),
}
POLICIES = {name: (guarded(decide, SAYS.get(name, {"MAY", "MUST_NOT"})), hours) for name, (decide, hours) in ALONE.items()}

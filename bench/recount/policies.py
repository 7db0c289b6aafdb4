"""What policies say of one request, restated from the words of their files."""

from logic import conjunction, disjunction, equals, exists, first, negation

# Kinds of Florida's forcible felony: named by the section, and those that its open clause may cover.
NAMED = {"TREASON", "HOMICIDE", "SEXUAL_ASSAULT", "CARJACKING", "HOME_INVASION", "ROBBERY", "BURGLARY", "ARSON",
         "KIDNAPPING", "AGGRAVATED_ASSAULT", "AGGRAVATED_STALKING", "EXPLOSIVES"}
OPEN = {"SIMPLE_ASSAULT", "DOMESTIC_VIOLENCE", "CHILD_CRUELTY", "STALKING", "EXTORTION", "WEAPONS",
        "TRAFFICKING_PERSONS", "TERRORISM", "PROSTITUTION", "OBSTRUCTION", "ESCAPE", "PUBLIC_ORDER", "OTHER"}


class Case:
    """A request with its booking and the person's record."""

    def __init__(self, request, county):
        self.booking = county.bookings[request["booking_id"]]
        self.request = request
        self.convictions = [c for c in county.convictions.get(self.booking.id, []) if earlier(c, request)]
        self.paid = reimbursement(county, request)

    def yes(self, column):
        return {"Y": True, "N": False}.get(self.request[column])

    def convicted(self, test):
        return exists(self.convictions, test, self.request["convictions_complete"] == "Y")

    def charged(self, test):
        return exists(self.booking.local, test, self.booking.row["charges_complete"] == "Y")


def earlier(conviction, request):
    """Whether a conviction may lie before the request; one without a day counts as on file."""
    day = conviction["convicted_on"]
    return day is None or request["at"] is None or day < request["received_at"][:10]


def reimbursement(county, request):
    """What the federal government had agreed to pay on the day of the request."""
    day = request["received_at"][:10]
    for fact in county.facts:
        if fact["fact"] == "jurisdiction.reimbursement" and fact["valid_from"] <= day:
            if fact["valid_until"] is None or day < fact["valid_until"]:
                return fact["value"]
    return None


def felony(conviction, kinds):
    kind = None if conviction["kind"] is None else conviction["kind"] in kinds
    return conjunction(equals(conviction["grade"], "FELONY"), kind)


def recommendation(case, serious="florida_forcible_felony"):
    tests = {
        "florida_forcible_felony": lambda: case.convicted(lambda c: felony(c, NAMED)),
        "ice_level_1": lambda: equals(case.request["ice_threat_level"], "1"),
        "any_felony": lambda: case.convicted(lambda c: equals(c["grade"], "FELONY")),
    }
    convicted = tests[serious]()
    perhaps = case.convicted(lambda c: felony(c, OPEN)) if serious == "florida_forcible_felony" else False
    victim = case.yes("victim_or_witness")
    return first([
        (equals(case.booking.row["release_eligible_reason"], "DISMISSED"), "MUST_NOT"),
        (conjunction(victim, case.charged(lambda c: equals(c.kind, "DOMESTIC_VIOLENCE"))), "MUST_NOT"),
        (conjunction(victim, convicted), "NEEDS_REVIEW"),
        (convicted, "MAY"),
        (perhaps, "NEEDS_REVIEW"),
    ], "MUST_NOT")


def resolution(case):
    """Miami-Dade's resolution of 2013, by the press account."""
    yes_no = {"Y": True, "N": False}
    unbondable = case.charged(lambda c: conjunction(
        equals(c.status, "OPEN"), yes_no.get(c.capital), yes_no.get(c.finding)))
    return first([
        (negation(equals(case.paid, "ALL_COSTS")), "MUST_NOT"),
        (case.convicted(lambda c: felony(c, NAMED)), "MAY"),
        (unbondable, "MAY"),
        (case.convicted(lambda c: felony(c, OPEN)), "NEEDS_REVIEW"),
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


def cook(case):
    return first([(equals(case.paid, "ALL_COSTS"), "MAY")], "MUST_NOT")


def directive(case):
    return first([(True if case.booking.local else None, "MUST")], "SILENT")


# Each policy with the hours that its clock can last at most.
POLICIES = {
    "us-honor-all": (lambda case: first([], "MUST"), 120),
    "us-fl-miami-dade-recommendation-2013": (recommendation, 120),
    "us-fl-miami-dade-recommendation-2013.serious-ice_level_1": (lambda c: recommendation(c, "ice_level_1"), 120),
    "us-fl-miami-dade-recommendation-2013.serious-any_felony": (lambda c: recommendation(c, "any_felony"), 120),
    "us-fl-miami-dade-r-1008-13": (resolution, 120),
    "us-fl-miami-dade-directive-2017": (directive, 120),
    "us-fl-chapter-908": (chapter_908, 48),
    "us-il-cook-46-37": (cook, 120),
    "us-ca-sb-54": (lambda case: first([], "MUST_NOT"), 0),
}

"""Three-valued logic: True, False, and None for unknown."""


def conjunction(*values):
    if False in values:
        return False
    return None if None in values else True


def disjunction(*values):
    if True in values:
        return True
    return None if None in values else False


def negation(value):
    return None if value is None else not value


def equals(value, wanted):
    """Whether a recorded word is the one wanted; unknown where none is recorded."""
    return None if value is None else value == wanted


def exists(elements, test, complete):
    """Whether one element fits; false only where the list is complete."""
    found = disjunction(*[test(e) for e in elements]) if elements else False
    return found if found or complete else None


def first(rules, otherwise):
    """The answer of rules in order, each (condition, outcome); open where possible answers differ."""
    possible = set()
    for condition, outcome in rules:
        if condition is not False:
            possible.add(outcome)
        if condition is True:
            break
    else:
        possible.add(otherwise)
    return Answer(possible)


class Answer:
    """What a policy may say of one request, and what that may turn out to be once a person has read it."""

    def __init__(self, possible, read=None):
        self.possible = frozenset(possible)
        self.read = self.possible if read is None else frozenset(read)

    @property
    def outcome(self):
        return next(iter(self.possible)) if len(self.possible) == 1 else "NEEDS_INFORMATION"

    def honors(self, did):
        """True, false, or None where open; MAY is as the jail did."""
        return self.gives("MUST", True, did)

    def gives(self, sure, wanted, did):
        if self.outcome == "MAY":
            return None if did is None else did is wanted
        open_ = {sure, "NEEDS_REVIEW"} | ({"MAY"} if did is None or did is wanted else set())
        if self.outcome.startswith("NEEDS"):
            return None if self.possible & open_ else False
        return self.outcome == sure

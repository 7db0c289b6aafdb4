"""Policies as OpenFisca-core computes them: one vectorized numpy formula a policy over whole columns.

Reads {"rows": n, "block": n, "select": name, "columns": {name: formula of i}, "unknown": {name: formula of i},
"policies": [{"id", "rules": [[condition, outcome]], "otherwise"}]} from standard input; prints the counts by policy
and outcome, and the seconds that the formulas took. A formula is compiled once, as a module would be, and columns
are made in advance. With "block" the whole population and "select" numpy's own, it is OpenFisca's way; with a small
block and nested numpy.where it is as fast as numpy was found to get, the columns staying in the processor's cache.
OpenFisca has no unknowns. "select" "kleene" is what its formulas would be if they had: two truths a condition, and
the set of outcomes still possible, so that the answers are those of three-valued logic.
"""

import json
import sys
import time

import numpy

OUTCOMES = ["MUST", "MAY", "MUST_NOT", "SILENT", "NEEDS_REVIEW", "NEEDS_INFORMATION"]

# The outcome by the set of those possible: the only one, or NEEDS_INFORMATION.
OF_POSSIBLE = numpy.full(32, 5, dtype=numpy.int8)
OF_POSSIBLE[[1, 2, 4, 8, 16]] = range(5)


class Truth:
    """A condition in each row: known to hold, known not to hold, or neither."""

    __slots__ = ("yes", "no")

    def __init__(self, yes, no):
        self.yes, self.no = yes, no

    def __and__(self, other):
        return Truth(self.yes & other.yes, self.no | other.no)

    def __or__(self, other):
        return Truth(self.yes | other.yes, self.no & other.no)

    def __invert__(self):
        return Truth(self.no, self.yes)


class Column:
    """A fact that some rows lack."""

    __slots__ = ("values", "known")

    def __init__(self, values, known):
        self.values, self.known = values, known

    def _truth(self, holds):
        return Truth(holds & self.known, ~holds & self.known)

    def __eq__(self, constant):
        return self._truth(self.values == constant)

    def __ne__(self, constant):
        return self._truth(self.values != constant)

    def __lt__(self, constant):
        return self._truth(self.values < constant)

    def __le__(self, constant):
        return self._truth(self.values <= constant)

    def __gt__(self, constant):
        return self._truth(self.values > constant)

    def __ge__(self, constant):
        return self._truth(self.values >= constant)


def with_unknowns(values, unknown):
    """A column with rows in which it is unknown; a truth comes as the pair it is computed with."""
    known = ~unknown
    return Truth(values & known, ~values & known) if values.dtype == bool else Column(values, known)


def kleene(conditions, choices, otherwise):
    """The outcome where only one is possible. A rule whose condition is unknown may be the one."""
    reached = ~(conditions[0].yes & conditions[0].no)
    possible = numpy.zeros(len(reached), dtype=numpy.int8)
    for condition, choice in zip(conditions, choices):
        possible |= numpy.where(reached & ~condition.no, numpy.int8(1 << choice), numpy.int8(0))
        reached = reached & ~condition.yes
    possible |= numpy.where(reached, numpy.int8(1 << otherwise), numpy.int8(0))
    return OF_POSSIBLE[possible]


def column(formula, i):
    """A column of the least type that OpenFisca would give it: truth, enum number, whole number."""
    values = eval(formula, {"i": i})
    if values.dtype == bool:
        return values
    return values.astype(numpy.int8 if values.max() < 128 else numpy.int32)


def formula(policy):
    """The policy as a function of the columns, in the style of `def formula(person, period)`."""
    conditions = ", ".join(condition for condition, _ in policy["rules"])
    choices = ", ".join(str(OUTCOMES.index(outcome)) for _, outcome in policy["rules"])
    otherwise = OUTCOMES.index(policy["otherwise"])
    text = f"select([{conditions}], [{choices}], {otherwise})"
    return compile(text, policy["id"], "eval")


def nested_where(conditions, choices, otherwise):
    """The first condition that holds: nested numpy.where."""
    result = numpy.int8(otherwise)
    for condition, choice in zip(reversed(conditions), reversed(choices)):
        result = numpy.where(condition, numpy.int8(choice), result)
    return result


def numpy_select(conditions, choices, otherwise):
    """The first condition that holds, by numpy.select."""
    return numpy.select(conditions, [numpy.int8(choice) for choice in choices], numpy.int8(otherwise))


def main():
    task = json.load(sys.stdin)
    formulas = [formula(policy) for policy in task["policies"]]
    block = task["block"]
    select = {"numpy.select": numpy_select, "numpy.where": nested_where, "kleene": kleene}[task["select"]]
    counts = numpy.zeros((len(formulas), len(OUTCOMES)), dtype=numpy.int64)
    seconds = 0.0
    for first in range(0, task["rows"], block):
        i = numpy.arange(first, min(first + block, task["rows"]), dtype=numpy.int64)
        columns = {name: column(text, i) for name, text in task["columns"].items()}
        for name, text in task["unknown"].items():
            columns[name] = with_unknowns(columns[name], eval(text, {"i": i}))
        columns["select"] = select
        start = time.perf_counter()
        answers = [eval(code, columns) for code in formulas]
        seconds += time.perf_counter() - start
        for number, answer in enumerate(answers):
            counts[number] += numpy.bincount(answer, minlength=len(OUTCOMES))
    names = {
        f"{policy['id']} {outcome}": int(counts[number][place])
        for number, policy in enumerate(task["policies"])
        for place, outcome in enumerate(OUTCOMES)
        if counts[number][place]
    }
    print(json.dumps({"numpy": numpy.__version__, "seconds": seconds, "counts": names}))


if __name__ == "__main__":
    main()

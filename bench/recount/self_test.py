#!/usr/bin/env python3
"""Alters one figure of each family by the least that it can show, and expects the recount to name that figure."""

import sys

import recount
import sources


def altered(figures, source, figure_id):
    """The program's figures with one of them off by one unit of its last decimal."""
    copy = {name: dict(every) for name, every in figures.items()}
    figure = dict(copy[source][figure_id])
    step = 1 if figure["value"] == int(figure["value"]) else 1e-3 * float(figure["value"])
    figure["value"] = type(figure["value"])(figure["value"] + step)
    copy[source][figure_id] = figure
    return copy


def main(arguments):
    counted, figures = recount.collect(recount.options(arguments))
    before, _ = recount.judge(counted, figures)
    failed = 0
    for (source, family), outcome in zip(counted, before):
        known = [i for i in outcome.equal if family.figures[i].get("value") is not None]
        if not known:
            if family.family != sources.AHEAD:
                print(f"{source} {family.family}: no figure to alter")
                failed += 1
            continue
        after, wrong = recount.judge(counted, altered(figures, source, known[0]))
        named = any(i == known[0] for o in after if o.source == source for i, _ in o.different)
        print(f"{source} {family.family}: {known[0]} {'found' if named and wrong else 'NOT FOUND'}")
        failed += not (named and wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Puts an error into a figure of each kind of measure, as small as the figure can show, and expects it to be found."""

import compare

# Kinds of measure that differ by what follows.
BY_SECOND = {"time", "cost", "requests", "human", "saving", "policy", "spread", "levels"}


def measure(figure_id):
    """The beginning of an id: what is measured, without whom or when."""
    words = figure_id.split(".")
    if words[0] in ("saving", "policy"):
        return f"{words[0]}.….{words[-2] if words[-1].isalpha() and words[-2] in ('cost', 'agreed') else words[-1]}"
    return ".".join(words[:2]) if words[0] in BY_SECOND else words[0]


def altered(value, draws):
    """The value off by one unit of its last decimal; an end that rests on draws, by all of it."""
    if value is None:
        return 1
    if draws:
        return value + abs(value) + 100
    return value + (1 if value == int(value) else abs(value) / 1000)


def blind(counted, outcomes, figures):
    """Measures of which an error in some part would not be found; parts are value, ends, bases and unknowns."""
    tried, missed = set(), []
    for (source, family), outcome in zip(counted, outcomes):
        for figure_id in outcome.equal:
            for part, ours in family.figures[figure_id].items():
                kind = f"{source} {measure(figure_id)}, its {part}"
                if kind in tried:
                    continue
                tried.add(kind)
                theirs = dict(figures[source][figure_id])
                theirs[part] = altered(theirs[part], isinstance(ours, compare.Between))
                if part not in compare.differences({part: ours}, theirs):
                    missed.append(f"{kind} ({figure_id})")
    print(f"{len(tried) - len(missed)} of {len(tried)} errors put in by hand are found")
    return missed

#!/usr/bin/env python3
"""Recounts Amparo's figures from the raw files and compares. Exit code 1 where one differs."""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

import compare
import earlier
import figure
import self_test
import sources
from county import ROOT


def options(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demo", help="what `amparo demo --out` wrote; made anew where not given")
    parser.add_argument("--reports", help="where reports of the real records stand or are written")
    parser.add_argument("--data", default=os.environ.get("AMPARO_DATA"), help="the folder of real records")
    parser.add_argument("--only", action="append", choices=list(sources.SOURCES), help="only this source")
    parser.add_argument("--all", action="store_true", help="name every figure, also the equal ones")
    return parser.parse_args(arguments)


def amparo(*arguments):
    """Runs the program; an import that finds something to look at exits with 1."""
    done = subprocess.run([str(ROOT / "amparo"), *map(str, arguments)], stdout=subprocess.DEVNULL, check=False)
    if done.returncode > 1:
        sys.exit(f"amparo {arguments[0]} failed")


def prepared(chosen, work):
    """The folders of each source: raw files, and the report that the program made of them."""
    data = pathlib.Path(chosen.data or ROOT.parent / "shared" / "data")
    reports = pathlib.Path(chosen.reports or work)
    reports.mkdir(parents=True, exist_ok=True)
    for name, source in sources.SOURCES.items():
        if chosen.only and name not in chosen.only:
            continue
        if source.folder is None:
            folder = pathlib.Path(chosen.demo or work / "demo")
            if not (folder / "report" / "figures.json").exists():
                amparo("demo", "--out", folder)
            yield name, source, folder / "records", folder / "report" / "figures.json"
        elif not (data / source.folder).exists():
            print(f"{name}: skipped, no folder {source.folder} among the real records")
        else:
            report = reports / source.folder
            report.parent.mkdir(parents=True, exist_ok=True)
            if not (report / "figures.json").exists():
                amparo("import", data / source.folder, "--into", reports / f"{source.folder}.duckdb")
                amparo("report", reports / f"{source.folder}.duckdb", "--internal", *source.options, "--out", report)
            yield name, source, data / source.folder, report / "figures.json"


def collect(chosen):
    """Everything recounted, as (source, family), and the program's figures of each source."""
    counted, figures = [], {}
    with tempfile.TemporaryDirectory() as work:
        for name, source, raw, path in prepared(chosen, pathlib.Path(work)):
            figures[name] = figure.program(path)
            counted += [(name, family) for family in source.recount(raw)]
            if source.folder is None:
                print(earlier.line(raw / "jail"))
    return counted, figures


def main(arguments):
    chosen = options(arguments)
    counted, figures = collect(chosen)
    outcomes = [compare.compare(name, family, figures[name], sources.REPORTED) for name, family in counted]
    print("\n".join(compare.table(outcomes, figures)))
    if chosen.all:
        print("\n".join(f"EQUAL     {o.source} {i}" for o in outcomes for i in o.equal))
    equal, wrong = sum(len(o.equal) for o in outcomes), sum(o.wrong for o in outcomes)
    print(f"{equal} figures equal, {wrong} not")
    blind = self_test.blind(counted, outcomes, figures)
    print("\n".join(f"BLIND     an error in {b} is not found" for b in blind))
    return 1 if wrong or blind or not equal else 0  # nothing compared is no success


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

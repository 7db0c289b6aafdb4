#!/usr/bin/env python3
"""Runs benchmarks and writes RESULTS.md from the lines that they print; bench/run all calls it.

  bench/run all                 every benchmark
  bench/run all --short         without those that take long
  bench/run all --only a,b      these alone; the other rows stay, with their date
  bench/run all --small         tiny sizes, to try it: writes below bench/target and leaves the results alone
  bench/run all --render        no run: RESULTS.md from the results as they are

A benchmark prints lines of fields parted by tabs: result, what, value, unit, lowest, highest, peer, the peer's value, note.
results.tsv keeps them with their subject and run; budgets.tsv says what each may be."""
import argparse, datetime, fnmatch, os, pathlib, platform, re, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
FIELDS = ["what", "value", "unit", "low", "high", "peer", "peer_value", "note"]

# Name, title, what it measures, arguments, arguments of --small, whether it takes long.
SUBJECTS = [
    ("processes", "Commands", "Whole processes from the launcher on.", [], [], False),
    ("county", "One county of a nation", "Its report out of a workspace of the whole country, as a whole process.", [], ["2000"], False),
    ("nation", "An atlas of a nation", "A generated jail in every county; with the blocks of the answer page.", [], ["2000"], False),
    ("import", "Imports", "A generated detainers table in the real schema of 65 columns, with checks and digest.", [], ["2000"], False),
    ("decision", "One decision with its trace", "By JMH, over the cases that the policy comes with.", [], [], False),
    ("bulk", "One policy over millions of cases", "Generated flat cases with unknowns.", [], ["1"], False),
    ("classes", "Many policies in one scan", "Generated flat cases from eight kinds of source; policies of 24 atoms on 18 facts.", [], ["1"], False),
    ("library", "The whole library over a nation's requests", "Generated requests that look like ICE's file.", [], ["2000"], False),
    ("nested", "Policies that look through convictions and charges", "Generated cases with lists.", [], ["1"], False),
    ("peers", "Engines that others use", "The same flat policies over the same cases; every peer's counts must be Amparo's.", [], ["1"], False),
    ("desk", "The desk", "Decisions over HTTP from another process, each on the disk before its answer.", [], ["2000"], False),
    ("cluster", "Past one machine", "The same study on one machine and on a cluster.", [], ["20000"], True),
    ("laws", "What estimators find", "Generated counties of which the truth is known; eight laws hold in all of them besides.", [], ["200"], True),
    ("attack", "Rounded editions, attacked", "How many counts only one whole number fits, and hours known to a tenth of the step, after every sum is used.", [], ["20"], True),
    ("agreement", "The same answer everywhere", "Interpreter, classes and cel-java on random policies and cases.", ["10"], ["1"], True),
    ("damaged", "Damaged files", "CSV, gzip, XLSX, XLS and Parquet with one to four changes each.", [], ["130"], True),
    ("faults", "Full disks and killed commands", "The old output or the new, whole, and 0 for the new alone.", [], ["2", "2"], True),
    ("desk-faults", "A desk that is killed, crowded or sent nonsense", "Nothing that it acknowledged may be lost.", [], ["1"], True),
]


def read():
    runs, rows = {}, []
    for line in (HERE / "results.tsv").read_text().splitlines():
        first, *rest = line.split("\t")
        if first == "run":
            runs[rest[0]] = rest[1]
        else:
            rows.append(dict(zip(["subject", "run"] + FIELDS, [first] + rest)))
    return runs, rows


def write(file, runs, rows):
    used = {row["run"] for row in rows}
    lines = [f"run\t{run}\t{text}" for run, text in sorted(runs.items()) if run in used]
    lines += ["\t".join(row[field] for field in ["subject", "run"] + FIELDS) for row in rows]
    file.write_text("\n".join(lines) + "\n")


def output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""


def machine():
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal: *(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) / 2**20
    java = re.search(r'JAVA_RUNTIME_VERSION="(.*)"', (pathlib.Path(os.environ["JAVA_HOME"]) / "release").read_text())
    pom = (ROOT / "pom.xml").read_text()
    parts = [
        f"{os.cpu_count()} cores of {cpu[1] if cpu else platform.machine()}, {memory:.0f} GiB, Linux {platform.release()}",
        f"load {os.getloadavg()[0]:.1f} at the start",
        f"Amparo {output('git', '-C', str(ROOT), 'rev-parse', '--short', 'HEAD')}",
        f"Java {java[1] if java else ''}",
    ]
    parts += [f"{name} {re.search(f'<{tag}.version>(.*?)<', pom)[1]}" for name, tag in [("DuckDB", "duckdb"), ("cel-java", "cel"), ("SQLite", "sqlite")]]
    parts.append("Drools " + re.search("<drools.version>(.*?)<", (HERE / "pom.xml").read_text())[1])
    parts += [f"numpy {output('python3', '-c', 'import numpy; print(numpy.__version__)')}", output("Rscript", "-e", 'cat("R", paste(getRversion()), "readxl", paste(packageVersion("readxl")))')]
    return "; ".join(part for part in parts if part)


def run(name, arguments):
    print(f"== bench/run {name} {' '.join(arguments)}", flush=True)
    process = subprocess.Popen([str(HERE / "run"), name, *arguments], stdout=subprocess.PIPE, text=True)
    rows = []
    for line in process.stdout:
        print(line, end="", flush=True)
        if line.startswith("result\t"):
            fields = line.rstrip("\n").split("\t")[1:]
            rows.append(dict(zip(FIELDS, fields + [""] * (len(FIELDS) - len(fields)))))
    if process.wait() != 0:
        print(f"FAILED: bench/run {name}; its rows stay as they were", file=sys.stderr)
        return None
    return rows


def number(text):
    try:
        value = float(text)
    except ValueError:
        return text
    return f"{value:,.0f}" if value.is_integer() and "." not in text else f"{value:,}"


def quotient(row):
    try:
        return float(row["value"]) / float(row["peer_value"])
    except (ValueError, ZeroDivisionError):
        return None


def ratio(row):
    found = quotient(row)
    return "" if found is None else f"{found:,.0f}" if found >= 100 else f"{found:.3g}"


def met(row, budget):
    _, _, _, of, limit = budget
    found = float(row["value"]) if of == "value" else quotient(row)
    for part in limit.split(" and "):
        sign, most = part.split()
        if not {"<": float.__lt__, "≤": float.__le__, "≥": float.__ge__, "=": float.__eq__}[sign](found, float(most)):
            return "**no**"
    return "yes"


def applies(budget, subject, row):
    """A budget of a value, of the ratio to any peer, or of that to one peer, as in ratio:cel-java."""
    of, _, peer = budget[3].partition(":")
    named = budget[0] == subject and fnmatch.fnmatch(row["what"], budget[1]) and fnmatch.fnmatch(row["unit"], budget[2])
    return named and (of == "value" or bool(ratio(row)) and fnmatch.fnmatch(row["peer"], peer or "*"))


def says(budget):
    return ("" if budget[3] == "value" else "ratio ") + budget[4]


def cells(*values):
    return "| " + " | ".join(values) + " |"


def render(runs, rows):
    budgets = [tuple(line.split("\t")) for line in (HERE / "budgets.tsv").read_text().splitlines()]
    bodies, summary, used = [], [], set()
    for name, title, text, *_ in SUBJECTS:
        own = [row for row in rows if row["subject"] == name]
        columns = [("what", "---"), ("value", "---:"), ("unit", "---"), ("lowest to highest", "---:"), ("peer", "---"), ("its value", "---:"), ("ratio", "---:"), ("budget", "---"), ("met", "---"), ("note", "---"), ("date", "---")]
        table = []
        for row in own:
            budget = next((one for one in budgets if applies(one, name, row)), None)
            said = says(budget) if budget else ""
            if budget:
                used.add(budget)
                summary.append((title, row["what"], f"{number(row['value'])} {row['unit']}" if budget[3] == "value" else f"ratio {ratio(row)} to {row['peer']}", said, met(row, budget)))
            spread = " to ".join(number(row[end]) for end in ("low", "high") if row[end])
            table.append([row["what"], number(row["value"]), row["unit"], spread, row["peer"], number(row["peer_value"]), ratio(row), said, met(row, budget) if budget else "", row["note"], row["run"][:10]])
        for budget in budgets:
            if budget[0] == name and budget not in used:
                summary.append((title, budget[1], "not measured", says(budget), "**no**"))
        shown = [i for i in range(len(columns)) if not table or any(line[i] for line in table)]
        bodies += ["", f"## {title}", "", f"{text} `bench/run {name}`.", ""]
        if table:
            bodies += [cells(*(columns[i][0] for i in shown)), "|" + "|".join(columns[i][1] for i in shown) + "|"]
            bodies += [cells(*(line[i] for i in shown)) for line in table]
        else:
            bodies.append("Not measured.")
    count = sum(one[4] == "yes" for one in summary)
    head = ["# Results", "", "Written by `bench/run all`. Values are medians; a ratio is the value divided by the peer's, measured in the same run. How each peer was run: [PEERS.md](PEERS.md). No test asserts a time.", "", "| measured | on |", "|---|---|"]
    head += [cells(one.replace("T", " "), text) for one, text in sorted(runs.items()) if one in {row["run"] for row in rows}]
    head += ["", "## Budgets", "", f"{count} of {len(summary)} met.", "", "| subject | what | measured | budget | met |", "|---|---|---:|---|---|"]
    return "\n".join(head + [cells(*one) for one in summary] + bodies) + "\n"


def main():
    parser = argparse.ArgumentParser(prog="bench/run all", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--short", "--small", "--render"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    only = [name for name in asked.only.split(",") if name]
    unknown = set(only) - {subject[0] for subject in SUBJECTS}
    if unknown:
        parser.error("no such benchmark: " + ", ".join(sorted(unknown)))
    runs, rows = read()
    failed = []
    target = HERE / "target" / "small" if asked.small else HERE
    target.mkdir(parents=True, exist_ok=True)
    if asked.small:
        rows = []
    now = datetime.datetime.now().strftime("%Y-%m-%dT%H:%M")
    if not asked.render:
        runs[now] = machine()
        for name, _, _, arguments, small, long in SUBJECTS:
            if name not in only if only else asked.short and long:
                continue
            found = run(name, small if asked.small else arguments)
            if found is None:
                failed.append(name)
                continue
            rows = [row for row in rows if row["subject"] != name] + [{"subject": name, "run": now, **row} for row in found]
            # After each, for a run of hours that ends early keeps what it has.
            write(target / "results.tsv", runs, rows)
    (target / "RESULTS.md").write_text(render(runs, rows))
    return 1 if failed else 0


sys.exit(main())

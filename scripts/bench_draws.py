"""The benchmark `draws` of scripts/bench: papers and seats, their quality, speed and proof.

All figures of quality are computed here, from tables that the program wrote, beside plain random
draws, a solver, and bounds that are computed here too. docs/draws.md says what each means.
"""
import csv
import json
import os
import pathlib
import random
import subprocess
import sys
import time

import bench_fixtures
import bench_many
import bench_seats
import bench_tamper
import paper_figures
from bench_lines import line

SCRIPTS = pathlib.Path(__file__).parent
SHARED = SCRIPTS.parent.parent / "shared/data/references"
PAPERS, PEOPLE, UNITS = 2103, 2103, 120
SOLVER_SECONDS = 40
TAMPERINGS, DRAWS = 1000, 10_000


def loud(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


class Bench:
    """The program, a folder for files, and a Python with a solver if one can be had."""

    def __init__(self, options, folder):
        self.zhikao, self.folder = options.zhikao, pathlib.Path(folder)
        self.build, self.number = pathlib.Path(options.build), 0

    def run(self, *arguments):
        """Runs the program; seconds and the most memory that it had, in MB."""
        start = time.perf_counter()
        process = subprocess.Popen([self.zhikao, *map(str, arguments)], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"bench: zhikao {' '.join(map(str, arguments[:2]))} ended with "
                             f"{process.returncode}")
        return time.perf_counter() - start, usage.ru_maxrss / 1024

    def output(self):
        self.number += 1
        return self.folder / f"output-{self.number}"

    def solver(self):
        """The path of a Python with ortools and highspy; None, loudly, when there is none."""
        python = self.build / "venv/bin/python"
        try:
            if not python.exists():
                subprocess.run([sys.executable, "-m", "venv", self.build / "venv"], check=True)
                subprocess.run([python, "-m", "pip", "install", "--quiet", "ortools", "highspy"],
                               check=True, timeout=300)
            subprocess.run([python, "-c", "import ortools, highspy"], check=True)
        except (OSError, subprocess.SubprocessError) as error:
            loud(f"SKIPPED: no solver to stand beside ours ({error})")
            return None
        return python

    def incumbent(self, what, bank, blueprint, *more):
        """What bench_incumbents.py says; None without a solver."""
        python = self.solver()
        if python is None:
            return None
        command = [python, SCRIPTS / "bench_incumbents.py", what, "--bank", bank,
                   "--blueprint", blueprint, *more]
        run = subprocess.run([*map(str, command)], check=True, capture_output=True, text=True)
        return json.loads(run.stdout.splitlines()[-1])


class PaperCase:
    """A bank with a blueprint, in files and as values."""

    def __init__(self, name, bank, blueprint):
        self.name, self.files = name, (bank, blueprint)
        self.bank = paper_figures.Bank(bank)
        self.blueprint = json.loads(pathlib.Path(blueprint).read_text(encoding="utf-8"))

    def draw(self, bench, papers, *more):
        """Draws; where the output is, what the program took, and the memory in MB."""
        output = bench.output()
        bank, blueprint = self.files
        wall, memory = bench.run("papers", "draw", "--bank", bank, "--blueprint", blueprint,
                                 "--papers", papers, "--seed", "bench", "--output", output, *more)
        seconds = json.loads((output / "papers.figures.json").read_text())["seconds"]
        return output, seconds | {"wall": wall}, memory

    def figures(self, output, bound=None):
        papers = paper_figures.read_table(output / "papers.csv", self.bank)
        return paper_figures.figures(self.bank, self.blueprint, papers, bound)

    def plain(self, papers, seed=4):
        """Papers as most systems draw them: at random within each type."""
        chance, own = random.Random(seed), {}
        for at, row in enumerate(self.bank.rows):
            own.setdefault(row["type"], []).append(at)
        return [[at for kind, count in self.blueprint["types"].items()
                 for at in chance.sample(own[kind], count)] for _ in range(papers)]


def paper_cases(bench):
    """Our own bank, and the shared one when it is there."""
    bank = bench_fixtures.write_bank(bench.folder / "bank.csv", bench_fixtures.make_bank(3000))
    blueprint = bench_fixtures.write_json(bench.folder / "blueprint.json",
                                          bench_fixtures.blueprint())
    cases = [PaperCase("own", bank, blueprint)]
    if (SHARED / "bank3000.csv").exists():
        cases.append(PaperCase("shared", SHARED / "bank3000.csv", SHARED / "blueprint100.json"))
    return cases


def widest(figures):
    """The largest range of the four expected scores."""
    return max(point["range"] for point in figures["expected"].values())


def paper_lines(name, figures, beside, points=0.2, deviation=0.02):
    """The lines of quality of some papers, beside plain random ones."""
    total, others = (sum(f["violations"].values()) for f in (figures, beside))
    sd, other = (f["expected"]["overall"]["sd"] for f in (figures, beside))
    wide, wider = widest(figures), widest(beside)
    near, far = (f["pass"]["points apart"] for f in (figures, beside))
    random_draw = "of a plain random draw"
    lines = [
        line(f"{name}.violations", total, "items", 0, f"{others} {random_draw}"),
        line(f"{name}.range", wide, "points", points, f"{wider:.2f} {random_draw}",
             wide / wider, 4),
        line(f"{name}.sd", sd, "points", deviation, f"{other:.3f} {random_draw}", sd / other, 4),
        line(f"{name}.pass", near, "% points", 3, f"{far:.1f} {random_draw}", near / far, 2),
        line(f"{name}.unused", figures["exposure"]["unused"], "items", 0),
        line(f"{name}.overlap", figures["overlap"]["mean"], "items", None,
             f"{beside['overlap']['mean']:.2f} {random_draw}",
             figures["overlap"]["mean"] / beside["overlap"]["mean"], 2),
        line(f"{name}.overlap.most", figures["overlap"]["most"], "items", None,
             f"{beside['overlap']['most']} {random_draw}")]
    if "bound" in figures["exposure"]:
        lines.append(line(f"{name}.exposure", figures["exposure"]["max/bound"], "× bound",
                          1.02, f"the announced bound, {figures['exposure']['bound']:.4%}",
                          digits=4))
    return lines


def papers(bench):
    """2,103 papers of 100 items from 3,000."""
    lines = []
    for case in paper_cases(bench):
        name = f"papers.{case.name}"
        output, seconds, memory = min((case.draw(bench, PAPERS) for _ in range(3)),
                                      key=lambda run: run[1]["draw"])
        bound = paper_figures.announced_bound(output / "papers.draw.json")
        figures = case.figures(output, bound)
        beside = paper_figures.figures(case.bank, case.blueprint, case.plain(PAPERS))
        lines += paper_lines(name, figures, beside)
        lines += [line(f"{name}.seconds", seconds["draw"], "s", 2, digits=3),
                  line(f"{name}.plan", seconds["plan"], "s", digits=3),
                  line(f"{name}.wall", seconds["wall"], "s", digits=3),
                  line(f"{name}.memory", memory, "MB")]
        if found := bench.incumbent("bound", *case.files):
            lines.append(line(f"{name}.proof", bound / found["bound"], "× LP", [0.999, 1.001],
                              f"the bound of HiGHS, {found['bound']:.4%}", digits=4))
        output, seconds, _ = case.draw(bench, PAPERS, "--tolerance", 50)
        close = case.figures(output)
        lines += [line(f"{name}.close.range", widest(close), "points", 0.1, digits=4),
                  line(f"{name}.close.violations", sum(close["violations"].values()), "items", 0),
                  line(f"{name}.close.seconds", seconds["draw"], "s", 5, digits=3)]
    return lines


def large(bench):
    """100,000 papers of 100 items from 20,000."""
    bank = bench_fixtures.write_bank(bench.folder / "large.csv", bench_fixtures.make_bank(20_000))
    blueprint = bench_fixtures.write_json(bench.folder / "large.json", bench_fixtures.blueprint())
    case = PaperCase("large", bank, blueprint)
    output, seconds, memory = case.draw(bench, 100_000, "--no-transcript")
    beside = paper_figures.figures(case.bank, case.blueprint, case.plain(5000))
    return paper_lines("large", case.figures(output), beside, deviation=None) + [
        line("large.wall", seconds["wall"], "s", 90, digits=2),
        line("large.seconds", seconds["draw"], "s", digits=2),
        line("large.memory", memory, "MB", 1024)]


def solver(bench):
    """CP-SAT, one paper after the other, beside ours."""
    lines = []
    for case in paper_cases(bench):
        table = bench.folder / f"solver-{case.name}.csv"
        found = bench.incumbent("cp-sat", *case.files, "--table", table,
                                "--seconds", str(SOLVER_SECONDS))
        if found is None:
            continue
        _, seconds, _ = case.draw(bench, PAPERS)
        theirs = paper_figures.figures(case.bank, case.blueprint,
                                       paper_figures.read_table(table, case.bank))
        faster = found["seconds"] / (seconds["draw"] / PAPERS)
        lines += [
            line(f"solver.{case.name}.faster", faster, "×", [1000, None],
                 f"CP-SAT, {found['seconds']:.3f} s a paper over {found['papers']}"),
            line(f"solver.{case.name}.range", widest(theirs), "points", digits=3),
            line(f"solver.{case.name}.violations", sum(theirs["violations"].values()), "items")]
    return lines


def seat_halls(output):
    """{(session, site, room): {seat: registration}} of a drawn table."""
    halls = {}
    with open(output / "seats.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            hall = halls.setdefault((row["session"], row["site"], row["room"]), {})
            hall[int(row["seat"])] = row["registration"]
    return halls


def draw_seats(bench, people, units, eight=True, first=None, *more):
    """Draws; the output, the program's seconds, the pairs, and the roster."""
    roster, rooms = bench_fixtures.write_seats(bench.folder, people, units, first)
    output = bench.output()
    bench.run("seats", "draw", "--roster", roster, "--rooms", rooms, "--seed", "bench",
              "--separation", "eight-neighbours" if eight else "four-neighbours",
              "--output", output, *more)
    seconds = json.loads((output / "seats.figures.json").read_text())["seconds"]["draw"]
    people = bench_fixtures.make_roster(people, units, first)
    halls = seat_halls(output)
    seated = sum(map(len, halls.values()))
    if seated != len(people):
        raise SystemExit(f"bench: {seated} of {len(people)} are seated")
    unit = {person: code for person, code, _ in people}
    return output, seconds, bench_seats.pairs(halls.values(), unit, 30, 5, eight), people


def seats(bench):
    """No neighbours of one unit, in milliseconds; the least possible when the rooms forbid it."""
    lines = []
    for people, units, bar in (2103, 120, 20), (100_000, 2000, 1000):
        runs = [draw_seats(bench, people, units) for _ in range(3)]
        seconds, (_, _, found, roster) = min(run[1] for run in runs), runs[0]
        rooms = len(bench_fixtures.make_rooms(people))
        mean, took = bench_seats.plain_figures(roster, rooms, 30, 5, True, 3)
        lines += [line(f"seats.{people}.pairs", found, "pairs", 0,
                       f"{mean:.0f} of a plain shuffle"),
                  line(f"seats.{people}.ms", seconds * 1000, "ms", bar,
                       f"a plain shuffle in Python, {took * 1000:.1f} ms", seconds / took)]
    for people, units, eight, share in (
            (2103, 120, False, 0.40), (2103, 120, False, 0.48), (2103, 120, False, 0.55),
            (2103, 120, True, 0.26), (2103, 120, True, 0.40), (2103, 120, True, 0.48),
            (2103, 120, True, 0.55), (100_000, 2000, False, 0.40), (100_000, 2000, True, 0.40)):
        _, seconds, found, roster = draw_seats(bench, people, units, eight, share)
        rooms = len(bench_fixtures.make_rooms(people))
        members = sum(code == "U0000" for _, code, _ in roster)
        least = bench_seats.bound(members, rooms, 30, 5, eight)
        name = f"seats.{people}.{share:.0%}.{8 if eight else 4}"
        lines.append(line(name, found, "pairs", [least, least],
                          f"the proven minimum {least}, in {seconds * 1000:.0f} ms"))
    return lines


def timed_check(path):
    """The seconds of verify_draw.py on one file, which must be fine."""
    start = time.perf_counter()
    subprocess.run([sys.executable, SCRIPTS / "verify_draw.py", path], check=True,
                   stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def verify(bench):
    """How long the second implementation, in Python, takes to compute draws again."""
    lines = []
    for people, units, bar in (2103, 120, 1), (100_000, 2000, 30):
        output, *_ = draw_seats(bench, people, units)
        ours, _ = bench.run("verify", "draw", output / "seats.draw.json")
        lines.append(line(f"verify.seats.{people}", timed_check(output / "seats.draw.json"), "s",
                          bar, f"{ours:.2f} s of zhikao verify draw", digits=2))
    for case in paper_cases(bench):
        output, *_ = case.draw(bench, PAPERS)
        ours, _ = bench.run("verify", "draw", output / "papers.draw.json")
        lines.append(line(f"verify.papers.{case.name}", timed_check(output / "papers.draw.json"),
                          "s", 60, f"{ours:.2f} s of zhikao verify draw", digits=2))
    return lines


def tamper(bench):
    """A thousand changes of one field in each of two transcripts: does anybody miss one?"""
    small = PaperCase("small", *bench_fixtures.small_exam(bench.folder))
    paper_output, *_ = small.draw(bench, 20, "--tolerance", 300)
    seat_output, *_ = draw_seats(bench, 60, 20)
    lines = []
    for name, path in (("seats", seat_output / "seats.draw.json"),
                       ("papers", paper_output / "papers.draw.json")):
        folder = bench.folder / f"forged-{name}"
        folder.mkdir()
        found = bench_tamper.compare(bench.zhikao, path, folder, TAMPERINGS, seed=len(name))
        for text in found["escaped"][:20]:
            loud(f"{name}: {text}")
        for who in ("python", "program", "agree"):
            lines.append(line(f"tamper.{name}.{who}", found[who], f"of {TAMPERINGS}",
                              [TAMPERINGS, None]))
    return lines


def chance(bench):
    """Everybody has the same chance of every item, room and seat."""
    return (bench_many.papers(bench, DRAWS) + bench_many.seats(bench, DRAWS)
            + bench_many.small_room(bench, 4 * DRAWS))


def run(options, folder, name):
    """The lines of `draws`, or of the one part `draws.PART`."""
    bench, part = Bench(options, folder), name.partition(".")[2]
    lines = []
    for each in [part] if part else PARTS:
        start = time.perf_counter()
        lines += PARTS[each](bench)
        loud(f"draws.{each} took {time.perf_counter() - start:.0f} s")
    return lines


PARTS = {"papers": papers, "large": large, "solver": solver, "seats": seats, "verify": verify,
         "tamper": tamper, "chance": chance}

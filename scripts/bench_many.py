"""Draws by the thousand, for scripts/bench: does everybody have the same chance of everything?

`zhikao draws bench` draws and counts; what the counts mean is computed here. Controls go through
the same tests and must be caught: a draw in which one of two gets the better of what both were
drawn, and for rooms a shuffle with the well-known mistake.
"""
import itertools
import json
import random
import subprocess

import bench_chance
import bench_fixtures
import bench_seats
from bench_lines import line

PEOPLE, UNITS, PAPERS, ITEMS = 1010, 120, 60, 1600
CONTROL = 1000


def many(zhikao, draws, kind, *arguments):
    """What two processes count in so many draws, together."""
    runs = []
    for first, number in (1, draws - draws // 2), (1 + draws - draws // 2, draws // 2):
        command = [zhikao, "draws", "bench", kind, "--draws", number, "--first", first, *arguments]
        runs.append(subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE))
    found = [json.loads(run.communicate(timeout=1200)[0]) for run in runs]
    return {name: together(value, found[1][name]) for name, value in found[0].items()
            if name not in ("registrations", "items", "halls", "seats")}


def together(one, other):
    """The sum of two counts, of lists or of objects of them."""
    if isinstance(one, list):
        return [together(*pair) for pair in zip(one, other)]
    if isinstance(one, dict):
        return {name: one.get(name, 0) + other.get(name, 0) for name in {**one, **other}}
    return one + other


def person_chances(counts):
    """For each person, the chance of counts so far from even; each draw gives one place."""
    chances = []
    for row in counts:
        expected = [sum(row) / len(row)] * len(row)
        value = bench_chance.chi_square(row, expected)
        chances.append(bench_chance.chi_square_tail(value, len(row) - 1))
    return chances


def item_chances(counts, draws):
    """For each item, the chance of its counts over the people to lie so far from even. In one draw
    an item goes to different people, which makes the statistic smaller by 1 − share."""
    people, chances = len(counts), []
    for row in zip(*counts):
        share = sum(row) / people / draws
        if share * draws >= 20:
            value = bench_chance.chi_square(row, [sum(row) / people] * people)
            value *= (people - 1) / people / (1 - share)
            chances.append(bench_chance.chi_square_tail(value, people - 1))
    return chances


def share_lines(name, chances, control):
    """A share of small p-values as it should be, and of the control as it should not."""
    honest, biased = (100 * bench_chance.share_below(each) for each in (chances, control))
    return [line(f"{name}.small", honest, f"% of {len(chances)} p < 0.01", [0.5, 1.5], digits=2),
            line(f"{name}.even", bench_chance.kolmogorov_smirnov(chances), "p", [0.001, None],
                 "Kolmogorov–Smirnov of the p-values", digits=4),
            line(f"{name}.control", biased, "% p < 0.01", [5, None], "must be caught")]


def wrong_shuffle(people, rooms, draws):
    """How often a wrong shuffle (j from all, not from those that are left) gives each room."""
    chance, counts = random.Random(5), [[0] * rooms for _ in range(people)]
    for _ in range(draws):
        row = [*range(people)]
        for i in range(people):
            j = chance.randrange(people)
            row[i], row[j] = row[j], row[i]
        for place, person in enumerate(row):
            counts[person][place * rooms // people] += 1
    return counts


def papers(bench, draws):
    """Every item for every person."""
    bank, blueprint = bench_fixtures.small_exam(bench.folder, ITEMS, "many", 3)
    files = "--bank", bank, "--blueprint", blueprint, "--papers", PAPERS, "--tolerance", 100
    honest = many(bench.zhikao, draws, "papers", *files)
    biased = many(bench.zhikao, CONTROL, "papers", *files, "--biased")
    return share_lines("chance.papers.items", item_chances(honest["counts"], draws),
                       item_chances(biased["counts"], CONTROL))


def seats(bench, draws):
    """Every room and every seat number for every person."""
    roster, rooms = bench_fixtures.write_seats(bench.folder, PEOPLE, UNITS)
    files = "--roster", roster, "--rooms", rooms, "--separation", "eight-neighbours"
    honest = many(bench.zhikao, draws, "seats", *files)
    biased = many(bench.zhikao, CONTROL, "seats", *files, "--biased")
    wrong = wrong_shuffle(PEOPLE, len(honest["hallCounts"][0]), CONTROL)
    return [part for name, counts, control in (("rooms", "hallCounts", wrong),
                                               ("seats", "seatCounts", biased["seatCounts"]))
            for part in share_lines(f"chance.seats.{name}", person_chances(honest[counts]),
                                    person_chances(control))]


def patterns(sizes, pairs):
    """Every way to give so many of nine seats to each unit without a pair; the rest is alone."""
    near = {frozenset(pair) for pair in pairs}

    def sets(free, size):
        return (chosen for chosen in itertools.combinations(free, size)
                if not any(frozenset(pair) in near for pair in itertools.combinations(chosen, 2)))
    found = [((), frozenset(range(1, 10)))]
    for size in sizes:
        found = [((*before, chosen), free - {*chosen})
                 for before, free in found for chosen in sets(sorted(free), size)]
    return [before for before, _ in found]


def whole_room(bench, sizes, rule, draws):
    """The chance of counts so far from even over all seatings of a room of 3 × 3, which are listed
    here; and how many there are. The rule of four neighbours is kept on the torus there."""
    codes = [code for unit, size in enumerate(sizes) for code in [f"A{unit}"] * size]
    codes += [f"Z{number}" for number in range(9 - len(codes))]
    roster = bench_fixtures.write_csv(
        bench.folder / "nine.csv", ("registration", "unit", "access"),
        [(f"R{number}", code, 0) for number, code in enumerate(codes)])
    rooms = bench_fixtures.write_csv(
        bench.folder / "room.csv", ("site", "room", "machines", "columns"), [("A", "1", 9, 3)])
    counted = many(bench.zhikao, draws, "seats", "--roster", roster, "--rooms", rooms,
                   "--separation", rule, "--seatings")["seatings"]
    torus = rule == "four-neighbours"
    valid = patterns(sizes, bench_seats.torus_pairs(9, 3) if torus
                     else bench_seats.neighbours(9, 3, True))
    counts = dict.fromkeys(valid, 0)
    for seating, number in counted.items():
        seats = [int(place.split(":")[1]) for place in seating.split()]
        parts, at = [], 0
        for size in sizes:
            parts.append(tuple(sorted(seats[at:at + size])))
            at += size
        counts[tuple(parts)] += number
    value = bench_chance.chi_square(counts.values(), [draws / len(valid)] * len(valid))
    return bench_chance.chi_square_tail(value, len(valid) - 1), len(valid)


def small_room(bench, draws):
    """Every valid seating of a small room is equally likely."""
    lines = []
    for name, sizes, rule in (("grid", (2, 2), "eight-neighbours"),
                              ("torus", (3, 2, 2), "four-neighbours")):
        chance, number = whole_room(bench, sizes, rule, draws)
        lines.append(line(f"chance.room.{name}", chance, "p", [0.001, None],
                          f"{number} seatings by unit, {draws} draws", digits=4))
    return lines

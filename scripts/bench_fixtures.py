"""Banks, blueprints, rosters and rooms for scripts/bench: made here, from a seed of its own.

The composition of a bank is deliberately not that of the blueprint, as with real banks; every
number that a draw uses is an integer. Standard library only.
"""
import csv
import json
import math
import random

TYPES = {"single": 40, "multi": 20, "judge": 30, "blank": 6, "case": 4}
MARKS = {"single": 1000, "multi": 1500, "judge": 500, "blank": 1500, "case": 1500}
LAWS = {f"L{number:02}": count
        for number, count in enumerate((14, 12, 11, 10, 9, 9, 8, 7, 6, 5, 5, 4))}
BANDS = {"easy": 30, "medium": 50, "hard": 20}
# The shares of right answers of each type: a beta distribution.
FACILITY = {"single": (6, 2.6), "multi": (3.2, 2.6), "judge": (7, 2.4), "blank": (4, 2.6),
            "case": (3.5, 2.8)}
COLUMNS = ("item", "type", "law", "band", "weight_milli", "expected_milli", "expected_milli_at_-1",
           "expected_milli_at_0", "expected_milli_at_+1", "enemy", "p", "a", "b")


def drawn_by(weights, chance):
    """A name, with a chance in proportion to its weight."""
    return chance.choices([*weights], [*weights.values()])[0]


def uneven(counts, low, high, chance):
    """Weights like the counts, each off by a factor."""
    return {name: count * chance.uniform(low, high) for name, count in counts.items()}


def item(number, types, laws, chance):
    """One row of a bank."""
    kind, law = drawn_by(types, chance), drawn_by(laws, chance)
    p = min(max(chance.betavariate(*FACILITY[kind]), 0.08), 0.98)
    a = math.exp(chance.gauss(0, 0.25))
    b = -math.log(p / (1 - p)) * math.sqrt(1 + a * a / 2.89) / a
    at = [1 / (1 + math.exp(-a * (ability - b))) for ability in (-1, 0, 1)]
    band = "easy" if p >= 0.75 else "medium" if p >= 0.55 else "hard"
    scores = [round(MARKS[kind] * share) for share in (p, *at)]
    return dict(zip(COLUMNS, (f"I{number:05}", kind, law, band, MARKS[kind], *scores, "",
                              f"{p:.6g}", f"{a:.6g}", f"{b:.6g}")))


def make_enemies(rows, pairs, chance):
    """Pairs that must not meet on a paper: four of five within one law; nobody is in two."""
    free = set(range(len(rows)))
    for at in chance.sample(range(len(rows)), len(rows)):
        if pairs == 0:
            return
        if at not in free:
            continue
        alike = chance.random() < 0.8
        others = [other for other in sorted(free - {at})
                  if not alike or rows[other]["law"] == rows[at]["law"]]
        if others:
            other = chance.choice(others)
            rows[at]["enemy"], rows[other]["enemy"] = rows[other]["item"], rows[at]["item"]
            free -= {at, other}
            pairs -= 1


def make_bank(items, seed=20261125):
    """The rows of a bank of so many items, a twentieth of them as enemies."""
    chance = random.Random(seed)
    types = uneven(TYPES, 0.8, 1.25, chance)
    types |= {name: 1.3 * types[name] for name in ("blank", "case")}
    laws = uneven(LAWS, 0.7, 1.4, chance)
    rows = [item(number, types, laws, chance) for number in range(items)]
    make_enemies(rows, items // 20, chance)
    return rows


def blueprint(share=1):
    """The blueprint of 100 items, or of a share of everything in it when that divides."""
    def part(counts):
        return {name: count // share for name, count in counts.items() if count // share}
    return {"types": part(TYPES), "weights_milli": MARKS, "laws": part(LAWS), "bands": part(BANDS),
            "items": 100 // share}


def small_exam(folder, items=120, name="small", scale=1, seed=7):
    """A bank and a blueprint of ten items, or of a multiple: for draws that are repeated."""
    chance = random.Random(seed)
    counts, laws = ({name: count * scale for name, count in counts.items()} for counts in (
        {"single": 5, "judge": 3, "multi": 2}, {"L00": 4, "L01": 3, "L02": 3}))
    rows = [item(number, counts, laws, chance) for number in range(items)]
    make_enemies(rows, items // 20, chance)
    plan = {"types": counts, "weights_milli": MARKS, "laws": laws,
            "bands": {"easy": [2 * scale, 5 * scale], "medium": [3 * scale, 7 * scale],
                      "hard": [scale, 4 * scale]}, "items": 10 * scale}
    return (write_bank(folder / f"{name}-bank.csv", rows),
            write_json(folder / f"{name}-blueprint.json", plan))


def zipf_units(people, units):
    """How many people each unit has: in proportion to 1, 1/2, 1/3, …, and at least one."""
    total = sum(1 / rank for rank in range(1, units + 1))
    sizes = [max(1, int(people / rank / total)) for rank in range(1, units + 1)]
    at = 0
    while people != sum(sizes):
        step = 1 if people > sum(sizes) else -1
        if sizes[at % units] + step >= 1:
            sizes[at % units] += step
        at += 1
    return sizes


def make_roster(people, units, first=None):
    """[registration, unit, access] of each person; the first unit with a share of its own."""
    sizes = zipf_units(people, units)
    if first is not None:
        sizes = [round(people * first), *zipf_units(people - round(people * first), units - 1)]
    codes = [f"U{unit:04}" for unit, size in enumerate(sizes) for _ in range(size)]
    random.Random(people).shuffle(codes)
    return [[f"R{number:06}", code, 0] for number, code in enumerate(codes, 1)]


def make_rooms(people, machines=30, columns=5):
    """[site, room, machines, columns] of as many rooms as the people need."""
    return [["A", f"{room:04}", machines, columns]
            for room in range(1, -(-people // machines) + 1)]


def write_csv(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    return path


def write_bank(path, rows):
    return write_csv(path, COLUMNS, ([row[column] for column in COLUMNS] for row in rows))


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=1)
    return path


def write_seats(folder, people, units, first=None):
    """The files of a seat draw: roster and rooms."""
    roster = write_csv(folder / f"roster-{people}-{first}.csv", ("registration", "unit", "access"),
                       make_roster(people, units, first))
    rooms = write_csv(folder / f"rooms-{people}.csv", ("site", "room", "machines", "columns"),
                      make_rooms(people))
    return roster, rooms

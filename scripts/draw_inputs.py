"""The form that the inputs of draws have to have, for verify_draw.py.

Written from docs/draw-specification.md alone; § stands for its sections.
"""
from collections import Counter, defaultdict
from itertools import pairwise

# §7: sums of steps in row and column by which neighbours are apart, none of them above 1.
REACH = {"none": (), "four-neighbours": (1,), "eight-neighbours": (1, 2)}


def ascending(values):
    """§2: each above the one before, texts by their bytes; none empty."""
    def key(value):
        return value.encode() if type(value) is str else value
    keys = [[*map(key, value)] if type(value) is list else key(value) for value in values]
    return all(low < high for low, high in pairwise(keys)) and b"" not in keys


def first(rows):
    return [row[0] for row in rows]


def within(least, most, *numbers):
    return all(type(number) is int and least <= number <= most for number in numbers)


def check_seats(inputs, parameters, require):
    """§7: inputs and parameters have the form that is said there."""
    rule, least = parameters["separation"], parameters["least"]
    right = {*parameters} == {"least", "separation"} and rule in REACH and least in range(101)
    require(right, "announcement.parameters", "not those of seats/2")
    require({*inputs} == {*"groups roster rooms sessions sites taken".split()}, "inputs", "not six")
    for name in "roster", "groups", "sites":
        require(ascending(first(inputs[name])), f"inputs.{name}", "not ascending, or one is empty")
    right = all(type(unit) is str and access in (0, 1) for _, unit, access in inputs["roster"])
    require(right, "inputs.roster", "a unit or an access that is none")
    for at, (site, room, places, cells, accessible, columns, rows) in enumerate(inputs["rooms"]):
        seats = sorted(seat for line in cells for seat in line if seat)
        sides = sorted([len(cells), len(cells[0])])
        right = site and room and 1 <= places <= len(seats) <= 100 and seats[0] > 0
        right = right and all(len(line) == len(cells[0]) for line in cells) and ascending(seats)
        right = right and sides[0] <= 12 and sides[1] <= 100 and {*accessible} <= {*seats}
        right = right and all(map(ascending, (accessible, columns, rows)))
        for aisles, most in (columns, len(cells[0])), (rows, len(cells)):
            right = right and all(0 < aisle < most for aisle in aisles)
        require(right, f"inputs.rooms[{at}]", "no such room")
    require(ascending(sorted(inputs["sessions"])), "inputs.sessions", "twice, or empty")
    names = sorted(f"{site}/{room}" for site, room, *_ in inputs["rooms"])
    require(ascending(names), "inputs.rooms", "one is there twice")
    sites = {site for site, *_ in inputs["rooms"]}
    right = all(strict in (0, 1) and theirs and {*theirs} <= sites
                for _, strict, theirs in inputs["sites"])
    require(right, "inputs.sites", "sites that no room has")
    people = [person for *_, people in inputs["groups"] for person in people]
    known = {row[0] for row in inputs["roster"] + inputs["taken"]}
    right = len(people) == len({*people}) and {*people} <= known and all(
        kind in ("session", "room") and ascending(theirs) for _, kind, theirs in inputs["groups"])
    require(right, "inputs.groups", "somebody is unknown or there twice")
    places = [str(row[2:]) for row in inputs["taken"]]
    keys = [row[0].encode() for row in inputs["taken"]]
    require(len(places) == len({*places}) and keys == sorted(keys), "inputs.taken", "not ascending")


def check_papers(inputs, require):
    """§8.1: blueprint, bank, enemies and roster have the form that is said there."""
    blueprint, bank, million = inputs["blueprint"], inputs["bank"], 1_000_000
    names = "bank blueprint enemies plan roster", "margins part sections tolerance"
    right = all({*part} == {*each.split()} for part, each in zip((inputs, blueprint), names))
    require(right, "inputs", "an unknown input, or one is missing")
    sections, margins = blueprint["sections"], blueprint["margins"]
    right = within(0, million, blueprint["tolerance"]) and all(
        kind and within(0, 10_000, count) and within(1, 100, size) and within(0, million, marks)
        for kind, count, size, marks in sections)
    right = right and type(blueprint["part"]) is str and all(
        conditions and {*conditions} <= {"statute", "scope", "level", "band", "type"}
        and within(0, million, least) and within(-1, million, most)
        for conditions, least, most in margins)
    require(right, "inputs.blueprint", "not of the form of a blueprint")
    sets = defaultdict(list)
    for at, (_, section, statute, scope, level, band, scores, pins, group, text) in enumerate(bank):
        right = statute and level in ("know", "understand", "apply") and {*pins} <= {"p", "f"}
        right = right and len(pins) <= 10 and band in ("easy", "medium", "hard")
        right = right and within(0, len(sections) - 1, section) and within(0, million, *scores)
        right = right and len(scores) == 4 and type(text) is str and type(scope) is str
        right = right and (group or sections[section][2] == 1)
        require(right, f"inputs.bank[{at}]", "no such item")
        sets[group or at].append((section, scope))
    require(ascending(first(bank)), "inputs.bank", "not ascending")
    for name, parts in sets.items():
        right = len({section for section, _ in parts}) == 1 and len(
            {scope for _, scope in parts} - {""}) < 2 and len(parts) == sections[parts[0][0]][2]
        require(right, "inputs.bank", f"the case set {name} is not as its section says")
    right = ascending(inputs["enemies"]) and all(
        within(0, len(bank) - 1, *pair) and pair[0] < pair[1] for pair in inputs["enemies"])
    require(right, "inputs.enemies", "not ascending pairs of items")
    right = ascending(first(inputs["roster"])) and all(
        person and type(session) is type(field) is str and ascending(seen)
        and within(0, len(bank) - 1, *seen) for person, session, field, seen in inputs["roster"])
    require(right, "inputs.roster", "not ascending people, or not ascending items")


def check_plan(bank, inputs, require):
    """§8.1: the plan fits the blueprint and the bank."""
    plan, million = inputs["plan"], 1_000_000
    require({*plan} == {*"targets pools shares groups proof".split()}, "inputs.plan", "its members")
    shares, width = plan["shares"], plan["pools"] if plan["groups"] else 1
    right = within(-million, million, *plan["targets"]) and within(1, 1000, plan["pools"])
    right = right and len(plan["targets"]) == 4 and len(shares) == len(bank.cells) and all(
        len(row) == plan["pools"] and within(0, million, *row) and sum(row) == len(units)
        for row, units in zip(shares, bank.cells))
    require(right, "inputs.plan", f"targets, or shares of {width} pools")
    right = ascending([group[:2] for group in plan["groups"]])
    people = Counter((session, field) for _, session, field, seen in inputs["roster"] if not seen)
    for session, field, pool, papers, uses in plan["groups"]:
        right = right and papers == people[session, field] > 0 and len(uses) == len(shares) and all(
            0 <= number <= papers * row[pool] * (of in ("", field))
            for number, row, of in zip(uses, shares, bank.field))
        for section, (_, count, _, _) in enumerate(bank.sections):
            right = right and papers * count == sum(
                number for number, units in zip(uses, bank.cells)
                if bank.section[units[0]] == section)
        for margin, (_, least, most) in enumerate(bank.margins):
            number = sum(times * of[margin] for times, of in zip(uses, bank.counted))
            right = right and papers * least <= number and (most < 0 or number <= papers * most)
    require(right, "inputs.plan.groups", "the uses do not fit the blueprint or the bank")
    rows = len(bank.sections) + len(bank.margins)
    right = all(len(ys) == rows and within(-million, million, *ys) and within(0, million, number)
                and type(field) is str for field, number, ys in plan["proof"])
    require(right, "inputs.plan.proof", "not multipliers of every row")

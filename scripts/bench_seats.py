"""Seats for scripts/bench: pairs of neighbours from one unit, counted outside the program, beside a
plain shuffle and beside the least that any seating of the rooms can have."""
import random
import time
from functools import cache


@cache
def places(machines, columns):
    """Row and column of each seat from 1: columns are filled one after the other, in a snake."""
    rows, found = -(-machines // columns), {}
    for seat in range(1, machines + 1):
        column, depth = divmod(seat - 1, rows)
        found[seat] = (rows - 1 - depth if column % 2 else depth, column)
    return found


@cache
def neighbours(machines, columns, eight):
    """Pairs of neighbouring seats, each once."""
    there = places(machines, columns)
    seats = {place: seat for seat, place in there.items()}
    steps = [(0, 1), (1, 0)] + ([(1, 1), (1, -1)] if eight else [])
    return [(seat, seats[row + down, column + right])
            for seat, (row, column) in there.items() for down, right in steps
            if (row + down, column + right) in seats]


def torus_pairs(machines, columns):
    """Neighbours of the rule of four in a full room of which the sides meet."""
    there, rows = places(machines, columns), machines // columns
    return [(one, other) for one, (row, column) in there.items()
            for other, (down, right) in there.items() if one < other and
            sorted([min(abs(row - down), rows - abs(row - down)),
                    min(abs(column - right), columns - abs(column - right))]) == [0, 1]]


def pairs(halls, unit, machines, columns, eight):
    """How many pairs of neighbours have one unit; a hall is {seat: person}."""
    near = neighbours(machines, columns, eight)
    return sum(one in hall and other in hall and unit[hall[one]] == unit[hall[other]]
               for hall in halls for one, other in near)


def plain(people, rooms, machines, chance):
    """What offices do: shuffle everybody, and fill the rooms, evenly."""
    row = [*people]
    chance.shuffle(row)
    halls, at = [], 0
    for room in range(rooms):
        size = len(row) // rooms + (room < len(row) % rooms)
        halls.append(dict(enumerate(row[at:at + size], 1)))
        at += size
    return halls


def plain_figures(roster, rooms, machines, columns, eight, draws=10):
    """Mean pairs of plain shuffles, and the seconds of one."""
    unit = {person: code for person, code, _ in roster}
    found, took = 0, 0
    for seed in range(draws):
        start = time.perf_counter()
        halls = plain(unit, rooms, machines, random.Random(seed))
        took += time.perf_counter() - start
        found += pairs(halls, unit, machines, columns, eight)
    return found / draws, took / draws


@cache
def least_pairs(machines, columns, eight):
    """For k = 0, 1, …: the fewest pairs when one unit has k seats of a room. Seats are gone
    through row by row; what matters of the past is the last row and a seat of it."""
    there = {place: seat for seat, place in places(machines, columns).items()}
    rows, width = -(-machines // columns), columns + 1
    states = {(0, 0): 0}
    for row in range(rows):
        for column in range(columns):
            after = {}
            for (past, taken), cost in states.items():
                for here in (0, 1) if (row, column) in there else (0,):
                    near = [(0, column > 0), (columns - 1, True)]
                    if eight:
                        near += [(columns, column > 0), (columns - 2, column < columns - 1)]
                    more = here * sum(past >> back & 1 for back, inside in near if inside)
                    key = (past << 1 | here) & (1 << width) - 1, taken + here
                    after[key] = min(after.get(key, cost + more), cost + more)
            states = after
    least = {}
    for (_, taken), cost in states.items():
        least[taken] = min(least.get(taken, cost), cost)
    return [least[taken] for taken in range(machines + 1)]


def bound(members, rooms, machines, columns, eight):
    """The fewest pairs of a unit in rooms of one kind: the costs of one more are convex, so the
    cheapest places are taken first."""
    least = least_pairs(machines, columns, eight)
    steps = [after - before for before, after in zip(least, least[1:])]
    if steps != sorted(steps):
        raise ValueError("the fewest pairs are not convex")
    whole, rest = 0, members
    for step in steps:
        taken = min(rooms, rest)
        whole, rest = whole + step * taken, rest - taken
    return whole

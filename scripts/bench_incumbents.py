#!/usr/bin/env python3
"""What others do, on the same bank and blueprint, for scripts/bench: a solver's papers and bound.

usage: bench_incumbents.py cp-sat --bank CSV --blueprint JSON --table CSV [--seconds N]
       bench_incumbents.py bound  --bank CSV --blueprint JSON

cp-sat: papers one by one, each the best for a random price of every item, all four expected scores
within a tenth of a mark of a common target; as many as the time allows, written as a table.
bound: the smallest possible exposure of the most used item, by linear programming (HiGHS).
Prints JSON. Run by a Python that has ortools and highspy; scripts/bench makes one.
"""
import argparse
import csv
import json
import random
import sys
import time
from collections import Counter

sys.dont_write_bytecode = True

from paper_figures import MARGINS, Bank, bounds  # noqa: E402

TOLERANCE = 100


def rows_of(bank, blueprint):
    """(kind, value, least, most) of everything that a blueprint asks for."""
    return [(kind, value, *bounds(count)) for kind, name in MARGINS.items()
            for value, count in blueprint.get(name, {}).items()]


def targets(bank, blueprint):
    """The four expected scores of a paper that takes the mean of each type."""
    means = [0, 0, 0, 0]
    for kind, count in blueprint["types"].items():
        own = [score for score, row in zip(bank.scores, bank.rows) if row["type"] == kind]
        for point in range(4):
            means[point] += count * sum(score[point] for score in own) / len(own)
    return [round(mean) for mean in means]


def solve_one(bank, blueprint, goals, chance):
    """The seconds that the solver took, and the positions of a paper; None when there is none."""
    from ortools.sat.python import cp_model
    model, items = cp_model.CpModel(), range(len(bank.rows))
    taken = [model.new_bool_var("") for _ in items]
    for kind, value, least, most in rows_of(bank, blueprint):
        count = sum(taken[at] for at in items if bank.rows[at][kind] == value)
        model.add(count >= least)
        if most < len(bank.rows):
            model.add(count <= most)
    for at in items:
        for other in bank.enemies[at]:
            if at < other:
                model.add_at_most_one(taken[at], taken[other])
    for point, goal in enumerate(goals):
        score = sum(bank.scores[at][point] * taken[at] for at in items)
        model.add_linear_constraint(score, goal - TOLERANCE, goal + TOLERANCE)
    model.minimize(sum(chance.randrange(1000) * taken[at] for at in items))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers, solver.parameters.max_time_in_seconds = 1, 30
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return solver.wall_time, None
    return solver.wall_time, [at for at in items if solver.value(taken[at])]


def cp_sat(bank, blueprint, path, seconds):
    """Draws papers for about so many seconds and writes them."""
    goals, chance, papers, took = targets(bank, blueprint), random.Random(4), [], []
    start = time.perf_counter()
    while time.perf_counter() - start < seconds:
        time_taken, paper = solve_one(bank, blueprint, goals, chance)
        took.append(time_taken)
        papers += [paper] if paper else []
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["sheet", "registration", "items"])
        for number, paper in enumerate(papers, 1):
            names = " ".join(bank.rows[at]["item"] for at in paper)
            writer.writerow([f"C{number:06}", f"C{number:06}", names])
    return {"papers": len(papers), "failed": len(took) - len(papers),
            "seconds": sum(took) / len(took)}


def bound(bank, blueprint):
    """Least z so that all cells together fill the blueprint and none is used beyond z."""
    import highspy
    kinds = [kind for kind, name in MARGINS.items() if blueprint.get(name)]
    cells = Counter(tuple(row[kind] for kind in kinds) for row in bank.rows)
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    infinity = highspy.kHighsInf
    largest = solver.addVariable(0, 1, 1)
    uses = {cell: solver.addVariable(0, infinity, 0) for cell in cells}
    for cell, number in cells.items():
        solver.addConstr(uses[cell] - number * largest <= 0)
    for kind, value, least, most in rows_of(bank, blueprint):
        place = kinds.index(kind)
        count = solver.qsum(uses[cell] for cell in cells if cell[place] == value)
        solver.addConstr(count >= least)
        solver.addConstr(count <= min(most, len(bank.rows)))
    solver.minimize(largest)
    return {"bound": solver.getObjectiveValue()}


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("what", choices=["cp-sat", "bound"])
    parser.add_argument("--bank", required=True)
    parser.add_argument("--blueprint", required=True)
    parser.add_argument("--table")
    parser.add_argument("--seconds", type=float, default=30)
    options = parser.parse_args()
    bank = Bank(options.bank)
    with open(options.blueprint, encoding="utf-8") as file:
        blueprint = json.load(file)
    if options.what == "bound":
        print(json.dumps(bound(bank, blueprint)))
    else:
        print(json.dumps(cp_sat(bank, blueprint, options.table, options.seconds)))


if __name__ == "__main__":
    main()

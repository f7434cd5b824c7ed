#!/usr/bin/env python3
"""The quality of drawn papers, computed from a table of them and the bank: none of the program.

usage: paper_figures.py --bank CSV --blueprint JSON --table CSV [--transcript FILE] [--json]

  --bank        item, type, law, band, weight_milli, expected_milli, expected_milli_at_-1, …_at_0,
                …_at_+1, enemy; if there are any: level, scope, set, and a and b of a 2PL model
  --blueprint   types: items of each, exactly; laws, bands, levels, scopes: for each the items of a
                paper, as a number or [least, most]
  --table       sheet, registration, items: the ids of a paper's items, with blanks between
  --transcript  take the bound on exposure from the proof that was announced in it

docs/draws.md says what each figure means. Standard library only.
"""
import argparse
import csv
import json
import math
from collections import Counter
from itertools import combinations

ABILITIES = ("-1", "0", "+1")
MARGINS = {"type": "types", "law": "laws", "band": "bands", "level": "levels", "scope": "scopes"}
# The overlap of so many papers is looked at pair by pair.
PAIRED = 2600


class Bank:
    """The items by position, as the CSV gives them."""

    def __init__(self, path):
        with open(path, encoding="utf-8", newline="") as file:
            self.rows = list(csv.DictReader(file))
        self.at = {row["item"]: at for at, row in enumerate(self.rows)}
        points = ["expected_milli"] + [f"expected_milli_at_{ability}" for ability in ABILITIES]
        self.scores = [tuple(int(row[point]) for point in points) for row in self.rows]
        self.marks = [int(row["weight_milli"]) for row in self.rows]
        self.enemies = [{self.at[name] for name in (row.get("enemy") or "").split()}
                        for row in self.rows]
        self.sets = {}
        for at, row in enumerate(self.rows):
            if row.get("set"):
                self.sets.setdefault(row["set"], set()).add(at)

    def curve(self, at):
        """a and c with P(right at ability θ) = 1 / (1 + exp(−(a·θ + c))): from the columns a and b,
        or fitted to the three expected scores."""
        row = self.rows[at]
        if row.get("a") and row.get("b"):
            return float(row["a"]), -float(row["a"]) * float(row["b"])
        shares = [min(max(score / self.marks[at], 0.001), 0.999) for score in self.scores[at][1:]]
        low, middle, high = (math.log(share / (1 - share)) for share in shares)
        return (high - low) / 2, (low + middle + high) / 3


def read_table(path, bank):
    """The positions of each paper's items."""
    with open(path, encoding="utf-8", newline="") as file:
        return [[bank.at[name] for name in row["items"].split()] for row in csv.DictReader(file)]


def bounds(value):
    """least and most of a margin."""
    return (value, value) if isinstance(value, int) else (*value, math.inf)[:2]


def violations(bank, blueprint, papers):
    """By how many items the papers lie outside the blueprint, for each kind of margin."""
    found = Counter({kind: 0 for kind in ("duplicate", "enemy", "set", *MARGINS)})
    for kind, name in MARGINS.items():
        values = [row.get(kind) or "" for row in bank.rows]
        asked = {value: bounds(count) for value, count in blueprint.get(name, {}).items()}
        for paper in papers if asked else ():
            counts = Counter(values[at] for at in paper)
            found[kind] += sum(max(least - counts[value], counts[value] - most, 0)
                               for value, (least, most) in asked.items())
            if kind == "type":
                found[kind] += sum(counts[value] for value in counts.keys() - asked.keys())
    for paper in papers:
        there = set(paper)
        found["duplicate"] += len(paper) - len(there)
        found["enemy"] += sum(len(bank.enemies[at] & there) for at in there if bank.enemies[at])
        touched = {bank.rows[at].get("set") for at in there} - {"", None}
        found["set"] += sum(not bank.sets[name] <= there for name in touched)
    found["enemy"] //= 2
    return dict(found)


def spread(values):
    """Mean, standard deviation and range."""
    mean = sum(values) / len(values)
    deviation = math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))
    return {"mean": mean, "sd": deviation, "range": max(values) - min(values)}


def expected(bank, papers):
    """The spread of the four expected scores, in points."""
    names = ["overall", *(f"at {ability}" for ability in ABILITIES)]
    return {name: spread([sum(bank.scores[at][point] for at in paper) / 1000 for paper in papers])
            for point, name in enumerate(names)}


def exposure(bank, papers, bound=None):
    """How often items are used, as shares of the papers."""
    uses = Counter(at for paper in papers for at in paper)
    counts = [uses[at] for at in range(len(bank.rows))]
    mean = sum(counts) / len(counts)
    figures = {"largest": max(counts) / len(papers), "max/mean": max(counts) / mean,
               "smallest": min(counts), "unused": counts.count(0)}
    if bound:
        figures |= {"bound": bound, "max/bound": figures["largest"] / bound}
    return figures


def overlap(papers):
    """How many items two papers share: the mean of all pairs, and the most among the first."""
    uses = Counter(at for paper in papers for at in paper)
    pairs = len(papers) * (len(papers) - 1) / 2
    masks = [sum(1 << at for at in {*paper}) for paper in papers[:PAIRED]]
    most = max(((one & other).bit_count() for one, other in combinations(masks, 2)), default=0)
    return {"mean": sum(count * (count - 1) / 2 for count in uses.values()) / max(pairs, 1),
            "most": most}


def pass_chance(bank, papers):
    """The chance to pass of one and the same person, who would get exactly the pass mark (60 in
    100) on the average paper, on the worst and on the best paper for them."""
    total = sum(bank.marks[at] for at in papers[0]) / 1000
    goal, step = 0.6 * total, math.gcd(*(bank.marks[at] for at in papers[0])) / 1000
    marks, curves = [mark / 1000 for mark in bank.marks], [*map(bank.curve, range(len(bank.rows)))]
    uses = Counter(at for paper in papers for at in paper)

    def chances(ability):
        return [1 / (1 + math.exp(-(a * ability + c))) for a, c in curves]

    low, high = -8.0, 8.0
    for _ in range(60):
        ability = (low + high) / 2
        right = chances(ability)
        mean = sum(count * marks[at] * right[at] for at, count in uses.items()) / len(papers)
        low, high = (ability, high) if mean < goal else (low, ability)
    means = [mark * p for mark, p in zip(marks, right)]
    variances = [mark * mark * p * (1 - p) for mark, p in zip(marks, right)]
    passing = []
    for paper in papers:
        mean, variance = sum(means[at] for at in paper), sum(variances[at] for at in paper)
        beyond = (mean - (goal - step / 2)) / math.sqrt(2 * variance)
        passing.append((1 + math.erf(beyond)) / 2)
    return {"ability": ability, "worst": min(passing), "best": max(passing),
            "points apart": 100 * (max(passing) - min(passing))}


def announced_bound(path):
    """A share of the people who must get the most used item, that follows from the multipliers in
    the announced plan by linear duality: computed with integers to the last division."""
    with open(path, encoding="utf-8") as file:
        inputs = json.load(file)["inputs"]
    bank, blueprint, proof = inputs["bank"], inputs["blueprint"], inputs["plan"]["proof"]
    rows = [(count, count) for _, count, _, _ in blueprint["sections"]]
    rows += [(least, most) for _, least, most in blueprint["margins"]]
    units = {}
    for at, (name, *_) in enumerate(bank):
        units.setdefault(bank[at][8] or (name,), []).append(at)
    cells = Counter(
        (bank[unit[0]][1], *sorted(tuple(bank[at][2:6]) for at in unit)) for unit in units.values())

    def part(cell, row):
        """How much a unit of the cell adds to a row."""
        section, *items = cell
        if row < len(blueprint["sections"]):
            return int(row == section)
        conditions = blueprint["margins"][row - len(blueprint["sections"])][0]
        return sum(all({"statute": item[0], "scope": "field" if item[1] else "public",
                        "level": item[2], "band": item[3],
                        "type": blueprint["sections"][section][0]}[name] == value
                       for name, value in conditions.items()) for item in items)

    weights = 0
    for cell, number in cells.items():
        theirs = [multipliers for field, _, multipliers in proof
                  if all(item[1] in ("", field) for item in cell[1:])]
        prices = [sum(y * part(cell, row) for row, y in enumerate(multipliers) if y)
                  for multipliers in theirs]
        weights += number * max([0, *prices])
    if any(y < 0 and rows[row][1] < 0 for *_, ys in proof for row, y in enumerate(ys)):
        return 0
    people = sum(number for _, number, _ in proof)
    worth = sum(number * sum(y * (rows[row][0] if y > 0 else rows[row][1])
                             for row, y in enumerate(ys)) for _, number, ys in proof)
    return worth / (people * weights) if weights else 0


def figures(bank, blueprint, papers, bound=None):
    """All figures of the papers."""
    return {"papers": len(papers), "violations": violations(bank, blueprint, papers),
            "expected": expected(bank, papers), "exposure": exposure(bank, papers, bound),
            "overlap": overlap(papers), "pass": pass_chance(bank, papers)}


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    for name in ("bank", "blueprint", "table", "transcript"):
        parser.add_argument(f"--{name}", required=name != "transcript")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    bank = Bank(options.bank)
    with open(options.blueprint, encoding="utf-8") as file:
        blueprint = json.load(file)
    bound = announced_bound(options.transcript) if options.transcript else None
    found = figures(bank, blueprint, read_table(options.table, bank), bound)
    if options.json:
        print(json.dumps(found, indent=1))
        return
    for name, value in found.items():
        for part, number in value.items() if isinstance(value, dict) else [("", value)]:
            print(f"{name:<11} {part:<13} {number}")


if __name__ == "__main__":
    main()

"""Units, cells and papers of the procedure papers/2, for verify_draw.py.

Written from docs/draw-specification.md alone; § stands for its sections.
"""
from collections import Counter
from functools import cache

POINTS = range(4)


def largest(gap):
    return max(map(abs, gap))


def squares(gap):
    return sum(part * part for part in gap)


class Bank:
    """§8.2: by unit its items, section, cell, scores and enemies; by cell its units, field and
    what it counts for margins; by slot its section; by section its first slot and the one after."""
    def __init__(self, inputs):
        blueprint, self.rows = inputs["blueprint"], inputs["bank"]
        self.sections, self.margins = blueprint["sections"], blueprint["margins"]
        self.tolerance, self.targets = blueprint["tolerance"], inputs["plan"]["targets"]
        units, cells, self.cell = {}, {}, []
        for at, row in enumerate(self.rows):
            units.setdefault((row[8], None if row[8] else at), []).append(at)
        self.items = [*units.values()]
        self.section = [self.rows[items[0]][1] for items in self.items]
        self.scores = [[sum(self.rows[at][6][point] for at in items) for point in POINTS]
                       for items in self.items]
        self.meeting = cache(self.meeting)
        for section, items in zip(self.section, self.items):
            kinds = [tuple(self.rows[at][2:6]) for at in items]
            counted = map(sum, zip(*(self.meeting(section, *kind) for kind in kinds)))
            key = section, max(scope for _, scope, _, _ in kinds), *counted
            self.cell.append(cells.setdefault(key, len(cells)))
        self.cells = [[] for _ in cells]
        for unit, cell in enumerate(self.cell):
            self.cells[cell].append(unit)
        self.field = [field for _, field, *_ in cells]
        self.counted = [counted for _, _, *counted in cells]
        self.counts = [sum(1 << m for m, number in enumerate(numbers) if number)
                       for numbers in self.counted]
        unit_of = {at: unit for unit, items in enumerate(self.items) for at in items}
        self.enemies = [set() for _ in self.items]
        for pair in inputs["enemies"]:
            one, other = (unit_of[at] for at in pair)
            self.enemies[one].add(other)
            self.enemies[other].add(one)
        self.slots = [at for at, (_, count, _, _) in enumerate(self.sections) for _ in range(count)]
        self.span = [(self.slots.index(at), self.slots.index(at) + count) if count else (0, 0)
                     for at, (_, count, _, _) in enumerate(self.sections)]
        whole = sum(count * size for _, count, size, _ in self.sections)
        self.beyond = [[max(least - n, n - most if most >= 0 else 0, 0) for n in range(whole + 1)]
                       for _, least, most in self.margins]
        self.steps = cache(self.steps)
        self.moved = cache(self.moved)

    def meeting(self, section, statute, scope, level, band):
        """For each margin, 1 if an item counts for it."""
        item = {"type": self.sections[section][0], "statute": statute, "level": level,
                "band": band, "scope": "field" if scope else "public"}
        return [int(conditions.items() <= item.items()) for conditions, _, _ in self.margins]

    def moved(self, old, new):
        """(margin, change) when a unit of one cell takes the place of one of another."""
        changes = (b - a for a, b in zip(self.counted[old], self.counted[new]))
        return [(margin, change) for margin, change in enumerate(changes) if change]

    def steps(self, old, new):
        """scores(new) − scores(old), and their squares."""
        step = [b - a for a, b in zip(self.scores[old], self.scores[new])]
        return *step, squares(step)


class Paper:
    """§8.2: the units in the slots; here counts how often each is there, margins the items of each
    margin."""
    def __init__(self, bank, units):
        self.bank, self.units, self.here = bank, [*units], Counter(units)
        self.margins = [sum(parts) for parts in zip(*(bank.counted[bank.cell[unit]]
                                                      for unit in units))]
        self.gap = [sum(bank.scores[unit][point] for unit in units) - bank.targets[point]
                    for point in POINTS]
        self.faults = sum(beyond[n] for beyond, n in zip(bank.beyond, self.margins)) + sum(
            self.here[unit] - 1 + self.met(unit) for unit in units)

    def met(self, unit):
        """How many slots hold enemies of a unit."""
        return sum(self.here.get(enemy, 0) for enemy in self.bank.enemies[unit])

    def farther(self, old, new):
        """How the distance changes when a unit of one cell takes the place of one of another."""
        beyond, margins, change = self.bank.beyond, self.margins, 0
        for margin, more in self.bank.moved(old, new):
            row, number = beyond[margin], margins[margin]
            change += row[number + more] - row[number]
        return change

    def joining(self, new, old):
        """The clashes of a unit that takes the other's place."""
        clashes, enemies = self.here.get(new, 0), self.bank.enemies[new]
        return clashes + self.met(new) - (old in enemies) if enemies else clashes

    def leaving(self, old):
        enemies = self.bank.enemies[old]
        return self.here[old] - 1 + (self.met(old) if enemies else 0)

    def put(self, slot, new):
        """Puts a unit into a slot; gives the one that was there."""
        bank, old = self.bank, self.units[slot]
        self.faults += (self.farther(bank.cell[old], bank.cell[new])
                        + 2 * (self.joining(new, old) - self.leaving(old)))
        for margin, change in bank.moved(bank.cell[old], bank.cell[new]):
            self.margins[margin] += change
        self.units[slot] = new
        self.here[old] -= 1
        self.here[new] += 1
        self.gap = [gap + step for gap, step in zip(self.gap, bank.steps(old, new))]
        return old

    def faulty(self, start):
        """§8.6: the first slot from there on that is to blame, or that one."""
        bank, slots = self.bank, len(self.units)
        over = sum(1 << m for m, (_, _, most) in enumerate(bank.margins)
                   if self.margins[m] > most >= 0)
        for slot in [*range(start, slots), *range(start)]:
            unit = self.units[slot]
            if bank.counts[bank.cell[unit]] & over or self.leaving(unit):
                return slot
        return start


def exchange(f, p, g, q):
    g.put(q, f.put(p, g.units[q]))

"""The procedure papers/2, and proofs of single papers, for verify_draw.py.

Written from docs/draw-specification.md alone; § stands for its sections.
"""
from collections import Counter, defaultdict

from draw_inputs import check_papers, check_plan
from draw_units import POINTS, Bank, Paper, exchange, largest


class Group:
    """§8.4 to §8.7: the papers of the people of one session."""
    def __init__(self, bank, chance, number, papers, pool, uses):
        self.bank, self.chance, self.number = bank, chance, number
        self.pool, self.size, self.uses = pool, papers, uses

    def quota(self, stream, before):
        """§8.4: how often each unit is used; before, how often in the groups before."""
        bank, used, split = self.bank, Counter(), {}
        for cell, uses in enumerate(self.uses):
            if uses:
                units = [unit for unit in bank.cells[cell] if unit in self.pool]
                times, more = divmod(uses, len(units))
                if more:
                    units = sorted(stream.shuffle(units), key=before.__getitem__)
                    split[cell] = units[:more], units[more:]
                for at, unit in enumerate(units):
                    used[unit] = times + (at < more)
        off = [sum(times * bank.scores[unit][point] for unit, times in used.items())
               - self.size * bank.targets[point] for point in POINTS]
        changed = True
        while changed:
            changed = False
            for more, others in split.values():
                if 4 * largest(off) <= self.size * bank.tolerance:
                    return used
                best, found = 0, None
                for i, a in enumerate(more):
                    for j, b in enumerate(others):
                        if before[a] != before[b]:
                            continue
                        w, x, y, z, norm = bank.steps(a, b)
                        change = norm + 2 * (w * off[0] + x * off[1] + y * off[2] + z * off[3])
                        if change < best:
                            best, found = change, (i, j)
                if found:
                    i, j = found
                    off = [part + step for part, step in zip(off, bank.steps(more[i], others[j]))]
                    used[more[i]] -= 1
                    used[others[j]] += 1
                    more[i], others[j] = others[j], more[i]
                    changed = True
        return used

    def deal(self, used):
        """§8.5."""
        bank, stream = self.bank, self.chance.stream(f"paper/deal/{self.number}")
        columns = []
        for section, (_, count, _, _) in enumerate(bank.sections):
            cells = [cell for cell, units in enumerate(bank.cells)
                     if bank.section[units[0]] == section]
            row = []
            for cell in sorted(cells, key=lambda cell: [
                    pair for pair in enumerate(bank.counted[cell]) if pair[1]]):
                for unit in stream.shuffle(unit for unit in bank.cells[cell] if used[unit]):
                    row += [unit] * used[unit]
            columns += [stream.shuffle(row[block * self.size:(block + 1) * self.size])
                        for block in range(count)]
        self.papers = [Paper(bank, units) for units in zip(*columns)]
        self.stream = self.chance.stream(f"paper/exchange/{self.number}")

    def mend(self):
        """§8.6."""
        below, papers, slots = self.stream.below, self.papers, len(self.bank.slots)
        for _ in range(400):
            wrong = [number for number, paper in enumerate(papers) if paper.faults]
            if not wrong or len(papers) == 1:
                return
            for number in wrong:
                f, tries = papers[number], 40
                while f.faults and tries:
                    tries -= 1
                    p = f.faulty(below(slots))
                    other = wrong[below(len(wrong))] if below(2) == 0 else below(len(papers))
                    if other == number:
                        continue
                    change, q = self.best(f, p, papers[other])
                    if change < 0 or change == 0 and below(4) == 0:
                        exchange(f, p, papers[other], q)

    def best(self, f, p, g):
        """§8.6: the least change of faults, and the slot of g for it."""
        bank, i = self.bank, f.units[p]
        first, end = bank.span[bank.slots[p]]
        start, cell, farther = first + self.stream.below(end - first), bank.cell, {}
        least, found, leaving, joining = 1, None, f.leaving(i), g.joining(i, None)
        for q in [*range(start, end), *range(first, start)]:
            j = g.units[q]
            there = cell[j]
            if there not in farther:
                farther[there] = f.farther(cell[i], there) + g.farther(there, cell[i])
            if j != i and farther[there] - 2 * (leaving + g.leaving(j)) < least:
                change = farther[there] - 2 * (leaving + g.leaving(j)) + 2 * (
                    f.joining(j, i) + joining - (j in bank.enemies[i]))
                if change < least:
                    least, found = change, q
        return least, found

    def moves(self, f, g):
        """§8.7: the moves between two papers, whether clear or not: (p, q)."""
        bank, at = self.bank, defaultdict(list)
        for q, unit in enumerate(g.units):
            at[bank.cell[unit]].append(q)
        return [(p, q) for p, unit in enumerate(f.units) for q in at.get(bank.cell[unit], ())]

    @staticmethod
    def clear(f, i, g, j):
        """§8.7: whether units i of f and j of g, of one cell, may change places."""
        return i != j and not f.joining(j, i) and not g.joining(i, j)

    def sweep(self, f, g):
        """§8.7: up to eight moves between two papers."""
        bank, half = self.bank, self.bank.tolerance // 2
        moves, steps = None, bank.steps
        for _ in range(8):
            if largest(f.gap) <= half and largest(g.gap) <= half:
                return
            moves = moves or self.moves(f, g)
            a, b, c, d = (x - y for x, y in zip(f.gap, g.gap))
            best, found, ours, theirs = 0, None, f.units, g.units
            for p, q in moves:
                w, x, y, z, norm = steps(ours[p], theirs[q])
                change = norm + w * a + x * b + y * c + z * d
                if change < best and self.clear(f, ours[p], g, theirs[q]):
                    best, found = change, (p, q)
            if not found:
                return
            exchange(f, found[0], g, found[1])

    def balance(self):
        """§8.7."""
        bank, papers = self.bank, self.papers
        for paper in papers:
            paper.units.sort(key=lambda unit: (bank.section[unit], bank.cell[unit], unit))
        directions = (1, 1, 1, 1), (0, 1, 0, -1), (0, 1, -2, 1), (1, 0, -1, 0)
        for number in range(40):
            if all(largest(paper.gap) <= bank.tolerance // 2 for paper in papers):
                return
            row = sorted(papers, key=lambda paper: sum(
                x * y for x, y in zip(paper.gap, directions[number % 4])))
            for r in range(len(papers) // 2):
                self.sweep(row[r], row[-1 - r])
        for _ in range(50):
            wrong = [paper for paper in papers if largest(paper.gap) > bank.tolerance]
            if not wrong or len(papers) == 1:
                return
            for f in wrong:
                tries = 20
                while largest(f.gap) > bank.tolerance and tries:
                    tries -= 1
                    g = papers[self.stream.below(len(papers))]
                    if g is not f:
                        self.approach(f, g)

    def approach(self, f, g):
        """§8.7, rounds: one move or two between two papers."""
        edge, bank = self.bank.tolerance - self.bank.tolerance // 8, self.bank
        moves = [(p, q, bank.steps(f.units[p], g.units[q])) for p, q in self.moves(f, g)
                 if self.clear(f, f.units[p], g, g.units[q])]

        def excess(gap):
            return sum((abs(part) - edge) ** 2 for part in gap if abs(part) > edge)

        def after(one, other=(0,) * 5):
            a, b, c, d = (x + y for x, y in zip(one[:4], other))
            (j, k, m, n), (w, x, y, z) = f.gap, g.gap
            return excess((j + a, k + b, m + c, n + d)) + excess((w - a, x - b, y - c, z - d))
        best, found = excess(f.gap) + excess(g.gap), ()
        for i, (p, q, step) in enumerate(moves):
            if (value := after(step)) < best:
                best, found = value, ((p, q),)
            for s, t, second in moves[i + 1:]:
                if s != p and t != q and (value := after(step, second)) < best:
                    best, found = value, ((p, q), (s, t))
            if best == 0:
                break
        for p, q in found:
            if self.clear(f, f.units[p], g, g.units[q]):
                exchange(f, p, g, q)


def draw_alone(bank, stream, units):
    """§8.8: a paper from these units; None if every beginning ended with faults."""
    reserves = [[unit for unit in units if bank.section[unit] == section]
                for section in range(len(bank.sections))]
    best = None
    for section, (_, count, _, _) in enumerate(bank.sections):
        if len(reserves[section]) < count:
            return None
    for _ in range(20):
        lots = [stream.shuffle(reserve) for reserve in reserves]
        paper = Paper(bank, [unit for lot, (_, count, _, _) in zip(lots, bank.sections)
                             for unit in lot[:count]])
        lots = [lot[count:] for lot, (_, count, _, _) in zip(lots, bank.sections)]
        mend_alone(bank, stream, paper, lots)
        if paper.faults:
            continue
        approach_alone(bank, stream, paper, lots)
        if best is None or largest(paper.gap) < largest(best.gap):
            best = paper
        if largest(best.gap) <= bank.tolerance:
            break
    return best


def mend_alone(bank, stream, paper, lots):
    """§8.8, 2."""
    for _ in range(4000):
        if not paper.faults:
            return
        p = paper.faulty(stream.below(len(bank.slots)))
        lot, old, farther = lots[bank.slots[p]], paper.units[p], {}
        if not lot:
            continue
        start, least, found, leaving = stream.below(len(lot)), 1, None, paper.leaving(old)
        for place in [*range(start, len(lot)), *range(start)]:
            cell = bank.cell[lot[place]]
            if cell not in farther:
                farther[cell] = paper.farther(bank.cell[old], cell)
            change = farther[cell] + 2 * (paper.joining(lot[place], old) - leaving)
            if change < least:
                least, found = change, place
        if least < 0 or least == 0 and stream.below(4) == 0:
            lot[found] = paper.put(p, lot[found])


def approach_alone(bank, stream, paper, lots):
    """§8.8, 3."""
    places = [defaultdict(list) for _ in lots]
    for lot, at in zip(lots, places):
        for place, unit in enumerate(lot):
            at[bank.cell[unit]].append(place)

    def considered(p):
        section, old = bank.slots[p], paper.units[p]
        return [place for place in places[section].get(bank.cell[old], ())
                if not paper.joining(lots[section][place], old)]
    for _ in range(60):
        if largest(paper.gap) <= bank.tolerance:
            return
        (a, b, c, d), best, found = paper.gap, 0, None
        for p, old in enumerate(paper.units):
            lot = lots[bank.slots[p]]
            for place in considered(p):
                w, x, y, z, norm = bank.steps(old, lot[place])
                change = norm + 2 * (w * a + x * b + y * c + z * d)
                if change < best:
                    best, found = change, (p, place)
        if not found:
            p = stream.below(len(bank.slots))
            those = considered(p)
            found = (p, those[stream.below(len(those))]) if those else None
        if found:
            p, place = found
            lot = lots[bank.slots[p]]
            lot[place] = paper.put(p, lot[place])


def printed(bank, stream, paper):
    """§8.9: the positions of a paper's items, and the orders of their choices."""
    units = [unit for first, end in bank.span
             for unit in stream.shuffle(sorted(paper.units[first:end]))]
    positions, orders = [at for unit in units for at in bank.items[unit]], []
    for pins in (bank.rows[at][7] for at in positions):
        free, order = [place for place, pin in enumerate(pins) if pin == "f"], [*range(len(pins))]
        if len(free) > 1:
            for place, choice in zip(free, stream.permutation(len(free))):
                order[place] = free[choice]
        orders.append("".join(map(str, order)) or "-")
    return positions, orders


def balanced(bank, groups, pools):
    """§8.4: the units of each pool after units of one cell changed places between pools."""
    fields, one = sorted({group[1] for group in groups}), 1 << 20
    papers, uses = Counter(), Counter()
    for _, field, pool, number, used in groups:
        papers[pool, field] += number
        uses.update({(pool, field, cell): count for cell, count in enumerate(used)})
    parts = [[sorted(unit for unit in pool if bank.cell[unit] == cell) for pool in pools]
             for cell in range(len(bank.cells))]
    weights = [[[uses[pool, field, cell] * one // (len(units) * papers[pool, field] or 1)
                 for field in fields] for pool, units in enumerate(row)]
               for cell, row in enumerate(parts)]
    leans = [[(sum(weights[bank.cell[unit]][pool][f] * bank.scores[unit][k] for unit in units)
               - one * bank.targets[k]) * (papers[pool, field] > 0)
              for f, field in enumerate(fields) for k in POINTS]
             for pool, units in enumerate(pools)]

    def lean(pool, cell, step):
        return [leans[pool][4 * f + k] + step[k] * w
                for f, w in enumerate(weights[cell][pool]) for k in POINTS]

    def size(pool, cell, step):
        return sum(map(abs, lean(pool, cell, step)))

    def near(pool):
        return 8 * largest(leans[pool]) <= bank.tolerance * one

    def move(cell, p, q):
        low, best = size(p, cell, [0] * 4) + size(q, cell, [0] * 4), None
        for a in parts[cell][p]:
            for b in parts[cell][q]:
                step = [new - old for old, new in zip(bank.scores[a], bank.scores[b])]
                now = size(p, cell, step) + size(q, cell, [-number for number in step])
                if now < low:
                    low, best = now, (a, b, step)
        if best:
            a, b, step = best
            leans[p], leans[q] = lean(p, cell, step), lean(q, cell, [-number for number in step])
            parts[cell][p] = sorted({*parts[cell][p]} - {a} | {b})
            parts[cell][q] = sorted({*parts[cell][q]} - {b} | {a})
        return best is not None
    for _ in range(50):
        moves = [move(cell, p, q) for cell in range(len(parts)) for q in range(len(pools))
                 for p in range(q) if not (near(p) and near(q))]
        if not any(moves):
            break
    return [[unit for row in parts for unit in row[pool]] for pool in range(len(pools))]


def bound(bank, proof):
    """§8.11."""
    rows = [(count, count) for _, count, _, _ in bank.sections]
    rows += [(least, most if most >= 0 else 1_000_000) for _, least, most in bank.margins]
    worth = sum(people * sum(y * (least if y >= 0 else most) for y, (least, most) in zip(ys, rows))
                for _, people, ys in proof)
    weights, people = 0, sum(people for _, people, _ in proof)
    for cell, units in enumerate(bank.cells):
        section = bank.section[units[0]]
        weights += len(units) * max([0] + [
            ys[section] + sum(y * n for y, n in zip(ys[len(bank.sections):], bank.counted[cell]))
            for field, _, ys in proof if bank.field[cell] in ("", field)])
    return [worth, people * weights] if worth > 0 and people * weights > 0 else [0, 1]


def tree(chance, leaves):
    """§8.12: the root."""
    level = [chance.hash(b"\0" + leaf) for leaf in leaves] or [chance.hash(b"")]
    while len(level) > 1:
        pairs = [level[at:at + 2] for at in range(0, len(level), 2)]
        level = [chance.hash(b"\1" + b"".join(pair)) if pair[1:] else pair[0] for pair in pairs]
    return level[0].hex()


def draw_papers(chance, inputs, parameters):
    """§8: the result of papers/2."""
    chance.require(parameters == {}, "announcement.parameters", "papers/2 has none")
    check_papers(inputs, chance.require)
    bank, roster, plan = Bank(inputs), inputs["roster"], inputs["plan"]
    check_plan(bank, inputs, chance.require)
    order = chance.order("paper/order", [person for person, *_ in roster])
    sheet = {person: f"S{number:06}" for number, person in enumerate(order, 1)}
    about = {person: (session, field, seen) for person, session, field, seen in roster}
    done, alone = {}, []

    def alone_for(person, units):
        stream = chance.stream("paper/alone/" + person)
        return stream, draw_alone(bank, stream, units)
    pools = [[] for _ in range(plan["pools"])]
    groups = []
    if plan["groups"]:
        quota = chance.stream("paper/quota")
        for units, shares in zip(bank.cells, plan["shares"]):
            units = iter(quota.shuffle(units) if len(pools) > 1 else units)
            for pool, share in zip(pools, shares):
                pool += [next(units) for _ in range(share)]
        if len(pools) > 1:
            pools = balanced(bank, plan["groups"], pools)
    before = Counter()
    for number, (session, field, pool, papers, uses) in enumerate(plan["groups"]):
        members = [person for person in order if about[person] == (session, field, [])]
        group = Group(bank, chance, number, papers, {*pools[pool]}, uses)
        used = group.quota(quota, before)
        before.update(used)
        group.deal(used)
        group.mend()
        group.balance()
        own = [unit for unit in sorted(pools[pool]) if bank.field[bank.cell[unit]] in ("", field)]
        streams = {}
        for at, (person, paper) in enumerate(zip(members, group.papers)):
            if paper.faults or largest(paper.gap) > bank.tolerance:
                stream, other = alone_for(person, own)
                chance.require(other or not paper.faults, "inputs.plan", f"no paper for {person}")
                if other and (paper.faults or largest(other.gap) < largest(paper.gap)):
                    group.papers[at], streams[person] = other, stream
                    alone.append(sheet[person])
        stream = chance.stream(f"paper/print/{number}")
        for person, paper in zip(members, group.papers):
            done[person] = paper, *printed(bank, streams.get(person, stream), paper)
    for person, session, field, seen in roster:
        if person not in done:
            met = {*seen}
            stream, paper = alone_for(person, [
                unit for unit, items in enumerate(bank.items)
                if bank.field[bank.cell[unit]] in ("", field) and met.isdisjoint(items)])
            chance.require(paper, "inputs.bank", f"no paper for {person}")
            done[person] = paper, *printed(bank, stream, paper)
            alone.append(sheet[person])
    salts, sheets, leaves = chance.tickets("paper/salt", about), [], []
    for place, person in enumerate(about):
        _, positions, orders = done[person]
        items = [[bank.rows[at][0], choices, bank.rows[at][9]]
                 for at, choices in zip(positions, orders)]
        leaves.append(chance.leaf(person, sheet[person], [place, len(about)], salts[person],
                                  items))
    for person in order:
        paper, positions, orders = done[person]
        expected = [gap + target for gap, target in zip(paper.gap, bank.targets)]
        sheets.append([sheet[person], person, expected, " ".join(map(str, positions)),
                       " ".join(orders)])
    outside = [sheet[person] for person in order if largest(done[person][0].gap) > bank.tolerance]
    return {"alone": sorted(alone), "bound": bound(bank, plan["proof"]), "outside": outside,
            "root": tree(chance, leaves), "sheets": sheets}


def check_proof(chance, proof):
    """§8.13: the proof of one paper leads to its root."""
    salt = bytes.fromhex(proof["salt"])
    at, size = proof["index"], proof["size"]
    leaf = chance.leaf(proof["registration"], proof["sheet"], [at, size], salt, proof["items"])
    node, path = chance.hash(b"\0" + leaf), iter(map(bytes.fromhex, proof["path"]))
    chance.require(0 <= at < size, "index", "not a place among the leaves")
    while size > 1:
        if at % 2:
            node = chance.hash(b"\1" + next(path, b"") + node)
        elif at + 1 < size:
            node = chance.hash(b"\1" + node + next(path, b""))
        at, size = at // 2, (size + 1) // 2
    chance.require(next(path, None) is None, "path", "longer than the tree is high")
    chance.require(node.hex() == proof["root"], "root", "the paper is not the one that was drawn")

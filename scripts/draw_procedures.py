"""The procedures seats/1 and papers/1, for verify_draw.py.

Written from docs/draw-specification.md alone; § stands for its sections.
"""
from collections import Counter
from fractions import Fraction
from itertools import chain, combinations, islice, pairwise

from draw_scheme import Wrong, require


def check_ascending(names, place):
    """§2: texts or numbers, ascending, each once and none empty."""
    keys = [name.encode() if isinstance(name, str) else name for name in names]
    ascending = all(low < high for low, high in pairwise(keys))
    require(ascending and b"" not in keys, place, "not ascending, or one twice or empty")


def check_seats(inputs):
    """§7: the inputs are such as can be drawn from."""
    check_ascending([person for person, _, _ in inputs["roster"]], "inputs.roster")
    require(all(access in (0, 1) for *_, access in inputs["roster"]), "inputs.roster", "access")
    for at, (site, room, machines, columns, seats, accessible) in enumerate(inputs["rooms"]):
        place = f"inputs.rooms[{at}]"
        require(site and room and 1 <= columns <= machines <= 100, place, "no such room")
        check_ascending(seats, place)
        check_ascending(accessible, place)
        there = {*accessible} <= {*seats} <= {*range(1, machines + 1)}
        require(there, place, "a seat that is not there")
    check_ascending(sorted(inputs["sessions"]), "inputs.sessions")
    check_ascending(sorted(f"{site}/{room}" for site, room, *_ in inputs["rooms"]), "inputs.rooms")


def check_papers(inputs):
    """§8: the inputs are such as can be drawn from."""
    check_ascending(inputs["roster"], "inputs.roster")
    check_ascending([item[0] for item in inputs["bank"]], "inputs.bank")
    kinds, bands = [s[0] for s in inputs["blueprint"]["sections"]], {"easy", "medium", "hard"}
    right = len(kinds) == len({*kinds}) and {*inputs["blueprint"]["bands"]} <= bands
    require(right, "inputs.blueprint", "a type has two sections, or an unknown band")
    for at, (_, kind, statute, band, facility, pins, _) in enumerate(inputs["bank"]):
        right = statute and 0 <= facility <= 100 and len(pins) <= 10 and {*pins} <= {*"pf"}
        right = right and kind in kinds and band in bands
        require(right, f"inputs.bank[{at}]", "no such item")


class Grid:
    """§7.4: where the seats of a room stand, and which are neighbours."""
    def __init__(self, machines, columns, separation):
        rows, self.seat_at, eight = -(-machines // columns), {}, separation == "eight-neighbours"
        for seat in range(1, machines + 1):
            column, depth = divmod(seat - 1, rows)
            row = rows - 1 - depth if column % 2 else depth
            self.seat_at[(column, row) if columns > rows else (row, column)] = seat
        self.place, self.lines = {s: p for p, s in self.seat_at.items()}, max(rows, columns)
        near = ([0, 1], [1, 1]) if eight else ([0, 1],)
        patterns = [p for p in range(1 << min(rows, columns)) if p & p << 1 == 0]
        reach = {p: p | p << 1 | p >> 1 if eight else p for p in patterns}
        self.beside = {p: {q for q in patterns if reach[p] & q == 0} for p in patterns}
        self.pairs = {
            (a, b) for a, b in combinations(self.place, 2)
            if sorted(abs(x - y) for x, y in zip(self.place[a], self.place[b])) in near}


class SeparatedSets:
    """§7.4: the separated sets among given seats. tables[i][p] counts the ways to fill the lines
    from i on when line i has pattern p: those with k seats stand at bit 128k of that number."""
    def __init__(self, grid, seats):
        self.grid, self.tables, after, open_slots = grid, [], {0: 1}, [0] * grid.lines
        for seat in seats:
            open_slots[grid.place[seat][0]] |= 1 << grid.place[seat][1]
        for slots in reversed(open_slots):
            after = {p: sum(after[q] for q in after if q in beside) << 128 * p.bit_count()
                     for p, beside in grid.beside.items() if p & ~slots == 0}
            self.tables.insert(0, after)
        self.total = sum(after.values())
        fits = all(self.count(size) < 2**64 for size in range(len(seats) + 1))
        require(fits, "inputs.rooms", "2⁶⁴ separated sets of one size, or more")

    def count(self, size, table=None):
        return (self.total if table is None else table) >> 128 * size & 2**128 - 1

    def draw(self, size, stream):
        rank, previous, chosen = stream.below_wide(self.count(size)), 0, []
        for line, table in enumerate(self.tables):
            for pattern in (p for p in table if p in self.grid.beside[previous]):
                if rank < (number := self.count(size, table[pattern])):
                    break
                rank -= number
            previous, size = pattern, size - pattern.bit_count()
            slots = [slot for slot in range(pattern.bit_length()) if pattern >> slot & 1]
            chosen += [self.grid.seat_at[line, slot] for slot in slots]
        return sorted(chosen)


def attempts(grid, given, free, people, unit, stream):
    """§7.4: the seatings {seat: person} that are tried, one after the other."""
    def sets(code, seats):
        mine = {seat for seat in given if unit[given[seat]] == code}
        near = {b for pair in grid.pairs for a, b in (pair, pair[::-1]) if a in mine}
        found = SeparatedSets(grid, [seat for seat in seats if seat not in near])
        return found, next(k for k in range(len(units[code]), -1, -1) if found.count(k))
    units = {code: [p for p in people if unit[p] == code] for code in {unit[p] for p in people}}
    codes = sorted(units, key=lambda code: (-len(units[code]), code.encode()))
    found, size = sets(codes[0], free)
    rest = units[codes[0]][size:] + [p for code in codes[1:] for p in units[code]]
    for _ in range(400):
        chosen = found.draw(size, stream)
        others = stream.shuffle([seat for seat in free if seat not in chosen])
        apart = stream.shuffle(units[codes[0]][:size])
        yield given | dict(zip(chosen, apart)) | dict(zip(others, rest))
    for _ in range(60):
        seating, seats, waiting = given, free, []
        for code in codes:
            found, size = sets(code, seats)
            chosen, members = found.draw(size, stream), stream.shuffle(units[code])
            seating, waiting = seating | dict(zip(chosen, members)), waiting + members[size:]
            seats = [seat for seat in seats if seat not in chosen]
        yield seating | dict(zip(stream.shuffle(seats), waiting))


def seat_hall(room, given, people, unit, separation, stream):
    """§7.4: who sits where, as {seat: person}, and how many pairs there are."""
    _, _, machines, columns, seats, _ = room
    free = [seat for seat in seats if seat not in given]
    if separation == "none":
        return given | dict(zip(stream.shuffle(free), people)), 0
    grid, best, fewest = Grid(machines, columns, separation), None, None
    if not people:
        stream.shuffle(free)
    for seating in attempts(grid, given, free, people, unit, stream) if people else [given]:
        at = {seat: unit[person] for seat, person in seating.items()}
        pairs = sum(a in at and at[a] == at.get(b) for a, b in grid.pairs)
        if best is None or pairs < fewest:
            best, fewest = seating, pairs
        if pairs == 0:
            break
    return best, fewest


def open_halls(chance, halls, people, wheelchairs):
    """§7.1: the names of the halls that are needed, in the order of opening."""
    opened, seats, accessible = [], 0, 0
    for name in chance.order("seat/rooms", halls):
        enough, (*_, theirs, reached) = seats >= people, halls[name][1]
        if (not enough or accessible < wheelchairs) and (not enough or reached):
            opened.append(name)
            seats, accessible = seats + len(theirs), accessible + len(reached)
    require(seats >= people and accessible >= wheelchairs, "inputs.rooms", "too few seats")
    return opened


def deal(row, free):
    """§7.3: the people of a row for each of the halls with so many free seats."""
    shares = [divmod(seats * len(row), sum(free) or 1) for seats in free]
    quota, dealt = [whole for whole, _ in shares], [[] for _ in free]
    for i in sorted(range(len(free)), key=lambda i: -shares[i][1])[:len(row) - sum(quota)]:
        quota[i] += 1
    turns = sorted((Fraction(2 * t + 1, 2 * q), i) for i, q in enumerate(quota) for t in range(q))
    for person, (_, i) in zip(row, turns):
        dealt[i].append(person)
    return dealt


def draw_seats(chance, inputs, parameters):
    """§7: the result of seats/1."""
    require(parameters["separation"] in ("none", "four-neighbours", "eight-neighbours"),
            "announcement.parameters.separation", "unknown")
    check_seats(inputs)
    unit = {person: code for person, code, _ in inputs["roster"]}
    order = chance.order("seat/members", unit)
    wheelchairs = {person for person, _, access in inputs["roster"] if access == 1}
    halls = {f"{session}/{room[0]}/{room[1]}": (session, room)
             for session in inputs["sessions"] for room in inputs["rooms"]}
    opened = open_halls(chance, halls, len(unit), len(wheelchairs))
    given = {name: {} for name in opened}
    if wheelchairs:
        reached = [(name, seat) for name in opened for seat in halls[name][1][5]]
        places = chance.stream("seat/access").shuffle(reached)
        for person, (name, seat) in zip([p for p in order if p in wheelchairs], places):
            given[name][seat] = person
    others = [person for person in order if person not in wheelchairs]
    row = [person for code in chance.order("seat/units", {unit[person] for person in others})
           for person in others if unit[person] == code]
    free = [len(halls[name][1][4]) - len(given[name]) for name in opened]
    dealt, seats, unmet = dict(zip(opened, deal(row, free))), [], []
    for name in sorted(opened, key=str.encode):
        (session, room), stream = halls[name], chance.stream("seat/room/" + name)
        hall = room, given[name], dealt[name]
        seating, pairs = seat_hall(*hall, unit, parameters["separation"], stream)
        seats += [[person, session, *room[:2], seat] for seat, person in seating.items()]
        unmet += [[session, *room[:2], pairs]] if pairs else []
    return {"seats": sorted(seats, key=lambda entry: entry[0].encode()), "unmet": unmet}


class Bank:
    """§8: the items by position, what they count for, and the margins of a paper."""
    def __init__(self, items, blueprint):
        marks = {kind: marks for kind, _, marks in blueprint["sections"]}
        self.items, self.sections = items, [s[:2] for s in blueprint["sections"]]
        self.tolerance = 10 * blueprint["tolerance"]
        self.expected = [facility * marks.get(kind, 0) for _, kind, _, _, facility, *_ in items]
        bounds = [(2, blueprint["statutes"]), (3, blueprint["bands"])]
        self.margins = {(at, name): b for at, named in bounds for name, b in named.items()}
        self.named = [{(2, item[2]), (3, item[3])} & self.margins.keys() for item in items]

    def beyond(self, margin, count):
        least, *most = self.margins[margin]
        return least - count if count < least else max([count - most for most in most] + [0])


class Sheet:
    """§8.2–8.5: one paper while it is drawn."""
    def __init__(self, bank, name, stream):
        """§8.2."""
        self.bank, self.name, self.stream = bank, name, stream
        for _ in range(50):
            self.begin()
            while self.distance and self.exchange(lambda change: True, lambda farther: farther < 0):
                pass
            if self.distance == 0:
                return
        raise Wrong("inputs.blueprint", f"no paper keeps the margins ({name})")

    def begin(self):
        self.chosen, self.reserve = [], []
        for kind, count in self.bank.sections:
            own = [at for at, item in enumerate(self.bank.items) if item[1] == kind]
            require(0 <= count <= len(own), "inputs.blueprint", f"not enough items of {kind}")
            own = self.stream.shuffle(own)
            self.chosen.append(own[:count])
            self.reserve.append(own[count:])
        on_paper = [at for section in self.chosen for at in section]
        self.expected = sum(self.bank.expected[at] for at in on_paper)
        self.counts = Counter(margin for at in on_paper for margin in self.bank.named[at])
        self.distance = sum(self.bank.beyond(m, self.counts[m]) for m in self.bank.margins)

    def farther(self, old, new):
        """The change of the distance when the new item replaces the old one."""
        out, into = self.bank.named[old], self.bank.named[new]
        moves = [(m, -1) for m in out - into] + [(m, 1) for m in into - out]
        return sum(self.bank.beyond(m, self.counts[m] + step) -
                   self.bank.beyond(m, self.counts[m]) for m, step in moves)

    def exchange(self, change_passes, farther_passes):
        """§8.4, with the test in two halves; whether a pair changed places."""
        places = [(s, i) for s, section in enumerate(self.chosen) for i in range(len(section))]
        start = self.stream.below(len(places))
        for section, i in places[start:] + places[:start]:
            reserve, old = self.reserve[section], self.chosen[section][i]
            first = self.stream.below(len(reserve)) if reserve else 0
            for j in [*range(first, len(reserve)), *range(first)]:
                change = self.bank.expected[reserve[j]] - self.bank.expected[old]
                if change_passes(change) and farther_passes(self.farther(old, reserve[j])):
                    self.chosen[section][i], reserve[j] = reserve[j], old
                    self.distance += self.farther(old, self.chosen[section][i])
                    self.counts.subtract(self.bank.named[old])
                    self.counts.update(self.bank.named[self.chosen[section][i]])
                    self.expected += change
                    return True
        return False

    def approach(self, target):
        """§8.3: whether the expected score comes near the target."""
        while abs(gap := target - self.expected) > self.bank.tolerance:
            tests = [lambda change: abs(gap - change) <= self.bank.tolerance,
                     lambda change: abs(gap - change) < abs(gap) // 2,
                     lambda change: abs(gap - change) < abs(gap)]
            if not any(self.exchange(test, lambda farther: farther == 0) for test in tests):
                return False
        return True

    def arranged(self):
        """§8.5: the items in order, and the order of the choices of each."""
        positions = [at for section in self.chosen for at in self.stream.shuffle(section)]
        orders = []
        for _, kind, _, _, _, pins, _ in map(self.bank.items.__getitem__, positions):
            free = [i for i, pin in enumerate(pins) if pin == "f" and kind != "trueFalse"]
            order = dict(enumerate(range(len(pins)))) | dict(zip(free, self.stream.shuffle(free)))
            orders.append("".join(map(str, order.values())))
        return positions, orders


def draw_papers(chance, inputs, parameters):
    """§8: the result of papers/1."""
    require(parameters == {}, "announcement.parameters", "papers/1 has none")
    check_papers(inputs)
    bank = Bank(inputs["bank"], inputs["blueprint"])
    order = chance.order("paper/order", inputs["roster"])
    names = [f"S{number:06d}" for number in range(1, len(order) + 1)]
    begun = (Sheet(bank, name, chance.stream("paper/sheet/" + name)) for name in names)
    first = list(islice(begun, 200))
    target = sum(sheet.expected for sheet in first) // (len(first) or 1)
    outside, sheets = [], []
    for person, sheet in zip(order, chain(first, begun)):
        if not sheet.approach(target):
            outside.append(sheet.name)
        sheets.append([sheet.name, person, sheet.expected, *sheet.arranged()])
    return {"outside": outside, "sheets": sheets, "target": target}

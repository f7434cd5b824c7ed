"""The procedure seats/2, for verify_draw.py.

Written from docs/draw-specification.md alone; § stands for its sections.
"""
from collections import Counter, defaultdict
from functools import cache
from heapq import heapify, heappop, heappush
from itertools import permutations
from math import comb, lcm

from draw_inputs import REACH, check_seats

LIMITED, WISH, OPEN = range(3)
SCALE = lcm(*range(1, 101))  # A share of it is whole for any number of places.


class Shape:
    """§7.6: the seats of a room, by_cell in cell order, and which are neighbours: near truly,
    torus on the torus. cell numbers the cells in cell order, of which window are L + 1."""
    def __init__(self, cells, columns, rows, rule):
        turned = len(cells[0]) > len(cells)
        lines, aisles = ([*zip(*cells)], (columns, rows)) if turned else (cells, (rows, columns))
        sides = len(lines), len(lines[0])
        place = {seat: (i, j)
                 for i, line in enumerate(lines) for j, seat in enumerate(line) if seat}
        self.by_cell, self.seats, self.window = [*place], sorted(place), sides[1] + 1
        self.free = rule == "none"
        self.cell = {seat: i * sides[1] + j for seat, (i, j) in place.items()}
        self.near, self.torus = ({seat: set() for seat in place} for _ in range(2))
        reach = REACH[rule]
        for one, other in permutations(place, 2):
            steps = [abs(a - b) for a, b in zip(place[one], place[other])]
            if max(steps) == 1 and sum(steps) in reach and not any(
                    aisle == max(a, b) > min(a, b) for a, b, those in
                    zip(place[one], place[other], aisles) for aisle in those):
                self.near[one].add(other)
            steps = [min(step, side - step) for step, side in zip(steps, sides)]
            if max(steps) == 1 and sum(steps) in reach:
                self.torus[one].add(other)
        if not reach or len(place) < sides[0] * sides[1] or not 3 <= sides[1] <= 8:
            self.torus = None
        self.sets = cache(self.sets)

    def sets(self, torus, free, costs):
        return Sets(free, self.torus if torus else self.near, costs)

    def fewest(self, size):
        """§7.5: e(hall, k)."""
        return self.sets(False, tuple(self.by_cell), (0,) * len(self.seats)).fewest(size)[0]


class Sets:
    """§7.6: the sets of given seats, in order, by their size and pairs. costs are the pairs that
    each seat makes by itself; before its neighbours that come earlier, kept the earlier seats with
    a neighbour to come, both as bits by place."""
    def __init__(self, seats, near, costs):
        self.seats, self.costs, place = seats, costs, {seat: i for i, seat in enumerate(seats)}
        beside = [[place[other] for other in near[seat] if other in place] for seat in seats]
        self.before = [sum(1 << j for j in those if j < i) for i, those in enumerate(beside)]
        self.kept = [sum(1 << j for j in range(i) if max(beside[j], default=0) >= i)
                     for i in range(len(seats) + 1)]
        self.ways, self.fewest = cache(self.ways), cache(self.fewest)

    def more(self, at, chosen):
        return self.costs[at] + (chosen & self.before[at]).bit_count()

    def ways(self, at, chosen, pairs):
        """How many sets of the seats from a place on, beside those chosen, bring exactly so many
        pairs: the number of those with k seats stands at bit 128k."""
        if at == len(self.seats):
            return int(pairs == 0)
        found = self.ways(at + 1, chosen & self.kept[at + 1], pairs)
        if (more := self.more(at, chosen)) <= pairs:
            chosen = (chosen | 1 << at) & self.kept[at + 1]
            found += self.ways(at + 1, chosen, pairs - more) << 128
        return found

    def number(self, size, pairs, at=0, chosen=0):
        return self.ways(at, chosen, pairs) >> 128 * size & 2**128 - 1

    def fewest(self, size):
        """e and N."""
        pairs = 0
        while not (number := self.number(size, pairs)):
            pairs += 1
        return pairs, number

    def draw(self, size, stream):
        pairs, number = self.fewest(size)
        rank, chosen, found = stream.below_wide(number), 0, []
        for at, seat in enumerate(self.seats):
            without = self.number(size, pairs, at + 1, chosen & self.kept[at + 1])
            if rank >= without:
                rank, pairs, size = rank - without, pairs - self.more(at, chosen), size - 1
                chosen |= 1 << at
                found.append(seat)
            chosen &= self.kept[at + 1]
        return found


class Hall:
    """§7.1: a room in one session; unit_at and person_at have who sits there, dealt who will; count
    has both by unit."""
    def __init__(self, session, row, shape):
        self.place, self.places, self.accessible = [session, *row[:2]], row[2], row[4]
        self.session, self.site, self.name = session, row[0], "/".join(self.place)
        self.unit_at, self.person_at, self.dealt, self.count = {}, {}, [], Counter()
        self.shape, self.opened, self.outcome, self.left = shape, False, None, set()

    def seat(self, seat, person, unit):
        self.unit_at[seat], self.person_at[seat] = unit, person

    def free(self):
        return self.places - len(self.person_at) - len(self.left) - len(self.dealt)

    def pairs(self):
        return sum(self.unit_at.get(other) == unit for seat, unit in self.unit_at.items()
                   for other in self.shape.near[seat]) // 2


class Draw:
    """§7: the halls in lot order, and the people with their ranks in the orders of 7.1."""
    def __init__(self, chance, inputs, parameters):
        self.chance, self.inputs, self.least = chance, inputs, parameters["least"]
        shapes, sessions, self.spread, self.done = {}, [], [], set()
        for _, _, _, cells, _, *aisles in inputs["rooms"]:
            key = str((cells, aisles))
            if key not in shapes:
                shapes[key] = Shape(cells, *aisles, parameters["separation"])
        for session in chance.order("seat/sessions", inputs["sessions"]):
            halls = [Hall(session, row, shapes[str((row[3], row[5:]))]) for row in inputs["rooms"]]
            named = {hall.name: hall for hall in halls}
            sessions.append([named[name] for name in chance.order("seat/rooms", named)])
        self.halls = [hall for turn in zip(*sessions) for hall in turn]
        self.named = {hall.name: hall for hall in self.halls}
        self.unit = {person: unit for person, unit, *_ in inputs["taken"] + inputs["roster"]}
        self.access = {person for person, _, access in inputs["roster"] if access}
        self.wanted = {unit: (strict, {*sites}) for unit, strict, sites in inputs["sites"]}
        people = [person for person, *_ in inputs["roster"]]
        self.member = {person: i for i, person in enumerate(chance.order("seat/members", people))}
        units = chance.order("seat/units", {self.unit[person] for person in people})
        rank = {unit: i for i, unit in enumerate(units)}
        self.row = {person: (rank[self.unit[person]], i) for person, i in self.member.items()}

    def sites(self, person):
        """Whether the person's sites are strict, and which they are."""
        return self.wanted.get(self.unit[person], (0, ()))

    def allowed(self, person, hall):
        strict, sites = self.sites(person)
        return not strict or hall.site in sites

    def bind(self):
        """§7.2: the hall or session of the people in groups."""
        bound, taken, size = {}, defaultdict(lambda: (0, 0)), defaultdict(lambda: (0, 0))

        def add(sizes, place, more):
            sizes[place] = sizes[place][0] + more[0], sizes[place][1] + more[1]
        for hall in self.halls:
            for place in hall, hall.session:
                add(size, place, (hall.places, len(hall.accessible)))
        for name, kind, people in sorted(self.inputs["groups"], key=lambda group: (
                group[1] == "session", -len(group[2]), group[0].encode())):
            needs = len(people), sum(person in self.access for person in people)
            places = {f"{name}/{place}": (self.named[place], self.named[place].session)
                      if kind == "room" else (place,)
                      for place in (self.named if kind == "room" else self.inputs["sessions"])}
            fitting = (those for those in map(places.get, self.chance.order("seat/groups", places))
                       if all(taken[place][i] + needs[i] <= size[place][i]
                              for place in those for i in (0, 1))
                       and (kind == "session" or all(self.allowed(p, those[0]) for p in people)))
            those = next(fitting, None)
            self.chance.require(those, "inputs.groups", f"no place for the group {name}")
            for place in those:
                add(taken, place, needs)
            bound |= dict.fromkeys(people, those[0])
        return bound

    def classes(self):
        """§7.2: (kind, halls, people in row order) of each class, in order."""
        bound, alike, classes = self.bind(), defaultdict(list), defaultdict(list)
        for person in self.row:
            strict, sites = self.sites(person)
            alike[bound.get(person), bool(strict), frozenset(sites)].append(person)
        for (place, strict, sites), people in alike.items():
            kind = LIMITED if place or strict else WISH if sites else OPEN
            classes[kind, tuple(at for at, hall in enumerate(self.halls)
                                if place in (None, hall, hall.session)
                                and (kind == OPEN or place and not strict or hall.site in sites)
                                )] += people
        classes[OPEN, tuple(range(len(self.halls)))] += []
        self.chance.require(all(halls for _, halls in classes), "inputs.sites", "no hall for one")
        order = sorted(classes, key=lambda key: (key[0], len(key[1]), min(
            (person.encode() for person in classes[key]), default=b"")))
        return [(kind, [self.halls[at] for at in halls],
                 sorted(classes[kind, halls], key=self.row.get)) for kind, halls in order]

    def open(self, classes):
        """§7.3."""
        for at, (kind, halls, _) in enumerate(classes):
            people = [person for _, theirs, people in classes[:at + 1]
                      if not {*halls}.isdisjoint(theirs) for person in people]
            need, access = len(people), len(self.access.intersection(people))
            places = sum(hall.places for hall in halls if hall.opened)
            reached = sum(len(hall.accessible) for hall in halls if hall.opened)
            for hall in (hall for hall in halls if not hall.opened):
                if kind == WISH:
                    hall.opened = (places < need
                                   and (need - places) * 100 >= self.least * hall.places)
                else:
                    hall.opened = places < need or reached < access and len(hall.accessible) > 0
                places += hall.places * hall.opened
                reached += len(hall.accessible) * hall.opened

    def choose(self, seats, person, wish, stream):
        """§7.4, §7.8: seats a person at one of [(hall, seat)], with few mates near."""
        self.chance.require(seats, "inputs.rooms", f"no seat for {person}")
        unit = self.unit[person]
        mates = [sum(hall.unit_at.get(other) == unit for other in hall.shape.near[seat])
                 for hall, seat in seats]
        seats = [place for place, near in zip(seats, mates) if near == min(mates)]
        if wish:
            seats = [place for place in seats if place[0].site in self.sites(person)[1]] or seats
        hall, seat = seats[stream.below(len(seats))]
        hall.seat(seat, person, unit)
        hall.count[unit] += 1
        return hall

    def seat_access(self, classes):
        """§7.4."""
        stream = self.chance.stream("seat/access")
        left = {at: len(people) for at, (kind, _, people) in enumerate(classes) if kind == LIMITED}
        for at, (kind, halls, people) in enumerate(classes):
            for person in sorted(self.access.intersection(people), key=self.member.get):
                full = {hall for other in left if other != at and left[other] >= sum(
                    hall.free() for hall in classes[other][1] if hall.opened)
                    for hall in classes[other][1]}
                self.choose([(hall, seat) for hall in (self.halls if kind == WISH else halls)
                             if hall.opened and hall.free() > 0 and hall not in full
                             for seat in hall.accessible if seat not in hall.person_at],
                            person, kind == WISH, stream)
                if at in left:
                    left[at] -= 1

    def deal(self, classes):
        """§7.5."""
        over = []
        for number, (kind, halls, people) in enumerate(classes):
            row = [person for person in people if person not in self.access]
            row = sorted(row + over, key=self.row.get) if kind == OPEN else row
            halls = [hall for hall in halls if hall.opened]
            free = [hall.free() for hall in halls]
            enough = kind == WISH or len(row) <= sum(free)
            self.chance.require(enough, "inputs.rooms", "too few seats")
            over, row = over + row[sum(free):], row[:sum(free)]
            shares = [divmod(seats * len(row), sum(free) or 1) for seats in free]
            quota = [share for share, _ in shares]
            order = sorted(range(len(halls)), key=lambda i: -shares[i][1])
            for i in order[:len(row) - sum(quota)]:
                quota[i] += 1
            row = self.deal_heavy(halls, row, quota, left := [*quota])
            if row:
                turns = sorted((SCALE * (2 * t + 1) // q, i)
                               for i, q in enumerate(left) for t in range(q))
                offset = self.chance.stream(f"seat/deal/{number}").below(len(row))
                for j, person in enumerate(row):
                    self.put(halls[turns[(j + offset) % len(row)][1]], person)

    def put(self, hall, person):
        hall.dealt.append(person)
        hall.count[self.unit[person]] += 1

    def deal_heavy(self, halls, row, quota, left):
        """§7.5: deals those of heavy units; the others of the row. (More people of a unit never
        have fewer pairs, so one hall of each kind is looked at, and those where some sit.)"""
        members, cases = defaultdict(list), defaultdict(set)
        for person in row:
            members[self.unit[person]].append(person)
        for hall, q in zip(halls, quota):
            for unit in [None, *hall.count] if q else []:
                cases[unit].add((hall.shape, q, hall.count[unit]))
        order = sorted(members, key=lambda unit: (-len(members[unit]), unit.encode()))
        for unit, people in [(unit, members[unit]) for unit in order]:
            if not any(shape.fewest(min(len(shape.seats), x + 2 - -len(people) * q // len(row)))
                       for shape, q, x in cases[None] | cases[unit]):
                continue

            def price(i):
                shape, x = halls[i].shape, halls[i].count[unit]
                step = shape.fewest(x + 1) - shape.fewest(x)
                return step, (2 * x + 1) * SCALE // quota[i], i
            heapify(heap := [price(i) for i in range(len(halls)) if left[i]])
            for person in people:
                i = heappop(heap)[2]
                self.put(halls[i], person)
                left[i] -= 1
                if left[i]:
                    heappush(heap, price(i))
            self.spread.append([unit, len(people),
                                sum(hall.shape.fewest(hall.count[unit]) for hall in halls)])
            members[unit] = []
        return [person for person in row if members[self.unit[person]]]

    def add_late(self):
        """§7.8."""
        stream, place = self.chance.stream("seat/late"), {}
        last = {row[0]: row for row in self.inputs["taken"]}
        for row in self.inputs["taken"]:
            person, unit, *hall, seat = row
            hall = self.named["/".join(hall)]
            if person not in self.member and row is last[person]:
                place[person] = hall
                hall.seat(seat, person, unit)
            else:
                hall.left.add(seat)
        for hall in self.halls:
            hall.outcome = ["late", hall.pairs(), []]
        groups = {person: (kind, people) for _, kind, people in self.inputs["groups"]
                  for person in people}
        for person in sorted(self.member, key=self.member.get):
            kind, others = groups.get(person, ("", ()))
            there = next((place[other] for other in others if other in place), None)
            halls = [hall for hall in self.halls if hall.free() > 0 and self.allowed(person, hall)
                     and (there in (None, hall) or kind == "session" and
                          there.session == hall.session)]
            seats = [(hall, seat) for hall in halls
                     for seat in (hall.accessible if person in self.access else hall.shape.seats)
                     if seat not in hall.person_at and seat not in hall.left]
            seats = ([(hall, seat) for hall, seat in seats if hall.person_at]
                     or [(hall, seat) for hall, seat in seats if hall is seats[0][0]])
            strict, sites = self.sites(person)
            place[person] = self.choose(seats, person, sites and not strict, stream)


class Seating:
    """§7.6, §7.7: those dealt to a hall find their seats. rest are the people of units that do not
    count, and None for each seat that stays empty."""
    def __init__(self, draw, hall):
        self.hall, self.shape, self.unit = hall, hall.shape, draw.unit
        self.stream, base = draw.chance.stream("seat/room/" + hall.name), hall.pairs()
        self.free = [seat for seat in self.shape.by_cell if seat not in hall.person_at]
        people, before = defaultdict(list), {*hall.unit_at.values()}
        for person in sorted(hall.dealt, key=draw.row.get):
            people[draw.unit[person]].append(person)
        self.units = {unit: people[unit] for unit in sorted(
            people, key=lambda unit: (-len(people[unit]), unit.encode()))
            if len(people[unit]) > 1 or unit in before}
        self.rest = [person for unit in sorted(people.keys() - self.units, key=str.encode)
                     for person in people[unit]]
        self.rest += [None] * (len(self.free) - len(hall.dealt))
        mode, least, reasons = self.run()
        hall.outcome = [mode, base + least, reasons]

    def run(self):
        """Seats everybody; the mode, the bound of the pairs that come, and the reasons."""
        sizes = {unit: len(people) for unit, people in self.units.items()}
        for mode, near, tries in (("torus", self.shape.torus, 1000),
                                  ("grid", self.shape.near, 3000)):
            sets = {unit: self.shape.sets(mode == "torus", tuple(self.free), tuple(
                sum(self.hall.unit_at.get(other) == unit for other in near[seat])
                for seat in self.free)) for unit in sizes if near}
            if mode == "torus" and not (
                    near and all(sets[unit].number(sizes[unit], 0) for unit in sets)):
                continue
            found = {unit: sets[unit].fewest(size) for unit, size in sizes.items()}
            tabled, left = [], len(self.free)
            for unit, (pairs, number) in found.items():
                if number < 2**64 - 1 and (pairs or number < comb(left, sizes[unit])):
                    tabled.append(unit)
                    left -= sizes[unit]
            others = [(unit, person) for unit, people in self.units.items() if unit not in tabled
                      for person in people] + [(None, person) for person in self.rest]
            least, reasons = sum(pairs for pairs, _ in found.values()), [
                [unit, sizes[unit], max(k for k in range(len(self.free) + 1)
                                        if sets[unit].number(k, 0)), pairs]
                for unit, (pairs, _) in found.items() if pairs]
            if any(self.attempt(sets, tabled, others, near) for _ in range(tries)):
                return mode, least, reasons
        return "search", self.search(sets, least), reasons

    def take(self, seats, people):
        for seat, person in zip(seats, people):
            if person is not None:
                self.hall.seat(seat, person, self.unit[person])

    def attempt(self, sets, tabled, others, near):
        """§7.6: whether one try comes to its end."""
        below, drawn, used = self.stream.below, [], set()
        for unit in tabled:
            drawn.append(sets[unit].draw(len(self.units[unit]), self.stream))
            if not used.isdisjoint(drawn[-1]):
                return False
            used.update(drawn[-1])
        seats = sorted(seat for seat in self.free if seat not in used)
        others, labels = [*others], {**self.hall.unit_at}
        for i in range(len(others) - 1, -1, -1):
            j = below(i + 1) if i else 0
            others[i], others[j] = others[j], others[i]
            unit, seat = others[i][0], seats[i]
            if unit is not None:
                for other in near[seat]:
                    if labels.get(other) == unit:
                        return False
                labels[seat] = unit
        self.take(seats, [person for _, person in others])
        for unit, chosen in zip(tabled, drawn):
            self.take(sorted(chosen), self.stream.shuffle(self.units[unit]))
        return True

    def search(self, sets, least):
        """§7.7: seats everybody; the bound."""
        bound, goal, ended = least, least, 0
        while not (labels := self.deepen(sets, goal)):
            if labels is None:
                ended += 1
                goal += ended
            else:
                bound = goal = goal + 1
        for unit, people in [*self.units.items(), (None, self.rest)]:
            seats = sorted(seat for seat, label in labels.items() if label == unit)
            self.take(seats, self.stream.shuffle(people))
        return bound

    def deepen(self, sets, goal):
        """§7.7: the labels of the seats of a seating with so many pairs; {} if there is none, None
        if too many states were searched."""
        left = {unit: len(people) for unit, people in self.units.items()} | {None: len(self.rest)}
        labels, dead, cell, states = {}, set(), self.shape.cell, 0
        window = [[seat for seat in self.free if 0 < cell[here] - cell[seat] <= self.shape.window]
                  for here in self.free]

        def enough(at, pairs):
            """Whether the pairs left are as many as the units' people left need."""
            for unit in self.units:
                chosen, spent = sum(1 << i for i in range(at) if labels[self.free[i]] == unit), 0
                chosen &= sets[unit].kept[at]
                while pairs >= spent and not sets[unit].number(left[unit], spent, at, chosen):
                    spent += 1
                pairs -= spent
            return pairs >= 0

        def enter(at, pairs):
            nonlocal states
            if at == len(self.free):
                return True
            state = at, pairs, *left.values(), *map(labels.get, window[at])
            if state in dead or not enough(at, pairs):
                return False
            states += 1
            if states > 20_000:
                raise OverflowError
            seat, cost = self.free[at], Counter()
            for other in self.shape.near[seat]:
                cost[self.hall.unit_at.get(other, labels.get(other))] += 1
            cost[None] = 0
            possible = [unit for unit in left if left[unit] and cost[unit] <= pairs]
            while possible:
                run = [unit for unit in possible for _ in range(left[unit])]
                unit = run[self.stream.below(len(run))]
                labels[seat], left[unit] = unit, left[unit] - 1
                if enter(at + 1, pairs - cost[unit]):
                    return True
                left[unit] += 1
                del labels[seat]
                possible.remove(unit)
            dead.add(state)
            return False
        try:
            return labels if enter(0, goal) else {}
        except OverflowError:
            return None


def draw_seats(chance, inputs, parameters):
    """§7: the result of seats/2."""
    check_seats(inputs, parameters, chance.require)
    draw = Draw(chance, inputs, parameters)
    if inputs["taken"]:
        draw.add_late()
    else:
        classes = draw.classes()
        draw.open(classes)
        if draw.access:
            draw.seat_access(classes)
        draw.deal(classes)
    halls = sorted(draw.halls, key=lambda hall: hall.name.encode())
    for hall in halls:
        hall.outcome = hall.outcome or ["placed", hall.pairs(), []]
        if hall.dealt:
            Seating(draw, hall)
        if hall.shape.free:
            hall.outcome[0] = "free"
    new = {person for person, *_ in inputs["roster"]}
    seats = [[person, *hall.place, seat] for hall in halls
             for seat, person in hall.person_at.items() if person in new]
    certified = [[*hall.place, hall.outcome[0], len(hall.person_at), hall.pairs(),
                  *hall.outcome[1:]] for hall in halls
                 if not new.isdisjoint(hall.person_at.values())]
    return {"halls": certified, "seats": sorted(seats, key=lambda entry: entry[0].encode()),
            "spread": draw.spread}

#!/usr/bin/env python3
"""Checks transcripts of the public draw without any of the program's code.

usage: verify_draw.py FILE…        compute each draw again; say the first thing that is wrong
       verify_draw.py --self-test  compute known values of the scheme

Written from docs/draw-specification.md alone (§ stands for its sections), for Python 3.11.
Exit codes: 0 all is well; 1 something is wrong; 64 wrong usage; 70 this Python has no SM3.
"""
import hashlib
import hmac
import json
import re
import sys
from collections import Counter
from fractions import Fraction
from itertools import combinations, zip_longest

SCHEME = "ZHIKAO-DRAW/1"
ABSENT = object()

class Wrong(Exception):
    """The first thing that is wrong: its place and what it is."""

def require(holds, place, what):
    """Nothing when it holds; else it is wrong at that place."""
    if not holds:
        raise Wrong(place, what)

def canonical(value):
    """§2: C(x), the bytes of canonical JSON."""
    def text(value):
        if isinstance(value, dict):
            names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
            return "{" + ",".join(text(name) + ":" + text(value[name]) for name in names) + "}"
        if isinstance(value, list):
            return "[" + ",".join(map(text, value)) + "]"
        return json.dumps(value, ensure_ascii=False)
    return text(value).encode("utf-8", "surrogatepass")

def joined(*parts):
    """§2: LP(p₁, …, pₙ)."""
    parts = [part.encode() if isinstance(part, str) else part for part in parts]
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)

def parse(data):
    """§2, §6: the value of a file in canonical JSON with a line feed; other numbers become 0."""
    def integer(text):
        return int(text) if len(text) <= 20 and -2**63 <= int(text) < 2**63 else 0
    try:
        value = json.loads(data.decode(), parse_int=integer, parse_float=lambda text: 0)
        again = canonical(value) + b"\n"
    except UnicodeDecodeError as error:
        raise Wrong(f"byte {error.start}", "text that is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise Wrong(f"byte {len(error.doc[:error.pos].encode())}", error.msg) from None
    except RecursionError:
        raise Wrong("byte 0", "nested too deeply") from None
    for offset, (ours, theirs) in enumerate(zip_longest(again, data) if again != data else ()):
        require(ours == theirs, f"byte {offset}", "the file is not in canonical JSON")
    return value

class Stream:
    """§5: the stream of one purpose: HMAC_DRBG, read as words."""
    def __init__(self, hash_name, entropy, nonce, personalization):
        self.hash_name, self.key, self.value = hash_name, bytes(32), b"\1" * 32
        self.buffer, self.words, self.rejections = b"", 0, 0
        self.update(entropy + nonce + personalization)

    def update(self, data=b""):
        for round_byte in (b"\0", b"\1") if data else (b"\0",):
            self.key = hmac.digest(self.key, self.value + round_byte + data, self.hash_name)
            self.value = hmac.digest(self.key, self.value, self.hash_name)

    def word(self):
        at = 4 * self.words % 1024
        if at == 0:
            self.buffer = b""
            while len(self.buffer) < 1024:
                self.value = hmac.digest(self.key, self.value, self.hash_name)
                self.buffer += self.value
            self.update()
        self.words += 1
        return int.from_bytes(self.buffer[at:at + 4], "big")

    def below(self, bound):
        while (word := self.word()) >= 2**32 - 2**32 % bound:
            self.rejections += 1
        return word % bound

    def below_wide(self, bound):
        while (word := self.word() << 32 | self.word()) >= 2**64 - 2**64 % bound:
            self.rejections += 1
        return word % bound

    def shuffle(self, values):
        values = list(values)
        for i in range(len(values) - 1, 0, -1):
            j = self.below(i + 1)
            values[i], values[j] = values[j], values[i]
        return values

class Chance:
    """§4, §5: the commitments, seed, tickets and streams of one announced draw."""
    def __init__(self, hash_name, exam, digest):
        self.hash_name, self.exam, self.digest, self.opened = hash_name, exam, digest, []

    def hash(self, data):
        return hashlib.new(self.hash_name, data).digest()

    def commitment(self, name, secret):
        return self.hash(joined(SCHEME + " commit", self.exam, name, secret)).hex()

    def sow(self, secrets, values, sealed=None):
        ordered = [secrets[name] for name in sorted(secrets, key=str.encode)]
        self.seed = self.hash(joined(SCHEME + " seed", self.digest, *ordered, *values))
        if sealed is not None:
            self.seed = self.hash(joined(SCHEME + " sealed", self.seed, sealed))

    def ticket(self, purpose, name):
        message = joined(SCHEME + " ticket", self.digest, self.exam, purpose, name)
        return hmac.digest(self.seed, message, self.hash_name)

    def order(self, purpose, names):
        return sorted(names, key=lambda name: self.ticket(purpose, name))

    def stream(self, purpose):
        personalization = joined(SCHEME + " stream", self.exam, purpose)
        stream = Stream(self.hash_name, self.seed, self.digest[:16], personalization)
        self.opened.append((purpose, stream))
        return stream

class Grid:
    """§7.4: where the seats of a room stand, and which are neighbours."""
    def __init__(self, machines, columns, separation):
        rows, self.seat_at, eight = -(-machines // columns), {}, separation == "eight-neighbours"
        for seat in range(1, machines + 1):
            column, depth = divmod(seat - 1, rows)
            row = rows - 1 - depth if column % 2 else depth
            self.seat_at[(column, row) if columns > rows else (row, column)] = seat
        self.place, self.lines = {s: p for p, s in self.seat_at.items()}, max(rows, columns)
        patterns = [p for p in range(1 << min(rows, columns)) if p & p << 1 == 0]
        reach = {p: p | p << 1 | p >> 1 if eight else p for p in patterns}
        self.beside = {p: {q for q in patterns if reach[p] & q == 0} for p in patterns}
        self.pairs = {(a, b) for a, b in combinations(self.place, 2) if sorted(
            abs(x - y) for x, y in zip(self.place[a], self.place[b])) in ([0, 1], [1, eight])}

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
    free, best, fewest = [seat for seat in seats if seat not in given], None, None
    if not people or separation == "none":
        return given | dict(zip(stream.shuffle(free), people)), 0
    grid = Grid(machines, columns, separation)
    for seating in attempts(grid, given, free, people, unit, stream):
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
    for _, _, machines, columns, _, _ in inputs["rooms"]:
        require(1 <= machines <= 100 and 1 <= columns <= 100, "inputs.rooms", "no such room")
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
        seating, pairs = seat_hall(
            room, given[name], dealt[name], unit, parameters["separation"], stream)
        seats += [[person, session, *room[:2], seat] for seat, person in seating.items()]
        unmet += [[session, *room[:2], pairs]] if pairs else []
    return {"seats": sorted(seats, key=lambda entry: entry[0].encode()), "unmet": unmet}

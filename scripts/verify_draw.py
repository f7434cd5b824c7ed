#!/usr/bin/env python3
"""Checks transcripts of the public draw without any of the program's code.

usage: verify_draw.py FILE…    compute each draw again; say the first thing that is wrong
                               (FILE may also be the proof of one paper)

Written from docs/draw-specification.md alone (§ stands for its sections), for Python 3.11; needs
the draw_….py beside it, and nothing else. Exit codes: 0 all is well; 1 something is wrong; 64 wrong
usage; 70 this Python has no SM3.
"""
import hashlib
import json
import math
import re
import struct
import sys
from itertools import zip_longest

sys.dont_write_bytecode = True  # Checking leaves no files behind.

from draw_papers import check_proof, draw_papers  # noqa: E402
from draw_seats import draw_seats  # noqa: E402

SCHEME = "ZHIKAO-DRAW/1"
ANNOUNCEMENT = ("scheme exam procedure hash version reason parameters inputs commitments external"
                " sealed").split()
TRANSCRIPT = ("announcement nonces sealed_nonce external_values inputs seed streams result"
              " result_digest transcript_digest").split()

PROOF = ("announcement exam hash index items path registration root salt scheme sheet size"
         " text_salts").split()
OPTIONAL = "sealed", "sealed_nonce", "text_salts"


class Wrong(Exception):
    """The first thing that is wrong: its place and what it is."""


def require(holds, place, what):
    """Nothing when it holds; else it is wrong at that place."""
    if not holds:
        raise Wrong(place, what)


def canonical(value):
    """§2: C(x), the bytes of canonical JSON."""
    def ordered(value):
        if type(value) is dict:
            names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
            return {name: ordered(value[name]) for name in names}
        return [*map(ordered, value)] if type(value) is list else value
    text = json.dumps(ordered(value), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def joined(*parts):
    """§2: LP(p₁, …, pₙ)."""
    parts = [part.encode() if type(part) is str else part for part in parts]
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)


def parse(data):
    """§2, §6: the value of a file in canonical JSON with a line feed; other numbers become 0."""
    def integer(text):
        return int(text) if len(text) <= 20 and -2**63 <= int(text) < 2**63 else 0
    try:
        value = json.loads(data.decode(), parse_int=integer, parse_float=lambda text: 0)
        again = canonical(value) + b"\n"
    except (ValueError, RecursionError) as error:
        raise Wrong("the file", f"not JSON in UTF-8 ({error})") from None
    for offset, (ours, theirs) in enumerate(zip_longest(again, data) if again != data else ()):
        require(ours == theirs, f"byte {offset}", "the file is not in canonical JSON")
    return value


class Chance:
    """§4, §5: the commitments, seed, tickets and streams of one announced draw."""
    def __init__(self, hash_name, exam, digest):
        self.hash_name, self.exam, self.digest, self.opened = hash_name, exam, digest, []

    require = staticmethod(require)

    def hash(self, data):
        return hashlib.new(self.hash_name, data).digest()

    def hmac(self, key):
        """RFC 2104 with a key of 32 bytes: a function of the message."""
        inner, outer = (hashlib.new(self.hash_name, bytes(byte ^ pad for byte in key + bytes(32)))
                        for pad in (0x36, 0x5c))

        def code(message):
            first, second = inner.copy(), outer.copy()
            first.update(message)
            second.update(first.digest())
            return second.digest()
        return code

    def opens(self, name, secret, commitment, place):
        """§4: the bytes of a secret, which must open its commitment."""
        require(secret is not None, place, "the secret was not revealed: this draw is void")
        require(re.fullmatch("[0-9a-f]{64}", secret), place, "not 32 bytes in hexadecimal")
        message = joined(SCHEME + " commit", self.exam, name, bytes.fromhex(secret))
        require(self.hash(message).hex() == commitment, place, "does not open its commitment")
        return bytes.fromhex(secret)

    def sow(self, secrets, values, sealed=b""):
        """§4: the seed."""
        self.seed = self.hash(joined(SCHEME + " seed", self.digest, *secrets, *values))
        if sealed:
            self.seed = self.hash(joined(SCHEME + " sealed", self.seed, sealed))

    def tickets(self, purpose, names):
        """§5: tickets by name."""
        code = self.hmac(self.seed)
        lead = joined(SCHEME + " ticket", self.digest, self.exam, purpose)
        return {name: code(lead + joined(name)) for name in names}

    def order(self, purpose, names):
        tickets = self.tickets(purpose, names)
        return sorted(tickets, key=tickets.get)

    def leaf(self, registration, sheet, place, salt, items):
        """§8.12."""
        return joined(SCHEME + " leaf", self.digest, self.exam, registration, sheet,
                      canonical(place), salt, canonical(items))

    def stream(self, purpose):
        self.opened.append(Stream(self, purpose))
        return self.opened[-1]


class Stream:
    """§5: HMAC_DRBG, read as words; rest holds those asked for and not yet taken, last first."""
    def __init__(self, chance, purpose):
        self.hmac, self.purpose, self.value = chance.hmac, purpose, b"\1" * 32
        self.code, self.rest, self.blocks, self.rejections = self.hmac(bytes(32)), [], 0, 0
        text = joined(SCHEME + " stream", chance.exam, purpose)
        for step in (b"\0", b"\1"):
            self.update(step + chance.seed + chance.digest[:16] + text)

    def update(self, data):
        self.code = self.hmac(self.code(self.value + data))
        self.value = self.code(self.value)

    def word(self):
        if not self.rest:
            values = [self.value]
            for _ in range(32):
                values.append(self.code(values[-1]))
            self.rest = [*struct.unpack(">256I", b"".join(values[1:]))][::-1]
            self.value, self.blocks = values[-1], self.blocks + 1
            self.update(b"\0")
        return self.rest.pop()

    def used(self):
        return [self.purpose, 4 * (256 * self.blocks - len(self.rest)), self.rejections]

    def below(self, bound):
        while (word := self.word()) >= 2**32 - 2**32 % bound:
            self.rejections += 1
        return word % bound

    def below_wide(self, bound):
        while (word := self.word() << 32 | self.word()) >= 2**64 - 2**64 % bound:
            self.rejections += 1
        return word % bound

    def shuffle(self, values):
        values = [*values]
        for i in range(len(values) - 1, 0, -1):
            j = self.below(i + 1)
            values[i], values[j] = values[j], values[i]
        return values

    def permutation(self, size):
        rank, free, taken = self.below(math.factorial(size)), [*range(size)], []
        for left in range(size - 1, -1, -1):
            place, rank = divmod(rank, math.factorial(left))
            taken.append(free.pop(place))
        return taken


PROCEDURES = {"seats/2": draw_seats, "papers/2": draw_papers}


def compare(computed, found, place):
    """Nothing when they are the same; else the place of the first difference."""
    if canonical(computed) == canonical(found):
        return
    parts = []
    if type(computed) is type(found) is list:
        parts = [(f"[{at}]", *pair) for at, pair in enumerate(zip_longest(computed, found))]
    elif type(computed) is type(found) is dict:
        parts = [(f".{name}", computed.get(name), found.get(name))
                 for name in sorted({*computed} | {*found})]
    for name, *pair in parts:
        compare(*pair, place + name)
    raise Wrong(place, "differs from what was computed again")


def check_members(value, names, place):
    """§3, §6, §8.13: exactly these members; those of OPTIONAL may be missing."""
    for name in sorted({*value} ^ {*names}):
        what = "an unknown member" if name in value else "the member is missing"
        require(name in OPTIONAL and name in names, f"{place}.{name}", what)


def sow(chance, announced, transcript):
    """§4, §6: the seed, from secrets that open their commitments and the announced sources."""
    commitments, nonces = announced["commitments"], transcript["nonces"]
    for name in {*nonces} - {*commitments}:
        raise Wrong(f"nonces.{name}", "nobody committed to this secret")
    secrets = [chance.opens(name, nonces.get(name), commitments[name], f"nonces.{name}")
               for name in sorted(commitments, key=str.encode)]
    require("sealed" in announced or "sealed_nonce" not in transcript, "sealed_nonce", "not sealed")
    sealed = "sealed" in announced and chance.opens(
        "sealed", transcript.get("sealed_nonce"), announced["sealed"], "sealed_nonce")
    sources, values = announced["external"], transcript["external_values"]
    require(len(sources) == len(values), "external_values", "not one for each announced source")
    for at, (source, value) in enumerate(zip(sources, values)):
        belongs = value.startswith(source + "=") and value != source + "="
        require(belongs, f"external_values[{at}]", f"not a value of the announced source {source}")
    chance.sow(secrets, values, sealed)


def verify(transcript):
    """§6: all that can be seen in a transcript; what was drawn, and the announcement's digest."""
    check_members(transcript, TRANSCRIPT, "transcript")
    announced, inputs = transcript["announcement"], transcript["inputs"]
    check_members(announced, ANNOUNCEMENT, "announcement")
    procedure, name, version = announced["procedure"], announced["hash"], announced["version"]
    for member, allowed in (
            ("scheme", announced["scheme"] == SCHEME), ("hash", name in ("sm3", "sha256")),
            ("procedure", procedure in PROCEDURES), ("version", type(version) is int),
            ("reason", type(announced["reason"]) is str)):
        require(allowed, f"announcement.{member}", "not one that this program knows")
    chance = Chance(name, announced["exam"], hashlib.new(name, canonical(announced)).digest())
    digests = {name: chance.hash(canonical(part)).hex() for name, part in inputs.items()}
    compare(digests, announced["inputs"], "announcement.inputs")
    sow(chance, announced, transcript)
    compare(chance.seed.hex(), transcript["seed"], "seed")
    result = PROCEDURES[procedure](chance, inputs, announced["parameters"])
    compare(result, transcript["result"], "result")
    compare([stream.used() for stream in chance.opened], transcript["streams"], "streams")
    compare(chance.hash(canonical(result)).hex(), transcript["result_digest"], "result_digest")
    body = {name: part for name, part in transcript.items() if name != "transcript_digest"}
    digest = chance.hash(canonical(body)).hex()
    compare(digest, transcript["transcript_digest"], "transcript_digest")
    return f"{procedure}, {announced['exam']}, version {version}", chance.digest.hex()


def verify_proof(proof):
    """§8.13: a proof of one paper; what it is of, and the announcement's digest."""
    check_members(proof, PROOF, "proof")
    chance = Chance(proof["hash"], proof["exam"], bytes.fromhex(proof["announcement"]))
    check_proof(chance, proof)
    about = f"paper {proof['sheet']} of {proof['registration']}, {proof['exam']}"
    return about, proof["announcement"]


def judge(data):
    """Whether all is well with the bytes of a file, and what there is to say about them."""
    try:
        value = parse(data)
        is_proof = value.get("scheme") == SCHEME + " paper"
        about, digest = (verify_proof if is_proof else verify)(value)
    except Wrong as wrong:
        return False, f"✗ {wrong.args[0]}: {wrong.args[1]}"
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        return False, f"✗ the file: not of the form that the specification gives ({error!r})"
    name, member = ("root", "root") if is_proof else ("result", "result_digest")
    return True, f"OK ({about})\n  announcement {digest}\n  {name:<12} {value[member]}"


def check_file(path):
    """Prints what there is to say about a file; whether all is well with it."""
    try:
        with open(path, "rb") as file:
            passed, text = judge(file.read())
    except OSError as error:
        passed, text = False, f"✗ cannot be read: {error.strerror}"
    print(f"{path}: {text}")
    return passed


def main(paths):
    """The exit code."""
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    if not paths or paths[0].startswith("-"):
        print(__doc__)
        return 0 if paths in (["-h"], ["--help"]) else 64
    if "sm3" not in hashlib.algorithms_available:
        print("this Python's hashlib has no SM3: it needs an OpenSSL with SM3", file=sys.stderr)
        return 70
    return 0 if all([*map(check_file, paths)]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The scheme ZHIKAO-DRAW/1 itself, for verify_draw.py: bytes, seed and chance of a draw.

Written from docs/draw-specification.md alone; § stands for its sections.
"""
import hashlib
import hmac
import json
from itertools import zip_longest

SCHEME = "ZHIKAO-DRAW/1"


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
        require(0 < bound < 2**64, "inputs", "a draw from 2⁶⁴ sets or more")
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


# Known values of each hash. The long shuffle is the SHA-256 of its numbers with commas between;
# tickets and order (last digits) are those of 100000 and on for seat/members.
VECTORS = {
    "sm3": {
        "announcement": "c0c1d33e83f5fb464e44d6da2bdda2652424f56428643196028ed94d72a54619",
        "commitments": [
            "f0bd6b8acba1719cbccc7fb6e9676412cd8a9c5ebba7ea946528f2890af8fcb5",
            "691f52ff9af1755e8c58f3b4db17b5d0b5cab9ed840865fde7ac0cde76ff33e1",
            "b68c021dc43bc37bd7c76e4026e365c1f08c0b7d5cd587c0e76be77ee728c9a6"],
        "seed": "9cf2f4c7563d26ea5848e131f54b5c219600a2680d51cb4d841280b3cb9c169c",
        "stream": (
            "ae797a0ddb63b278fc6e3eb4c313ed0ee4b1aa8511f0b85475f8cae47e40fc4d907f46a9a019b7f5"
            "aa738c3e3f826c42bf20697d86f429e2e5a4aef7c7a40ba8"),
        "below(30)": [25, 16, 4, 0, 3, 0, 0, 9, 15, 13, 22, 22, 3, 0, 19, 2, 9, 28, 29, 6],
        "below(3221225473)": [
            710056163, 1152114554, 535513376, 2625556658, 1838024376, 1949308116, 1060445818,
            804162916],
        "rejections": 3,
        "shuffle 30": [
            23, 29, 5, 18, 3, 10, 8, 6, 20, 26, 28, 13, 14, 11, 19, 7, 16, 15, 1, 2, 22, 9, 27,
            12, 0, 17, 21, 4, 24, 25],
        "shuffle 2103": "19449ee93ef559342498f0964808cb9c2f4a6204961b730d84273f0a779373f4",
        "tickets": [
            "10ec2912e9ab4a4b6d1a4ee98f94a9dc289b3815afd882957961cb0d1ed0dc37",
            "2104823a24819bed5c76c441aba6638d44187bf38df8e0320392dd7191e81338",
            "2b5294d49edb0fcd482dca79db7245de7293c359da1f6e5802693d549423fd0e"],
        "order": "6012793485"},
    "sha256": {
        "announcement": "9df8d10c672cbce09d2e467cd45a91db8061428d548f4fad297d1405435e8d95",
        "commitments": [
            "1724935c0dbb13c0840eb372e4599e36980799c29c544cc79e972c5edfe8027c",
            "80614f3a8806772503a1cbf3b2b50b2c55a6196fb87fa525ead9cf041e6bf935",
            "b4e9590f491ea90aad96a303b7117ed2f7e6f6d122ac25604be053b181cf9117"],
        "seed": "54bfa2661e1faa6e3068d400be13a29fd04aa8970b761257159e70510a230f3c",
        "stream": (
            "b1617e5663b7e600682e9923e27d64274b5030bccbfa449a7f10de92e7965a9e681aa3fe398886fb"
            "5572b144d102dacc7fad23d5a1a10efd10cd37d774dbe1d3"),
        "below(30)": [6, 2, 23, 25, 16, 0, 16, 14, 22, 23, 24, 18, 23, 19, 11, 21, 25, 27, 6, 18],
        "below(3221225473)": [
            3150986795, 859912677, 709188678, 1475421370, 2787459426, 101071555, 169919843,
            1161462070],
        "rejections": 6,
        "shuffle 30": [
            9, 18, 27, 2, 8, 1, 16, 5, 13, 21, 26, 14, 0, 15, 29, 7, 22, 20, 23, 4, 17, 25, 28,
            24, 10, 12, 19, 3, 11, 6],
        "shuffle 2103": "af321db1f7e5075b0c8093230b010dbbb78030e2537e44ccc0c1ea826fe2336d",
        "tickets": [
            "e7ea2b02b2eb3fb99cdfbe6d2ec28c12a40c9336c666d28d834dcf28bed6da2f",
            "05710fef92c52d18d224aaf1a1a665922653add7cd035896227628646e757320",
            "9d4c86af2b4ab127a983b28e4407012f182b0b4da19e6c76412dfd14c3a396c2"],
        "order": "1756823409"},
}


def computed(hash_name, announcement):
    """The members of VECTORS after the first, computed here."""
    chance = Chance(hash_name, "ZHIKAO-2026-TEST", bytes.fromhex(announcement))
    secrets = {"A-office": b"\1" * 32, "B-supervisor": b"\2" * 32, "C-notary": b"\3" * 32}
    chance.sow(secrets, [
        "drand:52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971:1000:TESTVALUE",
        "ssq:2026001:01.02.03.04.05.06/07"])
    purposes = "seat/1/7", "seat/1/7", "reject", "seat/1/7", "perm2103"
    first, small, wide, short, long = map(chance.stream, purposes)
    people = [str(100000 + number) for number in range(10)]
    return {
        "commitments": [chance.commitment(*secret) for secret in secrets.items()],
        "seed": chance.seed.hex(),
        "stream": b"".join(first.word().to_bytes(4, "big") for _ in range(16)).hex(),
        "below(30)": [small.below(30) for _ in range(20)],
        "below(3221225473)": [wide.below(3221225473) for _ in range(8)],
        "rejections": wide.rejections,
        "shuffle 30": short.shuffle(range(30)),
        "shuffle 2103": hashlib.sha256(
            ",".join(map(str, long.shuffle(range(2103)))).encode()).hexdigest(),
        "tickets": [chance.ticket("seat/members", person).hex() for person in people[:3]],
        "order": "".join(name[-1] for name in chance.order("seat/members", people))}


def self_test():
    """For each known value its name and whether it comes out."""
    for hash_name, known in VECTORS.items():
        for name, value in computed(hash_name, known["announcement"]).items():
            yield f"{hash_name} {name}", value == known[name]

#!/usr/bin/env python3
"""Tests of the Python programs in this folder, each against values that were found without them.

usage: script_tests.py
"""
import hashlib
import json
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import bench_chance  # noqa: E402
import bench_seats  # noqa: E402
import paper_figures  # noqa: E402
import verify_draw  # noqa: E402

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


class TheScheme(unittest.TestCase):
    """verify_draw.py computes the known values of the scheme."""

    def chance(self, hash_name):
        announcement = bytes.fromhex(VECTORS[hash_name]["announcement"])
        chance = verify_draw.Chance(hash_name, "ZHIKAO-2026-TEST", announcement)
        secrets = [bytes([number]) * 32 for number in (1, 2, 3)]
        for name, secret, commitment in zip(("A-office", "B-supervisor", "C-notary"), secrets,
                                            VECTORS[hash_name]["commitments"]):
            self.assertEqual(chance.opens(name, secret.hex(), commitment, "here"), secret)
            with self.assertRaises(verify_draw.Wrong):
                chance.opens(name, secret.hex(), "0" * 64, "here")
        chance.sow(secrets, [
            "drand:52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971:1000:TESTVALUE",
            "ssq:2026001:01.02.03.04.05.06/07"])
        return chance

    def test_known_values(self):
        for hash_name, known in VECTORS.items():
            with self.subTest(hash_name):
                chance = self.chance(hash_name)
                self.assertEqual(chance.seed.hex(), known["seed"])
                purposes = "seat/1/7", "seat/1/7", "reject", "seat/1/7", "perm2103"
                first, small, wide, short, long = map(chance.stream, purposes)
                words = b"".join(first.word().to_bytes(4, "big") for _ in range(16))
                self.assertEqual(words.hex(), known["stream"])
                self.assertEqual([small.below(30) for _ in range(20)], known["below(30)"])
                self.assertEqual([wide.below(3221225473) for _ in range(8)],
                                 known["below(3221225473)"])
                self.assertEqual(wide.used(), ["reject", 4 * (8 + known["rejections"]),
                                               known["rejections"]])
                self.assertEqual(short.shuffle(range(30)), known["shuffle 30"])
                text = ",".join(map(str, long.shuffle(range(2103))))
                self.assertEqual(hashlib.sha256(text.encode()).hexdigest(), known["shuffle 2103"])
                people = [str(100000 + number) for number in range(10)]
                tickets = chance.tickets("seat/members", people)
                self.assertEqual([tickets[person].hex() for person in people[:3]],
                                 known["tickets"])
                order = chance.order("seat/members", people)
                self.assertEqual("".join(name[-1] for name in order), known["order"])

    def test_canonical_text(self):
        value = {"b": [1, -2, "\u0001\"\\é\u007f"], "a": {}, "\U0001f600": "", "\uffee": "x"}
        text = '{"a":{},"b":[1,-2,"\\u0001\\"\\\\é\x7f"],"\U0001f600":"","\uffee":"x"}'
        self.assertEqual(verify_draw.canonical(value).decode(), text)

    def test_one_form_only(self):
        for text in ('{"a":1}', '{"a": 1}\n', '{"a":1.0}\n', '{"a":01}\n', '{"a":1,"a":1}\n',
                     '{"a":9223372036854775808}\n', '{"b":1,"a":1}\n', '{"a":"\\u00e9"}\n'):
            with self.subTest(text), self.assertRaises(verify_draw.Wrong):
                verify_draw.parse(text.encode())
        self.assertEqual(verify_draw.parse(b'{"a":1}\n'), {"a": 1})


BANK = """\
item,type,law,band,weight_milli,expected_milli,expected_milli_at_-1,expected_milli_at_0,\
expected_milli_at_+1,enemy,a,b,set
A,single,L1,easy,1000,900,700,880,960,B,1,-2,
B,single,L1,hard,1000,300,100,270,500,A,1,1,
C,single,L2,easy,1000,800,600,780,900,,1,-1,
D,judge,L2,easy,500,400,300,380,450,,1,-1,S1
E,judge,L1,hard,500,200,100,180,300,,1,1,S1
"""
BLUEPRINT = {"types": {"single": 2, "judge": 2}, "laws": {"L1": 2, "L2": [1]},
             "bands": {"easy": [1, 2]}}
TABLE = "sheet,registration,items\nS1,R1,A C D E\nS2,R2,A B D D\nS3,R3,B C D E\nS4,R4,C C E A\n"


class TheFigures(unittest.TestCase):
    """paper_figures.py, on a table small enough to count by hand."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        for name, text in (("bank", BANK), ("table", TABLE)):
            (self.path / name).write_text(text, encoding="utf-8")
        self.bank = paper_figures.Bank(self.path / "bank")
        self.papers = paper_figures.read_table(self.path / "table", self.bank)

    def test_violations(self):
        found = paper_figures.violations(self.bank, BLUEPRINT, self.papers)
        # S4 has three single ones and one judge; S1 has three easy ones, S2 too, S4 as well;
        # twice D and twice C; A beside B in S2; D without E in S2, E without D in S4.
        self.assertEqual(found, {"duplicate": 2, "enemy": 1, "set": 2, "type": 2, "law": 0,
                                 "band": 3, "level": 0, "scope": 0})

    def test_expected_scores(self):
        overall = paper_figures.expected(self.bank, self.papers)["overall"]
        # 2.3, 2.0, 1.7 and 2.7 points.
        self.assertAlmostEqual(overall["mean"], 2.175)
        self.assertAlmostEqual(overall["range"], 1.0)
        self.assertAlmostEqual(overall["sd"], 0.3699662, places=6)

    def test_exposure_and_overlap(self):
        found = paper_figures.exposure(self.bank, self.papers, 0.5)
        # A 3, B 2, C 4, D 4, E 3 of 16 places.
        self.assertEqual((found["largest"], found["smallest"], found["unused"]), (1.0, 2, 0))
        self.assertAlmostEqual(found["max/mean"], 1.25)
        self.assertEqual(found["max/bound"], 2)
        # Pairs of S1: A D; C D E; A C E. The others share B D; A; C E.
        self.assertEqual(paper_figures.overlap(self.papers)["most"], 3)

    def test_chance_to_pass(self):
        found = paper_figures.pass_chance(self.bank, self.papers[:1] * 3)
        self.assertAlmostEqual(found["worst"], found["best"])
        # Exactly the pass mark is expected, and half a step below it suffices.
        self.assertTrue(0.5 < found["worst"] < 0.7, found)

    def test_announced_bound(self):
        bank = [["A", 0, "L1", "", "know", "easy", [], "", "", ""],
                ["B", 0, "L1", "", "know", "easy", [], "", "", ""],
                ["C", 0, "L2", "", "know", "easy", [], "", "", ""]]
        blueprint = {"sections": [["single", 2, 1, 100]],
                     "margins": [[{"statute": "L1"}, 1, 1], [{"statute": "L2"}, 1, -1]]}
        # Every paper has C: of its margin alone it follows that the bound is 1.
        for multipliers, bound in (([0, 0, 1], 1), ([0, 5, 0], 0.5), ([1, 0, 0], 2 / 3),
                                   ([1, -1, 0], 1), ([0, 0, -1], 0), ([0, 0, 0], 0)):
            proof = [["", 10, multipliers]]
            inputs = {"bank": bank, "blueprint": blueprint, "plan": {"proof": proof}}
            path = self.path / "transcript"
            path.write_text(json.dumps({"inputs": inputs}), encoding="utf-8")
            self.assertAlmostEqual(paper_figures.announced_bound(path), bound, msg=multipliers)


class TheBench(unittest.TestCase):
    """What scripts/bench compares draws with."""

    def test_tests_of_chance(self):
        # Tables of the chi-square distribution: 5 % and 1 % points.
        for value, freedom, tail in ((3.841, 1, 0.05), (42.557, 29, 0.05), (49.588, 29, 0.01),
                                     (100.425, 70, 0.01), (45.442, 70, 0.99)):
            self.assertAlmostEqual(bench_chance.chi_square_tail(value, freedom), tail, places=4)
        even = [(number + 0.5) / 1000 for number in range(1000)]
        self.assertGreater(bench_chance.kolmogorov_smirnov(even), 0.99)
        self.assertLess(bench_chance.kolmogorov_smirnov([p * p for p in even]), 1e-6)

    def test_fewest_pairs(self):
        # A row of five: the third and later members sit beside somebody.
        self.assertEqual(bench_seats.least_pairs(5, 5, True), [0, 0, 0, 0, 2, 4])
        self.assertEqual(bench_seats.least_pairs(30, 5, True)[9:13], [0, 1, 2, 3])
        self.assertEqual(bench_seats.bound(23, 2, 30, 5, True), 5)
        self.assertEqual(len(bench_seats.neighbours(30, 5, True)), 89)
        self.assertEqual(len(bench_seats.neighbours(30, 5, False)), 49)


if __name__ == "__main__":
    unittest.main()

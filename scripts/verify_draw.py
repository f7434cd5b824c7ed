#!/usr/bin/env python3
"""Checks transcripts of the public draw without any of the program's code.

usage: verify_draw.py FILE…        compute each draw again; say the first thing that is wrong
       verify_draw.py --self-test  compute known values of the scheme

Written from docs/draw-specification.md alone (§ stands for its sections), for Python 3.11; needs
draw_scheme.py and draw_procedures.py beside it and nothing else.
Exit codes: 0 all is well; 1 something is wrong; 64 wrong usage; 70 this Python has no SM3.
"""
import hashlib
import re
import sys
from itertools import zip_longest

sys.dont_write_bytecode = True  # Checking leaves no files behind.

from draw_procedures import draw_papers, draw_seats  # noqa: E402
from draw_scheme import SCHEME, Chance, Wrong, canonical, parse, require, self_test  # noqa: E402


# §3, §6: the members of an announcement and of a transcript, and the kind of each: {str} stands
# for texts by name, [str] for a list of texts.
ANNOUNCEMENT = {
    "scheme": str, "exam": str, "procedure": str, "hash": str, "version": int, "reason": str,
    "parameters": dict, "inputs": {str}, "commitments": {str}, "external": [str], "sealed": str}
TRANSCRIPT = {
    "announcement": dict, "nonces": {str}, "sealed_nonce": str, "external_values": [str],
    "inputs": dict, "seed": str, "streams": list, "result": object, "result_digest": str,
    "transcript_digest": str}
PROCEDURES = {"seats/1": draw_seats, "papers/1": draw_papers}
ABSENT = object()


class NoSM3(Exception):
    """This Python cannot compute SM3."""


def is_kind(value, kind):
    """Whether a value is of a kind, as the tables above write it."""
    if isinstance(kind, set):
        return type(value) is dict and all(type(part) is str for part in value.values())
    if isinstance(kind, list):
        return type(value) is list and all(type(part) is str for part in value)
    return kind is object or type(value) is kind


def check_members(value, kinds, place):
    """§3, §6: exactly these members, each of its kind; sealed ones may be missing."""
    require(type(value) is dict, place, "an object is expected here")
    for name in value:
        require(name in kinds, f"{place}.{name}", "an unknown member")
    for name, kind in kinds.items():
        present = name in value
        require(present or "sealed" in name, f"{place}.{name}", "the member is missing")
        right = not present or is_kind(value[name], kind)
        require(right, f"{place}.{name}", "the member has another kind")


def check_inputs(chance, announced, inputs):
    """§6: the inputs are those whose digests were announced."""
    names_agree = inputs.keys() == announced.keys()
    require(names_agree, "inputs", "the inputs are not those that were announced")
    for name in sorted(inputs):
        same = chance.hash(canonical(inputs[name])).hex() == announced[name]
        require(same, f"inputs.{name}", "differs from the announced digest")


def opened(chance, name, value, commitment, place):
    """§4: the bytes of a secret that opens its commitment."""
    require(value is not None, place, "the secret was not revealed: this draw is void")
    require(commitment is not None, place, "nobody committed to this secret")
    proper = re.fullmatch("[0-9a-f]{64}", value)
    require(proper, place, "not 32 bytes in hexadecimal")
    opens = chance.commitment(name, bytes.fromhex(value)) == commitment
    require(opens, place, "the secret does not open its commitment")
    return bytes.fromhex(value)


def sow(chance, announced, transcript):
    """§4, §6: the seed, from secrets that open their commitments and the announced sources."""
    commitments, nonces = announced["commitments"], transcript["nonces"]
    secrets = {
        name: opened(chance, name, nonces.get(name), commitments.get(name), f"nonces.{name}")
        for name in sorted(commitments.keys() | nonces.keys(), key=str.encode)}
    sealed = None
    if "sealed" in announced or "sealed_nonce" in transcript:
        sealed = opened(chance, "sealed", transcript.get("sealed_nonce"),
                        announced.get("sealed"), "sealed_nonce")
    sources, values = announced["external"], transcript["external_values"]
    require(len(sources) == len(values), "external_values", "not one for each announced source")
    for at, (source, value) in enumerate(zip(sources, values)):
        belongs = value.startswith(source + "=") and value != source + "="
        require(belongs, f"external_values[{at}]", f"not a value of the announced source {source}")
    chance.sow(secrets, values, sealed)


def compare(computed, found, place):
    """Nothing when they are the same; else the place of the first difference."""
    if type(computed) is type(found) is list:
        for at, pair in enumerate(zip_longest(computed, found, fillvalue=ABSENT)):
            compare(*pair, f"{place}[{at}]")
    elif type(computed) is type(found) is dict:
        for name in sorted(computed.keys() | found.keys()):
            compare(computed.get(name, ABSENT), found.get(name, ABSENT), f"{place}.{name}")
    else:
        same = type(computed) is type(found) and computed == found
        require(same, place, "differs from what was computed again")


def verify(transcript):
    """§6: all that can be seen in a transcript; gives the digest of the announcement."""
    check_members(transcript, TRANSCRIPT, "transcript")
    announced, inputs = transcript["announcement"], transcript["inputs"]
    check_members(announced, ANNOUNCEMENT, "announcement")
    require(announced["scheme"] == SCHEME, "announcement.scheme", f"the scheme is not {SCHEME}")
    procedure, hash_name = announced["procedure"], announced["hash"]
    require(hash_name in ("sm3", "sha256"), "announcement.hash", "an unknown hash")
    if hash_name == "sm3" and not has_sm3():
        raise NoSM3
    digest = hashlib.new(hash_name, canonical(announced)).digest()
    chance = Chance(hash_name, announced["exam"], digest)
    check_inputs(chance, announced["inputs"], inputs)
    sow(chance, announced, transcript)
    compare(chance.seed.hex(), transcript["seed"], "seed")
    require(procedure in PROCEDURES, "announcement.procedure", "an unknown procedure")
    try:
        result = PROCEDURES[procedure](chance, inputs, announced["parameters"])
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        raise Wrong("inputs", f"not what {procedure} takes ({error!r})") from None
    compare(result, transcript["result"], "result")
    streams = [[purpose, 4 * stream.words, stream.rejections] for purpose, stream in chance.opened]
    compare(streams, transcript["streams"], "streams")
    compare(chance.hash(canonical(result)).hex(), transcript["result_digest"], "result_digest")
    body = {name: value for name, value in transcript.items() if name != "transcript_digest"}
    compare(chance.hash(canonical(body)).hex(), transcript["transcript_digest"],
            "transcript_digest")
    return digest.hex()


def has_sm3():
    """Whether hashlib knows SM3, which it takes from OpenSSL."""
    try:
        return bool(hashlib.new("sm3"))
    except ValueError:
        return False


def check_file(path):
    """Prints what there is to say about a file; whether all is well with it."""
    try:
        with open(path, "rb") as file:
            transcript = parse(file.read())
        digest, announced = verify(transcript), transcript["announcement"]
    except OSError as error:
        print(f"{path}: ✗ cannot be read: {error.strerror}")
        return False
    except Wrong as wrong:
        print(f"{path}: ✗ {wrong.args[0]}: {wrong.args[1]}")
        return False
    print(f"{path}: OK ({announced['procedure']}, {announced['exam']}, "
          f"version {announced['version']})")
    print(f"  announcement {digest}")
    print(f"  result       {transcript['result_digest']}")
    return True


def run_self_test():
    """Prints which known values do not come out; whether all do."""
    if not has_sm3():
        raise NoSM3
    outcomes = list(self_test())
    for name, passed in outcomes:
        if not passed:
            print(f"✗ {name}")
    passed = sum(passed for _, passed in outcomes)
    print(f"{passed} passed, {len(outcomes) - passed} failed")
    return passed == len(outcomes)


def main(arguments):
    """The exit code."""
    for output in (sys.stdout, sys.stderr):
        output.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    if arguments in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    options = [argument for argument in arguments if argument.startswith("-")]
    if not arguments or options and arguments != ["--self-test"]:
        print(__doc__, file=sys.stderr)
        return 64
    try:
        return 0 if (run_self_test() if options else all([*map(check_file, arguments)])) else 1
    except NoSM3:
        print("this Python's hashlib has no SM3: it needs OpenSSL 1.1.1 or later, built with SM3",
              file=sys.stderr)
        return 70


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""Checks the codes of tickets, score notices and certificates without any of the program's code.

usage: verify_notice.py --keys FILE [--fingerprint HEX] [--name NAME --id-number MASKED] [CODES…]

Reads a code for each line of the files (or of standard input) and says for each `ok` and what the
paper should say, or the code of the refusal. Written from docs/seal-specification.md alone (§ stands
for its sections); SM2 and SM3 are those of gmssl, a library of PyPI in Python alone. Exit codes: 0
all is well; 1 something is refused; 64 wrong usage; 70 gmssl is lacking.
"""
import argparse
import json
import sys

sys.dont_write_bytecode = True  # Checking leaves no files behind.

try:
    from gmssl import sm2, sm3
except ImportError:
    print("gmssl is lacking: run scripts/setup, then .build/venv/bin/python "
          "scripts/verify_notice.py …", file=sys.stderr)
    sys.exit(70)

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:"
P = int(sm2.default_ecc_table["p"], 16)
N = int(sm2.default_ecc_table["n"], 16)
A = int(sm2.default_ecc_table["a"], 16)
B = int(sm2.default_ecc_table["b"], 16)
LIST, ESSENCE, ENDORSEMENT = "zhikao-key-list/1", "zhikao-essence/1", "zhikao-key-endorsement/1"
MEMBERS = {"T": ("dehknpstw", ""), "N": ("dehknopt", "rx"), "C": ("cdehknpt", "ru")}


class Refused(Exception):
    """Why, as a code of §6."""


def require(holds, code):
    """Nothing when it holds; else that is why."""
    if not holds:
        raise Refused(code)


def digest(data):
    """SM3 in hexadecimal."""
    return sm3.sm3_hash(list(data))


def canonical(value):
    """§1: the one spelling of a JSON value; all names are ASCII here."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def parse(data):
    """§1: a value that is written in its one spelling; None for anything else."""
    def nothing(text):
        raise ValueError(text)

    def members(pairs):
        if len(dict(pairs)) < len(pairs):
            raise ValueError("a member twice")
        return dict(pairs)
    try:
        value = json.loads(data.decode(), parse_float=nothing, parse_constant=nothing,
                           object_pairs_hook=members)
        return value if canonical(value) == data else None
    except (ValueError, RecursionError):
        return None


def point(compressed):
    """§2: the key of 33 bytes in hexadecimal as gmssl takes it, x ‖ y; None off the curve."""
    if len(compressed) != 66 or compressed[:2] not in ("02", "03") \
            or set(compressed) - set("0123456789abcdef"):
        return None
    x = int(compressed[2:], 16)
    square = (x * x * x + A * x + B) % P
    y = pow(square, (P + 1) // 4, P)
    if x >= P or y * y % P != square:
        return None
    y = y if y % 2 == int(compressed[1]) % 2 else P - y
    return f"{x:064x}{y:064x}"


def is_genuine(signature, form, content, compressed):
    """§2: whether r ‖ s, 128 digits, is the key's over the form's name and the content."""
    key = point(compressed)
    if key is None or len(signature) != 128 or set(signature) - set("0123456789abcdef"):
        return False
    if not all(0 < int(half, 16) < N for half in (signature[:64], signature[64:])):
        return False
    checker = sm2.CryptSM2(private_key="", public_key=key)
    return bool(checker.verify_with_sm3(signature, form.encode() + b"\n" + canonical(content)))


def read_list(data, fingerprint):
    """§4: the published list, when its seal is good and leads back to the fingerprint."""
    value = parse(data[:-1]) if data.endswith(b"\n") else None
    require(isinstance(value, dict) and value.get("form") == LIST, "keys.list-unreadable")
    seal = value.pop("seal", None)
    require(isinstance(seal, dict) and set(seal) == {"key", "signature"}, "keys.list-unreadable")
    keys = {}
    for key in value["keys"]:
        print_of_key = digest(bytes.fromhex(key["public"]))
        require(print_of_key[:12] == key["id"], "keys.list-unreadable")
        keys[key["id"]] = key | {"fingerprint": print_of_key}
    signer = keys.get(seal["key"])
    require(signer and not signer["retired"] and not signer["revoked"]
            and is_genuine(seal["signature"], LIST, value, signer["public"]), "keys.list-broken")
    require(fingerprint is None or leads(fingerprint.lower(), signer, keys), "keys.list-unknown")
    return value, keys


def leads(fingerprint, key, keys):
    """§4: whether endorsements lead from the fingerprint to the key."""
    for _ in keys:
        if key["revoked"]:
            return False
        if key["fingerprint"] == fingerprint:
            return True
        endorsed = key["endorsed"]
        before = keys.get(endorsed["by"]) if endorsed else None
        if not before or not is_genuine(
                endorsed["signature"], ENDORSEMENT, key["public"], before["public"]):
            return False
        key = before
    return False


def bytes_of(text):
    """§3: the bytes that a text in base 41 spells; None for a text that spells none."""
    data = b""
    for start in range(0, len(text), 3):
        group = [SIGNS.find(sign) for sign in text[start:start + 3]]
        value = sum(digit * 41 ** place for place, digit in enumerate(group))
        if len(group) < 2 or -1 in group or value >= 256 ** (len(group) - 1):
            return None
        data += value.to_bytes(len(group) - 1, "big")
    return data


def check(code, published, keys, name=None, id_number=None):
    """§3, §5: what the paper should say."""
    code = code.strip()
    data = bytes_of(code[4:]) if code.startswith("ZK1:") and len(code) <= 2000 else None
    require(data and len(data) > 64, "seal.unreadable")
    essence = parse(data[:-64])
    require(isinstance(essence, dict), "seal.form")
    needed, allowed = MEMBERS.get(essence.get("t"), ("", ""))
    require(needed and set(needed) <= set(essence) <= set(needed + allowed), "seal.form")
    require(isinstance(essence["k"], str), "seal.form")
    key = keys.get(essence["k"])
    require(key, "seal.unknown-key")
    require(is_genuine(data[-64:].hex(), ESSENCE, essence, key["public"]), "seal.broken")
    require(not key["revoked"], "seal.key-revoked")
    document = {member: value for member, value in essence.items() if member != "k"}
    withdrawn = {entry["essence"] for entry in published["withdrawn"]}
    require(digest(canonical(document)) not in withdrawn, "seal.withdrawn")
    if name is not None:
        printed = ["zhikao-person/1", essence["e"], essence["n"], name, id_number]
        require(digest(canonical(printed))[:16] == essence["h"], "seal.other-person")
    return essence


def main():
    """Checks what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.error = lambda message: (print(message, file=sys.stderr), sys.exit(64))
    parser.add_argument("--keys", required=True, help="the published list of keys")
    parser.add_argument("--fingerprint", help="of a key that is known from elsewhere")
    parser.add_argument("--name", help="the name on the paper")
    parser.add_argument("--id-number", help="the masked ID number on the paper")
    parser.add_argument("codes", nargs="*", help="files with a code in each line")
    options = parser.parse_args()
    if (options.name is None) != (options.id_number is None):
        parser.error("--name and --id-number come together")
    try:
        with open(options.keys, "rb") as file:
            published, keys = read_list(file.read(), options.fingerprint)
    except OSError as error:
        print(f"{options.keys}: {error.strerror}", file=sys.stderr)
        return 1
    except (Refused, KeyError, TypeError, ValueError) as error:
        print(error if isinstance(error, Refused) else "keys.list-unreadable")
        return 1
    lines = []
    for path in options.codes or [0]:
        with open(path, encoding="utf-8") as file:
            lines += [line for line in file.read().split("\n") if line.strip()]
    refused = not lines
    for line in lines:
        try:
            essence = check(line, published, keys, options.name, options.id_number)
            print("ok", canonical(essence).decode())
        except Refused as error:
            refused = True
            print(error)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())

"""Changes single fields of a transcript and asks two verifiers, for scripts/bench.

A field is any number or text of the transcript, or the name of a member. Half of the changed
copies get fresh digests of the result and of the transcript, as a forger would make them, so that
only drawing again can show the change.
"""
import copy
import hashlib
import json
import random
import subprocess

from verify_draw import canonical, judge


def holders(value):
    """The objects and lists inside a value that hold fields themselves, with their keys."""
    found, rest = [], [value]
    while rest:
        holder = rest.pop()
        keys = [*holder] if isinstance(holder, dict) else [*range(len(holder))]
        parts = [holder[key] for key in keys]
        found.append([(holder, key) for key in keys])
        rest += [part for part in parts if isinstance(part, (dict, list)) and part]
    return [field for fields in found for field in fields]


def altered(value, chance):
    """Another value of the same kind."""
    if isinstance(value, int):
        return value + chance.choice([-1, 1, 7, -value or 1])
    if not value:
        return "x"
    at = chance.randrange(len(value))
    other = chance.choice([c for c in "0123456789abcdefpx" if c != value[at]])
    return value[:at] + other + value[at + 1:]


def change(transcript, chance):
    """Changes one field; in words, which one."""
    member = chance.choice([*transcript])
    part = transcript[member]
    inside = holders(part) if isinstance(part, (dict, list)) and part else []
    fields = [(transcript, member)] if not inside else inside
    holder, key = chance.choice(fields)
    value = holder[key]
    if isinstance(value, (dict, list)):
        if isinstance(holder, dict) and chance.random() < 0.5:
            del holder[key]
            holder[altered(key, chance)] = value
            return f"{member}: the name {key}"
        if isinstance(value, dict):
            value["more"] = 1
        elif value and chance.random() < 0.5:
            value.pop(chance.randrange(len(value)))
        else:
            value.append(value[0] if value else 1)
        return f"{member}: the parts of {key}"
    holder[key] = altered(value, chance)
    return f"{member}: {key} from {value} to {holder[key]}"


def seal(transcript):
    """Fresh digests over whatever the transcript says now."""
    def digest(value):
        return hashlib.new(transcript["announcement"]["hash"], canonical(value)).hexdigest()
    transcript["result_digest"] = digest(transcript["result"])
    transcript.pop("transcript_digest")
    transcript["transcript_digest"] = digest(transcript)


def sealed(transcript, original):
    """Whether fresh digests could be made and something else differs."""
    try:
        seal(transcript)
    except (KeyError, TypeError, ValueError, AttributeError):
        return False
    return transcript != original


def forge(path, folder, copies, seed):
    """Writes changed copies of a transcript; their paths and what was changed in each."""
    with open(path, encoding="utf-8") as file:
        original = json.load(file)
    chance, made = random.Random(seed), []
    while len(made) < copies:
        transcript = copy.deepcopy(original)
        what = change(transcript, chance)
        if len(made) % 2 and sealed(transcript, original):
            what += ", digests renewed"
        if transcript == original:
            continue
        target = folder / f"{path.stem}-{len(made):04}.json"
        target.write_bytes(canonical(transcript) + b"\n")
        made.append((target, what))
    return made


def says_program(zhikao, paths):
    """For each file whether the program passes it, and what it says."""
    said = {}
    for start in range(0, len(paths), 200):
        command = [zhikao, "verify", "draw", *map(str, paths[start:start + 200])]
        run = subprocess.run(command, capture_output=True, text=True, timeout=900)
        for text in run.stdout.splitlines():
            for path in (p for p in [text.split(": ", 1)[0]] if ": " in text):
                said.setdefault(path, (text.startswith(f"{path}: OK"), text[len(path) + 2:]))
    return [said.get(str(path), (None, "nothing")) for path in paths]


def compare(zhikao, path, folder, copies, seed):
    """How many changed copies each verifier catches, on how many they agree, and what escaped."""
    made = forge(path, folder, copies, seed)
    program = says_program(zhikao, [path for path, _ in made])
    python = [judge(path.read_bytes()) for path, _ in made]
    escaped = [f"{what}: program says {ours[1]}; Python says {theirs[1]}"
               for (_, what), ours, theirs in zip(made, program, python)
               if ours[0] is not False or theirs[0] is not False]
    return {"python": sum(passed is False for passed, _ in python),
            "program": sum(passed is False for passed, _ in program),
            "agree": sum(one[0] == other[0] for one, other in zip(program, python)),
            "escaped": escaped}

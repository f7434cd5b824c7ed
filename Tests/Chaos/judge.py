"""Holds a store against what terminals were told: nothing lost, nothing twice, order kept."""
import json
import sqlite3

from exam import EXAM


def responses(data):
    """What the store has of each sheet, in the order of its numbers."""
    found = {}
    with sqlite3.connect(f"file:{data}/zhikao.sqlite?mode=ro", uri=True) as store:
        rows = store.execute(
            "select sheet, sequence, item, response, elapsed, taken_at, late from responses "
            "where exam = ?", (EXAM,)).fetchall()
        # What has no row of its own yet.
        for content, in store.execute(
                "select content from response_batches where exam = ?", (EXAM,)):
            rows += [(sheet, sequence, item, json.dumps(response), elapsed, at, int(late))
                     for sheet, sequence, item, response, elapsed, at, late in json.loads(content)]
    for sheet, *row in sorted(rows, key=lambda row: (row[0], row[6], row[1])):
        found.setdefault(sheet, []).append(row)
    return found


def given(data):
    """Seconds that the service gave back to everybody by itself, act by act."""
    with sqlite3.connect(f"file:{data}/zhikao.sqlite?mode=ro", uri=True) as store:
        rows = store.execute(
            "select content from room_events where exam = ? and account = 'system' order by number",
            (EXAM,)).fetchall()
    events = [json.loads(content) for content, in rows]
    return [event["seconds"] for event in events if event["kind"] == "extended"]


def missing(data, terminals, before=None):
    """Acknowledged events that the store does not have as they were sent.

    `before` leaves out what was acknowledged at that moment (monotonic) or later.
    """
    found = responses(data)
    lost = []
    for terminal in terminals:
        kept = {row[0]: row for row in found.get(terminal.sheet, []) if row[5] == 0}
        for sequence, (event, moment) in terminal.acked.items():
            if before is not None and moment >= before:
                continue
            row = kept.get(sequence)
            if row is None or row[1] != event["item"] or row[3] != event["elapsed"] or (
                    json.loads(row[2]) != event["response"]):
                lost.append((terminal.sheet, sequence, moment))
    return lost


def disorder(data):
    """What is wrong with the sheets by themselves: gaps, events twice, moments that run back."""
    wrong = []
    for sheet, rows in responses(data).items():
        kept = [row for row in rows if row[5] == 0]
        if [row[0] for row in kept] != list(range(1, len(kept) + 1)):
            wrong.append(f"{sheet}: the numbers are not 1, 2, 3 …")
        if len({row[3] for row in rows}) != len(rows):
            wrong.append(f"{sheet}: an event stands there twice")
        moments = [row[4] for row in kept]
        if moments != sorted(moments):
            wrong.append(f"{sheet}: moments run back")
        if len(rows) != len(kept):
            wrong.append(f"{sheet}: late events, though nothing was late")
    return wrong


def verify(exam, data):
    """The file and every audit chain, by the program's own check."""
    done = exam.run("verify", "audit", "--data", data, check=False)
    return [] if done.returncode == 0 else [f"verify audit: {done.stdout[-800:]}{done.stderr}"]


def whole(exam, data, terminals, before=None):
    """Everything together; the findings, none when all is well."""
    lost = missing(data, terminals, before)
    wrong = [f"{len(lost)} acknowledged events are lost, such as {lost[:3]}"] if lost else []
    return wrong + disorder(data) + verify(exam, data)

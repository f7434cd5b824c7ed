"""Breaks the service in every way while candidates answer, and looks what was lost.

usage: chaos.py --zhikao PROGRAM [--short] [--seed S] [--kills N] [--cuts N] [--candidates N]
                [--seconds N] [--json] [PART…]

scripts/chaos says what the parts are.
"""
import argparse
import asyncio
import json
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import timedelta, timezone
from pathlib import Path

import judge
from disk import Disk, compiled
from exam import BEGINS, EXAM, INVIGILATOR, PASSWORD, ROOM, ROOT, SESSION, Exam, Service, Staff
from standby import Standby
from terminals import Hall

sys.dont_write_bytecode = True


class Part:
    """What the parts share: a fresh store, a service, and its hall of terminals."""

    def __init__(self, run, name, exam=None):
        self.run, self.name, self.exam = run, name, exam or run.exam
        self.random = random.Random(f"{run.seed}/{name}")
        self.data = self.exam.copy(name)
        self.figures, self.wrong = {}, []

    async def open(self, env=None, pause=0.05):
        """Everybody is let in and signs in, the room is released, the papers are opened."""
        self.service = Service(self.exam, self.data, env)
        self.hall = Hall(self.service, self.exam.people, self.run.seed, pause)
        self.run.halls.append(self.hall)
        self.invigilator = Staff(self.service, INVIGILATOR, PASSWORD)
        room = f"/rooms/{EXAM}/{SESSION}/{ROOM}"
        for *_, registration in self.exam.people:
            self.invigilator.post(f"{room}/check-in", {"person": registration})
        await self.hall.each("arrive")
        self.invigilator.post(f"{room}/start", {"sure": "yes"})
        await self.hall.each("open_paper")
        self.hall.begin()

    def must(self, holds, words):
        if not holds:
            self.wrong.append(words)

    async def close(self):
        """The last events get through, then everything is held against the lists."""
        await self.hall.end()
        self.service.stop()
        self.wrong += judge.whole(self.exam, self.data, self.hall.terminals)
        self.figures["acknowledged"] = self.hall.acknowledged


async def kill(run):
    """The service is killed (SIGKILL) at random moments under load."""
    part = Part(run, "kill")
    await part.open()
    await part.hall.watch(0.5)
    first, granted = part.hall.terminals[0].ends_at, 0
    for number in range(run.kills):
        if run.is_late():
            part.figures["stopped by the clock after"] = number
            break
        before = part.hall.acknowledged
        await part.hall.watch(part.random.uniform(0.02, 1.2))
        part.service.kill()
        part.service.start()
        await part.hall.each("resume")
        part.figures.setdefault("acknowledged between kills", []).append(
            part.hall.acknowledged - before)
        if number % 20 == 1:
            granted += give_time_back(part, number)
        run.progress("kill", number + 1, run.kills)
    counts = part.figures.pop("acknowledged between kills", [])
    part.figures["kills"] = len(counts)
    part.figures["acknowledged a kill, median"] = statistics.median(counts) if counts else 0
    await part.hall.watch(1)
    ends = {terminal.ends_at for terminal in part.hall.terminals}
    part.must(ends == {first + granted * 1000},
              f"the end was {first}, {granted} s were given back, the end is {sorted(ends)}")
    part.figures["seconds given back"] = granted
    await part.close()
    return part


async def away(run):
    """The service is killed and stays away; the time is given back as the config says, once."""
    sys.path.append(str(ROOT / "Tests" / "Browser"))
    from real_service import WallClock
    clock = WallClock(run.folder)
    clock.ahead(round(1000 * ((BEGINS - timedelta(hours=8)).replace(tzinfo=timezone.utc).timestamp()
                              - time.time())))
    exam = Exam(run.program, run.folder / "away", run.options.candidates, clock)
    part = Part(run, "away", exam)
    await part.open()
    await part.hall.watch(0.5)
    first, lengths = part.hall.terminals[0].ends_at, []
    for number in range(run.aways):
        await part.hall.watch(part.random.uniform(0.1, 6))
        part.service.kill()
        begun = time.monotonic()
        await part.hall.watch(part.random.uniform(0.1, 2))
        part.service.start()
        lengths.append(time.monotonic() - begun)
        await part.hall.each("resume")
        while len(judge.given(part.data)) <= number and time.monotonic() - begun < 30:
            await part.hall.watch(0.1)
        run.progress("away", number + 1, run.aways)
    given = judge.given(part.data)
    part.figures["seconds away, in all and given back"] = [round(sum(lengths), 1), sum(given)]
    part.must(len(given) == len(lengths), f"{len(lengths)} times away, {len(given)} given back")
    for length, seconds in zip(lengths, given):
        # A failure is known to the mark before it, which is five seconds old at most.
        part.must(length <= seconds <= length + 8, f"away {length:.1f} s, given back {seconds} s")
    await part.hall.watch(1)
    ends = {terminal.ends_at for terminal in part.hall.terminals}
    part.must(ends == {first + sum(given) * 1000},
              f"the end was {first}, {given} s were given back, the end is {sorted(ends)}")
    await part.close()
    return part


def give_time_back(part, number):
    """The chief gives everybody what the failure has cost; it must hold through the next kills."""
    seconds = 60 + number
    part.invigilator.post(
        f"/rooms/{EXAM}/{SESSION}/{ROOM}/extend",
        {"all": "yes", "minutes": "0", "seconds": str(seconds), "reason": "服务器故障",
         "authority": "主考", "by": "主考"})
    return seconds


async def power(run):
    """The power is cut under load: what was not fsynced is gone, or half of it by lot."""
    part = Part(run, "power")
    disk = Disk(run.library, part.data, "power", shadow=True)
    await part.open(disk.env)
    # A cut takes something only between a write and its fsync: a slow disk makes that time long.
    disk.behave("D")
    dropped = cuts = 0
    for number in range(run.cuts):
        if run.is_late():
            part.figures["stopped by the clock after"] = number
            break
        await part.hall.watch(part.random.uniform(0.1, 1.5))
        part.service.kill()
        _, lost = disk.cut(f"{run.seed}/{number}", share=0 if number % 2 == 0 else 0.5)
        dropped += lost
        cuts += 1
        gone = judge.missing(part.data, part.hall.terminals)
        part.must(not gone, f"cut {number}: {len(gone)} acknowledged events are lost")
        disk.settle()
        part.service.start()
        await part.hall.each("resume")
        run.progress("power", number + 1, run.cuts)
    part.figures["cuts"] = cuts
    part.figures["sectors that were not fsynced"] = dropped
    await part.close()
    part.must(dropped > 0 or not cuts, "no cut has taken anything: the disk forgot nothing")
    return part


async def control(run):
    """A disk that says it has fsynced and has not (synchronous=OFF): something must be lost."""
    part = Part(run, "control")
    disk = Disk(run.library, part.data, "control", shadow=True)
    await part.open(disk.env)
    await part.hall.watch(0.5)
    disk.behave("L")
    await part.hall.watch(2)
    part.service.kill()
    disk.cut(run.seed, share=0)
    await part.hall.abandon()
    try:
        lost = len(judge.missing(part.data, part.hall.terminals))
    except sqlite3.DatabaseError as error:
        lost = str(error)
    part.figures["acknowledged"] = part.hall.acknowledged
    part.figures["lost, as must be"] = lost
    part.must(lost, "nothing was lost without fsync: the test would find nothing")
    return part


FAULTS = {"F": "store.disk-full", "E": "store.io", "S": "store.io", "R": "store.io",
          "I": None, "D": None}


async def faults(run):
    """Disk full, errors, read-only, a slow disk, a held lock: refusals, and it goes on by itself."""
    part = Part(run, "faults")
    disk = Disk(run.library, part.data, "faults")
    await part.open(disk.env)
    for mode, code in FAULTS.items():
        await one_fault(part, disk, mode, code)
        run.progress("faults", len(part.figures), len(FAULTS) + 1)
    await held_lock(part)
    await part.close()
    return part


async def one_fault(part, disk, mode, code):
    hall = part.hall
    hall.refused.clear()
    await hall.watch(0.5)
    disk.behave(mode)
    await hall.watch(3)
    refused = dict(hall.refused)
    if code:
        part.must(code in refused, f"disk {mode}: no terminal was told {code}, but {refused}")
        doctor = part.exam.run(
            "doctor", "--data", part.data, "--quick", "--json", check=False, env=disk.env)
        part.must(doctor.returncode == 1, f"disk {mode}: doctor finds nothing\n{doctor.stdout}")
    part.must(part.service.is_running, f"disk {mode}: the service is gone")
    disk.behave(".")
    before, began = hall.acknowledged, time.monotonic()
    while hall.acknowledged == before and time.monotonic() - began < 20:
        await hall.watch(0.05)
    part.must(hall.acknowledged > before, f"disk {mode}: it does not go on when all is well")
    part.figures[f"disk {mode}: refusals, seconds until it went on"] = [
        sum(refused.values()), round(time.monotonic() - began, 2)]


async def held_lock(part):
    """Another program holds the store's lock for longer than a change waits."""
    part.hall.refused.clear()
    other = sqlite3.connect(part.data / "zhikao.sqlite", isolation_level=None, timeout=10)
    other.execute("begin immediate")
    await part.hall.watch(7)
    told = dict(part.hall.refused)
    other.execute("rollback")
    other.close()
    part.must("store.busy" in told, f"a held lock: no terminal was told store.busy, but {told}")
    before = part.hall.acknowledged
    await part.hall.watch(3)
    part.must(part.hall.acknowledged > before, "a held lock: it does not go on afterwards")
    part.figures["lock held: refusals"] = sum(told.values())


async def copies(run):
    """A backup under load; a standby; both machines die; the standby is put to work."""
    part = Part(run, "copies")
    await part.open()
    folder = run.folder
    standby = await follow(part, folder / "standby")
    await part.hall.watch(1)
    began = time.monotonic()
    part.hall.latencies.clear()
    done = await asyncio.to_thread(
        part.exam.run, "backup", folder / "backup", "--data", part.data, "--json")
    part.figures["backup, seconds"] = round(time.monotonic() - began, 2)
    part.figures["slowest save meanwhile, ms"] = round(1000 * max(part.hall.latencies, default=0))
    await part.hall.watch(run.steady)
    middle, drill = time.monotonic(), part.service.now
    wall = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(time.time() + 8 * 3600))
    await part.hall.watch(run.steady)
    behind = max(standby.behind)
    part.figures["standby behind, most seconds"] = behind
    part.must(behind < 5, f"the standby was {behind} s behind")
    part.must(not standby.failures, f"the standby had to begin anew: {standby.failures}")
    journals = sum(file.stat().st_size for file in (folder / "standby").glob("base-*/journal"))
    part.figures["bytes of the standby's journal an event"] = round(
        journals / max(1, part.hall.acknowledged))
    # Both die in one moment; what was acknowledged in the last seconds may be gone.
    standby.kill()
    died = time.monotonic()
    part.service.kill()
    await check_copies(part, folder, json.loads(done), (began, middle, wall, died))
    part.service.data = folder / "standby-restored"
    part.hall.is_on_copy = True
    part.service.start()
    shutil.rmtree(part.data)
    part.data = part.service.data
    await part.hall.each("resume")
    await part.hall.watch(1)
    part.figures["sent again to the standby"] = part.hall.sent_again
    await part.close()
    return part


async def follow(part, place):
    return await asyncio.to_thread(Standby, part.exam.program, part.data, place)


async def check_copies(part, folder, manifest, moments):
    began, middle, wall, died = moments
    terminals, exam = part.hall.terminals, part.exam
    proved = exam.run("verify", "backup", folder / "backup", "--json", check=False)
    part.must(proved.returncode == 0, f"verify backup: {proved.stdout}{proved.stderr}")
    exam.run("restore", folder / "backup", "--data", folder / "backup-restored")
    for name, before in (("backup-restored", began), ):
        part.wrong += [f"backup: {one}"
                       for one in judge.whole(exam, folder / name, terminals, before)]
    again = exam.run("restore", folder / "backup", "--data", folder / "backup-restored",
                     check=False)
    part.must(again.returncode == 1 and "restore.not-empty" in again.stderr,
              f"a restore overwrites: {again.stderr}")
    begun = time.monotonic()
    exam.run("restore", folder / "standby", "--data", folder / "standby-restored")
    part.figures["restore of the standby, seconds"] = round(time.monotonic() - begun, 2)
    lost = judge.missing(folder / "standby-restored", terminals)
    part.figures["standby: events of the last moment lost"] = len(lost)
    part.figures["standby: seconds lost"] = round(
        max((died - moment for _, _, moment in lost), default=0), 2)
    part.must(part.figures["standby: seconds lost"] < 3, "the standby is seconds behind")
    part.wrong += judge.disorder(folder / "standby-restored")
    exam.run("restore", folder / "standby", "--data", folder / "until", "--until", wall)
    # To the second: all before, and nothing of two seconds later.
    part.wrong += [f"--until: {one}" for one in judge.whole(
        exam, folder / "until", terminals, middle - 1)]
    found = judge.responses(folder / "until")
    later = sum(1 for terminal in terminals for sequence, (_, moment) in terminal.acked.items()
                if moment > middle + 2 and sequence <= len(found.get(terminal.sheet, [])))
    part.must(later == 0, f"--until: {later} events of later seconds are there")


async def damage(run):
    """Pages of the store are overwritten: it is told, nothing is made up, the standby is used."""
    part = Part(run, "damage")
    await part.open()
    standby = await follow(part, run.folder / "damage-standby")
    await part.hall.watch(2)
    part.hall.is_typing = False
    await part.hall.watch(1.5)
    standby.stop()
    part.service.stop()
    with sqlite3.connect(part.data / "zhikao.sqlite") as store:
        store.execute("pragma wal_checkpoint(truncate)")
        roots = [row[0] for row in store.execute(
            "select rootpage from sqlite_master where name in ('responses', 'room_events')")]
    store.close()
    with open(part.data / "zhikao.sqlite", "r+b") as file:
        for root in roots:
            file.seek((root - 1) * 4096)
            file.write(b"\x55" * 4096)
    doctor = part.exam.run("doctor", "--data", part.data, "--json", check=False)
    part.must(doctor.returncode == 1 and "store.integrity" in doctor.stdout,
              f"doctor does not see the damage: {doctor.stdout[:600]}")
    part.service.start()
    part.hall.refused.clear()
    await part.hall.watch(2)
    part.must(set(part.hall.refused) == {"store.damaged"},
              f"terminals are told {part.hall.refused}")
    part.must(part.service.is_running, "the service is gone")
    part.service.kill()
    part.data = run.folder / "damage-restored"
    part.exam.run("restore", run.folder / "damage-standby", "--data", part.data)
    part.service.data = part.data
    part.hall.is_typing = True
    part.service.start()
    await part.hall.watch(1)
    await part.close()
    return part


PARTS = {"kill": kill, "away": away, "power": power, "control": control, "faults": faults,
         "copies": copies, "damage": damage}


class Run:
    def __init__(self, options):
        self.options, self.seed = options, options.seed
        self.kills = 3 if options.short else options.kills
        self.cuts = 4 if options.short else options.cuts
        self.aways = 2 if options.short else 20
        self.steady = 2 if options.short else 10
        self.began = time.monotonic()
        self.halls = []
        self.folder = Path(tempfile.mkdtemp(prefix="zhikao-chaos-"))
        # A copy: a build that runs meanwhile would pull the program away from under a restart.
        self.program = Path(shutil.copy2(options.zhikao, self.folder))
        self.library = compiled(self.folder)

    def is_late(self):
        return time.monotonic() - self.began > self.options.seconds

    def say(self, text):
        print(f"[{time.monotonic() - self.began:6.1f}s] {text}", file=sys.stderr, flush=True)

    def progress(self, part, done, total):
        if done % 20 == 0 or done == total:
            self.say(f"{part}: {done}/{total}")

    async def play(self):
        self.say(f"seed {self.seed}; the exam is made")
        self.exam = Exam(self.program, self.folder, self.options.candidates)
        results = []
        for name in self.options.parts or PARTS:
            self.say(f"{name}: {PARTS[name].__doc__.strip()}")
            try:
                part = await PARTS[name](self)
            finally:
                # A terminal that still waits for the service would wait for ever.
                for hall in self.halls:
                    hall.is_open, hall.is_abandoned = False, True
            results.append({"part": name, "figures": part.figures, "wrong": part.wrong})
            for words in part.wrong:
                self.say(f"✗ {name}: {words}")
        return results


def main():
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--zhikao", required=True)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--seed", default="2017")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--cuts", type=int, default=40)
    parser.add_argument("--candidates", type=int, default=60)
    parser.add_argument("--seconds", type=int, default=1500)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], default=[])
    run = Run(parser.parse_args())
    results = asyncio.run(run.play())
    isWhole = not any(result["wrong"] for result in results)
    if run.options.json:
        print(json.dumps({"seed": run.seed, "holds": isWhole, "parts": results},
                         ensure_ascii=False))
    else:
        for result in results:
            print(f"{'✗' if result['wrong'] else '✓'} {result['part']}")
            for name, value in result["figures"].items():
                print(f"    {name}: {value}")
            for words in result["wrong"]:
                print(f"    ✗ {words}")
    if isWhole:
        shutil.rmtree(run.folder)
    else:
        run.say(f"what is left: {run.folder} (seed {run.seed})")
    sys.exit(0 if isWhole else 1)


if __name__ == "__main__":
    main()

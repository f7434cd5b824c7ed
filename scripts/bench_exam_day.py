"""The benchmark `exam-day` of scripts/bench: the service under a crowd of terminals on this machine.

Each part prepares a store with `zhikao load prepare`, serves it in a process of its own, and sends
it the terminals of `zhikao load run`, which keep their own list of what was acknowledged. Service
and terminals share the machine. Every part ends with the comparison of that list with the store;
`lost` adds up what any of them found missing, doubled or different, and must be 0.

saves      how many saves a second 200 connections get on disk, beside the same request through all
           checks without being kept, in turns on one service; and with one commit for each save, on
           this disk and on one whose fsync takes 5 ms (a library that waits before it)
storm      2,103 candidates open their papers within one second
handin     20,000 hand in within ten seconds, and are scored
scoring    another exam is scored meanwhile: how long a commit waits
growth     processor time of a save with 1,000 and with 100,000 open attempts
standby    the saves of 200 connections with a standby copy beside them, and how far it is behind
tls        the start storm and the saves of 200 connections through TLS
province   176,000 open attempts, each saving once a minute, for five minutes
"""
import contextlib
import json
import os
import pathlib
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

from bench_lines import line

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "Chaos"))
from disk import Disk, compiled
from standby import Standby

SAVES_BAR, DRY_BAR, SINGLE_BAR, SLOW_BAR = 15_000, 0.75, 3, 20
STORM_BAR, SCORED_BAR, GROWTH_BAR = 1_000, 60, 1.3
PROVINCE_MS, PROVINCE_GB, ATTEMPT_BYTES = 250, 2, 8_192
ROUNDS = 3


class Day:
    """A prepared store, its service, and the terminals."""

    def __init__(self, options, folder, candidates, *serve, environment=None, store=None):
        self.zhikao, self.serve_options = options.zhikao, serve
        self.environment = {**os.environ, **(environment or {})}
        self.store = pathlib.Path(store or pathlib.Path(folder) / f"store-{candidates}")
        self.attempts, self.process, self.lost = candidates, None, 0
        if not self.store.exists():
            self._run("load", "prepare", "--candidates", candidates, "--data", self.store,
                      "--minutes", 600)

    def _run(self, *command):
        done = subprocess.run([self.zhikao, *map(str, command)], capture_output=True, text=True,
                              check=False)
        if done.returncode:
            raise SystemExit(f"bench: zhikao {' '.join(map(str, command))} ended with "
                             f"{done.returncode}\n{done.stderr[-2000:]}{done.stdout[-2000:]}")
        return done.stdout

    def __enter__(self):
        self.process = subprocess.Popen(
            [self.zhikao, "serve", "--data", str(self.store), "--port", "0", "--log", "warning",
             *self.serve_options], stdout=subprocess.PIPE, text=True, env=self.environment)
        found = re.search(r"https?://\S+?:\d+", self.process.stdout.readline())
        if not found:
            raise SystemExit("bench: the service did not start")
        self.address = found[0]
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(60)

    def load(self, *phases, connections=200):
        """The reports of the phases."""
        text = self._run("load", "run", *phases, "--json", "--data", self.store, "--url",
                         self.address, "--connections", connections, "--service-pid",
                         self.process.pid)
        *reports, check = [json.loads(one) for one in text.splitlines()]
        self.lost += sum(check[name] for name in
                         ("lost", "doubled", "different", "unsent", "handInsLost"))
        return reports

    def grade(self):
        """Seconds that the scoring of everybody took."""
        start = time.perf_counter()
        self._run("grade", "--data", self.store, "--exam", "load-1")
        return time.perf_counter() - start

    def resident(self):
        """Bytes of the service in memory."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024


def troubles(reports):
    """How many requests were not answered as hoped."""
    return sum(sum(one["troubles"].values()) for one in reports)


def milliseconds(report, percentile):
    return report["microseconds"][percentile] / 1000


def copied(source, folder, name):
    """A copy of a prepared store: each trial begins with the same."""
    target = pathlib.Path(folder) / name
    shutil.copytree(source, target)
    return target


def rate(options, folder, store, name, *serve, library=None):
    """Saves a second at 200 connections; with a library, on a disk whose fsync takes 5 ms."""
    data, environment = copied(store, folder, name), None
    if library:
        disk = Disk(library, data, name)
        disk.behave("D")
        environment = disk.env
    with Day(options, folder, 2_103, *serve, environment=environment, store=data) as day:
        reports = day.load("signIn:20s", "start:5s", "save:max/8s")
        return reports[-1]["perSecond"], troubles(reports[-1:]), day.lost


def saves(options, folder):
    """Durable saves beside saves that are not kept, and beside one commit for each."""
    first = Day(options, folder, 2_103)
    with Day(options, folder, 2_103, "--measure",
             store=copied(first.store, folder, "saves")) as day:
        phases = ["dry:max/6s", "save:max/6s"] * ROUNDS
        reports = day.load("signIn:20s", "start:5s", "save:max/3s", *phases)[3:]
        dry = [one["perSecond"] for one in reports[::2]]
        kept = [one["perSecond"] for one in reports[1::2]]
        ratio = statistics.median(k / d for k, d in zip(kept, dry))
        middle = sorted(reports[1::2], key=lambda one: one["perSecond"])[ROUNDS // 2]
    lost = day.lost
    median = int(statistics.median(kept))
    lines = [
        line("exam-day.saves", median, "saves/s", (SAVES_BAR, None),
             f"the same without a store, {int(statistics.median(dry))}/s", ratio),
        line("exam-day.saves.share", ratio, "of the rate without a store", (DRY_BAR, None),
             digits=2),
        line("exam-day.saves.p50", milliseconds(middle, "p50"), "ms"),
        line("exam-day.saves.p99", milliseconds(middle, "p99"), "ms"),
        line("exam-day.saves.troubles", troubles(reports), "requests", 0),
    ]
    single, _, more = rate(options, folder, first.store, "single", "--measure", "--commit-each")
    lines.append(line("exam-day.single", median / single, "× one commit for each save",
                      (SINGLE_BAR, None), f"one commit for each, {single}/s"))
    if shutil.which("cc"):
        slow = compiled(folder)
        group, _, one = rate(options, folder, first.store, "slow", "--measure", library=slow)
        alone, _, two = rate(options, folder, first.store, "slow-single", "--measure",
                             "--commit-each", library=slow)
        more += one + two
        lines.append(line("exam-day.slow-disk", group / alone, "× one commit for each save",
                          (SLOW_BAR, None), f"fsync of 5 ms: {group}/s and {alone}/s"))
    return lines, lost + more


def storm(options, folder):
    """Everybody presses start within a second."""
    with Day(options, folder, 2_103) as day:
        reports = day.load("signIn:20s", "start:1s", "save:5s/5s")
    start = reports[1]
    return [
        line("exam-day.storm", milliseconds(start, "p99"), "ms p99", STORM_BAR,
             f"p50 {milliseconds(start, 'p50'):.0f} ms, longest "
             f"{milliseconds(start, 'max'):.0f} ms"),
        line("exam-day.storm.papers", start["done"], "papers of 2,103", (2_103, None)),
        line("exam-day.storm.troubles", troubles(reports), "requests", 0),
    ], day.lost


def standby(options, folder):
    """A standby copy is kept while 200 connections save as fast as they can."""
    first = Day(options, folder, 2_103)
    alone, _, lost = rate(options, folder, first.store, "alone")
    with Day(options, folder, 2_103, store=copied(first.store, folder, "followed")) as day:
        follower = Standby(options.zhikao, day.store, pathlib.Path(folder) / "copy")
        beside = day.load("signIn:20s", "start:5s", "save:max/8s")[-1]["perSecond"]
        follower.stop()
    copies = sum(event["event"] == "following" for event in follower.events)
    return [line("exam-day.standby", beside / alone, "of the rate without a standby copy",
                 None, f"{alone}/s alone, {beside}/s", digits=2),
            line("exam-day.standby.behind", max(follower.behind), "s behind at most", 5),
            line("exam-day.standby.failed", len(follower.failures),
                 "times it had to begin anew", 0, f"{copies} whole copies")], lost + day.lost


def tls(options, folder):
    """The start storm and the saves through TLS, beside the saves without."""
    first = Day(options, folder, 2_103)
    alone, _, lost = rate(options, folder, first.store, "plain")
    certificate, key = (str(pathlib.Path(folder) / name) for name in ("cert.pem", "key.pem"))
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-keyout", key, "-out", certificate, "-days", "30", "-subj", "/CN=localhost"],
        check=True, capture_output=True)
    with Day(options, folder, 2_103, "--tls-certificate", certificate, "--tls-key", key,
             store=copied(first.store, folder, "tls")) as day:
        reports = day.load("signIn:20s", "start:1s", "save:max/8s")
    start, saved = reports[1:]
    return [
        line("exam-day.tls", saved["perSecond"], "saves/s through TLS", (SAVES_BAR, None),
             f"{alone}/s without", saved["perSecond"] / alone),
        line("exam-day.tls.storm", milliseconds(start, "p99"), "ms p99 of a start", STORM_BAR,
             f"longest {milliseconds(start, 'max'):.0f} ms"),
        line("exam-day.tls.troubles", troubles(reports), "requests", 0),
    ], lost + day.lost


def hand_in(options, folder):
    """Twenty thousand hand in within ten seconds."""
    with Day(options, folder, 20_000) as day:
        reports = day.load("signIn:60s", "start:20s", "save:20s/10s", "handIn:10s",
                           connections=500)
    took = day.grade()
    last = reports[-1]
    return [
        line("exam-day.handin", last["milliseconds"] / 1000 - 10 + took, "s from the end to scores",
             SCORED_BAR, f"scoring alone {took:.1f} s"),
        line("exam-day.handin.p99", milliseconds(last, "p99"), "ms"),
        line("exam-day.handin.troubles", troubles(reports), "requests", 0),
    ], day.lost


def scoring(options, folder):
    """Another exam of 20,000 is scored: how long a save would wait for its commit meanwhile."""
    store = pathlib.Path(folder) / "answered"
    command = [options.zhikao, "load", "prepare", "--candidates", "20000", "--answered", "--data",
               str(store)]
    subprocess.run(command, check=True, capture_output=True)
    grade = subprocess.Popen([options.zhikao, "grade", "--data", str(store), "--exam", "load-1"],
                             stdout=subprocess.DEVNULL)
    start, waits = time.perf_counter(), []
    with contextlib.closing(sqlite3.connect(
            store / "zhikao.sqlite", isolation_level=None, timeout=300)) as other:
        while grade.poll() is None:
            begun = time.perf_counter()
            other.execute("begin immediate")
            other.execute("rollback")
            waits.append(time.perf_counter() - begun)
            time.sleep(0.01)
    took = time.perf_counter() - start
    if grade.returncode:
        raise SystemExit(f"bench: zhikao grade ended with {grade.returncode}")
    return [line("exam-day.scoring", max(waits) * 1000, "ms that a commit waits at most", None,
                 f"the scoring of 20,000 took {took:.1f} s", max(waits) / took)], 0


def growth(options, folder):
    """The same rate of saves, from a thousand and from a hundred thousand."""
    cost, lost = {}, 0
    for attempts in (1_000, 100_000):
        with Day(options, folder, attempts) as day:
            each = attempts // 2
            reports = day.load("signIn:60s", "start:90s", f"save:30s/{each}ms",
                               f"save:30s/{each}ms", connections=500)
        lost += day.lost
        last = reports[-1]
        cost[attempts] = last["serviceCPUMilliseconds"] * 1000 / last["done"]
    ratio = cost[100_000] / cost[1_000]
    return [line("exam-day.growth", ratio, "× the processor time of a save", GROWTH_BAR,
                 f"{cost[1_000]:.0f} µs with 1,000, {cost[100_000]:.0f} µs with 100,000",
                 digits=2)], lost


def province(options, folder):
    """A province answers for five minutes."""
    empty = pathlib.Path(folder) / "idle"
    with Day(options, folder, 0, store=_made(empty)) as idle:
        time.sleep(2)
        base = idle.resident()
    with Day(options, folder, 176_000) as day:
        reports = day.load("signIn:180s", "start:180s", "save:300s/60s", connections=1_000)
    last = reports[-1]
    resident = last["serviceResidentBytes"]
    return [
        line("exam-day.province", milliseconds(last, "p99"), "ms p99", PROVINCE_MS,
             f"{last['perSecond']} saves/s, p50 {milliseconds(last, 'p50'):.1f} ms, longest "
             f"{milliseconds(last, 'max'):.0f} ms"),
        line("exam-day.province.saves", last["done"], "saves"),
        line("exam-day.province.troubles", troubles(reports), "requests", 0),
        line("exam-day.province.memory", resident / 1e9, "GB resident", PROVINCE_GB, digits=2),
        line("exam-day.province.attempt", (resident - base) / 176_000, "bytes an attempt",
             ATTEMPT_BYTES, f"an idle service, {base / 1e6:.0f} MB", digits=0),
        line("exam-day.province.start", milliseconds(reports[1], "p99"), "ms p99 of a start"),
    ], day.lost


def _made(folder):
    folder.mkdir()
    return folder


PARTS = {"saves": saves, "storm": storm, "standby": standby, "tls": tls,
         "handin": hand_in, "scoring": scoring, "growth": growth, "province": province}


def run(options, folder, name):
    """The lines of the benchmark, or of one part."""
    _, _, part = name.partition(".")
    lines, lost = [], 0
    for key, function in PARTS.items():
        if part in ("", key):
            own = pathlib.Path(folder) / key
            own.mkdir()
            more, missing = function(options, own)
            lines, lost = lines + more, lost + missing
            shutil.rmtree(own)
    return lines + [line("exam-day.lost", lost, "acknowledged answers lost or doubled", 0)]

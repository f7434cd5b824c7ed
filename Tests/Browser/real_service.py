"""The real service on a free port with an empty store and a drill clock; one process, ours."""
import json
import os
import re
import shutil
import struct
import subprocess
import tempfile
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "debug" / "zhikao"


def config(exam, minutes=90):
    """Spring 2017 in one small room, so that everybody sits where the browser looks."""
    text = (ROOT / "exam-configs" / "guangyuan-2017-1.yaml").read_text(encoding="utf-8")
    text = text.replace("guangyuan-2017-1", exam)
    text = re.sub(r"expectedCandidates: \d+", "expectedCandidates: 12", text)
    sites = (
        'sites:\n  - id: "01"\n    name: 中共广元市委党校\n    address: 广元市利州区东坝街道党校考点\n'
        '    rooms:\n      - {id: "01", name: 党校第1机房, machines: 20, columns: 5}\n\n'
        'sessions:\n  - {id: "01", start: 2017-05-20 09:00}\n\n')
    # One short answer, marked by people, stands in for two items of the machine's.
    text = text.replace("type: trueFalse, count: 20", "type: trueFalse, count: 18")
    text = text.replace(
        "policy: trueFalse}\n",
        "policy: trueFalse}\n    - {type: extendedText, count: 1, marks: 2, policy: byHand}\n")
    text = text.replace("tolerance: 0.03", "tolerance: 0.1")
    text = text.replace(
        "passMark: 60\n", "passMark: 60\n  marking: {gap: 0.5, step: 0.5, third: nearer}\n")
    text = re.sub(r"# 45 machines leave.*\n", "", text)
    text = re.sub(r"sites:\n.*?(?=seating:)", sites, text, flags=re.S)
    return re.sub(r"  minutes: \d+", f"  minutes: {minutes}", text)


class WallClock:
    """The wall clock as the service sees it, which a test may set (clock_shim.c)."""

    def __init__(self, folder):
        self.file = Path(folder) / "wall-clock"
        self.library = Path(folder) / "clock_shim.so"
        self.ahead(0)
        compiler = shutil.which("cc") or shutil.which("clang")
        if not compiler:
            raise RuntimeError("there is neither cc nor clang to make the shim of the clock")
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", self.library,
             Path(__file__).with_name("clock_shim.c")], check=True)

    def ahead(self, milliseconds):
        """From now on the wall clock is so far ahead of the machine's."""
        with open(self.file, "r+b" if self.file.exists() else "wb") as file:
            file.write(struct.pack("<q", milliseconds))

    @property
    def environment(self):
        return {"LD_PRELOAD": str(self.library), "ZHIKAO_CLOCK_OFFSET": str(self.file)}


def make_up(exam, of):
    """The re-sit of that exam, as the office writes it."""
    text = (ROOT / "exam-configs" / "guangyuan-2017-1-makeup.yaml").read_text(encoding="utf-8")
    return text.replace("guangyuan-2017-1-makeup", exam).replace("guangyuan-2017-1", of)


def bank(folder):
    """The starter bank with a few short answers beside it."""
    own = Path(shutil.copytree(ROOT / "question-bank", Path(folder) / "question-bank"))
    (own / "short-answers").mkdir()
    shutil.copy2(ROOT / "Tests/Journeys/ShortAnswers/items.yaml", own / "short-answers")
    manifest = own / "manifest.yaml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(
        text.replace("files:\n", "files:\n  - short-answers/items.yaml\n"), encoding="utf-8")
    return own


class RealService:
    def __init__(self, moment):
        self.data = tempfile.TemporaryDirectory(prefix="zhikao-data-")
        self.log = open(Path(self.data.name) / "service.log", "wb")
        # A copy: a build that runs meanwhile would pull the program away from under a restart.
        self.program = Path(shutil.copy2(PROGRAM, self.data.name))
        self.bank = bank(self.data.name)
        first = subprocess.run(
            [self.program, "account", "first", "--data", self.data.name, "--json"],
            check=True, capture_output=True, cwd=ROOT)
        self.first = {
            one["account"]: one["password"] for one in json.loads(first.stdout)}
        self.port = 0
        self.wall_clock = WallClock(self.data.name)
        self.start(moment)

    def start(self, moment):
        self.process = subprocess.Popen(
            [self.program, "serve", "--port", str(self.port), "--data", self.data.name, "--drill",
             "--bank", self.bank, "--drill-from", moment, "--log", "notice"],
            stdout=subprocess.PIPE, stderr=self.log, cwd=ROOT, text=True,
            env={**os.environ, **self.wall_clock.environment})
        line = self.process.stdout.readline()
        found = re.search(r"://[^/:]+:(\d+)/", line)
        if not found:
            raise RuntimeError(f"the service did not start: {line or self.tail()}")
        self.port = int(found[1])

    def tail(self):
        self.log.flush()
        return Path(self.log.name).read_text(errors="replace")[-2000:]

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def set_time(self, moment, runs=True):
        body = json.dumps({"moment": moment, "runs": runs}).encode()
        request = urllib.request.Request(
            f"{self.url}/drill/clock", body, {"Content-Type": "application/json"})
        urllib.request.urlopen(request, timeout=30).read()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()

    def kill(self):
        """A power cut."""
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def close(self):
        self.stop()
        self.log.close()
        self.data.cleanup()

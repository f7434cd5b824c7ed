"""An exam whose session can begin, made once and copied for each test; and the service on a copy."""
import atexit
import http.client
import json
import os
import re
import shutil
import sqlite3
import subprocess
import time
import urllib.parse
from datetime import datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAM, SESSION, ROOM = "chaos-2017-1", "01", "01"
BEGINS = datetime(2017, 5, 20, 9, 0)
PASSWORD = "hunluan2017xyz"
INVIGILATOR = "jiankao.chaos"


def config(candidates, is_automatic=False):
    """Spring 2017 in one room that holds everybody; time away is given back by the service itself,
    or proposed."""
    text = (ROOT / "exam-configs" / "guangyuan-2017-1.yaml").read_text(encoding="utf-8")
    text = text.replace("guangyuan-2017-1", EXAM)
    text = re.sub(r"expectedCandidates: \d+", f"expectedCandidates: {candidates}", text)
    sites = (
        'sites:\n  - id: "01"\n    name: 混沌考点\n    address: 广元市利州区东坝街道\n    rooms:\n'
        f'      - {{id: "{ROOM}", name: 第1机房, machines: {min(99, candidates * 2)}, columns: 9}}\n\n'
        f'sessions:\n  - {{id: "{SESSION}", start: 2017-05-20 09:00}}\n\n')
    if is_automatic:
        text = text.replace("\n  graceSeconds: 60\n", "\n  graceSeconds: 60\n  timeBack: automatic\n")
        assert "timeBack: automatic" in text
    text = re.sub(r"# 45 machines leave.*\n", "", text)
    return re.sub(r"sites:\n.*?(?=seating:)", sites, text, flags=re.S)


class Exam:
    """A store whose papers are drawn, with an invigilator."""

    def __init__(self, program, folder, candidates, clock=None):
        """With a `clock` the service runs by its own, as on the day of the exam, and gives time back
        by itself; without one it runs as a drill."""
        self.program, self.folder, self.clock = program, folder, clock
        folder.mkdir(exist_ok=True)
        self.template = folder / "template"
        made = folder / "config.yaml"
        made.write_text(config(candidates, clock is not None), encoding="utf-8")
        self.run("rehearse", made, "--candidates", candidates, "--before-sitting",
                 "--data", self.template, "--output", folder / "output")
        if clock:
            # Only a drill may be served on a rehearsal's store; this one stands in for a real exam.
            (self.template / "rehearsal.json").unlink()
        self.first = {
            one["account"]: one["password"]
            for one in json.loads(self.run("account", "first", "--data", self.template, "--json"))}
        service = Service(self, self.template)
        self.make_invigilator(service)
        service.stop()
        self.people = self.read_people()

    def run(self, *arguments, check=True, env=None):
        done = subprocess.run(
            [self.program, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True,
            env={**os.environ, **(env or {})})
        if check and done.returncode != 0:
            raise RuntimeError(f"zhikao {arguments[0]}: {done.returncode}\n{done.stderr[-2000:]}")
        return done.stdout if check else done

    def make_invigilator(self, service):
        keeper, granter = list(self.first)[:2]
        staff = {name: Staff(service, name, self.first[name]) for name in (keeper, granter)}
        page = staff[keeper].post(
            "/admin/accounts", {"account": INVIGILATOR, "fullName": "混沌监考"})
        first = re.search(r'access-secret"[^>]*>\s*([^<\s]+)', page)[1]
        staff[granter].post(f"/admin/accounts/{INVIGILATOR}/role",
                            {"role": "chiefInvigilator", "exam": EXAM})
        Staff(service, INVIGILATOR, first)

    def read_people(self):
        """Candidate number, ID number, seat and registration of everybody."""
        with sqlite3.connect(self.template / "zhikao.sqlite") as store:
            return store.execute(
                "select s.candidate_number, r.id_number, s.seat, r.id from seats s join registrations r "
                "on r.exam = s.exam and r.id = s.registration where s.exam = ? order by s.seat",
                (EXAM,)).fetchall()

    def copy(self, name):
        target = self.folder / name
        shutil.copytree(self.template, target)
        return target


class Service:
    """`zhikao serve` on a data folder, with a clock that runs on through every restart."""

    def __init__(self, exam, data, env=None, began=None):
        self.exam, self.data, self.env = exam, Path(data), env or {}
        self.began = began or time.monotonic()
        self.port = 0
        self.log = open(exam.folder / f"{self.data.name}.log", "ab")
        self.start()

    @property
    def now(self):
        """Beijing time of the drill."""
        return BEGINS + timedelta(seconds=time.monotonic() - self.began)

    def start(self):
        drill = ["--drill", "--drill-from", self.now.strftime("%Y-%m-%d %H:%M:%S")]
        clock = self.exam.clock.environment if self.exam.clock else {}
        self.process = subprocess.Popen(
            [self.exam.program, "serve", "--port", str(self.port), "--data", self.data,
             "--log", "error", *([] if self.exam.clock else drill)],
            stdout=subprocess.PIPE, stderr=self.log, cwd=ROOT, text=True,
            env={**os.environ, **self.env, **clock})
        # Nothing of ours outlives the test, however it ends.
        atexit.register(self.process.kill)
        line = self.process.stdout.readline()
        found = re.search(r"://[^/:]+:(\d+)/", line)
        if not found:
            raise RuntimeError(f"the service did not start: {line or self.tail()}")
        self.port = int(found[1])

    def tail(self):
        return Path(self.log.name).read_text(errors="replace")[-1500:]

    @property
    def is_running(self):
        return self.process.poll() is None

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
        self.process.stdout.close()


class Staff:
    """Somebody at a browser, who has changed the first password."""

    def __init__(self, service, name, password):
        self.service = service
        self.sign_in(name, password)
        if password != PASSWORD:
            self.post("/account/password", {"old": password, "new": PASSWORD, "again": PASSWORD})
            self.sign_in(name, PASSWORD)

    def sign_in(self, name, password):
        self.cookies = {}
        body = json.dumps({"name": name, "password": password})
        answer = self.ask("POST", "/api/v1/sign-in", body, "application/json")
        self.csrf = json.loads(answer)["csrf"]

    def post(self, path, form):
        return self.ask("POST", path, urllib.parse.urlencode({**form, "_csrf": self.csrf}),
                        "application/x-www-form-urlencoded")

    def ask(self, method, path, body, kind):
        link = http.client.HTTPConnection("127.0.0.1", self.service.port, timeout=60)
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        link.request(method, path, body, {"content-type": kind, "cookie": cookie})
        answer = link.getresponse()
        text = answer.read().decode()
        for header in answer.headers.get_all("set-cookie") or []:
            name, value = header.split(";")[0].split("=", 1)
            self.cookies[name] = value
        link.close()
        if answer.status >= 400:
            raise RuntimeError(f"{path}: {answer.status} {text[:400]}")
        return text

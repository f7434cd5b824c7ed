"""The benchmark `pages` of scripts/bench: mixed pages at a steady rate, and their weights.

The load is open: requests are sent when their time comes, however long the others take, and the
time of each is counted from the moment at which it was due. Standard library only.
"""
import asyncio
import hashlib
import pathlib
import re
import socket
import sqlite3
import subprocess
import time
import urllib.request

from bench_lines import line

RATE = 200
EXAM = "guangyuan-2017-1"
CONFIG = f"exam-configs/{EXAM}.yaml"
# In the week of the results: there is something to see on every page.
NOW = "2017-05-27 10:00"
NOW_MILLISECONDS = 1_495_850_400_000
PAGE_BAR, TERMINAL_BAR, P99_BAR = 100_000, 150_000, 100


class Store:
    """The store of a finished rehearsal, with people who have signed in."""

    def __init__(self, zhikao, folder, candidates):
        self.data = folder / "data"
        command = [zhikao, "rehearse", CONFIG, "--data", self.data, "--output", folder / "output"]
        command += ["--candidates", str(candidates)] if candidates else []
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=900)
        [self.file] = self.data.glob("*.sqlite")

    def sign_in_everybody(self):
        """A cookie for each role, by role. Signing in is not what is measured here, and costs a
        tenth of a second by design: the sign-ins are written into the store."""
        with sqlite3.connect(self.file) as db:
            unit, number = db.execute(
                "select unit, id_number from registrations where exam = ? and state = 'locked' "
                "order by id limit 1", [EXAM]).fetchone()
            self.room = db.execute(
                "select session, room from seats where exam = ? order by session, room limit 1",
                [EXAM]).fetchone()
            self.cookies = {role: self.sign_in(db, role, unit, number) for role in (
                "applicant", "unitReviewer", "officeClerk", "chiefInvigilator")}

    def sign_in(self, db, role, unit, number):
        token = f"bench-token-{role}"
        db.execute(
            "insert into accounts values (?, '基准测试', ?, ?, '', '[]', ?, '', 0, 'active', ?)",
            [f"bench-{role}", role, unit if role == "unitReviewer" else "",
             number if role == "applicant" else "", NOW_MILLISECONDS])
        digest = hashlib.new("sm3", token.encode()).hexdigest()
        db.execute("insert into sign_ins values (?, ?, 'bench', ?, ?)",
                   [digest, f"bench-{role}", NOW_MILLISECONDS, NOW_MILLISECONDS])
        return f"zhikao={token}"


class Service:
    """`zhikao serve --drill` on a free port; ended by its own process id."""

    def __init__(self, zhikao, data):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            [zhikao, "serve", "--drill", "--drill-from", NOW, "--data", data,
             "--port", str(self.port), "--log", "warning"], stdout=subprocess.DEVNULL)

    def __enter__(self):
        for _ in range(300):
            if self.process.poll() is not None:
                raise SystemExit(f"bench: the service ended with {self.process.returncode}")
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                time.sleep(0.1)
        self.__exit__()
        raise SystemExit("bench: the service did not start in 30 s")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def fetch(self, path, cookie=""):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", headers={"cookie": cookie})
        with urllib.request.urlopen(request, timeout=30) as reply:
            return reply.read()


class Load:
    """Requests at a steady rate over connections that are kept."""

    def __init__(self, port):
        self.port, self.idle = port, []

    def run(self, requests, seconds):
        """The times in milliseconds, and how many requests had another status than 200."""
        return asyncio.run(self.all(requests, seconds))

    async def all(self, requests, seconds):
        self.idle, start, tasks = [], time.perf_counter() + 0.1, []
        for number in range(RATE * seconds):
            due = start + number / RATE
            await asyncio.sleep(max(0, due - time.perf_counter()))
            tasks.append(asyncio.create_task(self.one(requests[number % len(requests)], due)))
        results = await asyncio.wait_for(asyncio.gather(*tasks), 60)
        for _, writer in self.idle:
            writer.close()
        return sorted(took for took, _ in results), sum(status != 200 for _, status in results)

    async def one(self, request, due):
        if self.idle:
            reader, writer = self.idle.pop()
        else:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        status = int(head.split(b" ", 2)[1])
        length = re.search(rb"content-length: (\d+)", head, re.I)
        if length:
            await reader.readexactly(int(length[1]))
        else:
            await self.chunks(reader)
        took = (time.perf_counter() - due) * 1000
        self.idle.append((reader, writer))
        return took, status

    @staticmethod
    async def chunks(reader):
        while size := int((await reader.readline()).split(b";")[0], 16):
            await reader.readexactly(size + 2)
        await reader.readline()


def weight(service, path, cookie):
    """Bytes of a page with all that it loads: style sheets, scripts and what they import, images.
    Pictures of the manual come when one scrolls to them (`loading="lazy"`): not with the page."""
    seen, rest, total = set(), [path], 0
    while rest:
        place = rest.pop()
        if place in seen:
            continue
        seen.add(place)
        body = service.fetch(place, cookie)
        total += len(body)
        text = body.decode(errors="replace")
        if place == path:
            text = re.sub(r'<img\b[^>]*loading="lazy"[^>]*>', "", text)
            rest += re.findall(r'<(?:link|script|img)\b[^>]*?(?:href|src)="(/[^"]+)"', text)
        elif re.search(r"\.js(\?|$)", place):
            rest += ["/assets/" + name for name in re.findall(r'from\s*"\./([^"]+)"', text)]
    return total


def percentile(times, share):
    return times[min(len(times) - 1, int(len(times) * share))]


def measure(service, store, seconds):
    people = store.cookies
    session, room = store.room
    pages = [
        ("/", ""), (f"/exams/{EXAM}", ""), (f"/exams/{EXAM}/draws", ""),
        (f"/exams/{EXAM}/bulletin", ""), ("/notices/check", ""), ("/help/applicant", ""),
        (f"/unit/{EXAM}", people["unitReviewer"]), ("/my", people["applicant"]),
        (f"/office/{EXAM}", people["officeClerk"]), ("/terminal", ""),
        (f"/rooms/{EXAM}/{session}/{room}", people["chiefInvigilator"]),
    ]
    weights = {path: weight(service, path, cookie) for path, cookie in pages}

    def request(path, cookie):
        extra = f"cookie: {cookie}\r\n" if cookie else ""
        return f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n{extra}\r\n".encode()

    load = Load(service.port)
    static, _ = load.run([request("/assets/zhikao.css", "")], max(5, seconds // 3))
    times, wrong = load.run([request(*page) for page in pages], seconds)
    base = percentile(static, 0.99)

    p99 = percentile(times, 0.99)
    heaviest = max((w, p) for p, w in weights.items() if p != "/terminal")
    return [
        line("pages.p50", percentile(times, 0.5), "ms"),
        line("pages.p99", p99, "ms", P99_BAR, f"p99 of a static asset, {base:.1f} ms", p99 / base),
        line("pages.longest", times[-1], "ms"),
        line("pages.refused", wrong, f"of {len(times)} requests", 0),
        line("pages.weight", heaviest[0], "bytes", PAGE_BAR, f"the heaviest page, {heaviest[1]}"),
        line("terminal.weight", weights["/terminal"], "bytes", TERMINAL_BAR, "before its paper"),
    ]


def run(options, folder, _):
    """The lines of this benchmark, with its files in a folder of its own."""
    store = Store(options.zhikao, pathlib.Path(folder), options.candidates)
    with Service(options.zhikao, store.data):
        pass  # Brings the tables of the store up to date.
    store.sign_in_everybody()
    with Service(options.zhikao, store.data) as service:
        return measure(service, store, options.seconds)

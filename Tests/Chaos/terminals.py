"""Candidates at their terminals: each keeps what it has typed until the service acknowledges it.

Nothing of the service's own code is used here: plain sockets, and the protocol as it is written
down in ARCHITECTURE.md.
"""
import asyncio
import json
import random
import time


class Terminal:
    """One candidate. `acked` is the list of the test: every event that was acknowledged, when."""

    def __init__(self, hall, number, id_number, seat, seed):
        self.hall, self.number, self.id_number, self.seat = hall, number, id_number, seat
        self.random = random.Random(f"{seed}/{number}")
        self.cookie, self.sheet, self.items = None, None, []
        self.sequence, self.pending, self.acked = 0, [], {}
        self.link, self.turn = None, asyncio.Lock()
        self.ends_at = None
        self.wait = 0

    # The network

    async def ask(self, method, path, body=None):
        """Status, headers and JSON; ConnectionError when the service is not there."""
        async with self.turn:
            return await self.connected(method, path, body)

    async def connected(self, method, path, body):
        try:
            if self.link is None:
                self.link = await asyncio.wait_for(
                    asyncio.open_connection("127.0.0.1", self.hall.port, limit=1 << 22), 5)
            return await asyncio.wait_for(self.exchange(method, path, body), 25)
        except (OSError, asyncio.TimeoutError, asyncio.IncompleteReadError, EOFError) as error:
            self.close()
            raise ConnectionError(repr(error)) from error

    async def exchange(self, method, path, body):
        reader, writer = self.link
        content = json.dumps(body or {}).encode() if method == "POST" else b""
        cookie = f"cookie: {self.cookie}\r\n" if self.cookie else ""
        writer.write(
            f"{method} /api/v1/terminal{path} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-zhikao: terminal\r\n"
            f"content-type: application/json\r\n{cookie}content-length: {len(content)}\r\n\r\n"
            .encode() + content)
        await writer.drain()
        lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        status = int(lines[0].split()[1])
        headers = {}
        for line in lines[1:]:
            if ":" in line:
                name, value = line.split(":", 1)
                headers[name.lower()] = value.strip()
        data = await reader.readexactly(int(headers.get("content-length", 0)))
        if headers.get("connection", "").lower() == "close":
            self.close()
        return status, headers, json.loads(data) if data else {}

    def close(self):
        if self.link:
            self.link[1].close()
        self.link = None

    async def insist(self, method, path, body=None):
        """The same until it is done."""
        while True:
            try:
                status, headers, answer = await self.ask(method, path, body)
            except ConnectionError:
                if self.hall.is_abandoned:
                    raise
                await asyncio.sleep(0.1)
                continue
            if status == 200:
                return headers, answer
            if status != 503:
                raise AssertionError(f"{self.number} {path}: {status} {answer}")
            await asyncio.sleep(float(headers["retry-after"]))

    # The story

    async def arrive(self):
        headers, _ = await self.insist(
            "POST", "/sign-in", {"candidateNumber": self.number, "idNumber": self.id_number,
                                 "workstation": self.seat})
        self.cookie = headers["set-cookie"].split(";")[0]
        await self.insist("POST", "/confirm")

    async def open_paper(self):
        _, paper = await self.insist("POST", "/start")
        self.sheet = paper["sheet"]
        self.items = [
            (item["id"], [choice["id"] for choice in item["choices"]])
            for section in paper["sections"] for item in section["items"]]

    def type(self):
        """One to three answers; each carries its number, so that no two events are the same."""
        for _ in range(self.random.randint(1, 3)):
            item, choices = self.random.choice(self.items)
            self.sequence += 1
            self.pending.append({
                "seq": self.sequence, "item": item, "elapsed": self.sequence * 1000,
                "response": {"choices": [self.random.choice(choices)]}})

    async def answer(self):
        """Types and saves until the hall closes; what is not acknowledged is sent again."""
        while self.hall.is_open:
            if self.hall.is_typing and len(self.pending) < 50:
                self.type()
            await self.save()
            await asyncio.sleep(self.random.uniform(0.2, 1.8) * self.hall.pause)
        # Whatever waits must get through in the end.
        while self.pending and not self.hall.is_abandoned:
            await self.save()
            await asyncio.sleep(0.05)

    async def save(self):
        if self.wait:
            wait, self.wait = self.wait, 0
            await asyncio.sleep(wait)
        sent = list(self.pending)
        begun = time.monotonic()
        try:
            status, headers, answer = await self.ask(
                "POST", "/saves", {"sheet": self.sheet, "after": max(self.acked, default=0),
                                   "events": sent})
        except ConnectionError:
            self.hall.unreachable += 1
            return
        if status == 503:
            self.hall.refused[answer["code"]] = self.hall.refused.get(answer["code"], 0) + 1
            # The service says when; the test does not wait longer than it must.
            self.wait = min(float(headers["retry-after"]), self.hall.longest_wait)
            return
        if status != 200:
            raise AssertionError(f"{self.number}: {status} {answer}")
        now = time.monotonic()
        self.hall.latencies.append(now - begun)
        self.take(answer["ack"], now)
        self.ends_at = answer["endsAt"]

    def take(self, ack, now):
        if ack < max(self.acked, default=0):
            self.send_again(ack)
        for event in [event for event in self.pending if event["seq"] <= ack]:
            self.acked[event["seq"]] = (event, now)
            self.pending.remove(event)
            self.hall.acknowledged += 1

    def send_again(self, ack):
        """The service lacks what it once acknowledged: allowed to a copy only. The terminal still
        has all of it, and sends it again."""
        if not self.hall.is_on_copy:
            raise AssertionError(f"{self.number}: acknowledged {max(self.acked)}, now {ack}")
        gone = sorted(sequence for sequence in self.acked if sequence > ack)
        self.pending = [self.acked.pop(sequence)[0] for sequence in gone] + self.pending
        self.hall.sent_again += len(gone)

    async def resume(self):
        """After a failure: the attempt is open, and whatever was acknowledged is there."""
        _, state = await self.insist("GET", "")
        if state["phase"] != "answering":
            raise AssertionError(f"{self.number} does not resume: {state['phase']}")
        self.take(state["ack"], time.monotonic())


class Hall:
    """All terminals of a test."""

    def __init__(self, service, people, seed, pause=0.05):
        self.service, self.pause = service, pause
        self.terminals = [Terminal(self, *person, seed) for *person, _ in people]
        self.is_open, self.is_typing, self.is_abandoned = True, True, False
        # The service was restored from a copy that may be a moment behind.
        self.is_on_copy, self.sent_again = False, 0
        self.acknowledged, self.unreachable, self.refused = 0, 0, {}
        self.latencies, self.longest_wait = [], 0.5
        self.tasks = []

    @property
    def port(self):
        return self.service.port

    async def each(self, name):
        await asyncio.gather(*(getattr(terminal, name)() for terminal in self.terminals))

    def begin(self):
        self.tasks = [asyncio.create_task(terminal.answer()) for terminal in self.terminals]

    async def watch(self, seconds):
        """Waits, unless a terminal finds something wrong."""
        await asyncio.wait(self.tasks, timeout=seconds, return_when=asyncio.FIRST_EXCEPTION)
        for task in self.tasks:
            if task.done() and task.exception():
                raise task.exception()

    async def abandon(self):
        """Nobody waits for anything any more: the service is gone for good."""
        self.is_open, self.is_abandoned = False, True
        await asyncio.gather(*self.tasks, return_exceptions=True)

    async def end(self):
        self.is_open = False
        await asyncio.wait_for(asyncio.gather(*self.tasks), 120)
        for terminal in self.terminals:
            terminal.close()

"""The terminal's service in memory, with a switch for each thing that can go wrong.

It follows the contract of the terminal's API and serves the real page, style and modules, with the
Content-Security-Policy of the real service. Everything happens in this process: a test reads what
arrived and moves the clock by plain calls.
"""
import json
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from sealing import PaperSeals

PAGES = Path(__file__).resolve().parents[2] / "Sources" / "Pages"
START = 1495242000000  # 2017-05-20 09:00 in Beijing
MINUTE = 60000
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'")
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
PHOTO = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 40'><rect width='30' height='40' "
    "fill='#c9d9ea'/><circle cx='15' cy='15' r='7' fill='#7d8b99'/>"
    "<path d='M3 40c0-12 24-12 24 0z' fill='#4c5a68'/></svg>")

STEMS = {
    "singleChoice": (
        "根据《中华人民共和国行政处罚法》的规定，违法行为在二年内未被发现的，下列说法正确的是？",
        ["不再给予行政处罚，法律另有规定的除外", "仍然给予行政处罚",
         "由上级行政机关决定是否给予行政处罚", "移送司法机关处理"]),
    "multipleResponse": (
        "行政机关在作出下列哪些行政处罚决定之前，应当告知当事人有要求举行听证的权利？",
        ["责令停产停业", "吊销许可证或者执照", "较大数额罚款", "警告"]),
    "trueFalse": ("限制人身自由的行政处罚，只能由法律设定。", []),
    "fillIn": ("申请人可以自知道该具体行政行为之日起____内提出行政复议申请；复议机关收到申请后，应当在"
               "____内进行审查。", []),
}
SECTIONS = [
    ("一、单项选择题", "singleChoice", 40, "1", "选对得分，选错、不选不得分。"),
    ("二、多项选择题", "multipleResponse", 20, "2", "全部选对得分，少选、多选、错选均不得分。"),
    ("三、判断题", "trueFalse", 18, "1", "判断正确得分，判断错误、不判断不得分。"),
    ("四、填空题", "fillIn", 2, "1", "每空填写正确得分。"),
]
# Types that other papers have; `Service.types` puts them after the eighty.
PICTURE = "3f" * 32 + ".png"
OTHERS = [
    ("indefiniteChoice", "下列哪些人应当回避？", ["当事人", "近亲属", "证人", "代理人"], []),
    ("ordering", "把一般程序的步骤排成先后顺序。", ["决定", "立案", "告知", "调查"], []),
    ("matching", f"把事项与期限对应起来。![标志](media/{PICTURE})", ["7日", "60日", "6个月"],
     [{"id": "1", "text": "申请复议", "choices": [], "limit": 1},
      {"id": "2", "text": "提起诉讼", "choices": [], "limit": 1},
      {"id": "3", "text": "两个都行", "choices": [], "limit": 2}]),
    ("gapMatch", "先____，后____。", ["调查", "决定", "执行"],
     [{"id": "1", "text": "", "choices": [], "limit": 1},
      {"id": "2", "text": "", "choices": [], "limit": 1}]),
    ("inlineChoice", "由____作出，自____起生效。", ["县政府", "乡政府", "送达", "签发"],
     [{"id": "1", "text": "", "choices": ["A", "B"], "limit": 1},
      {"id": "2", "text": "", "choices": ["C", "D"], "limit": 1}]),
    ("numeric", "罚款最多加处本金的几倍？", [], []),
]


def other_section(number):
    """One section for each of the other types, from item `number` on."""
    sections = []
    for place, (kind, stem, texts, slots) in enumerate(OTHERS):
        choices = [{"id": "ABCDEF"[index], "text": text} for index, text in enumerate(texts)]
        sections.append({
            "title": f"{'五六七八九十'[place]}、其他题型", "type": kind, "count": 1, "marks": "1",
            "rule": "每题1分。", "items": [{
                "id": f"XX-{place + 1}", "number": number + place, "stem": stem,
                "choices": choices, "slots": slots, "blanks": 1 if kind == "numeric" else 0}]})
    return sections


def paper():
    """A paper of 80 items with every type, as the API gives it."""
    sections, number = [], 0
    for title, kind, count, marks, rule in SECTIONS:
        items = []
        for _ in range(count):
            number += 1
            stem, texts = STEMS[kind]
            choices = [{"id": "CADB"[place], "text": text} for place, text in enumerate(texts)]
            if kind == "trueFalse":
                choices = [{"id": "true", "text": "正确"}, {"id": "false", "text": "错误"}]
            items.append({
                "id": f"CF-{number:03}", "number": number, "stem": stem, "choices": choices,
                "slots": [], "blanks": 2 if kind == "fillIn" else 0})
        sections.append({
            "title": title, "type": kind, "count": count, "marks": marks,
            "rule": f"每题{marks}分，{rule}", "items": items})
    return sections


class Problem(Exception):
    def __init__(self, status, code, detail):
        super().__init__(detail)
        self.status, self.code, self.detail = status, code, detail


class Service:
    """One room with one candidate. Attributes are read and set by tests."""

    def __init__(self, minutes=90, lead=10):
        self.lock = threading.RLock()
        self.shift = START - lead * MINUTE - time.time() * 1000
        self.starts_at, self.ends_at = START, START + minutes * MINUTE
        self.latest_entry = START + 15 * MINUTE
        self.grace = 60000
        self.sheet = "S-7F3K-22"
        self.active = None       # the token that may answer
        self.confirmed, self.tokens, self.superseded = set(), {}, set()
        self.released = self.checked_in = self.interrupted = False
        self.started = self.finished = self.voided = False
        self.receipt = None
        self.messages, self.late, self.log = [], [], []
        self.ack, self.responses, self.signed_in = 0, {}, 0
        self.mode, self.delay, self.drop_answers, self.saves = "up", 0, 0, 0
        self.started_at = None
        self.retry_after = None    # says 503 to saves, and for how many seconds
        self.busy_status = 503
        self.heard = []            # (seconds, method, path) of everything that was asked
        self.hand_ins, self.starts = 0, 0
        self.restored_to = None    # how many events a restored copy has when the next save comes
        self.seals = PaperSeals()
        self.sections = paper()
        self.items = {item["id"]: item for part in self.sections for item in part["items"]}

    # time

    def now(self):
        return int(time.time() * 1000 + self.shift)

    def set_time(self, milliseconds):
        self.shift = milliseconds - time.time() * 1000

    # what a person in charge does

    def release(self):
        self.checked_in = self.released = True
        if self.now() < self.starts_at:
            self.set_time(self.starts_at)

    def move(self, token=None):
        """The invigilator lets the newest terminal take over."""
        newest = token or list(self.tokens)[-1]
        self.superseded |= set(self.tokens) - {newest}
        self.superseded.discard(newest)
        self.active = newest

    def give_back(self, minutes):
        """Time given back after the clock ran out counts from now: the paper opens again."""
        if self.finished == "closed":
            self.finished = self.receipt = None
            self.ends_at = max(self.ends_at, self.now())
        self.ends_at += minutes * MINUTE

    def say(self, text):
        self.messages.append({"number": len(self.messages) + 1, "at": self.now(), "text": text})

    # what a terminal asks

    def phase(self, token):
        if token in self.superseded:
            return "superseded"
        if self.voided:
            return "voided"
        self.close_if_over()
        if self.finished:
            return self.finished
        if token not in self.confirmed:
            return "identify"
        if token != self.active or not self.checked_in:
            return "pending"
        if self.interrupted:
            return "interrupted"
        if self.started:
            return "answering"
        if not self.released:
            return "waiting"
        return "ready" if self.now() <= self.latest_entry else "absent"

    def close_if_over(self):
        if self.started and not self.finished and self.now() > self.ends_at + self.grace:
            self.finish("closed", self.ends_at)

    def finish(self, phase, at):
        self.finished = phase
        answered = sum(1 for one in self.responses.values() if any(
            one.get("choices") or one.get("texts") or []))
        self.receipt = {
            "code": "9F3A-12BC-77D0-E41A", "answered": answered, "items": len(self.items),
            "at": at, "digest": "9f3a12bc77d0e41a" * 4}

    def state(self, token):
        phase = self.phase(token)
        shows = phase in ("ready", "answering", "interrupted", "handedIn", "closed")
        return {
            "serverTime": self.now(), "phase": phase,
            "exam": {"id": "guangyuan-2017-1", "title": "广元市2017年第一期行政执法资格考试"},
            "candidate": {
                "fullName": "张三", "candidateNumber": "171010101013",
                "unitName": "广元市市场监督管理局", "maskedIDNumber": "510***********123X",
                "photo": "/api/v1/terminal/photo", "accommodation": None},
            "place": {"session": "01", "site": "中共广元市委党校", "room": "01",
                      "roomName": "党校第1机房", "seat": 12},
            "workstation": self.tokens[token], "startsAt": self.starts_at,
            "endsAt": self.ends_at, "latestEntry": self.latest_entry,
            "earliestHandIn": self.starts_at + 30 * MINUTE,
            "discipline": [
                "听从监考员指令，宣布开考后方可答题。", "独立作答，不得交谈、传递物品、查看他人屏幕。",
                "不得携带、使用手机等通讯工具和任何资料。",
                "不得擅自重启、关闭机器或更换座位，有问题请举手。",
                "宣布考试结束后立即停止操作，经监考员同意后离场。"],
            "messages": self.messages, "sheet": self.sheet if shows else None,
            "ack": self.ack, "receipt": self.receipt if phase in ("handedIn", "closed") else None}

    def sign_in(self, body):
        matches = body["candidateNumber"] == "171010101013" and (
            body["idNumber"] == "51080219900307123X")
        if not matches:
            raise Problem(401, "terminal.unknown", "准考证号与身份证号不符，请核对后重新输入。")
        self.signed_in += 1
        token = f"t{self.signed_in}"
        self.tokens[token] = body.get("workstation", 12)
        if self.active is None:
            self.active = token
        return token

    def start(self, token, sealed=None):
        self.starts += 1
        if self.phase(token) == "ready":
            self.started = True
            self.started_at = self.started_at or self.now()
        paper = self.paper(token)
        if sealed is None:
            return paper
        del paper["sections"]
        key = self.seals.keys.get(sealed, bytes(32))
        return dict(paper, key=key.hex())

    def sealed_paper(self, token):
        if self.phase(token) not in ("waiting", "ready"):
            raise Problem(409, "terminal.not-ready", "现在还不能开始作答。")
        part = {"sections": self.sections, "sheet": self.sheet}
        return self.seals.seal(json.dumps(part, ensure_ascii=False).encode())

    def paper(self, token):
        if self.phase(token) not in ("answering", "interrupted", "handedIn", "closed"):
            raise Problem(409, "terminal.not-ready", "现在还不能开始作答。")
        return {
            "serverTime": self.now(), "endsAt": self.ends_at, "startedAt": self.started_at,
            "earliestHandIn": self.starts_at + 30 * MINUTE, "sheet": self.sheet,
            "ack": self.ack, "phase": self.phase(token), "sections": self.sections,
            "responses": self.responses}

    def restore(self, count):
        """Back to the first events, as from a copy that was behind."""
        self.log = self.log[:count]
        self.ack = count
        self.responses = {event["item"]: event["response"] for event in self.log}

    def save(self, token, body):
        self.saves += 1
        if body["events"] and self.restored_to is not None:
            self.restore(self.restored_to)
            self.restored_to = None
        phase, events, late = self.phase(token), body["events"], 0
        if events and phase in ("superseded", "pending"):
            raise Problem(409, "terminal.superseded", "您已在另一台机器上继续考试，本机不再接收作答。")
        if events and body["sheet"] != self.sheet:
            raise Problem(409, "terminal.other-sheet", "本机保存的是另一份试卷的作答。")
        assert len(events) <= 200
        ack = self.ack
        held = max([ack] + [event["seq"] for event in self.late])
        lacks = events and body.get("after", events[0]["seq"] - 1) > held
        if lacks:
            events = []
        for event in events:
            if event["seq"] <= self.ack:
                continue
            if self.finished or self.now() > self.ends_at + self.grace:
                if event not in self.late:
                    self.late.append(event)
                late += 1
            else:
                assert event["seq"] == self.ack + 1 or "after" in body, (event, self.ack)
                self.log.append(event)
                self.responses[event["item"]] = event["response"]
                self.ack = event["seq"]
            ack = event["seq"]
        return {
            "ack": ack, "late": late, "serverTime": self.now(), "startsAt": self.starts_at,
            "endsAt": self.ends_at, "earliestHandIn": self.starts_at + 30 * MINUTE,
            "phase": self.phase(token), "messages": self.messages, "released": self.released,
            "receipt": self.receipt, **({"resend": True} if lacks else {})}

    def hand_in(self, token, body):
        self.hand_ins += 1
        phase = self.phase(token)
        if phase == "answering":
            if self.ack < body["seq"]:
                raise Problem(409, "terminal.unsaved", "还有答案没有上传，请稍候再交卷。")
            if self.now() < self.starts_at + 30 * MINUTE:
                raise Problem(409, "delivery.too-early", "开考30分钟后方可交卷。")
            self.finish("handedIn", self.now())
        elif phase != "handedIn":
            raise Problem(409, "terminal.superseded", "本机不再接收作答。")
        return {"serverTime": self.now(), "phase": "handedIn", "receipt": self.receipt}


def page():
    """The page as the renderer would give it."""
    html = (PAGES / "Templates" / "terminal.mustache").read_text(encoding="utf-8")
    for name, value in [("styles", "terminal.css"), ("scripts", "terminal.js")]:
        html = re.sub(
            r"\{\{#frame\.%s\}\}\n(.*?)\{\{/frame\.%s\}\}\n" % (name, name),
            lambda found: found[1].replace("{{.}}", value), html, flags=re.S)
    html = re.sub(r"\{\{#frame\.isDrill\}\}.*?\{\{/frame\.isDrill\}\}\n?", "", html, flags=re.S)
    return html.replace("{{frame.assets}}", "x").replace("{{frame.title}}", "考试终端")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        self.handle_one("GET")

    def do_POST(self):
        self.handle_one("POST")

    def handle_one(self, method):
        service = self.server.service
        size = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(size) or b"{}")
        path = self.path.split("?")[0]
        service.heard.append((time.monotonic(), method, path))
        if service.mode == "down":
            self.close_connection = True
            self.connection.close()
            return
        if service.delay:
            time.sleep(service.delay)
        if service.mode == "broken" and path.startswith("/api"):
            return self.answer(500, {"title": "fault", "status": 500, "code": "fault"})
        if not path.startswith("/api"):
            return self.static(path)
        if service.retry_after is not None and path.endswith("/saves"):
            return self.send(service.busy_status, b"busy", "text/plain", retry=service.retry_after)
        try:
            with service.lock:
                status, value, cookie = self.api(service, method, path, body)
        except Problem as problem:
            return self.answer(problem.status, {
                "type": "about:blank", "title": "refused", "status": problem.status,
                "code": problem.code, "detail": problem.detail, "serverTime": service.now()})
        if path.endswith("/saves") and body.get("events") and service.drop_answers > 0:
            service.drop_answers -= 1   # done, but nobody is told
            self.close_connection = True
            self.connection.close()
            return
        if isinstance(value, bytes):
            return self.send(status, value, "application/octet-stream")
        if isinstance(value, str):
            return self.send(status, value.encode(), "image/svg+xml")
        self.answer(status, value, cookie)

    def api(self, service, method, path, body):
        name = (method, path.replace("/api/v1/terminal", "") or "/")
        if method == "POST":
            assert self.headers.get("X-Zhikao") == "terminal"
        if name == ("POST", "/sign-in"):
            token = service.sign_in(body)
            return 200, service.state(token), f"zhikao_terminal={token}; Max-Age=86400"
        token = dict(
            part.strip().split("=", 1) for part in self.headers.get("Cookie", "").split(";")
            if "=" in part).get("zhikao_terminal")
        if token not in service.tokens:
            raise Problem(401, "terminal.signed-out", "请重新登录。")
        if name == ("GET", "/"):
            return 200, service.state(token), None
        if name == ("GET", "/paper"):
            return 200, service.paper(token), None
        if name in {("GET", "/photo"), ("GET", f"/media/{PICTURE}")}:
            return 200, PHOTO, None
        if name == ("POST", "/confirm"):
            service.confirmed.add(token)
            return 200, service.state(token), None
        if name == ("POST", "/sign-out"):
            service.tokens.pop(token)
            return 204, None, "zhikao_terminal=; Max-Age=0"
        if name == ("POST", "/start"):
            return 200, service.start(token, body.get("sealed")), None
        if name == ("GET", "/sealed-paper"):
            return 200, service.sealed_paper(token), None
        if name == ("POST", "/saves"):
            return 200, service.save(token, body), None
        if name == ("POST", "/hand-in"):
            return 200, service.hand_in(token, body), None
        raise Problem(404, "page.unknown", "没有这个地址。")

    def static(self, path):
        if path == "/terminal":
            return self.send(200, page().encode(), "text/html; charset=utf-8")
        file = PAGES / "Assets" / Path(path).name
        if not file.is_file():
            return self.send(404, b"", "text/plain")
        self.send(200, file.read_bytes(), TYPES[file.suffix])

    def answer(self, status, value, cookie=None):
        kind = "application/json" if status < 400 else "application/problem+json"
        body = b"" if value is None else json.dumps(value, ensure_ascii=False).encode()
        self.send(status, body, kind, cookie)

    def send(self, status, body, kind, cookie=None, retry=None):
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("Cache-Control", "no-store")
            if retry is not None:
                self.send_header("Retry-After", str(retry))
            if cookie:
                self.send_header("Set-Cookie", cookie + "; Path=/; HttpOnly; SameSite=Strict")
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass    # the browser has gone away meanwhile


class QuietServer(ThreadingHTTPServer):
    """A browser that is killed leaves broken connections; they are no news here."""
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass


class FakeServer:
    """`Service` on a free port; it can be stopped and started again at the same one."""

    def __init__(self, service):
        self.service = service
        self.server = None
        self.port = 0
        self.listen()

    def listen(self):
        self.server = QuietServer(("127.0.0.1", self.port), Handler)
        self.server.service = self.service
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/terminal"

    def close(self):
        self.server.shutdown()
        self.server.server_close()

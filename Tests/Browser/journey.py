"""One exam from the first account to the bulletin, in real Chromium against the real service.

usage: journey.py [--screenshots FOLDER] [--pictures FOLDER]

Every act is done on the page of whoever does it; nothing is written behind the service's back.
On the way every page is held against axe, and against the window's width on a desktop and a phone.
At the end every answer that was given must be in the sheet.
"""
import argparse
import re
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

import chromium
import people
from afterwards import CLERK, EDITOR, MAKE_UP, MARKERS, SECOND, Afterwards
from people import HERO, OTHER
from real_service import ROOT, RealService, config, make_up

EXAM = "journey-2017-1"
INVIGILATOR = "jiankao.wang"
ESSAY = "警告、通报批评；罚款、没收违法所得和非法财物；行政拘留。"
REVIEWERS = {"danwei.scjg": ("广元市市场监督管理局", HERO.unit),
             "danwei.jtys": ("广元市交通运输局", OTHER.unit)}
PASSWORD = "mimashi2017xyz"
ROOM = f"/rooms/{EXAM}/01/01"
# The pictures of the manual and of the README, by the page of this story that they show.
PICTURES = {
    "sign-in", "register-form", "my", "unit-list", "office-checklist", "draw-ceremony",
    "terminal-answering", "terminal-receipt", "room-live", "notice", "bulletin",
    "admin-accounts", "audit", "unit-roster", "bank", "bank-edit", "bank-import", "bank-coverage"}
# A file of questions as offices write them; the second lacks its key.
QUESTIONS = """一、单项选择题（每题1分）
1．当事人要求听证的，应当在行政机关告知后几日内提出？（B）
A．三日　B．五日　C．七日　D．十日
解析：行政处罚法第六十四条。
2．下列属于行政处罚的是（ ）
A．警告　B．约谈　C．提醒　D．劝告
二、判断题
3．行政处罚应当公开。（√）
"""


class Journey(Afterwards):
    exam, essay = EXAM, ESSAY

    def __init__(self, playwright, folder, pictures):
        self.playwright = playwright
        self.folder = folder
        self.pictures = pictures
        self.browser = chromium.launch(playwright)
        self.service = RealService("2017-04-05 09:30")
        self.contexts, self.passwords = {}, dict(self.service.first)
        self.findings, self.seen, self.troubles = [], [], []
        self.began = time.monotonic()
        self.secrets = {"seats": {}, "papers": {}}

    def close(self):
        self.service.close()
        self.browser.close()

    def say(self, text):
        print(f"[{time.monotonic() - self.began:5.1f}s] {text}", flush=True)

    # People at their browsers

    def page(self, name):
        """The one page of a person; each has a browser context of their own."""
        if name not in self.contexts:
            context = self.browser.new_context(viewport=chromium.DESKTOP)
            self.contexts[name] = context
            self.watch(context.new_page())
        return self.contexts[name].pages[0]

    def watch(self, page):
        page.on("pageerror", lambda error: self.troubles.append(f"{page.url} script: {error}"))
        page.on("console", lambda message: "Content Security" in message.text and (
            self.troubles.append(f"{page.url} {message.text}")))
        page.set_default_timeout(15000)
        return page

    def go(self, name, path):
        """To a page, signed in: time jumps by days here, and sign-ins end meanwhile."""
        page = self.page(name)
        page.goto(self.service.url + path)
        if "/sign-in" in page.url or page.locator("h1:has-text('请先登录')").count():
            self.sign_in(name)
            page.goto(self.service.url + path)
        return page

    def sign_in(self, name):
        page = self.page(name)
        page.goto(f"{self.service.url}/sign-in")
        if not page.locator("#f-password").count():
            return page
        page.fill("#f-name", name)
        page.fill("#f-password", self.passwords[name])
        page.click("form[action='/sign-in'] button")
        page.wait_for_load_state()
        if page.locator("#f-old").count() and "一次性密码" in page.content():
            page.fill("#f-old", self.passwords[name])
            page.fill("#f-new", PASSWORD)
            page.fill("#f-again", PASSWORD)
            page.click("form[action='/account/password'] button")
            expect(page.get_by_text("密码已更换")).to_be_visible()
            self.passwords[name] = PASSWORD
        return page

    def look(self, page, name, bare=False):
        """Holds a page against axe and both widths, and keeps its picture."""
        self.seen.append(name)
        for size, mark in ((chromium.PHONE, "phone"), (chromium.DESKTOP, "desktop")):
            page.set_viewport_size(size)
            if not bare:
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                if wide > 1:
                    self.findings.append(f"{name}: {wide} px wider than a {mark}")
            if self.folder:
                page.screenshot(path=self.folder / f"{name}-{mark}.png", full_page=not bare)
        for finding in chromium.axe_findings(page):
            self.findings.append(f"{name}: {finding}")
        if self.pictures and name in PICTURES:
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=self.pictures / f"{name}.png")

    def visit(self, name, path, title):
        page = self.go(name, path)
        self.look(page, title)
        return page

    # The story

    def tell(self):
        for step in (
            self.accounts, self.opening, self.registering, self.roster, self.unit_review,
            self.office_review, self.lock_and_draws, self.tickets, self.arriving,
            self.answering, self.clocks, self.another_machine, self.time_runs_out,
            self.closing_the_room, self.marking, self.scoring, self.objecting, self.reviewing,
            self.correcting, self.checking, self.results, self.sitting_again, self.analysing,
            self.audit, self.bank, self.further_pages,
        ):
            self.say(step.__doc__.strip())
            step()
        assert not self.troubles, self.troubles
        return self.findings

    def accounts(self):
        """The administrators make the accounts and give the roles."""
        names = list(self.service.first)
        self.keeper, self.granter, self.auditor = names[0], names[1], names[2]
        page = self.page(self.keeper)
        page.goto(f"{self.service.url}/sign-in")
        self.look(page, "sign-in")
        self.sign_in(self.keeper)
        staff = {CLERK: "李敏", SECOND: "孙芳", INVIGILATOR: "王强", EDITOR: "赵静"}
        staff.update(zip(MARKERS, ("评卷甲", "评卷乙", "评卷丙")))
        staff.update({account: unit[0] for account, unit in REVIEWERS.items()})
        for account, full_name in staff.items():
            page = self.go(self.keeper, "/admin/accounts")
            page.fill("#c-account", account)
            page.fill("#c-name", full_name)
            page.click("form[action='/admin/accounts'] >> text=建立账号")
            self.passwords[account] = page.locator(".access-secret").inner_text().strip()
        self.look(page, "admin-new-password")
        self.grant(CLERK, "officeClerk")
        self.grant(SECOND, "officeClerk")
        self.grant(EDITOR, "questionEditor")
        for marker in MARKERS:
            self.grant(marker, "marker")
        for account, (_, unit) in REVIEWERS.items():
            self.grant(account, "unitReviewer", unit=unit)
        self.visit(self.keeper, "/admin/accounts", "admin-accounts")
        self.visit(self.keeper, f"/admin/accounts/{CLERK}", "admin-account-keeper")
        self.visit(self.granter, f"/admin/accounts/{INVIGILATOR}", "admin-account-granter")

    def grant(self, account, role, **scope):
        page = self.go(self.granter, f"/admin/accounts/{account}")
        page.select_option("#f-role", role)
        if "unit" in scope:
            page.fill("#f-unit", scope["unit"])
        if "exam" in scope:
            page.select_option("#f-exam", scope["exam"])
        page.click("text=保存授权")
        expect(page.get_by_text("重新登录后生效")).to_be_visible()

    def opening(self):
        """The office opens the exam from its config."""
        page = self.go(CLERK, "/office/exams/new")
        self.look(page, "office-new")
        page.fill("#config", config(EXAM))
        page.get_by_role("button", name="核对", exact=True).click()
        expect(page.get_by_text("配置可以使用")).to_be_visible()
        self.look(page, "office-new-checked")
        page.get_by_role("button", name="确认开设").click()
        expect(page.get_by_text("已开设")).to_be_visible()
        self.grant(INVIGILATOR, "invigilator", exam=EXAM)
        self.visit("nobody", "/", "start")
        self.visit("nobody", f"/exams/{EXAM}", "exam")
        self.visit("nobody", "/sign-up", "sign-up")

    def registering(self):
        """Two officers register, with photo and declaration."""
        picture = Path(tempfile.mkdtemp(prefix="zhikao-photo-")) / "photo.jpg"
        people.photo(self.browser, picture)
        for person in (HERO, OTHER):
            self.register(person, picture)
        picture.unlink()
        picture.parent.rmdir()

    def register(self, person, picture):
        self.passwords[person.id_number] = person.password
        page = self.page(person.id_number)
        page.goto(f"{self.service.url}/sign-up")
        page.fill("#f-name", person.name)
        page.fill("#f-number", person.id_number)
        page.fill("#f-password", person.password)
        page.fill("#f-again", person.password)
        page.click("text=注册并登录")
        page.goto(f"{self.service.url}/my/{EXAM}/registration")
        for name, value in dict(people.FORM, mobile=person.mobile).items():
            page.fill(f"#f-{name}", value)
        for name, place in people.CHOICES.items():
            page.select_option(f"#f-{name}", index=place)
        page.select_option("#f-unit", person.unit)
        page.locator("input[name=categories]").first.check()
        page.get_by_role("button", name="提交", exact=True).click()
        expect(page.get_by_text("需要改正")).to_be_visible()    # no photo, no declaration
        page.set_input_files("#f-photo", picture)
        page.get_by_role("button", name="上传并检查照片").click()
        expect(page.locator(".photo-now")).to_be_visible()
        if person is HERO:
            self.look(page, "register-form")
        page.check("input[name=declaration]")
        page.get_by_role("button", name="提交", exact=True).click()
        expect(page.get_by_role("heading", name="我的报名")).to_be_visible()
        if person is HERO:
            self.look(page, "my")

    def roster(self):
        """A unit brings colleagues by its roster: a wrong one, then the right one."""
        name, path = REVIEWERS["danwei.scjg"][0], f"/unit/{EXAM}/roster"
        wrong = [(*people.COLLEAGUES[0][:1], "510802198506210450", *people.COLLEAGUES[0][2:]),
                 people.COLLEAGUES[1]]
        for rows, words in ((wrong, "没有导入任何人员"), (people.COLLEAGUES, "可以导入2人")):
            page = self.go("danwei.scjg", path)
            page.set_input_files("input[type=file]", {
                "name": "花名册.csv", "mimeType": "text/csv",
                "buffer": people.roster(rows, name, HERO.unit).encode("gb18030")})
            page.locator("form[enctype] button[type=submit]").click()
            expect(page.get_by_text(words)).to_be_visible()
            self.look(page, "unit-roster-wrong" if rows is wrong else "unit-roster")
        page.get_by_role("button", name="确认导入（2人）").click()
        expect(page.get_by_role("link", name=people.COLLEAGUES[0][0])).to_be_visible()

    def unit_review(self):
        """Both units review their own people."""
        self.service.set_time("2017-04-21 10:00")
        for account in REVIEWERS:
            page = self.go(account, f"/unit/{EXAM}")
            if account == "danwei.scjg":
                self.look(page, "unit-list")
                self.visit(account, "/unit", "unit-home")
                self.visit(account, f"/unit/{EXAM}/roster", "unit-roster-closed")
                page = self.go(account, f"/unit/{EXAM}")
                page.get_by_role("link", name=HERO.name).click()
                self.look(page, "unit-case")
                page = self.go(account, f"/unit/{EXAM}")
            self.pass_all(page)

    def pass_all(self, page):
        page.check("input[name=scope][value=all]")
        page.get_by_role("button", name=re.compile("^(审查|审核)?通过")).first.click()
        self.look(page, "review-confirm") if "review-confirm" not in self.seen else None
        page.get_by_role("button", name=re.compile("^确认")).click()
        expect(page.locator(".note").first).to_be_visible()

    def office_review(self):
        """The office passes them."""
        self.service.set_time("2017-04-26 10:00")
        page = self.go(CLERK, f"/office/{EXAM}/registrations")
        self.look(page, "office-registrations")
        self.visit(CLERK, f"/office/{EXAM}/registrations/units", "office-units")
        self.pass_all(self.go(CLERK, f"/office/{EXAM}/registrations"))

    def lock_and_draws(self):
        """The list is locked; seats and papers are drawn in public."""
        self.service.set_time("2017-05-08 10:30")
        page = self.visit(CLERK, f"/office/{EXAM}/lock", "office-lock")
        page.get_by_role("button", name=re.compile("^锁定名单（4人）")).click()
        page.wait_for_load_state()
        self.visit(CLERK, f"/office/{EXAM}", "office-checklist")
        for kind in ("seats", "papers"):
            self.draw(kind)

    def draw(self, kind):
        path = f"/office/{EXAM}/draws/{kind}"
        page = self.go(CLERK, path)
        witnesses = page.locator("form.commit").evaluate_all(
            "forms => forms.map(form => form.dataset.witness)")
        for witness in witnesses:
            form = page.locator(f"form.commit[data-witness='{witness}']")
            form.get_by_role("button", name=re.compile("生成秘密值")).click()
            self.secrets[kind][witness] = form.locator(".secret").inner_text()
            form.get_by_role("button", name="提交承诺").click()
            expect(page.get_by_text(f"已收到{witness}的承诺")).to_be_visible()
        page.get_by_role("button", name="冻结输入并公告承诺").click()
        expect(page.get_by_text("输入已冻结，承诺已公告")).to_be_visible()
        for number, witness in enumerate(witnesses):
            field = page.locator(f"[data-secret][data-witness='{witness}']")
            field.locator("input").fill(self.secrets[kind][witness])
            expect(field.get_by_text("与承诺相符")).to_be_visible()
        for place in range(page.locator("[name^=value-]").count()):
            page.locator("[name^=value-]").nth(place).fill(f"0{place + 3} 11 17 22")
        if kind == "seats":
            self.look(page, "draw-reveal")
        page.get_by_role("button", name="抽取", exact=True).click()
        expect(page.get_by_text("抽取完成。", exact=True)).to_be_visible(timeout=60000)
        self.look(page, "draw-ceremony" if kind == "seats" else "draw-papers")
        if kind == "seats":
            page.goto(f"{self.service.url}{path}?projector=1")
            page.set_viewport_size({"width": 1920, "height": 1080})
            if self.folder:
                page.screenshot(path=self.folder / "draw-projector.png")
            page.set_viewport_size(chromium.DESKTOP)

    def tickets(self):
        """The candidate prints the ticket, which says number and seat."""
        self.service.set_time("2017-05-10 09:30")
        page = self.visit(HERO.id_number, f"/my/{EXAM}/ticket", "ticket-entry")
        page.get_by_role("button", name="在网页中打开").click()
        page.wait_for_load_state()
        self.look(page, "ticket", bare=True)
        self.number = page.locator("dd.number").first.inner_text().strip()
        self.seat = page.locator("td.big").last.inner_text().strip()
        self.say(f"  number {self.number}, seat {self.seat}")

    def arriving(self):
        """Check-in, sign-in at the terminal, the waiting room, the start."""
        self.service.set_time("2017-05-20 08:20")
        self.visit(INVIGILATOR, "/rooms", "rooms")
        page = self.go(INVIGILATOR, f"{ROOM}/sheet")
        page.get_by_role("button", name=f"{HERO.name}签到").click()
        expect(page.get_by_text("已签到。")).to_be_visible()
        self.look(page, "room-sheet")
        self.profile = chromium.new_profile()
        self.machine = chromium.OwnBrowser(self.playwright, self.profile)
        terminal = self.watch(self.machine.context.new_page())
        self.terminal = terminal
        terminal.set_viewport_size(chromium.DESKTOP)
        self.asked = []
        terminal.on("request", lambda request: self.asked.append(request.url))
        self.terminal_sign_in(terminal, look=True)
        expect(terminal.get_by_role("heading", name="等待开考")).to_be_visible()
        self.look(terminal, "terminal-waiting")
        assert not any(url.endswith(("/paper", "/start")) for url in self.asked)
        self.service.set_time("2017-05-20 09:00")
        page = self.visit(INVIGILATOR, f"{ROOM}/start", "room-start")
        page.check("input[name=sure]")
        page.get_by_role("button", name="宣布开考").click()
        expect(page.get_by_text("已宣布开考")).to_be_visible()
        expect(terminal.locator(".stem")).to_be_visible(timeout=15000)

    def terminal_sign_in(self, terminal, look=False):
        terminal.goto(f"{self.service.url}/terminal")
        expect(terminal.locator("#candidateNumber")).to_be_focused()
        if look:
            self.look(terminal, "terminal-sign-in")
        terminal.keyboard.type(self.number)
        terminal.keyboard.press("Tab")
        terminal.keyboard.type(HERO.id_number)
        terminal.keyboard.press("Tab")
        terminal.keyboard.press("Control+A")
        terminal.keyboard.type(self.seat if look else "20")
        terminal.keyboard.press("Enter")
        expect(terminal.get_by_text("请核对姓名和照片")).to_be_visible()
        if look:
            self.look(terminal, "terminal-identify")
        terminal.keyboard.press("Enter")

    def answer(self, terminal, count):
        """Answers so many items by keyboard, every ninth wrongly, and notes what was meant."""
        for _ in range(count):
            number = len(self.given) + 1
            item = self.items[number - 1]
            ids = [choice["id"] for choice in item["choices"]]
            chosen = self.keys[item["id"]]
            if number % 9 == 0:
                chosen = [next(one for one in ids if one not in chosen)]
            else:
                self.marks += item["marks"]
            for one in chosen:
                terminal.keyboard.press("ABCDEFGH"[ids.index(one)])
            self.given[item["id"]] = sorted(chosen)
            terminal.keyboard.press("Enter")

    def paper(self, terminal):
        """What the service says of the paper and of the answers it holds."""
        return terminal.evaluate(
            "fetch('/api/v1/terminal/paper').then(answer => answer.json())")

    def saved(self, terminal, text="✓ 已保存"):
        expect(terminal.locator(".save")).to_contain_text(text, timeout=15000)

    def answering(self):
        """Answering by keyboard; the service is killed, the network cut; a reload."""
        terminal = self.terminal
        self.given, self.marks, self.keys = {}, 0, answer_keys()
        self.items = [
            dict(item, marks=int(section["marks"])) for section in self.paper(terminal)["sections"]
            for item in section["items"]]
        assert len(self.items) == 79
        self.answer(terminal, 16)
        self.saved(terminal)
        self.service.kill()
        self.answer(terminal, 4)
        self.saved(terminal, "答案已存在本机，恢复后自动上传（4题）")
        self.service.start("2017-05-20 09:04")
        self.saved(terminal)
        terminal.keyboard.press("f")
        self.look(terminal, "terminal-answering")
        terminal.context.set_offline(True)
        self.answer(terminal, 12)
        self.saved(terminal, "网络中断，答案已存在本机，恢复后自动上传（12题）")
        self.look(terminal, "terminal-offline")
        terminal.context.set_offline(False)
        self.saved(terminal)
        terminal.reload()
        expect(terminal.locator(".legend")).to_contain_text("已答 32")
        for _ in range(32):
            terminal.keyboard.press("ArrowRight")
        self.answer(terminal, 8)
        self.saved(terminal)
        page = self.go(INVIGILATOR, ROOM)
        expect(page.get_by_text("作答").first).to_be_visible()
        self.look(page, "room-live")

    def clocks(self):
        """Somebody sets the server's clock, by hours: nobody's time moves, and all are told."""
        terminal, room = self.terminal, self.go(INVIGILATOR, ROOM)
        for ahead, words in ((3, "拨快180分"), (-5, "拨慢480分")):
            before, since = self.left(terminal), time.monotonic()
            self.service.wall_clock.ahead(ahead * 3_600_000)
            expect(room.locator("#live")).to_contain_text(words, timeout=15000)
            terminal.wait_for_timeout(4000)    # until the terminal has heard of the service again
            drift = before - self.left(terminal) - (time.monotonic() - since)
            assert abs(drift) < 2.5, f"{drift} s went or came with the clock"
            expect(terminal.locator(".alerts")).not_to_contain_text("服务器的时间")
        self.service.wall_clock.ahead(0)
        expect(room.locator("#live")).to_contain_text("拨快300分", timeout=15000)

    def left(self, terminal):
        """Seconds that the terminal shows."""
        hours, minutes, seconds = terminal.locator(".remaining").inner_text().split(":")
        return int(hours) * 3600 + int(minutes) * 60 + int(seconds)

    def another_machine(self):
        """The browser is killed; another machine goes on by the invigilator's word."""
        room = self.go(INVIGILATOR, ROOM)
        self.machine.kill()
        # The map changes by itself.
        expect(room.locator("#live")).to_contain_text("断线", timeout=15000)
        chromium.remove_profile(self.profile)
        self.profile = chromium.new_profile()
        self.machine = chromium.OwnBrowser(self.playwright, self.profile)
        terminal = self.terminal = self.watch(self.machine.context.new_page())
        terminal.set_viewport_size(chromium.DESKTOP)
        self.terminal_sign_in(terminal)
        expect(terminal.get_by_role("heading", name="等待监考员确认")).to_be_visible()
        self.look(terminal, "terminal-pending")
        page = self.go(INVIGILATOR, f"{ROOM}/sheet")
        page.get_by_role("link", name=HERO.name).click()
        self.look(page, "room-candidate")
        page.get_by_role("button", name=re.compile("^允许在 20 号机续考")).click()
        expect(page.get_by_text("已放行。")).to_be_visible()
        expect(terminal.locator(".legend")).to_contain_text("已答 40", timeout=15000)
        for _ in range(40):
            terminal.keyboard.press("ArrowRight")
        self.answer(terminal, 37)    # one stays unanswered
        terminal.keyboard.press("ArrowRight")
        terminal.locator("textarea").fill(ESSAY)
        self.given[self.items[-1]["id"]] = [ESSAY]
        self.saved(terminal)
        page.goto(self.service.url + ROOM)
        page.get_by_label("内容").first.fill("请检查保存状态，时间到后自动收卷。")
        page.get_by_role("button", name=re.compile("^发送")).first.click()
        expect(terminal.get_by_text("监考员消息：请检查保存状态")).to_be_visible(timeout=15000)

    def time_runs_out(self):
        """Nobody clicks: time ends, and the service closes the attempt."""
        self.service.set_time("2017-05-20 10:29")
        expect(self.terminal.locator(".alerts")).to_contain_text("距考试结束", timeout=15000)
        self.terminal.get_by_role("button", name="交卷").click()
        self.look(self.terminal, "terminal-hand-in")
        self.service.set_time("2017-05-20 11:00")
        expect(self.terminal.get_by_text("已自动收卷")).to_be_visible(timeout=20000)
        expect(self.terminal.get_by_text("78题，共79题")).to_be_visible()
        self.look(self.terminal, "terminal-receipt")
        self.compare()

    def compare(self):
        """Every answer given is in the sheet, and nothing else is."""
        held = {
            item: sorted(response.get("choices") or response["texts"])
            for item, response in self.paper(self.terminal)["responses"].items()}
        assert held == self.given, {
            item: (self.given.get(item), held.get(item)) for item in set(self.given) | set(held)
            if self.given.get(item) != held.get(item)}
        self.say(f"  all {len(held)} answers are in the sheet")

    def closing_the_room(self):
        """The absent are marked, the room is closed, the report signed."""
        page = self.go(INVIGILATOR, ROOM)
        for name in ("登记缺考", "结束本场"):
            button = page.get_by_role("button", name=re.compile(name)).first
            if not button.count():
                continue
            form = button.locator("xpath=ancestor::form")
            for box in form.locator("input[type=checkbox][required]").all():
                box.check()
            button.click()
            page.wait_for_load_state()
        page = self.go(INVIGILATOR, f"{ROOM}/report")
        page.fill("#sign-first", "王强")
        page.fill("#sign-second", "刘芳")
        page.get_by_role("button", name="签署记录单").click()
        expect(page.get_by_text("记录单已签署")).to_be_visible()
        self.look(page, "room-report")
        self.machine.kill()
        chromium.remove_profile(self.profile)

    def scoring(self):
        """The office scores every sheet and publishes."""
        self.service.set_time("2017-05-22 09:00")
        page = self.go(CLERK, f"/office/{EXAM}/results")
        page.get_by_role("button", name="评分", exact=True).click()
        expect(page.get_by_text("评分完成")).to_be_visible()
        self.look(page, "office-results")
        self.service.set_time("2017-05-26 17:05")
        page = self.visit(CLERK, f"/office/{EXAM}/results/publish", "office-publish")
        page.get_by_role("button", name="确认公布").click()
        expect(page.get_by_text("成绩已公布。")).to_be_visible()
        page.get_by_role("link", name=self.number).click()
        self.look(page, "office-result")

    def make_up_config(self):
        return make_up(MAKE_UP, EXAM)

    def results(self):
        """The candidate sees the notice, and everybody the bulletin."""
        page = self.go(HERO.id_number, f"/my/{EXAM}/notice")
        expect(page.get_by_text(self.number).first).to_be_visible()
        words = re.sub(r"\s+", "", page.locator("body").inner_text())
        assert f"合格成绩{self.marks}分" in words, (self.marks, words[:400])
        self.say(f"  {self.marks} marks, as the answers deserve")
        self.look(page, "notice", bare=True)
        self.visit(HERO.id_number, "/my", "my-results")
        self.service.set_time("2017-06-15 10:00")
        page = self.go("nobody", f"/exams/{EXAM}/bulletin")
        expect(page.get_by_text("广元市交通运输局").first).to_be_visible()
        self.look(page, "bulletin", bare=True)

    def audit(self):
        """The auditor checks every chain."""
        page = self.go(self.auditor, "/admin/audit")
        page.get_by_role("button", name="核对全部审计链").click()
        expect(page.get_by_text("全部相符")).to_be_visible(timeout=60000)
        self.look(page, "audit")
        self.visit(self.auditor, f"/admin/audit/{EXAM}", "audit-chain")

    def bank(self):
        """The editor looks through the bank, changes an item and reads in a file."""
        page = self.visit(EDITOR, "/bank", "bank")
        item = page.locator("a[href^='/bank/items/']").first.get_attribute("href")
        self.visit(EDITOR, item, "bank-item")
        page = self.go(EDITOR, f"{item}/edit")
        stem = page.locator("textarea[name=stem]")
        stem.fill(stem.input_value() + "（改）")
        page.get_by_role("button", name="预览并检查").click()
        expect(page.get_by_text("没有发现问题")).to_be_visible()
        self.look(page, "bank-edit")
        page.get_by_role("button", name="保存为草稿").click()
        expect(page.get_by_text("已保存为草稿")).to_be_visible()
        page.get_by_role("link", name="与上一版比较").click()
        self.look(page, "bank-compare")
        page = self.go(EDITOR, "/bank/import")
        page.set_input_files("input[type=file]", {
            "name": "单位报来的试题.txt", "mimeType": "text/plain",
            "buffer": QUESTIONS.encode("gb18030")})
        page.get_by_role("button", name="读取并预览").click()
        expect(page.get_by_text("没有答案")).to_be_visible()
        self.look(page, "bank-import")
        page.get_by_role("button", name="只保存没有问题的（2道）").click()
        expect(page.get_by_text("已保存2道草稿")).to_be_visible()
        page = self.go(EDITOR, "/bank/export?format=xlsx&state=draft")
        expect(page.get_by_role("link", name="仍然导出")).to_be_visible()
        self.look(page, "bank-export")
        for path, title in (
            (f"/bank/coverage?exam={EXAM}&statute=中华人民共和国行政处罚法", "bank-coverage"),
            ("/bank/statutes", "bank-statutes"), ("/bank/review", "bank-review"),
        ):
            self.visit(EDITOR, path, title)

    def further_pages(self):
        """The pages that no step has opened."""
        for name, path, title in (
            ("nobody", f"/exams/{EXAM}/draws", "draws"),
            ("nobody", "/notices/check", "notice-check"),
            ("nobody", "/help", "help"), ("nobody", "/help/candidate", "help-candidate"),
            ("nobody", "/nowhere", "unknown-page"),
            (CLERK, "/office", "office-exams"), (CLERK, f"/office/{EXAM}", "office-done"),
            (CLERK, f"/office/{EXAM}/rooms", "office-rooms"),
            (CLERK, f"/office/{EXAM}/rooms/01/01", "office-room"),
            (CLERK, f"/office/{EXAM}/enquiries", "office-enquiries"),
            (CLERK, f"/office/{EXAM}/archive", "office-archive"),
            (EDITOR, "/account", "account"),
            (HERO.id_number, f"/my/{EXAM}/withdraw", "withdraw"),
            ("danwei.scjg", f"/unit/{EXAM}/tickets", "unit-tickets"),
        ):
            self.visit(name, path, title)


def answer_keys():
    """The keys, from the bank's files: what the browser is never told."""
    keys = {}
    for file in ROOT.glob("question-bank/*/items.yaml"):
        found = re.findall(
            r"^  - id: (\S+)$.*?^    key: (.*?)$", file.read_text(encoding="utf-8"), re.M | re.S)
        keys.update((name, re.findall(r"\w+", key)) for name, key in found)
    return keys


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--screenshots", type=Path, help="the folder for a picture of each page")
    parser.add_argument("--pictures", type=Path, help="the folder for the manual's pictures")
    options = parser.parse_args()
    for folder in filter(None, (options.screenshots, options.pictures)):
        folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        journey = Journey(playwright, options.screenshots, options.pictures)
        try:
            findings = journey.tell()
        except BaseException:
            print(journey.service.tail(), file=sys.stderr)
            for name, context in journey.contexts.items():
                for page in context.pages:
                    text = page.locator("body").inner_text()[:600]
                    print(f"--- {name} {page.url}\n{text}", file=sys.stderr)
            raise
        finally:
            journey.close()
    print(f"{len(journey.seen)} pages seen, {len(findings)} findings")
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())

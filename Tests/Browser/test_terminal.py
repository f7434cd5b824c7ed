"""The candidate's terminal in real Chromium against a service that can fail in every way.

usage: test_terminal.py            all tests, each class in a process of its own; those of
                                   test_network.py too
       test_terminal.py CLASS…     these classes, or these tests such as Saving.test_no_storage
"""
import re
import subprocess
import sys
import time
import unittest
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

import chromium
from fake_service import MINUTE, PAGES, START, FakeServer, Service, other_section

NUMBER, ID_NUMBER = "171010101013", "51080219900307123X"
SAVED = "✓ 已保存"


class TerminalCase(unittest.TestCase):
    """A fresh service and browser context for each test; dialogs and script errors fail it."""

    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        cls.browser = chromium.launch(cls.playwright)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def setUp(self):
        self.service = Service()
        self.server = FakeServer(self.service)
        self.addCleanup(self.server.close)
        self.troubles = []
        self.context = self.new_context()

    def tearDown(self):
        self.assertEqual(self.troubles, [])

    def new_context(self, script=None):
        context = self.browser.new_context(viewport=chromium.DESKTOP)
        self.addCleanup(context.close)
        if script:
            context.add_init_script(script)
        return context

    def open(self, context=None, url=None):
        page = (context or self.context).new_page()
        self.page = page
        self.watch(page)
        page.goto(url or self.server.url)
        return page

    def watch(self, page):
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        page.on("dialog", lambda dialog: self.troubles.append(f"dialog: {dialog.message}"))
        page.on("console", lambda message: "Content Security" in message.text and (
            self.troubles.append(message.text)))

    def sign_in(self, page):
        page.fill("#candidateNumber", NUMBER)
        page.fill("#idNumber", ID_NUMBER)
        page.fill("#workstation", "12")
        page.keyboard.press("Enter")
        expect(page.get_by_text("请核对姓名和照片")).to_be_visible()

    def start(self, page):
        """From the empty page to the first item."""
        self.sign_in(page)
        self.service.release()
        page.get_by_role("button", name="是本人，信息无误").click()
        expect(page.locator(".stem")).to_be_visible(timeout=8000)

    def answer(self, page, keys):
        """One key for each item, from the current one on."""
        for key in keys:
            page.keyboard.press(key)
            page.keyboard.press("ArrowRight")

    def expect_save(self, page, text):
        expect(page.locator(".save")).to_contain_text(text, timeout=12000)

    def wait_for(self, condition, seconds=10):
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, "waited in vain")
            # Playwright's events are handled while its own call waits.
            self.page.wait_for_timeout(50)

    def chosen(self, page):
        return page.locator(".option input:checked").evaluate_all(
            "inputs => inputs.map(input => input.value)")


class Answering(TerminalCase):
    def test_eighty_items_by_keyboard_alone(self):
        page = self.open()
        expect(page.locator("#candidateNumber")).to_be_focused()
        page.keyboard.type(NUMBER)
        page.keyboard.press("Tab")
        page.keyboard.type(ID_NUMBER.lower())
        page.keyboard.press("Tab")
        page.keyboard.type("12")
        page.keyboard.press("Enter")
        expect(page.get_by_text("请核对姓名和照片")).to_be_visible()
        page.keyboard.press("Enter")
        expect(page.get_by_text("等待监考员确认")).to_be_visible()
        self.service.checked_in = True
        expect(page.get_by_text("等待开考")).to_be_visible(timeout=8000)
        self.service.release()
        expect(page.locator(".stem")).to_be_visible(timeout=8000)
        wanted = {}
        for number in range(1, 79):
            item = f"CF-{number:03}"
            if number <= 40:
                page.keyboard.press("ABCD"[number % 4])
                wanted[item] = {"choices": ["CADB"[number % 4]]}
            elif number <= 60:
                for key in "13b1":    # 1 is chosen, and taken back by the second 1
                    page.keyboard.press(key)
                wanted[item] = {"choices": sorted("AD")}
            else:
                page.keyboard.press("AB"[number % 2])
                wanted[item] = {"choices": [["true", "false"][number % 2]]}
            page.keyboard.press("Enter" if number % 3 else "ArrowDown")
        for number in (79, 80):
            page.keyboard.type("af6")
            page.keyboard.press("Enter")
            page.keyboard.type("五日")
            page.keyboard.press("Enter")
            wanted[f"CF-{number:03}"] = {"texts": ["af6", "五日"]}
        self.expect_save(page, SAVED)
        self.assertEqual(self.service.responses, wanted)
        self.service.set_time(START + 40 * MINUTE)
        self.wait_for(lambda: "00:49" in page.locator(".remaining").inner_text()
                      or "00:50" in page.locator(".remaining").inner_text())
        self.tab_to(page, "交卷")
        expect(page.get_by_text("80题全部已答")).to_be_visible()
        self.tab_to(page, "交卷")
        expect(page.get_by_text("确定要交卷吗？")).to_be_visible()
        self.tab_to(page, "确定交卷")
        expect(page.get_by_text("9F3A-12BC-77D0-E41A")).to_be_visible()
        expect(page.get_by_text("已交卷")).to_be_visible()

    def test_every_other_type_by_keyboard(self):
        self.service.sections = other_section(1)
        page = self.open()
        self.start(page)
        page.keyboard.press("A")
        page.keyboard.press("C")
        self.wait_for(lambda: self.service.responses.get("XX-1") == {"choices": ["A", "C"]})
        page.keyboard.press("ArrowRight")
        expect(page.get_by_text("还没有作答")).to_be_visible()
        page.get_by_role("button", name="上移：立案").press("Enter")
        page.get_by_role("button", name="上移：调查").press("Enter")
        page.keyboard.press("Enter")
        expect(page.get_by_text("已按现在的顺序作答")).to_be_visible()
        self.wait_for(
            lambda: self.service.responses.get("XX-2") == {"order": ["B", "D", "A", "C"]})
        page.keyboard.press("f")
        page.get_by_role("button", name="第3题").click()
        expect(page.get_by_alt_text("标志")).to_be_visible()
        page.get_by_label("申请复议").select_option("60日")
        page.get_by_label("提起诉讼").select_option("6个月")
        boxes = page.get_by_role("group", name=re.compile("两个都行")).get_by_role("checkbox")
        boxes.nth(0).check()
        boxes.nth(1).check()
        expect(boxes.nth(2)).to_be_disabled()
        self.wait_for(lambda: self.service.responses.get("XX-3") == {
            "pairs": ["1 B", "2 C", "3 A", "3 B"]})
        page.get_by_role("button", name="第4题").click()
        page.get_by_label("第1空").select_option("调查")
        page.get_by_label("第2空").select_option("执行")
        self.wait_for(lambda: self.service.responses.get("XX-4") == {"pairs": ["1 A", "2 C"]})
        page.get_by_role("button", name="第5题").click()
        expect(page.get_by_label("第1空").get_by_role("option")).to_have_text(
            ["请选择", "县政府", "乡政府"])
        page.get_by_label("第2空").select_option("送达")
        self.wait_for(lambda: self.service.responses.get("XX-5") == {"pairs": ["2 C"]})
        page.get_by_role("button", name="第6题").click()
        page.get_by_label("答案（只填数字）").fill("1")
        self.wait_for(lambda: self.service.responses.get("XX-6") == {"texts": ["1"]})
        self.expect_save(page, SAVED)
        page.reload()
        page.get_by_role("button", name="第2题").click()
        expect(page.locator(".order-list li").first).to_contain_text("立案", timeout=8000)
        page.get_by_role("button", name="第3题").click()
        expect(page.get_by_label("申请复议")).to_have_value("B")
        page.get_by_role("button", name="清除").click()
        self.wait_for(lambda: self.service.responses.get("XX-3") == {"pairs": []})
        page.get_by_role("button", name="全部列出").click()
        self.assertEqual(chromium.axe_findings(page), [])

    def tab_to(self, page, name):
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent") == name:
                page.keyboard.press("Enter")
                return
        self.fail(f"no way by Tab to {name}")

    def test_flags_clearing_and_the_answer_card(self):
        page = self.open()
        self.start(page)
        self.answer(page, "AB")
        page.keyboard.press("f")
        expect(page.get_by_role("button", name="第3题，未答，已标记")).to_be_visible()
        expect(page.get_by_role("button", name="第2题，已答", exact=True)).to_be_visible()
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Delete")
        self.wait_for(lambda: self.service.responses.get("CF-002") == {"choices": []})
        expect(page.locator(".legend")).to_contain_text("已答 1")
        page.get_by_role("button", name="第45题，未答").click()
        expect(page.locator(".stem")).to_contain_text("45.")
        page.keyboard.press("A")
        page.keyboard.press("C")
        self.wait_for(lambda: self.service.responses.get("CF-045") == {"choices": ["C", "D"]})
        page.reload()
        expect(page.get_by_role("button", name="第3题，未答，已标记")).to_be_visible()

    def test_all_in_a_list(self):
        page = self.open()
        self.start(page)
        page.get_by_role("button", name="全部列出").click()
        expect(page.locator("article")).to_have_count(80)
        page.keyboard.press("B")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("C")
        page.locator("article").nth(9).get_by_text("仍然给予行政处罚").click()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("D")
        self.wait_for(lambda: len(self.service.responses) == 4)
        self.assertEqual(sorted(self.service.responses), ["CF-001", "CF-002", "CF-010", "CF-011"])

    def test_the_type_size_and_the_contrast_stay(self):
        page = self.open()
        self.start(page)
        size = "parseFloat(getComputedStyle(document.querySelector('.stem')).fontSize)"
        before = page.evaluate(size)
        page.get_by_role("button", name="特大字号").click()
        page.get_by_role("button", name="高对比").click()
        self.assertGreater(page.evaluate(size), before * 1.3)
        ground = "getComputedStyle(document.body).backgroundColor"
        self.assertEqual(page.evaluate(ground), "rgb(0, 0, 0)")
        page.wait_for_timeout(300)
        page.reload()
        expect(page.locator(".stem")).to_be_visible()
        self.assertGreater(page.evaluate(size), before * 1.3)
        self.assertEqual(page.evaluate(ground), "rgb(0, 0, 0)")

    def test_handing_in_asks_twice_and_stops_nobody(self):
        page = self.open()
        self.start(page)
        self.answer(page, "A" * 77)
        page.get_by_role("button", name="交卷").click()
        expect(page.get_by_text("09:30以后才能交卷")).to_be_visible()
        expect(page.get_by_role("button", name="仍要交卷")).to_have_count(0)
        self.service.set_time(START + 31 * MINUTE)
        page.wait_for_timeout(3500)
        page.get_by_role("button", name="交卷").click()
        expect(page.get_by_text("还有 3 题未答")).to_be_visible()
        page.keyboard.press("B")    # answering goes on, and has cancelled it
        expect(page.get_by_text("交卷前检查")).to_have_count(0)
        page.get_by_role("button", name="交卷").click()
        page.get_by_role("button", name="第80题", exact=True).click()
        expect(page.locator(".stem")).to_contain_text("80.")
        page.get_by_role("button", name="交卷").click()
        page.get_by_role("button", name="仍要交卷").click()
        self.service.mode = "down"
        page.get_by_role("button", name="确定交卷").click()
        expect(page.get_by_text("网络中断，请稍候再试。")).to_be_visible(timeout=9000)
        self.service.mode = "up"
        page.get_by_role("button", name="确定交卷").click()
        expect(page.get_by_text("回执码", exact=True)).to_be_visible(timeout=9000)

    def test_messages_and_warnings_cover_nothing(self):
        page = self.open()
        self.start(page)
        self.service.say("<script>alert(1)</script>请注意")
        expect(page.get_by_text("监考员消息：<script>alert(1)</script>请注意")).to_be_visible(
            timeout=8000)
        page.keyboard.press("A")
        for left, words in ((15, "还有15分钟"), (5, "还有5分钟")):
            self.service.set_time(self.service.ends_at - left * MINUTE - 1000)
            page.wait_for_timeout(3300)
            self.service.set_time(self.service.ends_at - left * MINUTE + 500)
            expect(page.locator(".alerts")).to_contain_text(words, timeout=8000)
        self.service.ends_at += 10 * MINUTE
        expect(page.locator(".alerts")).to_contain_text("监考员已补时", timeout=8000)


class Saving(TerminalCase):
    def test_a_reload_loses_nothing(self):
        page = self.open()
        self.start(page)
        self.answer(page, "ABCDABCDAB")
        self.expect_save(page, SAVED)
        self.service.mode = "broken"
        self.answer(page, "CCCCC")
        self.expect_save(page, "服务器没有响应，答案已存在本机，恢复后自动上传（5题）")
        page.reload()
        expect(page.get_by_text("正在自动重试")).to_be_visible(timeout=8000)
        self.service.mode = "up"
        expect(page.locator(".legend")).to_contain_text("已答 15", timeout=9000)
        self.expect_save(page, SAVED)
        self.assertEqual([event["seq"] for event in self.service.log], list(range(1, 16)))

    def test_without_the_network_and_back(self):
        page = self.open()
        self.start(page)
        self.answer(page, "AAAAA")
        self.expect_save(page, SAVED)
        self.service.mode = "down"
        self.answer(page, "B" * 20)
        self.expect_save(page, "网络中断，答案已存在本机，恢复后自动上传（20题）")
        page.keyboard.press("F5")
        expect(page.get_by_text("网络中断时请不要刷新页面")).to_be_visible()
        self.assertEqual(len(self.service.log), 5)
        self.service.mode = "up"
        self.expect_save(page, SAVED)
        self.assertEqual([event["seq"] for event in self.service.log], list(range(1, 26)))

    def test_the_service_starts_again(self):
        page = self.open()
        self.start(page)
        self.answer(page, "AAA")
        self.expect_save(page, SAVED)
        self.service.mode = "down"    # connections that are open break as well
        self.server.close()
        self.answer(page, "BBB")
        self.expect_save(page, "网络中断")
        self.service.mode = "up"
        self.server.listen()
        self.expect_save(page, SAVED)
        self.assertEqual(len(self.service.log), 6)

    def test_offline_across_the_end(self):
        page = self.open()
        self.start(page)
        self.answer(page, "AA")
        self.expect_save(page, SAVED)
        self.service.ends_at = self.service.now() + 9000
        self.wait_for(lambda: page.locator(".remaining").inner_text() < "00:00:10")
        self.service.mode = "down"
        self.answer(page, "BBB")
        expect(page.get_by_text("考试时间到，已停止作答")).to_be_visible(timeout=15000)
        expect(page.get_by_text("本机还有3题的作答没有上传，恢复后自动上传")).to_be_visible(
            timeout=9000)
        page.keyboard.press("C")
        self.service.set_time(self.service.ends_at + 9 * MINUTE)
        self.service.mode = "up"
        expect(page.get_by_text("已自动收卷")).to_be_visible(timeout=12000)
        expect(page.get_by_text("有3条作答在考试结束以后才到达服务器")).to_be_visible(timeout=9000)
        expect(page.get_by_text("本机的作答都已上传")).to_be_visible()
        self.assertEqual(len(self.service.log), 2)
        self.assertEqual([event["seq"] for event in self.service.late], [3, 4, 5])
        page.reload()
        expect(page.get_by_text("已自动收卷")).to_be_visible()
        page.wait_for_timeout(1500)
        self.assertEqual(len(self.service.late), 3)

    def test_time_runs_out_without_a_click(self):
        page = self.open()
        self.start(page)
        self.answer(page, "AAAA")
        self.expect_save(page, SAVED)
        self.service.set_time(self.service.ends_at + 100)
        expect(page.get_by_text("正在收卷")).to_be_visible(timeout=8000)
        page.keyboard.press("C")
        self.service.set_time(self.service.ends_at + 61000)
        expect(page.get_by_text("已自动收卷")).to_be_visible(timeout=8000)
        expect(page.get_by_text("4题，共80题")).to_be_visible()
        self.assertEqual(len(self.service.log), 4)

    def test_an_acknowledgement_that_is_lost_doubles_nothing(self):
        page = self.open()
        self.start(page)
        self.service.drop_answers = 3
        self.answer(page, "ABCD")
        self.expect_save(page, SAVED)
        self.assertEqual([event["seq"] for event in self.service.log], [1, 2, 3, 4])
        self.service.delay = 0.4
        self.answer(page, "ABCD")
        self.expect_save(page, "正在保存…")
        self.expect_save(page, SAVED)
        self.assertEqual(len(self.service.log), 8)

    def test_more_than_two_hundred_events(self):
        page = self.open()
        self.start(page)
        self.service.mode = "broken"
        for number in range(250):
            page.keyboard.press("ABCD"[number % 4])
        self.expect_save(page, "服务器没有响应")
        self.service.mode = "up"
        self.expect_save(page, SAVED)
        self.assertEqual(len(self.service.log), 250)

    def test_no_storage(self):
        for script in (
            "indexedDB.open = () => { throw new Error('blocked') }",
            "Object.defineProperty(window, 'indexedDB', { value: undefined })",
            "IDBObjectStore.prototype.add = () => { throw new DOMException('full', "
            "'QuotaExceededError') }",
        ):
            with self.subTest(script):
                self.service = Service()
                self.server.service = self.server.server.service = self.service
                context = self.new_context(script)
                page = self.open(context)
                self.start(page)
                self.answer(page, "ABC")
                self.expect_save(page, "本机存储不可用")
                self.expect_save(page, SAVED)
                self.assertEqual(len(self.service.log), 3)
                self.service.mode = "broken"
                self.answer(page, "AB")
                self.expect_save(page, "答案暂存在本页，请勿关闭")
                self.service.mode = "up"
                self.expect_save(page, SAVED)
                self.assertEqual(len(self.service.log), 5)
                context.close()    # or its heartbeats would reach the next service

    def test_a_killed_browser_goes_on(self):
        profile = chromium.new_profile()
        self.addCleanup(chromium.remove_profile, profile)
        own = chromium.OwnBrowser(self.playwright, profile)
        page = self.open(own.context)
        self.start(page)
        self.answer(page, "ABCDE")
        self.expect_save(page, SAVED)
        self.service.mode = "broken"
        self.answer(page, "AAA")
        self.expect_save(page, "答案已存在本机，恢复后自动上传（3题）")
        own.kill()    # what the words have said must hold now
        self.service.mode = "up"
        self.assertEqual(len(self.service.log), 4)    # E is no choice of item 5
        chromium.forget_lock(profile)
        own = chromium.OwnBrowser(self.playwright, profile)
        self.addCleanup(own.kill)
        page = self.open(own.context)
        # The cookie may have got lost as well: then the invigilator's word is needed.
        expect(page.locator("#candidateNumber").or_(page.locator(".legend"))).to_be_visible()
        if page.locator("#candidateNumber").count():
            self.sign_in(page)
            page.get_by_role("button", name="是本人，信息无误").click()
            self.service.move()
        expect(page.locator(".legend")).to_contain_text("已答 7", timeout=9000)
        self.expect_save(page, SAVED)
        self.assertEqual([event["seq"] for event in self.service.log], list(range(1, 8)))


    def test_the_disk_fills_up_in_the_midst_of_it(self):
        page = self.open(self.new_context("""
            const add = IDBObjectStore.prototype.add, put = IDBObjectStore.prototype.put;
            const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
            IDBObjectStore.prototype.add = function (...a) {
              return window.isFull ? full() : add.apply(this, a); };
            IDBObjectStore.prototype.put = function (...a) {
              return window.isFull ? full() : put.apply(this, a); };"""))
        self.start(page)
        self.answer(page, "ABC")
        self.expect_save(page, SAVED)
        expect(page.locator(".disk").first).to_have_text("")
        page.evaluate("window.isFull = true")
        self.answer(page, "DAB")
        self.expect_save(page, "本机存储不可用，答案只在本页和服务器上，请勿关闭本页")
        self.expect_save(page, SAVED)
        self.assertEqual([event["seq"] for event in self.service.log], list(range(1, 7)))
        page.reload()    # against the advice; nothing is lost all the same
        expect(page.locator(".legend")).to_contain_text("已答 6", timeout=9000)
        self.answer(page, "C")
        self.expect_save(page, SAVED)
        self.assertEqual([event["seq"] for event in self.service.log], list(range(1, 8)))

    def test_time_given_back_after_the_end_opens_the_paper_again(self):
        page = self.open()
        self.start(page)
        self.answer(page, "AA")
        self.expect_save(page, SAVED)
        self.service.set_time(self.service.ends_at + 61000)
        expect(page.get_by_text("已自动收卷")).to_be_visible(timeout=12000)
        self.assertEqual(self.service.finished, "closed")
        self.service.give_back(5)
        expect(page.locator(".stem")).to_be_visible(timeout=15000)
        self.wait_for(lambda: page.locator(".remaining").inner_text().startswith("00:04"))
        expect(page.locator(".legend")).to_contain_text("已答 2")
        self.answer(page, "C")
        self.expect_save(page, SAVED)
        self.assertEqual([event["seq"] for event in self.service.log], [1, 2, 3])

    def test_what_came_late_is_sent_again_when_time_is_given_back(self):
        page = self.open()
        self.start(page)
        self.answer(page, "AA")
        self.expect_save(page, SAVED)
        self.service.ends_at = self.service.now() + 9000
        self.wait_for(lambda: page.locator(".remaining").inner_text() < "00:00:10")
        self.service.mode = "down"
        self.answer(page, "BBB")
        expect(page.get_by_text("考试时间到，已停止作答")).to_be_visible(timeout=15000)
        self.service.set_time(self.service.ends_at + 9 * MINUTE)
        self.service.mode = "up"
        expect(page.get_by_text("有3条作答在考试结束以后才到达服务器")).to_be_visible(timeout=15000)
        self.assertEqual(len(self.service.late), 3)
        self.service.give_back(5)
        expect(page.locator(".stem")).to_be_visible(timeout=15000)
        expect(page.locator(".legend")).to_contain_text("已答 5")
        self.expect_save(page, SAVED)
        self.assertEqual([event["seq"] for event in self.service.log], [1, 2, 3, 4, 5])

    def test_a_double_click_on_everything_does_it_once(self):
        page = self.open()
        page.fill("#candidateNumber", NUMBER)
        page.fill("#idNumber", ID_NUMBER)
        page.get_by_role("button", name="登录").dblclick()
        expect(page.get_by_text("请核对姓名和照片")).to_be_visible()
        self.service.release()
        page.get_by_role("button", name="是本人，信息无误").dblclick()
        expect(page.locator(".stem")).to_be_visible(timeout=8000)
        self.assertEqual(self.service.signed_in, 1)
        page.locator(".option").first.dblclick()
        self.wait_for(lambda: self.service.responses.get("CF-001") == {"choices": ["C"]})
        page.get_by_role("button", name="下一题").dblclick()
        expect(page.locator(".stem")).to_contain_text("3.")
        page.get_by_role("button", name="⚑ 标记").dblclick()
        expect(page.get_by_role("button", name="第3题，未答", exact=True)).to_be_visible()
        self.service.set_time(START + 31 * MINUTE)
        self.expect_save(page, SAVED)
        self.wait_for(lambda: page.locator(".remaining").inner_text() < "01:00")
        self.service.delay = 0.3
        page.get_by_role("button", name="交卷").dblclick()
        page.get_by_role("button", name="仍要交卷").click()
        page.get_by_role("button", name="确定交卷").dblclick()
        expect(page.get_by_text("回执码", exact=True)).to_be_visible(timeout=9000)
        self.assertEqual(self.service.finished, "handedIn")
        self.assertEqual(self.service.hand_ins, 1)


class Machines(TerminalCase):
    def test_of_two_tabs_the_later_goes_on(self):
        first = self.open()
        self.start(first)
        self.answer(first, "AB")
        self.expect_save(first, SAVED)
        second = self.open()
        expect(second.get_by_text("本机已经打开了考试页面")).to_be_visible()
        self.answer(first, "C")    # nothing has changed for the first one yet
        self.expect_save(first, SAVED)
        second.get_by_role("button", name="在本页继续考试").click()
        expect(first.get_by_text("考试已在另一个页面继续")).to_be_visible()
        expect(second.locator(".legend")).to_contain_text("已答 3", timeout=8000)
        first.keyboard.press("A")
        self.answer(second, "DDDD")
        self.expect_save(second, SAVED)
        self.assertEqual([event["seq"] for event in self.service.log], list(range(1, 8)))

    def test_a_second_machine_after_the_invigilators_word(self):
        first = self.open()
        self.start(first)
        self.answer(first, "AAA")
        self.expect_save(first, SAVED)
        self.service.mode = "broken"
        self.answer(first, "BB")
        self.expect_save(first, "（2题）")
        first.context.set_offline(True)
        self.service.mode = "up"

        second = self.open(self.new_context())
        self.sign_in(second)
        second.get_by_role("button", name="是本人，信息无误").click()
        expect(second.get_by_text("您已在另一台机器上登录")).to_be_visible()
        self.service.move()
        expect(second.locator(".legend")).to_contain_text("已答 3", timeout=9000)
        self.assertEqual(self.chosen(second), ["C"])
        for _ in range(3):
            second.keyboard.press("ArrowRight")
        self.answer(second, "D")
        self.expect_save(second, SAVED)

        first.context.set_offline(False)
        expect(first.get_by_role("heading", name="已在另一台机器上继续考试")).to_be_visible(
            timeout=12000)
        expect(first.get_by_text("本机另有2题作答没有上传")).to_be_visible()
        self.assertEqual(self.service.responses["CF-004"], {"choices": ["B"]})

        # Back at the first one: its old answers wait for the candidate's word.
        first.get_by_role("button", name="在本机重新登录").click()
        self.sign_in(first)
        first.get_by_role("button", name="是本人，信息无误").click()
        self.service.move()
        expect(first.get_by_text("第4、5题的作答没有上传")).to_be_visible(timeout=9000)
        self.assertEqual(self.service.responses["CF-004"], {"choices": ["B"]})
        first.get_by_role("button", name="改用本机的答案").click()
        self.expect_save(first, SAVED)
        self.assertEqual(self.service.responses["CF-004"], {"choices": ["A"]})
        self.assertEqual(self.service.responses["CF-005"], {"choices": ["A"]})

    def test_stopped_for_a_while_then_void(self):
        page = self.open()
        self.start(page)
        self.answer(page, "AB")
        self.expect_save(page, SAVED)
        self.service.interrupted = True
        expect(page.get_by_text("监考员已暂停本机的作答")).to_be_visible(timeout=8000)
        page.keyboard.press("A")
        self.service.interrupted = False
        expect(page.locator(".legend")).to_contain_text("已答 2", timeout=8000)
        self.service.voided = True
        expect(page.get_by_text("本次考试已作废")).to_be_visible(timeout=8000)
        self.assertEqual(len(self.service.log), 2)

    def test_a_cookie_that_is_gone_keeps_the_list(self):
        page = self.open()
        self.start(page)
        self.service.mode = "broken"
        self.answer(page, "AB")
        self.expect_save(page, "（2题）")
        self.service.tokens.clear()
        self.service.active = None
        self.service.mode = "up"
        expect(page.get_by_text("本机保存着2题尚未上传的作答")).to_be_visible(timeout=12000)
        self.start(page)
        self.expect_save(page, SAVED)
        self.assertEqual(len(self.service.log), 2)

    def test_too_late_to_start(self):
        page = self.open()
        self.sign_in(page)
        self.service.release()
        self.service.set_time(START + 16 * MINUTE)
        page.get_by_role("button", name="是本人，信息无误").click()
        expect(page.get_by_text("09:15以后不能开始作答")).to_be_visible()

    def test_who_could_not_begin_for_a_failure_begins_when_time_is_given_back(self):
        page = self.open()
        self.sign_in(page)
        self.service.release()
        self.service.set_time(START + 16 * MINUTE)
        page.get_by_role("button", name="是本人，信息无误").click()
        expect(page.get_by_text("登记缺考以前补时的，本页自动恢复")).to_be_visible()
        self.service.latest_entry += 20 * MINUTE
        self.service.ends_at += 20 * MINUTE
        expect(page.locator(".stem")).to_be_visible(timeout=12000)


class Clock(TerminalCase):
    def test_the_terminals_own_clock_does_not_matter(self):
        page = self.open(self.new_context(
            "const real = Date.now; Date.now = () => real() + 86400000 * 400;"))
        self.start(page)
        self.assertRegex(page.locator(".remaining").inner_text(), r"01:(29:5\d|30:00)")

    def test_a_correction_of_the_services_clock_is_taken_over_and_told(self):
        """The clock is the service's: what it says counts, but nobody's time changes in silence.

        In a running exam it is only corrected after a power cut (docs/exam-day.md).
        """
        page = self.open()
        self.start(page)
        self.answer(page, "A")
        self.service.set_time(START + 60 * MINUTE)
        self.wait_for(lambda: page.locator(".remaining").inner_text().startswith("00:29"))
        expect(page.locator(".alerts")).to_contain_text(
            re.compile("考试服务器的时间作了调整（向前0[01]:"))
        self.service.set_time(START + 20 * MINUTE)
        self.wait_for(lambda: page.locator(".remaining").inner_text().startswith("01:09"))
        expect(page.locator(".alerts")).to_contain_text("（向后00:")
        expect(page.locator(".alerts")).not_to_contain_text("补时")
        self.assertEqual(chromium.axe_findings(page), [])

    def test_another_zone_and_its_summer_time_do_not_matter(self):
        for zone in ("America/New_York", "Asia/Tokyo", "UTC"):
            context = self.browser.new_context(viewport=chromium.DESKTOP, timezone_id=zone)
            self.addCleanup(context.close)
            page = self.open(context)
            expect(page.locator(".network-line")).to_contain_text("服务器时间 08:5")
            self.sign_in(page)
            self.assertEqual(page.evaluate(
                "Intl.DateTimeFormat().resolvedOptions().timeZone"), zone)
            context.close()

    def test_the_waiting_room_knows_nothing_of_the_paper(self):
        page = self.open()
        asked = []
        page.on("request", lambda request: asked.append(request.url.split("/")[-1]))
        self.sign_in(page)
        self.service.checked_in = True
        page.get_by_role("button", name="是本人，信息无误").click()
        expect(page.get_by_text("距计划开考")).to_be_visible(timeout=8000)
        expect(page.get_by_text("独立作答，不得交谈")).to_be_visible()
        page.wait_for_timeout(3500)
        self.assertNotIn("start", asked)
        self.assertNotIn("paper", asked)
        self.assertIn("saves", asked)


class Access(TerminalCase):
    def test_axe_finds_nothing_serious(self):
        page = self.open()
        expect(page.locator("#candidateNumber")).to_be_visible()
        self.check(page, "sign-in")
        page.fill("#candidateNumber", NUMBER)
        page.fill("#idNumber", "510802199003071234")
        page.keyboard.press("Enter")
        expect(page.get_by_text("准考证号与身份证号不符")).to_be_visible()
        self.check(page, "refused")
        self.sign_in(page)
        self.check(page, "identify")
        page.get_by_role("button", name="不是本人，举手").click()
        self.check(page, "somebody else")
        page.get_by_role("button", name="是本人，信息无误").click()
        expect(page.get_by_text("等待监考员确认")).to_be_visible()
        self.check(page, "pending")
        self.service.checked_in = True
        expect(page.get_by_text("等待开考")).to_be_visible(timeout=8000)
        self.check(page, "waiting")
        self.service.release()
        expect(page.locator(".stem")).to_be_visible(timeout=8000)
        self.answer(page, "AfB")
        page.keyboard.press("f")
        self.check(page, "answering")
        page.get_by_role("button", name="高对比").click()
        self.check(page, "high contrast")
        page.keyboard.press("?")
        self.check(page, "help")
        page.get_by_role("button", name="高对比").click()
        page.get_by_role("button", name="全部列出").click()
        self.check(page, "list")
        self.service.say("请注意保存状态")
        self.service.set_time(START + 86 * MINUTE)
        expect(page.get_by_text("监考员消息")).to_be_visible(timeout=8000)
        page.get_by_role("button", name="交卷").click()
        self.check(page, "handing in")
        page.get_by_role("button", name="仍要交卷").click()
        self.check(page, "second question")
        page.set_viewport_size(chromium.PHONE)
        self.check(page, "phone")
        page.get_by_role("button", name="确定交卷").click()
        expect(page.get_by_text("回执码", exact=True)).to_be_visible(timeout=8000)
        self.check(page, "receipt")

    def check(self, page, name):
        self.assertEqual(chromium.axe_findings(page), [], name)
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        self.assertFalse(wide, f"{name} is wider than the window")

    def test_a_phones_width_is_enough_for_everything(self):
        context = self.browser.new_context(viewport={"width": 360, "height": 740})
        self.addCleanup(context.close)
        page = self.open(context)
        self.start(page)
        page.get_by_role("button", name=re.compile("^答题卡")).click()
        page.get_by_role("button", name="第60题，未答").click()
        expect(page.locator(".stem")).to_contain_text("60.")
        page.get_by_role("button", name="特大字号").click()
        self.assertFalse(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
        page.evaluate("scrollTo(0, 400)")
        expect(page.locator(".save")).to_be_in_viewport()
        expect(page.locator(".remaining")).to_be_in_viewport()


class Weight(unittest.TestCase):
    """What every terminal must load, and what old browsers must be spared."""

    FILES = sorted((PAGES / "Assets").glob("terminal*"))

    def test_page_style_and_scripts_weigh_less_than_150_kb(self):
        shared = [PAGES / "Assets" / "zhikao.css", PAGES / "Assets" / "icon.svg",
                  PAGES / "Templates" / "terminal.mustache"]
        self.assertLess(sum(file.stat().st_size for file in self.FILES + shared), 150_000)

    def test_nothing_newer_than_chromium_87(self):
        newer = {
            ".js": [r"\.at\(", r"structuredClone", r"Object\.hasOwn", r"randomUUID",
                    r"AbortSignal\.timeout", r"\.inert\b", r"^await ", r"static \{",
                    r"\.findLast", r"\.toSorted", r"\.replaceAll\(", r"showModal",
                    r"confirm\(['\"`]", r"\balert\(['\"`]", r"innerHTML", r"beforeunload"],
            ".css": [r":has\(", r":is\(", r":where\(", r"@layer", r"@container", r"aspect-ratio",
                     r"\ddvh", r"color-mix", r"^\s*&"],
        }
        for file in self.FILES:
            text = file.read_text(encoding="utf-8")
            for pattern in newer[file.suffix]:
                if pattern == r"\balert\(['\"`]":
                    text = text.replace("this.alert(", "").replace("view.alert(", "")
                found = re.search(pattern, text, re.M)
                self.assertIsNone(found, f"{file.name}: {pattern}")

    def test_every_module_is_served(self):
        listed = Path(PAGES / "Terminal" / "TemplateName+Terminal.swift").read_text()
        for file in self.FILES:
            self.assertIn(f'"{file.name}"', listed)


    def test_axe_is_really_asked(self):
        with sync_playwright() as playwright:
            page = chromium.launch(playwright).new_page()
            page.set_content("<html><body><img src='x.png'><input></body></html>")
            self.assertIn("image-alt", " ".join(chromium.axe_findings(page)))


def run_side_by_side():
    """Most of each test is waiting, so the classes wait together."""
    own = [(__file__, one.__name__)
           for one in (Answering, Saving, Machines, Clock, Access, Weight)]
    others = [(str(Path(__file__).with_name("test_network.py")), name)
              for name in ("Network", "Waiting")]
    running = [
        (name, subprocess.Popen(
            [sys.executable, "-B", file, name], stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True))
        for file, name in own + others]
    failed = []
    for name, process in running:
        output = process.communicate()[0]
        tail = re.findall(r"^Ran .*$", output, re.M)
        print(f"{name}: {tail[0] if tail else 'did not run'}", flush=True)
        if process.returncode != 0:
            failed.append(name)
            print(output, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        unittest.main()
    sys.exit(run_side_by_side())

"""The terminal over bad networks, before a busy service, and in the waiting room.

usage: test_network.py [CLASS | CLASS.TEST]…
"""
import unittest

from playwright.sync_api import expect

from fake_service import MINUTE, START, Service
from lossy import LossyProxy
from test_terminal import SAVED, TerminalCase


class Network(TerminalCase):
    """The wire between both is bad, or the service has too much to do."""

    def through(self, **troubles):
        """The page behind a proxy of its own, which is calm as yet."""
        proxy = LossyProxy(self.server.port)
        self.addCleanup(proxy.close)
        page = self.open(url=proxy.url)
        return page, proxy

    def expect_all_once(self, count):
        self.assertEqual([event["seq"] for event in self.service.log], list(range(1, count + 1)))

    def test_a_lossy_network_loses_and_doubles_nothing(self):
        page, proxy = self.through()
        self.start(page)
        proxy.worsen(trouble=0.6, delay=0.02)
        for _ in range(10):
            self.answer(page, "ABD")
            page.wait_for_timeout(900)
        self.wait_for(lambda: sum(proxy.met.values()) >= 6, 60)
        proxy.calm()
        expect(page.locator(".save").first).to_contain_text(SAVED, timeout=30000)
        self.expect_all_once(30)
        self.assertGreaterEqual(len([fate for fate, times in proxy.met.items() if times]), 3)

    def test_answers_that_stop_half_way_are_asked_for_again(self):
        page, proxy = self.through()
        self.start(page)
        self.answer(page, "A")
        self.expect_save(page, SAVED)
        proxy.worsen(trouble=1, fates=["half an answer"])
        self.answer(page, "BB")
        expect(page.locator(".save").first).to_contain_text("已存在本机", timeout=15000)
        self.wait_for(lambda: len(self.service.log) == 3, 20)    # done, and nobody was told
        self.answer(page, "C")
        proxy.calm()
        expect(page.locator(".save").first).to_contain_text(SAVED, timeout=30000)
        self.expect_all_once(4)

    def test_a_paper_comes_over_a_line_of_four_kilobytes_a_second(self):
        page, proxy = self.through()
        self.sign_in(page)
        proxy.worsen(rate=4096)
        self.service.release()
        page.get_by_role("button", name="是本人，信息无误").click()
        expect(page.locator(".stem")).to_be_visible(timeout=60000)
        self.answer(page, "AB")
        expect(page.locator(".save").first).to_contain_text(SAVED, timeout=20000)
        self.expect_all_once(2)

    def test_a_slow_network_moves_no_clock(self):
        page, proxy = self.through()
        self.start(page)
        proxy.worsen(delay=1.2)
        seen = []
        for _ in range(24):
            hours, minutes, seconds = page.locator(".remaining").inner_text().split(":")
            left = int(hours) * 3600 + int(minutes) * 60 + int(seconds)
            seen.append(left - (self.service.ends_at - self.service.now()) / 1000)
            page.wait_for_timeout(500)
        self.assertLess(max(seen) - min(seen), 1.6, seen)
        expect(page.locator(".alerts")).not_to_contain_text("服务器的时间")

    def test_a_service_that_was_restored_gets_again_what_it_lacks(self):
        page = self.open()
        self.start(page)
        for key in "ABDA":
            self.answer(page, key)
            self.expect_save(page, SAVED)
        self.service.restored_to = 1    # while the next save is on its way
        self.answer(page, "B")
        self.wait_for(lambda: len(self.service.log) == 5, 20)
        self.expect_save(page, SAVED)
        self.expect_all_once(5)

    def test_what_another_machine_alone_has_does_not_stop_this_one(self):
        self.start(self.open())
        self.answer(self.page, "ABD")
        self.expect_save(self.page, SAVED)
        self.page.context.close()
        page = self.open(self.new_context())
        self.sign_in(page)
        page.get_by_role("button", name="是本人，信息无误").click()
        expect(page.get_by_text("您已在另一台机器上登录")).to_be_visible()
        self.service.move()
        expect(page.locator(".legend")).to_contain_text("已答 3", timeout=9000)
        self.answer(page, "A")
        self.expect_save(page, SAVED)
        self.service.restored_to = 1
        self.answer(page, "B")
        self.wait_for(lambda: len(self.service.log) == 3, 20)
        self.expect_save(page, SAVED)
        self.assertEqual([event["seq"] for event in self.service.log], [1, 4, 5])

    def test_a_busy_service_is_left_alone_for_as_long_as_it_says(self):
        for status in (503, 429):
            with self.subTest(status):
                self.service = Service()
                self.server.service = self.server.server.service = self.service
                context = self.new_context()
                page = self.open(context)
                self.start(page)
                self.answer(page, "A")
                self.expect_save(page, SAVED)
                self.service.retry_after, self.service.busy_status = 4, status
                self.answer(page, "B")
                self.expect_save(page, "服务器繁忙，答案已存在本机，恢复后自动上传")
                self.service.heard.clear()
                page.wait_for_timeout(600)
                self.answer(page, "C")    # neither an answer nor the network's return hurries it
                page.evaluate("dispatchEvent(new Event('online'))")
                page.wait_for_timeout(11000)
                times = [at for at, _, path in self.service.heard if path.endswith("/saves")]
                self.assertGreaterEqual(len(times), 1)
                for one, next_one in zip(times, times[1:]):
                    self.assertGreaterEqual(next_one - one, 3.9)
                self.service.retry_after = None
                self.expect_save(page, SAVED)
                self.expect_all_once(3)
                context.close()

    def test_a_thousand_terminals_do_not_come_back_in_the_same_second(self):
        page = self.open()
        waits = page.evaluate("""async () => {
            const { Busy } = await import('/terminal-api.js');
            return Array.from({ length: 1000 }, () => new Busy(10).wait); }""")
        self.assertGreaterEqual(min(waits), 10000)    # never earlier than it was asked
        self.assertLessEqual(max(waits), 15000)
        seconds = [sum(1 for wait in waits if low <= wait < low + 1000)
                   for low in range(10000, 15000, 1000)]
        self.assertLess(max(seconds), 300, seconds)    # 200 in each of five seconds
        odd = page.evaluate("""async () => {
            const { Busy } = await import('/terminal-api.js');
            return [-1, 0, 100000, NaN].map((seconds) => new Busy(seconds, () => 0).wait); }""")
        self.assertEqual(odd, [2000, 1000, 120000, 2000])


class Waiting(TerminalCase):
    """Before the start: what lies at the terminal, and what stays with the service."""

    FAST = "Math.random = () => 0.01;"    # the sealed paper is fetched within a second

    def wait_room(self, script=FAST):
        page = self.open(self.new_context(script))
        self.answers = {}
        page.on("response", lambda response: self.answers.setdefault(
            response.url.split("/")[-1], []).append(response))
        self.sign_in(page)
        self.service.checked_in = True
        page.get_by_role("button", name="是本人，信息无误").click()
        expect(page.get_by_text("距计划开考")).to_be_visible(timeout=8000)
        return page

    def asked(self, name):
        return [path for _, _, path in self.service.heard if path.endswith(name)]

    def test_the_sealed_paper_is_opened_by_the_start(self):
        page = self.wait_room()
        self.assertTrue(page.evaluate("isSecureContext"))
        self.wait_for(lambda: self.asked("/sealed-paper"))
        page.wait_for_timeout(300)
        sealed = self.answers["sealed-paper"][0].body()
        self.assertEqual(len(sealed) % 4096, 32)
        for word in ("行政处罚", "CF-001", "sections", self.service.sheet):
            self.assertNotIn(word.encode(), sealed)
        self.service.release()
        expect(page.locator(".stem")).to_contain_text("违法行为在二年内未被发现的", timeout=8000)
        self.assertEqual(self.asked("/paper"), [])
        start = self.answers["start"][0].json()
        self.assertNotIn("sections", start)
        self.assertLess(len(self.answers["start"][0].body()), 600)
        self.answer(page, "AB")
        self.expect_save(page, SAVED)
        self.assertEqual(self.service.starts, 1)
        self.assertEqual(len(self.asked("/sealed-paper")), 1)
        page.reload()    # now nothing lies here any more
        expect(page.locator(".legend")).to_contain_text("已答 2", timeout=8000)
        self.assertEqual(len(self.asked("/paper")), 1)

    def test_nothing_of_it_is_on_the_disk_or_on_the_page(self):
        page = self.wait_room()
        self.wait_for(lambda: self.asked("/sealed-paper"))
        page.wait_for_timeout(500)
        kept = page.evaluate("""async () => {
            const names = (await indexedDB.databases()).map(({ name }) => name);
            const rows = [];
            for (const name of names) {
              const base = await new Promise((resolve) => {
                const asked = indexedDB.open(name);
                asked.onsuccess = () => resolve(asked.result); });
              for (const store of base.objectStoreNames) rows.push(await new Promise((resolve) => {
                const asked = base.transaction(store).objectStore(store).getAll();
                asked.onsuccess = () => resolve(asked.result); }));
              base.close();
            }
            return JSON.stringify([rows, Object.entries(localStorage), document.body.innerHTML]);
        }""")
        for word in ("CF-0", "二年内", "听证"):
            self.assertNotIn(word, kept)

    def test_without_the_means_to_open_it_the_start_brings_the_paper(self):
        page = self.wait_room(
            self.FAST + "Object.defineProperty(crypto, 'subtle', { value: undefined });")
        page.wait_for_timeout(1500)
        self.assertEqual(self.asked("/sealed-paper"), [])
        self.service.release()
        expect(page.locator(".stem")).to_be_visible(timeout=8000)
        self.assertIn("sections", self.answers["start"][0].json())

    def test_a_sealed_paper_that_cannot_be_had_or_opened_costs_nothing(self):
        for trouble in ("refused", "another key", "cut"):
            with self.subTest(trouble):
                self.service = Service()
                self.server.service = self.server.server.service = self.service
                if trouble == "refused":
                    self.service.sealed_paper = lambda token: "no"
                if trouble == "cut":
                    whole = self.service.sealed_paper
                    self.service.sealed_paper = lambda token: whole(token)[:-5]
                page = self.wait_room()
                self.wait_for(lambda: self.asked("/sealed-paper"))
                page.wait_for_timeout(300)
                if trouble == "another key":
                    self.service.seals.keys.clear()
                self.service.release()
                expect(page.locator(".stem")).to_be_visible(timeout=8000)
                self.answer(page, "A")
                self.expect_save(page, SAVED)
                self.assertEqual(len(self.service.log), 1)
                page.context.close()

    def test_a_start_that_is_moved_shows_nobody_a_question_early(self):
        page = self.wait_room()
        expect(page.locator(".countdown")).to_contain_text("00:09", timeout=8000)
        self.service.starts_at += 20 * MINUTE
        self.service.ends_at += 20 * MINUTE
        expect(page.locator(".countdown")).to_contain_text("00:29", timeout=8000)
        self.service.set_time(START + MINUTE)    # the old start has passed
        page.wait_for_timeout(3500)
        expect(page.get_by_text("等待开考")).to_be_visible()
        self.service.starts_at = self.service.now() - MINUTE    # and earlier than now
        expect(page.get_by_text("正在等待监考员宣布开考")).to_be_visible(timeout=8000)
        page.wait_for_timeout(3500)
        self.assertEqual(self.asked("/start") + self.asked("/paper"), [])
        expect(page.locator(".stem")).to_have_count(0)
        self.service.release()
        expect(page.locator(".stem")).to_be_visible(timeout=8000)

    def test_requests_for_sealed_papers_are_spread(self):
        page = self.open()
        delays = page.evaluate("""async () => {
            const { fetchDelay } = await import('/terminal-seal.js');
            const many = (left) => Array.from({ length: 500 }, () => fetchDelay(left));
            return { far: many(600000), near: many(20000), past: many(-1), last: many(3000) };
        }""")
        self.assertGreater(max(delays["far"]) - min(delays["far"]), 50000)
        self.assertLessEqual(max(delays["far"]), 60000)
        self.assertLessEqual(max(delays["near"]), 16000)    # before the start, with some room
        self.assertLessEqual(max(delays["past"]), 15000)
        self.assertEqual(set(delays["last"]), {None})


if __name__ == "__main__":
    unittest.main()

"""What comes after the exam, in the browser: marking by people, an objection and the correction that
it leads to, a check of a result by two people, a re-sit, the analysis."""
import re

from playwright.sync_api import expect

from people import HERO, OTHER

CLERK, SECOND, EDITOR = "kaowu.li", "kaowu.sun", "tiku.zhao"
MARKERS = ("pingjuan.a", "pingjuan.b", "pingjuan.c")
MAKE_UP = "journey-2017-1-makeup"
# The place on the hero's paper that is objected to: she has every ninth item wrong.
PLACE = 9


class Afterwards:
    """Steps of `Journey`; everything is done on the page of whoever does it."""

    def marking(self):
        """Two mark the short answer and do not agree; a third one marks it."""
        self.service.set_time("2017-05-21 09:00")
        page = self.go(CLERK, f"/office/{self.exam}/results")
        assert not page.get_by_role("button", name="评分", exact=True).count()
        page = self.visit(CLERK, f"/office/{self.exam}/marking", "office-marking")
        for box in page.locator("input[name=marker]").all():
            box.check()
        page.get_by_role("button", name="开始评卷").click()
        page.wait_for_load_state()
        given = ["2", "0.5", "2"]    # apart by more than the gap; the third is near the first
        for _ in MARKERS:
            for marker in MARKERS:
                page = self.go(marker, f"/marking/{self.exam}")
                if not given or not page.locator("#mark").count():
                    continue
                body = page.locator("body").inner_text()
                assert self.essay in body, body[:400]
                assert HERO.name not in body and self.number not in body
                if len(given) == 3:
                    self.look(page, "marking-answer")
                page.fill("#mark", given.pop(0))
                page.get_by_role("button", name=re.compile("^评分，取下一份")).click()
                page.wait_for_load_state()
        assert not given, "a third marker was not asked"
        self.marks += 2
        page = self.go(CLERK, f"/office/{self.exam}/marking")
        expect(page.get_by_text("已定分").first).to_be_visible()
        self.look(page, "office-marking-done")
        self.visit(MARKERS[0], "/marking", "marking-home")
        self.visit(MARKERS[0], f"/marking/{self.exam}/mine", "marking-mine")

    def objecting(self):
        """The candidate objects to an item by its place, and asks for a check."""
        self.service.set_time("2017-05-27 09:00")
        page = self.go(HERO.id_number, f"/my/{self.exam}/notice")
        words = page.locator("body").inner_text()
        self.code = re.search(r"校验码\s*([0-9A-Za-z-]+)", words)[1]
        page = self.go(HERO.id_number, f"/my/{self.exam}/challenge")
        page.fill("#f-text", " ")
        page.get_by_role("button", name="提出异议").click()
        expect(page.locator("#e-text")).to_be_visible()
        self.look(page, "challenge-wrong")
        page.select_option("#f-position", str(PLACE))
        page.fill("#f-text", "题干没有说明依据哪一部法律，两个选项都说得通。")
        page.get_by_role("button", name="提出异议").click()
        expect(page.get_by_text("异议已提交")).to_be_visible()
        self.look(page, "challenge")
        page = self.go(HERO.id_number, f"/my/{self.exam}/enquiry")
        page.fill("#f-text", " ")
        page.get_by_role("button", name="提交申请").click()
        expect(page.locator("#e-text")).to_be_visible()
        self.look(page, "enquiry-wrong")
        page.select_option("#f-reason", "addition")
        page.fill("#f-text", "请核对各题得分的累加。")
        page.get_by_role("button", name="提交申请").click()
        expect(page.get_by_text("申请已提交")).to_be_visible()
        self.look(page, "enquiry-asked")

    def reviewing(self):
        """The reviewer sees the item in all its variants and proposes to void it."""
        self.service.set_time("2017-05-28 09:00")
        page = self.visit(CLERK, f"/office/{self.exam}", "office-checklist-open")
        expect(page.get_by_text("异议1件，待答复1件")).to_be_visible()
        page = self.visit(EDITOR, f"/office/{self.exam}/challenges", "office-challenges")
        page.locator("tbody a").first.click()
        for words in (f"该考生的试卷第{PLACE}题", "平均得分率", "评分规则", "选择人次"):
            expect(page.get_by_text(words).first).to_be_visible()
        assert HERO.name not in page.locator("body").inner_text()
        page.get_by_text("考生看到的选项次序").click()
        self.look(page, "office-challenge")
        self.challenge = page.url.removeprefix(self.service.url)
        page.get_by_role("link", name="对该试题提出更正").click()
        page.get_by_role("button", name="测算影响").click()
        expect(page.get_by_text("影响测算")).to_be_visible()
        self.look(page, "office-what-if")
        page.fill("#reason", "题干有歧义，专家组认为应当作废。")
        page.fill("#evidence", "专家组会议纪要第3号")
        page.get_by_role("button", name="提出更正").click()
        expect(page.get_by_text("更正已提出")).to_be_visible()
        self.correction = page.url.removeprefix(self.service.url)
        page = self.go(EDITOR, self.challenge)
        page.select_option("#outcome", "accepted")
        page.fill("#text", "异议成立，已提出更正。")
        page.get_by_role("button", name="答复", exact=True).click()
        expect(page.get_by_text("已答复第1号异议")).to_be_visible()

    def correcting(self):
        """A second person decides; notices are issued anew, the old one says so."""
        page = self.go(CLERK, f"/office/{self.exam}/archive")
        page.get_by_role("button", name=re.compile("档案")).click()
        expect(page.get_by_text("archive.open-cases")).to_be_visible()
        page = self.go(CLERK, self.correction)
        self.look(page, "office-correction")
        page.fill("#note", "同意专家组意见")
        page.fill("#head", "主任甲")
        page.fill("#committee", "委员乙")
        page.get_by_role("button", name=re.compile("^同意更正")).click()
        expect(page.get_by_text("全部试卷已重新评分")).to_be_visible()
        expect(page.get_by_text("成绩变更清单").first).to_be_visible()
        expect(page.get_by_text(HERO.name).first).to_be_visible()
        self.look(page, "office-correction-decided")
        self.visit(CLERK, f"/office/{self.exam}/corrections", "office-corrections")
        before, self.marks = self.marks, self.marks + self.items[PLACE - 1]["marks"]
        page = self.go(HERO.id_number, f"/my/{self.exam}/notice")
        words = re.sub(r"\s+", "", page.locator("body").inner_text())
        assert f"成绩{self.marks}分" in words and f"成绩{before}分" not in words, words[:400]
        self.look(page, "notice-again", bare=True)
        code = re.search(r"校验码([0-9A-Za-z-]+)", words)[1]
        assert code != self.code
        for given, answer, name in (
            (self.code, "该通知单已作废", "notice-replaced"), (code, "与发出的通知单一致", "notice-valid"),
        ):
            page = self.go("nobody", "/notices/check")
            page.fill("#number", self.number)
            page.fill("#code", given)
            page.get_by_role("button", name="核验").click()
            expect(page.get_by_text(answer)).to_be_visible()
            self.look(page, name)
        self.visit("nobody", f"/exams/{self.exam}/changes", "public-changes")
        self.visit(HERO.id_number, f"/my/{self.exam}/challenge", "challenge-answered")

    def checking(self):
        """Two people answer the request; each item is explained to them."""
        path = f"/office/{self.exam}/enquiries"
        page = self.visit(CLERK, path, "office-enquiries-open")
        page.get_by_role("button", name="由我办理").click()
        page.get_by_role("link", name="逐题查看作答、答案和得分").click()
        expect(page.get_by_text("试题作废，全员得满分").first).to_be_visible()
        assert page.locator("section.card").count() == len(self.items)
        self.look(page, "enquiry-paper")
        page = self.go(CLERK, path)
        page.get_by_label("结论").select_option("corrected")
        page.get_by_label("答复", exact=True).fill("各题得分累加无误，第9题已作废并给分。")
        page.get_by_role("button", name="提交另一人确认").click()
        expect(page.get_by_text("答复由您拟写")).to_be_visible()
        page = self.go(HERO.id_number, f"/my/{self.exam}/enquiry")
        expect(page.get_by_text("复核中")).to_be_visible()
        page = self.visit(SECOND, path, "office-enquiries-confirm")
        page.get_by_role("button", name="确认答复").click()
        expect(page.get_by_text("答复已确认")).to_be_visible()
        self.look(page, "office-enquiries-answered")
        page = self.go(HERO.id_number, f"/my/{self.exam}/enquiry")
        expect(page.get_by_text("已更正").first).to_be_visible()
        self.look(page, "enquiry-answered")

    def sitting_again(self):
        """A re-sit is opened; whoever was absent may register, whoever passed may not."""
        self.service.set_time("2017-06-19 10:00")
        page = self.go(CLERK, "/office/exams/new")
        page.fill("#config", self.make_up_config())
        page.get_by_role("button", name="核对", exact=True).click()
        expect(page.get_by_text("配置可以使用")).to_be_visible()
        page.get_by_role("button", name="确认开设").click()
        expect(page.get_by_text("已开设")).to_be_visible()
        page = self.visit(CLERK, f"/office/{MAKE_UP}/resit", "office-resit")
        expect(page.get_by_text(OTHER.name).first).to_be_visible()
        page = self.visit(OTHER.id_number, "/my", "my-resit")
        expect(page.locator(f"a[href='/my/{MAKE_UP}/registration']")).to_be_visible()
        page = self.go(HERO.id_number, "/my")
        assert not page.locator(f"a[href='/my/{MAKE_UP}/registration']").count()
        page = self.go(CLERK, f"/office/{MAKE_UP}/resit")
        page.get_by_role("button", name=re.compile("报名")).first.click()
        page.wait_for_load_state()
        self.look(page, "office-resit-registered")

    def analysing(self):
        """The office and the editor read what the answers say."""
        for path, title in (
            (f"/office/{self.exam}/analysis", "office-analysis"),
            (f"/office/{self.exam}/analysis/similarity", "office-similarity"),
        ):
            self.visit(CLERK, path, title)
        page = self.visit(EDITOR, f"/bank/analysis/{self.exam}", "bank-analysis")
        item = page.locator(f"a[href*='/bank/analysis/{self.exam}/items/']").first
        if item.count():
            item.click()
            page.wait_for_load_state()
            self.look(page, "bank-analysis-item")
        self.visit(EDITOR, "/bank/analysis", "bank-calibration")
        self.visit(EDITOR, "/bank/challenges", "bank-challenges")

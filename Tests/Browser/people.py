"""People who do not exist, and the pictures of them."""
from dataclasses import dataclass, field

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def id_number(first_seventeen):
    """With its check digit (GB 11643)."""
    total = sum(int(digit) * weight for digit, weight in zip(first_seventeen, WEIGHTS))
    return first_seventeen + "10X98765432"[total % 11]


@dataclass
class Person:
    name: str
    id_number: str
    unit: str
    mobile: str
    password: str = "renmin2017abc"
    fields: dict = field(default_factory=dict)


HERO = Person("张晓梅", id_number("51080219880412362"), "GY-SCJG", "13800001234")
OTHER = Person("欧阳建国", id_number("51080219790930117"), "GY-JTYS", "13900005678")

FORM = {
    "education": "大学本科", "major": "法学", "district": "市级", "department": "综合执法支队",
    "jobTitle": "四级主任科员", "workSince": "2010-07", "enforcementSince": "2012-03",
    "field": "市场监管", "jurisdiction": "广元市"}
# The roster of the hero's unit: two colleagues, as an office types them.
COLLEAGUES = [("何志远", id_number("51080219850621045"), "男", "13700004321"),
              ("蒲秋月", id_number("51080219930915208"), "女", "13600008765")]
ROSTER_HEAD = ("姓名,身份证号,性别,单位,单位代码,区县,部门,职务,编制性质,单位性质,执法类别,执法领域,"
               "学历,专业,法律职业资格,参加工作时间,从事执法时间,报考类型,报考科目,手机号")


def roster(rows, unit_name, unit):
    """A roster as text with commas, the way a unit saves its table."""
    lines = [ROSTER_HEAD] + [
        f"{name},{number},{gender},{unit_name},{unit},市级,综合执法支队,一级科员,行政编制,行政机关,"
        f"行政处罚,市场监管,大学本科,法学,无,2012-07,2014-03,初次申领,通用法律知识,{mobile}"
        for name, number, gender, mobile in rows]
    return "\n".join(lines) + "\n"


CHOICES = {"establishment": 1, "authority": 1, "applicationType": 1}


def photo(browser, path):
    """A JPEG of 358 × 441 pixels between 20 and 200 KB, drawn by the browser."""
    page = browser.new_page(viewport={"width": 358, "height": 441})
    page.set_content("""
        <body style="margin:0;background:#f4f6f8"><canvas width="358" height="441"></canvas>
        <script>
        const c = document.querySelector('canvas').getContext('2d');
        const g = c.createLinearGradient(0, 0, 358, 441);
        g.addColorStop(0, '#dbe6f2'); g.addColorStop(1, '#a9bfd6');
        c.fillStyle = g; c.fillRect(0, 0, 358, 441);
        c.fillStyle = '#27323f'; c.beginPath(); c.ellipse(179, 150, 92, 104, 0, 0, 7); c.fill();
        c.fillStyle = '#e9c9ae'; c.beginPath(); c.ellipse(179, 172, 76, 96, 0, 0, 7); c.fill();
        c.fillStyle = '#34465c'; c.beginPath(); c.ellipse(179, 470, 170, 170, 0, 0, 7); c.fill();
        c.fillStyle = '#fff'; c.beginPath(); c.moveTo(140, 300); c.lineTo(179, 370);
        c.lineTo(218, 300); c.fill();
        c.fillStyle = '#333'; c.beginPath(); c.arc(150, 165, 7, 0, 7); c.arc(208, 165, 7, 0, 7);
        c.fill(); c.beginPath(); c.arc(179, 205, 26, .3, 2.8); c.stroke();
        let s = 7; for (let i = 0; i < 60000; i++) { s = s * 16807 % 2147483647;
          c.fillStyle = `rgba(${s % 255},${s % 201},${s % 177},.07)`;
          c.fillRect(s % 358, (s >> 8) % 441, 2, 2); }
        </script></body>""")
    page.screenshot(path=path, type="jpeg", quality=92)
    page.close()
    return path

#!/usr/bin/env python3
"""Opens an exam's lists as somebody else's program does, and says what an office would stumble over.

usage: check_workbooks.py FOLDER [--seats CSV] | --self-test

For each workbook of the folder, by openpyxl: numbers of people are text with every digit; the header
row is frozen and stands on every printed page; a sheet is one page wide and has a page number; forms
have lists and the sheet 填写说明. With --seats the candidate numbers of 考场编排表 are those of that
file (seats.csv, as `zhikao rehearse` writes it). Exit codes: 0 all is well; 1 something is wrong;
64 wrong usage; 70 openpyxl is lacking.
"""
import pathlib
import re
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True

try:
    import openpyxl
except ImportError:
    print("SKIPPED: openpyxl is lacking: run scripts/setup, then .build/venv/bin/python "
          "scripts/check_workbooks.py …", file=sys.stderr)
    sys.exit(0 if "--self-test" in sys.argv else 70)

# Columns whose cells are text, with what each of them looks like.
NUMBERS = {
    "身份证号": re.compile(r"\d{17}[\dX]|\d{3}\*{11}\d{3}[\dX]"),
    "手机号": re.compile(r"1\d{10}"),
    "准考证号": re.compile(r"\d{8,16}"),
    "报名序号": re.compile(r"R\d+"),
    "身份证后4位": re.compile(r"\d{3}[\dX]"),
    "单位代码": re.compile(r".+"),
    "座位号": re.compile(r"\d\d+"),
}
FORMS = {"花名册": 5, "考生签到表": 1, "备用机登记表": 1}
NOTES = ["栏目", "是否必填", "填写要求", "示例", "可选值", "用在哪里"]


def of_sheet(sheet):
    """What is wrong with one sheet."""
    head = [cell.value for cell in sheet[1]]
    if any(not title for title in head):
        yield "a column has no title"
    if sheet.freeze_panes != "A2":
        yield f"the header row is not frozen: {sheet.freeze_panes}"
    if sheet.print_title_rows not in ("1:1", "$1:$1"):
        yield f"the header row is not repeated: {sheet.print_title_rows}"
    setup = sheet.page_setup
    if not sheet.sheet_properties.pageSetUpPr.fitToPage or setup.fitToHeight != 0:
        yield "a page is not one sheet wide"
    if str(setup.paperSize) not in ("8", "9"):
        yield f"the paper is neither A4 nor A3: {setup.paperSize}"
    foot = sheet.oddFooter.center.text or ""
    if "&P" not in foot or "&N" not in foot:
        yield f"no page numbers: {foot!r}"
    if not sheet.oddHeader.center.text:
        yield "no heading on printed pages"
    for place, title in enumerate(head):
        for row in sheet.iter_rows(min_row=2, min_col=place + 1, max_col=place + 1):
            cell = row[0]
            if isinstance(cell.value, str) and cell.data_type == "f":
                yield f"{cell.coordinate} is a formula"
            if title not in NUMBERS or cell.value in (None, ""):
                continue
            if not isinstance(cell.value, str) or cell.number_format != "@":
                yield f"{cell.coordinate} ({title}) is no text"
            elif not NUMBERS[title].fullmatch(cell.value):
                yield f"{cell.coordinate} ({title}) has lost something"


def of_workbook(path):
    """What is wrong with one workbook."""
    book = openpyxl.load_workbook(path)
    for sheet in book:
        for finding in of_sheet(sheet):
            yield f"{sheet.title}: {finding}"
    with zipfile.ZipFile(path) as parts:
        for index in range(len(book.sheetnames)):
            part = parts.read(f"xl/worksheets/sheet{index + 1}.xml").decode()
            if "numberStoredAsText=\"1\"" not in part:
                yield f"sheet {index + 1}: green corners for numbers kept as text"
    for name, lists in FORMS.items():
        if name not in path.stem:
            continue
        offered = sum(len(sheet.data_validations.dataValidation) for sheet in book)
        if offered < lists:
            yield f"{offered} lists are offered, not {lists}"
        if "填写说明" not in book.sheetnames:
            yield "the sheet 填写说明 is lacking"
        elif [cell.value for cell in book["填写说明"][1]] != NOTES:
            yield "the sheet 填写说明 has other columns"


def seats_of(path):
    """The candidate numbers of a seat list."""
    rows = path.read_text(encoding="utf-8-sig").splitlines()[1:]
    return {row.split(",")[0].strip() for row in rows if row}


def column(path, title):
    """A column of the first sheet of a workbook."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    place = [cell.value for cell in sheet[1]].index(title)
    return {row[place] for row in sheet.iter_rows(min_row=2, values_only=True)}


def check(folder, seats=None):
    """Everything that is wrong, by file."""
    paths = sorted(pathlib.Path(folder).glob("*.xlsx"))
    findings = [] if paths else [f"{folder}: no workbooks"]
    for path in paths:
        findings += [f"{path.name}: {finding}" for finding in of_workbook(path)]
        if seats and path.stem.endswith("考场编排表"):
            wanted = seats_of(pathlib.Path(seats))
            if column(path, "准考证号") != wanted or not wanted:
                findings.append(f"{path.name}: other candidate numbers than {seats}")
    return paths, findings


def self_test():
    """A workbook that nobody took care of must be found out in each point."""
    with tempfile.TemporaryDirectory() as folder:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "花名册"
        sheet.append(["姓名", "身份证号", "手机号", None])
        sheet.append(["某某", 510800197010190852, "1.38E+10", "=1+1"])
        book.save(f"{folder}/花名册.xlsx")
        findings = "\n".join(check(folder)[1])
    for words in ["no title", "not frozen", "not repeated", "not one sheet wide", "neither A4",
                  "no page numbers", "no heading", "B2 (身份证号) is no text", "C2 (手机号)",
                  "is a formula", "green corners", "lists are offered", "填写说明 is lacking"]:
        assert words in findings, f"{words!r} was not found in:\n{findings}"
    assert check(tempfile.mkdtemp())[1], "an empty folder passed"
    print("ok")


def main(words):
    if words == ["--self-test"]:
        return self_test()
    if not words or words[0].startswith("-") or len(words) not in (1, 3):
        print(__doc__, file=sys.stderr)
        sys.exit(64)
    paths, findings = check(words[0], words[2] if len(words) == 3 else None)
    for finding in findings:
        print(f"✗ {finding}")
    if not findings:
        print(f"ok: {len(paths)} workbooks")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main(sys.argv[1:])

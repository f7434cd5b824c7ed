"""The benchmark `bank` of scripts/bench: a bank of 20,000 questions in one workbook, and its lint.

The questions are made of the bank's own: each stem is put together from clauses of several, so that
the words are real and no two stems are alike. Reading is measured beside unzipping the workbook and
parsing its XML with Python's own expat parser, the lint beside the mere reading of the same files.
Standard library only.
"""
import json
import os
import pathlib
import random
import re
import subprocess
import time
import xml.parsers.expat
import zipfile
from xml.sax.saxutils import escape

from bench_lines import line

COUNT, SEED = 20_000, 20261128
IMPORT_BAR, LINT_BAR, MEMORY_BAR = 20, 10, 500
TYPES = {"singleChoice": "单项选择题", "multipleResponse": "多项选择题", "trueFalse": "判断题"}
HEADERS = ["题型", "题干", "选项A", "选项B", "选项C", "选项D", "选项E", "答案", "解析", "难度", "法律依据"]
NAMES = "http://schemas.openxmlformats.org/"


def run_once(command, folder):
    """Seconds on the clock, seconds of the processors, and the most memory in MB."""
    start = time.perf_counter()
    with open(folder / "said.txt", "w") as said:
        process = subprocess.Popen([str(one) for one in command], stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - start
    if code := os.waitstatus_to_exitcode(status):
        raise SystemExit(f"bench: {command} ended with {code}\n"
                         + (folder / "said.txt").read_text()[-2000:])
    return took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def questions(items, random_source):
    """Rows for the workbook: the words of the bank in new stems, each one once."""
    usable = [one for one in items if one["type"] in TYPES and not one.get("caseSet")]
    clauses = [part for one in usable for part in re.split(r"(?<=[。；，])", one["stem"])[:-1]
               if 8 <= len(part) <= 40]
    seen = set()
    while len(seen) < COUNT:
        base = usable[len(seen) % len(usable)]
        end = re.split(r"(?<=[。；，])", base["stem"].rstrip("。"))[-1]
        stem = "".join(random_source.sample(clauses, 4)) + end
        if stem in seen:
            continue
        seen.add(stem)
        texts = [one["text"] for one in base.get("choices", [])][:5]
        key = "".join(base["key"]["choices"])
        if base["type"] == "trueFalse":
            texts, key = [], {"true": "正确", "false": "错误"}[key]
        law = base["basis"]
        yield ([TYPES[base["type"]], stem] + (texts + [""] * 5)[:5]
               + [key, base["explanation"], f"{base['facility']}%",
                  f"《{law['statute']}》第{law['articles'][0]}条"])


def write_workbook(path, rows):
    """A workbook as Excel writes it: shared strings and one sheet."""
    strings, cells = {}, []
    for number, row in enumerate([HEADERS] + rows, 1):
        texts = "".join(
            f'<c r="{chr(65 + column)}{number}" t="s"><v>{strings.setdefault(text, len(strings))}'
            "</v></c>" for column, text in enumerate(row) if text)
        cells.append(f'<row r="{number}">{texts}</row>')
    main, rels = NAMES + "spreadsheetml/2006/main", NAMES + "officeDocument/2006/relationships"
    package = NAMES + "package/2006/"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml":
            f'<Types xmlns="{package}content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/>'
            "</Types>",
        "_rels/.rels":
            f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" '
            f'Type="{rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml":
            f'<workbook xmlns="{main}" xmlns:r="{rels}"><sheets><sheet name="试题" sheetId="1" '
            'r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" '
            f'Type="{rels}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" '
            f'Type="{rels}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml":
            f'<sst xmlns="{main}">'
            + "".join(f"<si><t>{escape(text)}</t></si>" for text in strings) + "</sst>",
        "xl/worksheets/sheet1.xml":
            f'<worksheet xmlns="{main}"><sheetData>{"".join(cells)}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)


def parse_alone(path):
    """Seconds to unzip the workbook and to run a parser in C over its two large parts."""
    start = time.perf_counter()
    with zipfile.ZipFile(path) as archive:
        for name in ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
            xml.parsers.expat.ParserCreate().Parse(archive.read(name), True)
    return time.perf_counter() - start


def run(options, folder, _):
    """The lines of this benchmark, with its files in a folder of its own."""
    folder = pathlib.Path(folder)
    bank, workbook, kept = folder / "bank.json", folder / "questions.xlsx", folder / "kept"
    run_once([options.zhikao, "bank", "export", "--format", "json", "--output", bank], folder)
    items = json.loads(bank.read_text())
    write_workbook(workbook, list(questions(items, random.Random(SEED))))
    bare = parse_alone(workbook)
    took, _, memory = run_once(
        [options.zhikao, "bank", "import", workbook, "--dry-run", "--json"], folder)
    [found] = json.loads((folder / "said.txt").read_text())["files"]
    whole, _, whole_memory = run_once(
        [options.zhikao, "bank", "import", workbook, "--into", kept], folder)
    reading, _, _ = run_once([options.zhikao, "bank", "stats", kept, "--json"], folder)
    lint, work, lint_memory = run_once([options.zhikao, "bank", "lint", kept, "--json"], folder)
    own, _, _ = run_once([options.zhikao, "bank", "lint", "question-bank"], folder)
    errors = sum(one["severity"] == "error" for one in found["findings"])
    return [
        line("bank.import.items", len(found["items"]), "items", (COUNT, COUNT)),
        line("bank.import.errors", errors, "errors", 0),
        line("bank.import.dry-run", took, "s", IMPORT_BAR,
             f"unzipping and expat alone, {bare:.2f} s", took / bare, digits=2),
        line("bank.import.memory", memory, "MB", MEMORY_BAR),
        line("bank.import.kept", whole, "s", IMPORT_BAR, digits=2),
        line("bank.import.kept-memory", whole_memory, "MB", MEMORY_BAR),
        line("bank.lint", lint, "s", LINT_BAR,
             f"reading the same files, {reading:.2f} s", lint / reading, digits=2),
        line("bank.lint.work", work, "s of both processors", digits=2),
        line("bank.lint.memory", lint_memory, "MB", MEMORY_BAR),
        line("bank.lint.own", own, f"s, {len(items)} items of question-bank", digits=2),
    ]

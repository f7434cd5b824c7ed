"""The benchmark `grading` of scripts/bench: a province is scored.

Each part is a function of the options and a folder that gives lines; `grading` runs all of PARTS,
`grading.PART` one. What is measured is measured inside the program by its hidden command `zhikao
grading bench PART`, so that making the papers does not count.

score: 176,000 papers of 100 items from a bank of 3,000, scored on both cores, every breakdown made
and added up; beside it, `Grader.grade` one by one on a sample, scaled up. The command itself ends
with an error when the two ways do not give the same totals.

whatif: what the void of one item would change, over 176,000 papers; beside it, their scoring.

analysis: every figure of items and test for 2,103 papers of 100 items from 3,000.
"""
import json
import subprocess

from bench_lines import line

PAPERS, SCORE_BAR, WHAT_IF_BAR, ANALYSIS_BAR = 176_000, 10, 15, 1


def measured(options, part, *more):
    """What `zhikao grading bench PART` prints."""
    done = subprocess.run([options.zhikao, "grading", "bench", part, *map(str, more)],
                          capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"bench: grading bench {part} ended with {done.returncode}\n"
                         + done.stderr[-2000:])
    return json.loads(done.stdout)


def seconds(text):
    """A fraction as the program writes it."""
    top, _, bottom = text.partition("/")
    return float(top) / float(bottom or 1)


def score(options, _folder):
    """Scoring of all papers."""
    found = measured(options, "score", "--papers", PAPERS)
    took, plain = seconds(found["seconds"]), seconds(found["plain"])
    return [
        line("grading.score", took, "s", SCORE_BAR,
             f"one by one, {plain:.1f} s (from a sample)", took / plain, digits=2),
        line("grading.score.answers", found["answers"], "answers"),
        line("grading.score.prepare", seconds(found["prepare"]), "s", digits=3),
    ]


def what_if(options, _folder):
    """A question about one item, over all papers."""
    found = measured(options, "whatif", "--papers", PAPERS)
    took, gather = seconds(found["seconds"]), seconds(found["gather"])
    return [
        line("grading.whatif", took + gather, "s", WHAT_IF_BAR,
             f"the figures alone, {took:.2f} s", (took + gather) / took, digits=2),
        line("grading.whatif.papers", found["withItem"], f"of {PAPERS} papers have the item"),
    ]


def analysis(options, _folder):
    """All figures of items and test."""
    found = measured(options, "analysis")
    took, matrix = seconds(found["seconds"]), seconds(found["matrix"])
    return [
        line("grading.analysis", took + matrix, "s", ANALYSIS_BAR,
             f"the figures alone, {took:.3f} s", (took + matrix) / took, digits=3),
        line("grading.analysis.items", found["items"], "items"),
    ]


PARTS = {"score": score, "whatif": what_if, "analysis": analysis}


def run(options, folder, name):
    """The lines of the benchmark, or of one part."""
    _, _, part = name.partition(".")
    return [one for key, function in PARTS.items() if part in ("", key)
            for one in function(options, folder)]

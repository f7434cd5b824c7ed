#!/usr/bin/env python3
"""Runs the benchmarks that scripts/bench is asked for, and prints their figures against the bars.

A benchmark is a function of the options that gives lines, each with a name, a value and a bar: a
number that the value may reach, or a pair of bounds of which either may be null.
"""
import argparse
import json
import sys
import tempfile

sys.dont_write_bytecode = True

BENCHMARKS = ("pages", "draws", "bank", "grading", "exam-day", "print")


def line(name, value, unit, bar=None, against=None, ratio=None, digits=1):
    """One figure; against says in words what stands beside it, ratio how the two compare."""
    value = round(value, digits) if isinstance(value, float) else value
    least, most = bar if isinstance(bar, (list, tuple)) else (None, bar)
    holds = (least is None or value >= least) and (most is None or value <= most)
    return {"name": name, "value": value, "unit": unit, "against": against,
            "ratio": None if ratio is None else round(ratio, 3), "bar": bar, "holds": holds}


def written(bar):
    """A bar in words."""
    if bar is None:
        return ""
    if not isinstance(bar, (list, tuple)):
        return f"   bar {bar}"
    least, most = bar
    return f"   bar ≥ {least}" if most is None else f"   bar {least} … {most}"


def show(lines, as_json):
    """Prints the lines."""
    if as_json:
        print(json.dumps(lines, ensure_ascii=False, indent=1))
        return
    for one in lines:
        beside = f"   {one['ratio']} × " if one["ratio"] is not None else "   against "
        against = beside + one["against"] if one["against"] else ""
        print(f"{'✓' if one['holds'] else '✗'} {one['name']:<34} {one['value']:>12} {one['unit']}"
              f"{written(one['bar'])}{against}", flush=True)


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("names", nargs="*", metavar="NAME",
                        help="pages, draws, draws.PART, bank, grading, grading.PART, exam-day, exam-day.PART, print, print.PART")
    parser.add_argument("--zhikao", required=True, help="the program")
    parser.add_argument("--build", required=True, help="the folder for what is kept between runs")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--candidates", type=int)
    options = parser.parse_args()
    import bench_bank
    import bench_draws
    import bench_exam_day
    import bench_grading
    import bench_pages
    import bench_print
    split = {"grading": bench_grading, "exam-day": bench_exam_day, "print": bench_print}
    parts = {f"{name}.{part}": module for name, module in split.items() for part in module.PARTS}
    modules = {"pages": bench_pages, "bank": bench_bank, **split, **parts}
    names = options.names or list(BENCHMARKS)
    known = {*BENCHMARKS, *(f"draws.{part}" for part in bench_draws.PARTS), *parts}
    if unknown := {*names} - known:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    if not 1 <= options.seconds <= 600:
        parser.error("--seconds is 1 to 600")
    lines = []
    for name in names:
        with tempfile.TemporaryDirectory(prefix="zhikao-bench-") as folder:
            lines += modules.get(name, bench_draws).run(options, folder, name)
    show(lines, options.json)
    sys.exit(0 if all(one["holds"] for one in lines) else 1)


if __name__ == "__main__":
    main()

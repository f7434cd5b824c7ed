"""The benchmark `print` of scripts/bench: admission tickets by the thousand.

tickets    2,103 tickets, as a city has them
province   176,000 tickets, a file for each room; the memory at the end is held against that after
           the first quarter, since nothing may be kept of what was written

Each prepares a store with `zhikao load prepare` and makes a key, so that every ticket bears its
signed code. One process prints; its memory is read from /proc.
"""
import pathlib
import subprocess
import threading
import time

from bench_lines import line

EXAM = "load-1"
PARTS = ("tickets", "province")
CITY, PROVINCE = 2_103, 176_000
CITY_SECONDS, PROVINCE_SECONDS, GROWTH_BAR = 10, 600, 1.25


def resident(process):
    """Megabytes in memory; None when the process is gone."""
    try:
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    except OSError:
        return None
    found = [row for row in status.splitlines() if row.startswith("VmRSS:")]
    return int(found[0].split()[1]) / 1024 if found else None


def printed(options, folder, people):
    """Seconds, documents, bytes, and memory as (seconds, megabytes) of one run."""
    store, output = pathlib.Path(folder) / f"store-{people}", pathlib.Path(folder) / f"out-{people}"
    subprocess.run([options.zhikao, "load", "prepare", "--candidates", str(people), "--items", "4",
                    "--data", store], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    passphrase = pathlib.Path(folder) / "passphrase"
    passphrase.write_text("a passphrase for measuring\n")
    passphrase.chmod(0o600)
    subprocess.run([options.zhikao, "keys", "new", "--data", store,
                    "--passphrase-file", passphrase], check=True, stdout=subprocess.DEVNULL)
    memory, begun = [], time.monotonic()
    words = ["print", "ticket", "--data", store, "--exam", EXAM, "--output", output,
             "--seal-passphrase-file", passphrase]
    with subprocess.Popen([options.zhikao, *words], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True) as process:
        def watch():
            while (now := resident(process)) is not None and process.poll() is None:
                memory.append((time.monotonic() - begun, now))
                time.sleep(0.1)
        watcher = threading.Thread(target=watch)
        watcher.start()
        errors = process.stderr.read()
        process.wait()
        watcher.join()
    seconds = time.monotonic() - begun
    if process.returncode:
        raise SystemExit(f"bench: zhikao print ended with {process.returncode}\n{errors[-2000:]}")
    files = [*output.glob("*.pdf")]
    return seconds, sum(file.stat().st_size for file in files), len(files), memory


def run(options, folder, name):
    parts = [name.split(".")[1]] if "." in name else PARTS
    lines = []
    if "tickets" in parts:
        seconds, size, files, memory = printed(options, folder, CITY)
        lines += [line("print.tickets", seconds, "s", CITY_SECONDS, f"{CITY} in {files} files"),
                  line("print.tickets.size", size / CITY / 1000, "kB a ticket"),
                  line("print.tickets.memory", max(mb for _, mb in memory), "MB")]
    if "province" in parts:
        people = options.candidates or PROVINCE
        seconds, size, files, memory = printed(options, folder, people)
        bar = PROVINCE_SECONDS * people / PROVINCE
        early = max(mb for at, mb in memory if at <= seconds / 4)
        late = max(mb for _, mb in memory)
        lines += [line("print.province", seconds, "s", bar, f"{people} in {files} files"),
                  line("print.province.growth", late / early, "×", GROWTH_BAR,
                       f"{late:.0f} MB, {early:.0f} MB in the first quarter", digits=2),
                  line("print.province.size", size / people / 1000, "kB a ticket")]
    return lines

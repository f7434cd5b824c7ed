"""Debian's Chromium under Playwright: starts it, watches it, kills it, asks axe about a page."""
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

BINARY = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = ["--no-sandbox"] if os.geteuid() == 0 else []
DESKTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}


def launch(playwright):
    return playwright.chromium.launch(executable_path=BINARY, args=FLAGS)


class OwnBrowser:
    """A browser with its own profile, in processes that a test can kill as a power cut would."""

    def __init__(self, playwright, profile):
        self.process = subprocess.Popen(
            [BINARY, *FLAGS, "--headless=new", "--remote-debugging-port=0", "--no-first-run",
             f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        port_file = Path(profile) / "DevToolsActivePort"
        end = time.monotonic() + 30
        while not (port_file.exists() and port_file.read_text().count("\n")):
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError("the browser did not start")
            time.sleep(0.05)
        port = port_file.read_text().split("\n")[0]
        self.browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        self.context = self.browser.contexts[0]

    def kill(self):
        """No farewell: whatever is not on disk is gone."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        try:
            self.browser.close()
        except Exception:  # noqa: BLE001 - it has just been killed
            pass


def new_profile():
    return tempfile.mkdtemp(prefix="zhikao-profile-")


def remove_profile(profile):
    for name in ("SingletonLock", "SingletonCookie", "SingletonSocket"):
        (Path(profile) / name).unlink(missing_ok=True)
    shutil.rmtree(profile, ignore_errors=True)


def forget_lock(profile):
    """A killed browser leaves its lock and port behind."""
    for name in ("SingletonLock", "SingletonCookie", "SingletonSocket", "DevToolsActivePort"):
        (Path(profile) / name).unlink(missing_ok=True)


def axe_findings(page):
    """What axe calls serious or critical, one line for each element."""
    violations = Axe().run(page).response["violations"]
    return [
        f"{found['id']}: {node['target']} {node.get('failureSummary', '')}"
        for found in violations if found["impact"] in ("serious", "critical")
        for node in found["nodes"]]

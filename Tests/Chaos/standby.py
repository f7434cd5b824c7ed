"""`zhikao standby` beside a service, and how far behind it is, looked at ten times a second."""
import atexit
import json
import subprocess
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Standby:
    """The process that keeps a copy in `place`; it follows when this is made."""

    def __init__(self, program, store, place):
        self.place = Path(place)
        self.log = self.place.with_suffix(".events")
        with open(self.log, "w", encoding="utf-8") as file:
            self.process = subprocess.Popen(
                [program, "standby", "--from", store, "--to", place, "--json"], stdout=file,
                cwd=ROOT)
        # Nothing of ours outlives the test, however it ends.
        atexit.register(self.process.kill)
        while not self.events:
            if self.process.poll() is not None:
                raise RuntimeError(f"the standby has ended with {self.process.returncode}")
            time.sleep(0.05)
        if self.failures:
            raise RuntimeError(f"the standby does not follow: {self.failures}")
        self.behind = [0.0]
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self):
        while self.process.poll() is None:
            word = json.loads((self.place / "standby.json").read_text(encoding="utf-8"))
            self.behind.append(round(time.time() - word["moment"] / 1000, 2))
            time.sleep(0.1)

    @property
    def events(self):
        """What it has said, whole lines only."""
        lines = self.log.read_text(encoding="utf-8").splitlines(keepends=True)
        return [json.loads(line) for line in lines if line.endswith("\n")]

    @property
    def failures(self):
        """Why it had to begin anew, each time."""
        return [event["fault"] for event in self.events if event["event"] == "failed"]

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        self.process.wait(60)

"""A disk that fails on demand, and one that forgets what was not fsynced: disk.c, loaded."""
import random
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
SECTOR = 512


def compiled(folder):
    library = Path(folder) / "disk.so"
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o", library,
         HERE / "disk.c", "-ldl"], check=True)
    return library


class Disk:
    """The disk of one data folder."""

    def __init__(self, library, data, name, shadow=False):
        self.data = Path(data)
        self.control = self.data.parent / f"{name}.control"
        self.shadow = self.data.parent / f"{name}.shadow" if shadow else None
        self.behave(".")
        self.env = {"LD_PRELOAD": str(library), "CHAOS_FOLDER": str(self.data),
                    "CHAOS_CONTROL": str(self.control)}
        if shadow:
            self.env["CHAOS_SHADOW"] = str(self.shadow)
            self.settle()

    def behave(self, mode):
        """In place: the program has the file mapped."""
        with open(self.control, "r+b" if self.control.exists() else "w+b") as file:
            file.write(mode.encode())

    def settle(self):
        """Everything that stands there counts as fsynced, before the program starts."""
        shutil.rmtree(self.shadow, ignore_errors=True)
        shutil.copytree(self.data, self.shadow)

    def cut(self, seed, share):
        """The power is gone (the program was killed): what was fsynced stays, and of the sectors
        that were not, a share chosen by lot; the index of the log is memory and is gone."""
        lot = random.Random(seed)
        kept = lost = 0
        for old in self.shadow.iterdir():
            if old.name.endswith("-shm"):
                continue
            written = self.data / old.name
            if not written.exists():
                continue
            image, there = bytearray(old.read_bytes()), written.read_bytes()
            for place in range(0, len(there), SECTOR):
                sector = there[place:place + SECTOR]
                if bytes(image[place:place + SECTOR]) == sector:
                    continue
                if lot.random() >= share:
                    lost += 1
                    continue
                kept += 1
                if len(image) < place:
                    image.extend(bytes(place - len(image)))
                image[place:place + len(sector)] = sector
            old.write_bytes(image)
        for index in self.shadow.glob("*-shm"):
            index.unlink()
        shutil.rmtree(self.data)
        shutil.copytree(self.shadow, self.data)
        return kept, lost

"""A bad network between browser and service: a small TCP proxy with every trouble a cable has."""
import random
import socket
import threading
import time


class LossyProxy:
    """Passes bytes on to a port of this machine, as badly as it is told to.

    delay       seconds that every piece waits, each way
    rate        bytes a second, each way; 0 for as fast as it goes
    trouble     how often, from 0 to 1, a connection meets a fate: it is refused, cut in the midst
                of the request, cut in the midst of the answer, or never answered; the others
                hold for a second or two
    """

    FATES = ["refused", "half a request", "half an answer", "no answer"]

    def __init__(self, port, seed=7):
        self.target = port
        self.delay = self.rate = self.trouble = 0
        self.fates = list(self.FATES)
        self.met = {fate: 0 for fate in self.FATES}
        self.random = random.Random(seed)
        self.open = set()
        self.server = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/terminal"

    def worsen(self, **troubles):
        """From now on it is so; connections that are open break, as when a switch restarts."""
        for name, value in troubles.items():
            setattr(self, name, value)
        for one in list(self.open):
            shut(one)

    def calm(self):
        self.worsen(delay=0, rate=0, trouble=0)

    def close(self):
        self.worsen(trouble=1, fates=["refused"])
        self.server.close()

    def accept(self):
        while True:
            try:
                browser, _ = self.server.accept()
            except OSError:
                return
            fate = self.random.choice(self.fates) if self.random.random() < self.trouble else None
            if fate:
                self.met[fate] += 1
            if fate == "refused":
                shut(browser)
                continue
            try:
                service = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                shut(browser)
                continue
            self.open |= {browser, service}
            if self.trouble and not fate:
                end = threading.Timer(self.random.uniform(0.4, 2), shut, [browser])
                end.daemon = True
                end.start()
            limit = self.random.randrange(40, 400)
            ends = [
                (browser, service, limit if fate == "half a request" else None),
                (service, browser, 0 if fate == "no answer" else (
                    limit if fate == "half an answer" else None))]
            for end in ends:
                threading.Thread(target=self.pump, args=end, daemon=True).start()

    def pump(self, source, sink, limit):
        """Bytes one way, until `limit` of them have passed; then the cable is out."""
        passed = 0
        try:
            while True:
                piece = source.recv(1024 if self.rate else 65536)
                if not piece:
                    break
                if self.delay:
                    time.sleep(self.delay)
                if self.rate:
                    time.sleep(len(piece) / self.rate)
                if limit is not None and passed + len(piece) > limit:
                    sink.sendall(piece[:limit - passed])
                    if limit == 0:
                        time.sleep(1.5)    # silence, then nothing
                    break
                sink.sendall(piece)
                passed += len(piece)
        except OSError:
            pass
        for one in (source, sink):
            shut(one)
            self.open.discard(one)


def shut(one):
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    one.close()

// Sends what the service has not acknowledged, again and again, and listens for its word.

import { Busy, Refused } from "./terminal-api.js";

const HEARTBEAT = 3000;
// When the time is over a word is still awaited, but nobody hurries: it may open the paper again.
const QUIET = 10000;
const BATCH = 200;

export class Sync {
  // `heard(answer)`: the service answered; `refused(error)`: it said no; `changed()`: the state
  // of the connection is another one.
  constructor(api, log, { heard, refused, changed }) {
    this.api = api;
    this.log = log;
    this.heard = heard;
    this.refused = refused;
    this.changed = changed;
    this.sheet = null;
    this.isRunning = false;
    this.failures = 0;
    this.problem = null;
    this.wake = null;
    this.isQuiet = false;
    addEventListener("online", () => this.kick(true));
    document.addEventListener("visibilitychange", () => this.kick(true));
  }

  run() {
    if (this.isRunning) return;
    this.isRunning = true;
    this.isQuiet = false;
    this.generation = (this.generation || 0) + 1;
    this.loop(this.generation);
  }

  stop() {
    this.isRunning = false;
    if (this.wake) this.wake();
  }

  // Something is to be sent. After a failure the wait goes on, unless the network has come back;
  // one that the service has asked for goes on in any case.
  kick(isUrgent) {
    if (this.problem instanceof Busy) return;
    if (this.wake && (isUrgent || this.failures === 0)) this.wake();
  }

  async loop(generation) {
    while (this.isRunning && generation === this.generation) {
      await this.turn();
      if (!this.isRunning) return;
      await this.sleep(this.pause());
    }
  }

  pause() {
    if (this.problem instanceof Busy) return this.problem.wait;
    // Where a switch fails, hundreds fail at once: they come back one after the other.
    if (this.failures > 0) {
      return Math.min(5000, 1000 * this.failures) * (0.75 + Math.random() / 2);
    }
    if (this.log.pending.length === 0) return this.isQuiet ? QUIET : HEARTBEAT;
    return this.hasProgress ? 0 : 1000;
  }

  sleep(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(), milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = null;
        resolve();
      };
    });
  }

  async turn() {
    const sheet = this.sheet;
    const events = sheet ? this.log.pending.slice(0, BATCH).map(
      ({ seq, item, response, elapsed }) => ({ seq, item, response, elapsed })) : [];
    // A gap that this machine cannot fill (another one has what is missing) is named.
    const hasGap = events.length > 0 && events[0].seq > this.log.record.ack + 1;
    try {
      const answer = await this.api.save(
        sheet, events, hasGap ? this.log.record.ack : undefined);
      if (!this.isRunning || sheet !== this.sheet) return;
      const before = this.log.pending.length;
      this.succeed();
      this.heard(answer, events.length > 0);
      this.hasProgress = events.length === 0 || this.log.pending.length < before;
    } catch (error) {
      if (!this.isRunning) return;
      this.fail(error);
    }
  }

  succeed() {
    const isNews = this.failures > 0;
    this.failures = 0;
    this.problem = null;
    if (isNews) this.changed();
  }

  fail(error) {
    this.failures += 1;
    this.problem = error;
    if (error instanceof Refused) this.refused(error);
    if (this.isRunning) this.changed();
  }

  // Until nothing waits any more, or `milliseconds` are over. Says whether all got through.
  async flush(milliseconds) {
    const end = performance.now() + milliseconds;
    await this.log.chain;
    while (this.log.waiting > 0 && performance.now() < end && this.isRunning) {
      this.kick(this.failures === 0);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return this.log.waiting === 0;
  }
}

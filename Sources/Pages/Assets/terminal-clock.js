// The service's clock. The terminal's own clock is never read: only how long ago the service last
// told its time is measured, by a counter that no change of date moves.

// A correction of so many milliseconds is told to the person.
const JUMP = 5000;

export class ServerClock {
  constructor(counter = () => performance.now()) {
    this.counter = counter;
    this.told = null;
    this.toldAt = 0;
    this.way = Infinity;
    this.onjump = () => {};
  }

  // An answer that was asked for at `asked` (by the counter) said that it is `serverTime`: then it
  // is now between that and that much later as the way took. What is known is kept as long as it
  // lies between and no shorter way has told better, so that a slow network moves no clock; else
  // the service's word counts, for the clock is the service's.
  tell(serverTime, asked) {
    if (typeof serverTime !== "number") return;
    const now = this.counter();
    const way = asked === undefined ? 0 : now - asked;
    const known = this.now();
    const fits = known !== null && known >= serverTime - 50 && known <= serverTime + way + 50;
    if (fits && way >= this.way) return;
    this.told = serverTime + way / 2;
    this.toldAt = now;
    this.way = way;
    if (!fits && known !== null && Math.abs(this.told - known) > JUMP) {
      this.onjump(this.told - known);
    }
  }

  get isKnown() {
    return this.told !== null;
  }

  // Milliseconds since 1970 by the service's clock; null before it has said anything.
  now() {
    return this.told === null ? null : this.told + (this.counter() - this.toldAt);
  }
}

const pad = (number) => String(number).padStart(2, "0");

// 01:12:45, rounded up: 00:00:00 is shown when the time is over, not a second before.
export function span(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  return `${pad(hours)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

// The time of day in Beijing, whatever zone the terminal believes to be in.
export function timeOfDay(milliseconds, withSeconds = false) {
  const day = new Date(milliseconds + 8 * 3600 * 1000);
  const minutes = `${pad(day.getUTCHours())}:${pad(day.getUTCMinutes())}`;
  return withSeconds ? `${minutes}:${pad(day.getUTCSeconds())}` : minutes;
}

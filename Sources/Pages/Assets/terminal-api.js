// Calls of the service. Every outcome is one of three: a value, a refusal with its code, or no
// answer at all (`Unreachable`), which the caller tries again.

const ROOT = "/api/v1/terminal";
const PATIENCE = 8000;

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || "办理不成功。");
    this.status = status;
    this.code = problem.code || "";
  }
}

export class Unreachable extends Error {
  // `isServer`: somebody answered, but not the service as it should; `wait`: milliseconds after
  // which it asks to be tried again, 0 when it says nothing.
  constructor(isServer, wait = 0) {
    super(isServer ? "服务器暂时没有响应，请稍候再试。" : "网络中断，请稍候再试。");
    this.isServer = isServer;
    this.wait = wait;
  }
}

export class TerminalAPI {
  constructor(clock) {
    this.clock = clock;
  }

  state() { return this.call("GET", ""); }
  signIn(form) { return this.call("POST", "/sign-in", form); }
  signOut() { return this.call("POST", "/sign-out", {}); }
  confirm() { return this.call("POST", "/confirm", {}); }
  start() { return this.call("POST", "/start", {}); }
  save(sheet, events) { return this.call("POST", "/saves", { sheet, events }); }
  handIn(sheet, seq) { return this.call("POST", "/hand-in", { sheet, seq }); }

  async call(method, path, body) {
    const asked = this.clock.counter();
    const answer = await this.fetch(method, path, body);
    const value = answer.status === 204 ? {} : await this.read(answer);
    this.clock.tell(value.serverTime, asked);
    if (answer.ok) return value;
    if (answer.status >= 500) throw new Unreachable(true, this.wait(answer));
    throw new Refused(answer.status, value);
  }

  async fetch(method, path, body) {
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), PATIENCE);
    const options = { method, signal: control.signal, cache: "no-store", headers: {} };
    options.headers["X-Zhikao"] = "terminal";
    if (body !== undefined) {
      options.headers["Content-Type"] = "application/json";
      options.body = JSON.stringify(body);
    }
    try {
      return await fetch(ROOT + path, options);
    } catch (error) {
      throw new Unreachable(false);
    } finally {
      clearTimeout(timer);
    }
  }

  async read(answer) {
    try {
      return await answer.json();
    } catch (error) {
      throw new Unreachable(true, this.wait(answer));
    }
  }

  // Retry-After in milliseconds; whatever it says, a terminal asks again within half a minute.
  wait(answer) {
    const seconds = Number(answer.headers.get("retry-after"));
    return seconds > 0 ? Math.min(30, seconds) * 1000 : 0;
  }
}

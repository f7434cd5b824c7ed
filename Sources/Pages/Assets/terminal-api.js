// Calls of the service. Every outcome is one of three: a value, a refusal with its code, or no
// answer at all (`Unreachable`), which the caller tries again.

const ROOT = "/api/v1/terminal";
// Until an answer begins, and until it has come whole: a paper may take long over a bad line.
const PATIENCE = 8000;
const LONG_PATIENCE = 60000;

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || "办理不成功。");
    this.status = status;
    this.code = problem.code || "";
  }
}

export class Unreachable extends Error {
  // `isServer`: somebody answered, but not the service as it should.
  constructor(isServer) {
    super(isServer ? "服务器暂时没有响应，请稍候再试。" : "网络中断，请稍候再试。");
    this.isServer = isServer;
  }
}

// The service has too much to do and says for how long to leave it alone.
export class Busy extends Unreachable {
  // `seconds`: as Retry-After has it. Everybody hears the same number, so each waits up to half
  // as long again: they must not all come back in the same instant.
  constructor(seconds, random = Math.random) {
    super(true);
    this.message = "考试服务器繁忙，请稍候再试。";
    this.wait = Math.min(120, seconds >= 0 ? Math.max(1, seconds) : 2) * 1000 * (1 + random() / 2);
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
  // `sealed`: the name of the paper that lies here already; then the answer brings its key.
  start(sealed) { return this.call("POST", "/start", sealed ? { sealed } : {}, LONG_PATIENCE); }

  paper() { return this.call("GET", "/paper", undefined, LONG_PATIENCE); }

  async sealedPaper() {
    const answer = await this.fetch("GET", "/sealed-paper", undefined, LONG_PATIENCE);
    if (!answer.ok) throw new Unreachable(true);
    return this.read(answer, "arrayBuffer");
  }

  // `after`: what the service is believed to have, where `events` do not follow it at once.
  save(sheet, events, after) { return this.call("POST", "/saves", { sheet, events, after }); }
  handIn(sheet, seq) { return this.call("POST", "/hand-in", { sheet, seq }); }

  async call(method, path, body, patience = PATIENCE) {
    const asked = this.clock.counter();
    const answer = await this.fetch(method, path, body, patience);
    if (answer.status === 503 || answer.status === 429) {
      throw new Busy(parseFloat(answer.headers.get("Retry-After") || "-1"));
    }
    const value = answer.status === 204 ? {} : await this.read(answer);
    this.clock.tell(value.serverTime, asked);
    if (answer.ok) return value;
    if (answer.status >= 500) throw new Unreachable(true);
    throw new Refused(answer.status, value);
  }

  async fetch(method, path, body, patience) {
    const control = new AbortController();
    const abort = () => control.abort();
    const timer = setTimeout(abort, PATIENCE);
    const options = { method, signal: control.signal, cache: "no-store", headers: {} };
    options.headers["X-Zhikao"] = "terminal";
    if (body !== undefined) {
      options.headers["Content-Type"] = "application/json";
      options.body = JSON.stringify(body);
    }
    try {
      const answer = await fetch(ROOT + path, options);
      answer.timer = setTimeout(abort, patience);
      return answer;
    } catch (error) {
      throw new Unreachable(false);
    } finally {
      clearTimeout(timer);
    }
  }

  async read(answer, kind = "json") {
    try {
      return await answer[kind]();
    } catch (error) {
      throw new Unreachable(true);
    } finally {
      clearTimeout(answer.timer);
    }
  }
}

// The candidate's terminal: signs in, waits, shows the paper, keeps every answer here and with the
// service, and says in words how it stands. What is shown follows from what the service last said.

import { Busy, Refused, TerminalAPI } from "./terminal-api.js";
import { ServerClock, span, timeOfDay } from "./terminal-clock.js";
import { h, setAttribute, setText } from "./terminal-dom.js";
import * as views from "./terminal-entry.js";
import { AnswerLog } from "./terminal-log.js";
import { PaperView } from "./terminal-paper.js";
import { fetchDelay, SealedPaper } from "./terminal-seal.js";
import { Settings } from "./terminal-settings.js";
import { openStore } from "./terminal-store.js";
import { Sync } from "./terminal-sync.js";
import { Tabs } from "./terminal-tabs.js";

const PLACE = "zhikao-workstation";

class App {
  constructor(root) {
    this.root = root;
    this.clock = new ServerClock();
    this.clock.onjump = (milliseconds) => this.clockJumped(milliseconds);
    this.api = new TerminalAPI(this.clock);
    this.tabs = new Tabs(() => this.stop());
    this.settings = new Settings((values) => this.log && this.log.setSettings(values));
    this.live = h("p", { class: "visually-hidden", "aria-live": "polite" });
    document.body.append(this.live);
    this.saveLines = [];
    this.stage = "connecting";
    this.reset();
  }

  reset() {
    this.state = null;
    this.paper = null;
    this.messages = [];
    this.position = 0;
    this.signedOutWith = 0;
    this.sealed = null;
    clearTimeout(this.sealTimer);
    this.sealTimer = null;
  }

  async begin() {
    this.stage = await this.tabs.look() ? "asking" : "connecting";
    if (this.stage === "asking") this.update();
    else await this.go();
  }

  async go() {
    this.tabs.take();
    this.log = new AnswerLog(await openStore(), this.tabs.id,
      () => this.update(), () => this.tabs.stop());
    this.sync = new Sync(this.api, this.log, {
      heard: (answer) => this.heard(answer), refused: (error) => this.refused(error),
      changed: () => this.connectionChanged(),
    });
    setInterval(() => this.tick(), 250);
    document.addEventListener("keydown", (event) => this.guard(event));
    await this.connect();
  }

  // Another page of this machine goes on: nothing more is written or sent here.
  stop() {
    if (this.sync) this.sync.stop();
    this.update();
  }

  async connect() {
    this.stage = "connecting";
    this.update();
    while (!this.tabs.isStopped) {
      try {
        await this.take(await this.api.state());
        return;
      } catch (error) {
        if (error instanceof Refused && error.status === 401) {
          this.toSignIn();
          return;
        }
        this.connectProblem = error.message;
        this.update();
        const wait = error.wait || 1500 + Math.random() * 1000;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  get workstation() {
    try {
      return localStorage.getItem(PLACE) || "";
    } catch (error) {
      return "";
    }
  }

  async signIn(candidateNumber, idNumber, workstation) {
    const form = { candidateNumber, idNumber };
    if (/^[0-9]{1,3}$/.test(workstation)) {
      form.workstation = Number(workstation);
      try {
        localStorage.setItem(PLACE, workstation);
      } catch (error) {
        // Then it is asked for again the next time.
      }
    }
    const state = await this.api.signIn(form);
    this.reset();
    await this.take(state);
  }

  async confirm() { await this.take(await this.api.confirm()); }

  async signOut() {
    await this.api.signOut();
    this.toSignIn();
    this.settings.take(null);
    this.signedOutWith = 0;
    this.update();
  }

  // The list of answers stays on disk for whoever signs in with its sheet.
  toSignIn() {
    this.sync.stop();
    const waiting = this.log.waiting;
    this.reset();
    this.signedOutWith = waiting;
    this.log.clear();
    this.sync.sheet = null;
    this.stage = "signed-out";
    this.update();
  }

  // A whole state of the service.
  async take(state) {
    this.connectProblem = null;
    this.stage = "seated";
    this.state = state;
    this.addMessages(state.messages);
    try {
      await this.follow();
    } catch (error) {
      // The next heartbeat asks again: the paper is still wanted.
      this.connectProblem = error.message;
    }
    if (this.state && !["superseded", "voided"].includes(this.state.phase)) this.sync.run();
    else this.sync.stop();
    this.update();
  }

  async follow() {
    const { phase } = this.state;
    if (phase === "waiting") this.fetchSealed();
    if (phase === "ready") await this.openPaper(await this.beginPaper());
    else if (phase === "answering" && !this.paper) {
      await this.openPaper(await this.api.paper());
    } else if (this.state.sheet) {
      await this.openLog(this.state.sheet, { ack: this.state.ack });
    }
  }

  // Once, while there is time for it; when it fails, the start brings the paper.
  fetchSealed() {
    if (this.sealTimer || this.sealed || !SealedPaper.canBeOpened) return;
    const delay = fetchDelay(this.state.startsAt - this.clock.now());
    if (delay === null) return;
    this.sealTimer = setTimeout(async () => {
      try {
        const bytes = await this.api.sealedPaper();
        if (this.state && this.state.phase === "waiting") this.sealed = new SealedPaper(bytes);
      } catch (error) {
        // Not to be had now: it is no more than a convenience.
      }
    }, delay);
  }

  async beginPaper() {
    const { sealed } = this;
    this.sealed = null;
    const answer = await this.api.start(sealed && sealed.name);
    if (answer.sections) return answer;
    try {
      return Object.assign(answer, await sealed.open(answer.key));
    } catch (error) {
      // Drawn anew since, or damaged on its way: the whole paper is asked for.
      return this.api.paper();
    }
  }

  async openPaper(paper) {
    await this.openLog(paper.sheet, paper);
    this.paper = paper;
    Object.assign(this.state, {
      phase: paper.phase, sheet: paper.sheet, endsAt: paper.endsAt,
      earliestHandIn: paper.earliestHandIn,
    });
  }

  async openLog(sheet, server) {
    if (this.log.sheet === sheet && !server.responses) return;
    await this.log.open(sheet, server, this.clock.now());
    this.sync.sheet = sheet;
    this.settings.take(this.log.record.settings);
    await this.log.sweep(this.clock.now());
  }

  addMessages(messages) {
    const known = new Set(this.messages.map((message) => message.number));
    const fresh = (messages || []).filter((message) => !known.has(message.number));
    this.messages = this.messages.concat(fresh);
  }

  // The answer to a save or a heartbeat.
  heard(answer) {
    if (!this.state) return;
    const before = this.state.phase;
    if (this.isOver && answer.phase === "answering" && this.log.record) {
      this.log.reopen();
      this.sync.isQuiet = false;
    }
    if (this.sync.sheet) {
      this.log.acknowledge(answer.ack, answer.phase === "answering" || answer.resend);
      if (answer.late > 0) this.log.addLate(answer.late);
    }
    for (const name of ["phase", "startsAt", "endsAt", "earliestHandIn", "receipt"]) {
      if (answer[name] !== undefined && answer[name] !== null) this.state[name] = answer[name];
    }
    this.addMessages(answer.messages);
    const lacksPaper = answer.phase === "ready" || answer.phase === "answering" && !this.paper;
    if (answer.phase !== before || lacksPaper) this.refresh();
    if (this.isOver && this.log.waiting === 0) this.settle();
    this.update();
  }

  // Something has changed that a heartbeat does not tell in full.
  async refresh() {
    if (this.isRefreshing) return;
    this.isRefreshing = true;
    try {
      await this.take(await this.api.state());
    } catch (error) {
      if (error instanceof Refused) this.refused(error);
    }
    this.isRefreshing = false;
  }

  get isOver() { return ["handedIn", "closed"].includes(this.state.phase); }

  settle() {
    if (this.log.record && !this.log.record.finishedAt) this.log.finish(this.clock.now());
    // Handed in is handed in; after the clock has closed a paper, time may still be given back.
    this.sync.isQuiet = true;
    if (this.state.receipt && this.state.phase === "handedIn") this.sync.stop();
  }

  // The service's clock was put right: nothing of it is hidden from the person.
  clockJumped(milliseconds) {
    if (!this.paper || !this.view || !this.view.alert) return;
    const length = span(Math.abs(milliseconds));
    this.view.alert("wait", `考试服务器的时间作了调整（${milliseconds > 0 ? "向前" : "向后"}${length}）`
      + "，请以现在显示的剩余时间为准；如有疑问请举手。");
  }

  refused(error) {
    if (!this.state) return;
    if (error.status === 401) this.toSignIn();
    else if (error.code === "terminal.superseded") {
      this.state.phase = "superseded";
      this.sync.stop();
      this.update();
    }
  }

  get late() { return this.log.record ? this.log.record.late : 0; }

  answer(item, response) {
    if (this.isTimeUp) return this.update();
    const elapsed = Math.max(0, Math.round(this.clock.now() - this.log.record.openedAt));
    this.log.add(item.id, response, elapsed).then(() => this.sync.kick());
  }

  async handIn() {
    if (!await this.sync.flush(6000)) {
      throw new Error("还有答案没有上传，暂时不能交卷：答案已存在本机，恢复后可以再交；时间到也会自动收卷。");
    }
    const answer = await this.api.handIn(this.log.sheet, this.log.lastSeq);
    this.state.phase = answer.phase;
    this.state.receipt = answer.receipt;
    this.settle();
    this.update();
  }

  // For a button: what goes wrong is said beside it.
  async attempt(action, place) {
    try {
      await action();
    } catch (error) {
      place.replaceChildren(views.note("bad", error.message));
    }
  }

  get isTimeUp() {
    const now = this.clock.now();
    return now !== null && this.state !== null && now >= this.state.endsAt;
  }

  // How the answers stand, always in words.
  saveWords() {
    const { log, sync } = this;
    const count = log.waiting > 0 ? `（${log.waiting}题）` : "";
    if (log.writing.length > 0) return ["wait", `◔ 正在保存…${count}`];
    const kept = log.isDurable ? "答案已存在本机" : "答案暂存在本页，请勿关闭";
    if (sync.problem instanceof Refused) {
      return ["bad", `▲ 服务器没有接受：${sync.problem.message}${kept}，请举手${count}`];
    }
    if (sync.failures > 0) {
      const what = sync.problem instanceof Busy ? "服务器繁忙"
        : sync.problem.isServer ? "服务器没有响应" : "网络中断";
      return ["bad", `▲ ${what}，${kept}，恢复后自动上传${count}`];
    }
    if (count) return ["wait", `◔ 正在保存…${count}`];
    return ["good", "✓ 已保存"];
  }

  // A line that says so, kept up to date as long as it is on the page.
  saveLine() {
    const words = h("span", {}, "");
    const disk = h("span", { class: "disk" }, "");
    const line = h("div", { class: "save" }, words, disk);
    this.saveLines.push({ line, words, disk });
    this.writeSaveLines();
    return line;
  }

  writeSaveLines() {
    if (this.saveLines.length === 0) return;
    const [kind, text] = this.saveWords();
    for (const { line, words, disk } of this.saveLines) {
      setText(words, text);
      setAttribute(line, "data-kind", kind);
      setText(disk, this.log.isDurable ? "" : "▲ 本机存储不可用，答案只在本页和服务器上，请勿关闭本页");
    }
  }

  connectionChanged() {
    this.say(this.sync.failures > 0 ? this.saveWords()[1] : "网络已恢复，正在上传。");
    this.update();
  }

  say(text) { setText(this.live, text); }

  // Without the network a reload would show nothing: the keys for it wait until it is back.
  guard(event) {
    const isReload = event.key === "F5" || event.ctrlKey && event.key.toLowerCase() === "r";
    const isBack = event.altKey && event.key === "ArrowLeft";
    if (!this.paper || !(isBack || isReload && this.sync.failures > 0)) return;
    event.preventDefault();
    if (this.view.alert) this.view.alert("wait", "网络中断时请不要刷新页面，答案已存在本机。");
  }

  tick() {
    if (this.networkLine) this.writeNetwork();
    const key = this.key();
    if (key !== this.shown) this.update();
    else if (this.view.tick) this.view.tick();
    else this.view.update();
  }

  // Which view is to be seen, by the service's last word.
  key() {
    if (this.tabs.isStopped) return "stopped";
    if (this.stage !== "seated") return this.stage;
    const { phase } = this.state;
    if (phase !== "answering") return phase;
    if (this.isTimeUp) return "time-up";
    return this.paper ? "answering" : "connecting";
  }

  makeView(key) {
    switch (key) {
      case "stopped": return views.stoppedView();
      case "asking": return views.secondTabView(() => this.go());
      case "connecting": return views.connectingView(this);
      case "signed-out": return views.signInView(this);
      case "identify": return views.identifyView(this);
      case "pending": return views.pendingView(this);
      case "answering": return new PaperView(this);
      case "interrupted": return views.interruptedView(this);
      case "superseded": return views.supersededView(this);
      case "voided": return views.voidedView(this);
      case "absent": return views.absentView(this);
      case "time-up": return views.timeUpView(this);
      case "handedIn": case "closed": return views.receiptView(this);
      default: return views.waitingView(this);
    }
  }

  update() {
    const key = this.key();
    if (key === this.shown) this.view.update();
    else this.show(key);
    this.writeSaveLines();
    if (this.networkLine) this.writeNetwork();
  }

  show(key) {
    this.shown = key;
    if (this.view && this.view.close) this.view.close();
    this.saveLines = [];
    this.networkLine = null;
    this.view = this.makeView(key);
    const head = this.view.head || this.head();
    const main = h("main", { id: "main", class: key === "answering" ? "exam" : "entry" },
      this.view.element);
    this.root.replaceChildren(head, main);
    scrollTo(0, 0);
    if (this.view.focus) this.view.focus();
    else main.querySelector("h2").focus({ preventScroll: true });
  }

  // The head of every view but the paper's.
  head() {
    this.networkLine = h("span", { class: "network" }, "");
    this.timeLine = h("span", { class: "num" }, "");
    this.writeNetwork();
    return h("header", { class: "entry-head" },
      h("div", {}, h("h1", {}, this.state ? this.state.exam.title : "行政执法资格考试"),
        h("p", { class: "network-line" }, this.networkLine, this.timeLine)),
      h("div", { class: "head-tools" }, this.settings.tools()));
  }

  writeNetwork() {
    const isDown = this.sync && this.sync.isRunning && this.sync.failures > 0;
    setText(this.networkLine, isDown || this.connectProblem ? "▲ 网络中断，正在重连" : "● 已连接");
    setAttribute(this.networkLine, "data-kind", isDown || this.connectProblem ? "bad" : "good");
    const now = this.clock.now();
    setText(this.timeLine, now === null ? "" : `服务器时间 ${timeOfDay(now, true)}`);
  }
}

new App(document.getElementById("terminal")).begin();

// The view of answering: head, items, answer card, keys.

import { span, timeOfDay } from "./terminal-clock.js";
import { AnswerCard } from "./terminal-card.js";
import { button, h, setAttribute, setText } from "./terminal-dom.js";
import { ItemView, LETTERS } from "./terminal-item.js";
import { isAnswered } from "./terminal-log.js";
import { HandInPanel, asidePanel, helpPanel, messagesPanel } from "./terminal-panels.js";

const WARNINGS = [15, 5];
const MINUTE = 60000;

export class PaperView {
  constructor(app) {
    this.app = app;
    this.items = [];
    for (const section of app.paper.sections) {
      for (const item of section.items) {
        this.items.push({ item, section, view: null });
      }
    }
    this.index = Math.min(app.position, this.items.length - 1);
    this.seen = app.messages.length;
    this.left = null;
    this.endsAt = app.state.endsAt;
    this.build();
    this.onkeydown = (event) => this.press(event);
    document.addEventListener("keydown", this.onkeydown);
    this.arrange();
    this.update();
    if (app.log.record.aside) this.openAside();
  }

  close() {
    document.removeEventListener("keydown", this.onkeydown);
  }

  focus() {
    const heading = this.panelName ? this.panelSlot.querySelector("h2") : this.current.stem;
    heading.focus({ preventScroll: true });
  }

  build() {
    this.head = this.buildHead();
    this.card = new AnswerCard(this.app.paper, this.items,
      (index) => this.go(index), () => this.openHandIn());
    this.alerts = h("div", { class: "alerts", role: "status" });
    this.panelSlot = h("div", { class: "panel-slot" });
    this.list = h("div", { class: "items", onfocusin: (event) => this.follow(event) });
    this.previous = button("← 上一题", () => this.go(this.index - 1), "large");
    this.flag = button("", () => this.toggleFlag(), "large");
    this.clear = button("清除", () => this.current.clear(), "large");
    this.next = button("下一题 →", () => this.go(this.index + 1), "large primary");
    this.element = h("div", { class: "exam-body" },
      h("div", { class: "exam-main" }, this.alerts, this.panelSlot, this.list,
        h("div", { class: "moves", role: "group", "aria-label": "换题" },
          this.previous, this.flag, this.clear, this.next)),
      this.card.element);
  }

  buildHead() {
    const { app } = this;
    const { candidate, place, exam } = app.state;
    this.time = h("strong", { class: "remaining num", role: "timer" }, "");
    this.mode = button("", () => {
      app.settings.set("mode", app.settings.values.mode === "one" ? "list" : "one");
      this.arrange();
      this.update();
    }, "tool");
    this.news = button("消息", () => this.toggle("messages"), "tool");
    const help = button("帮助 ?", () => this.toggle("help"), "tool");
    return h("header", { class: "exam-head" },
      h("div", { class: "head-line" }, h("h1", {}, exam.title),
        h("span", { class: "place" },
          `第${place.session}场 ${place.room}考场 ${place.seat}座`)),
      h("div", { class: "head-tools" }, app.settings.tools(), this.mode, this.news, help),
      h("div", { class: "head-line" },
        h("div", { class: "head-person" },
          candidate.photo && h("img", { class: "photo small", src: candidate.photo, alt: "" }),
          h("strong", {}, candidate.fullName),
          h("span", { class: "mono" }, candidate.candidateNumber)),
        h("div", { class: "head-time" }, h("span", {}, "剩余"), this.time),
        app.saveLine()));
  }

  get current() { return this.view(this.index); }

  view(index) {
    const entry = this.items[index];
    if (!entry.view) {
      entry.view = new ItemView(entry.item, entry.section, (item, response) => {
        if (this.isHandingIn) this.closePanel();
        this.app.answer(item, response);
      });
    }
    return entry.view;
  }

  sectionHead(section) {
    const marks = `每题${section.marks}分`;
    const count = `共${section.items.length}题` + (section.rule.includes(marks) ? "。" : `，${marks}。`);
    return h("div", { class: "section-head" },
      h("h2", {}, section.title),
      h("p", {}, count, section.rule));
  }

  // Puts the item, or all of them, on the page.
  arrange() {
    const isList = this.app.settings.values.mode === "list";
    setText(this.mode, isList ? "逐题显示" : "全部列出");
    setAttribute(this.element, "data-mode", isList ? "list" : "one");
    if (!isList) {
      const { section } = this.items[this.index];
      this.list.replaceChildren(this.sectionHead(section), this.current.element);
      return;
    }
    const all = [];
    this.items.forEach(({ section }, index) => {
      if (index === 0 || this.items[index - 1].section !== section) {
        all.push(this.sectionHead(section));
      }
      all.push(this.view(index).element);
    });
    this.list.replaceChildren(...all);
    this.current.element.scrollIntoView({ block: "center" });
  }

  go(index) {
    if (index < 0) return;
    if (index >= this.items.length) {
      this.app.say("已是最后一题，检查后可以交卷。");
      return;
    }
    this.index = index;
    this.app.position = index;
    this.card.toggle(false);
    if (this.panelName) this.closePanel();
    if (this.app.settings.values.mode === "one") {
      this.arrange();
      scrollTo(0, 0);
    } else {
      this.current.element.scrollIntoView({ block: "center" });
    }
    this.update();
    const blank = this.items[index].item.blanks > 0;
    (blank ? this.current.inputs[0] : this.current.stem).focus({ preventScroll: true });
  }

  // In the list the item that has the focus is the current one.
  follow(event) {
    const article = event.target.closest("article");
    if (!article) return;
    const index = Number(article.dataset.number) - this.items[0].item.number;
    if (index === this.index || !this.items[index]) return;
    this.index = index;
    this.app.position = index;
    this.update();
  }

  toggleFlag() {
    this.app.log.toggleFlag(this.items[this.index].item.id);
  }

  press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target;
    // In a text of several lines every key writes.
    if (target.matches("textarea") && event.key !== "Escape") return;
    const isText = target.matches("input[type=text]");
    if (event.key === "Escape" && this.panelName) this.closePanel(true);
    else if (event.key === "Enter") this.enter(event, target, isText);
    else if (!isText && this.command(event)) event.preventDefault();
  }

  enter(event, target, isText) {
    if (target.closest("button, a")) return;
    event.preventDefault();
    const { inputs } = this.current;
    const place = isText ? inputs.indexOf(target) : -1;
    if (place >= 0 && place + 1 < inputs.length) inputs[place + 1].focus();
    else this.go(this.index + 1);
  }

  command(event) {
    const { key } = event;
    if (key === "ArrowRight" || key === "ArrowDown") this.go(this.index + 1);
    else if (key === "ArrowLeft" || key === "ArrowUp") this.go(this.index - 1);
    else if (key === "?" || key === "？") this.toggle("help");
    else if (key === "Delete") this.current.clear();
    else return this.letter(event);
    return true;
  }

  // With an input method the key may come without its letter; the place on the keyboard has it.
  letter({ key, code, repeat }) {
    const name = (key.length === 1 ? key : code.replace(/^Key|^Digit|^Numpad/, "")).toUpperCase();
    if (repeat || name.length !== 1) return false;
    const place = "12345678".includes(name) ? Number(name) - 1 : LETTERS.indexOf(name);
    if (place >= 0 && this.current.choose(place)) return true;
    if (name !== "F" && name !== "M") return false;
    this.toggleFlag();
    return true;
  }

  toggle(name) {
    if (this.panelName === name) return this.closePanel(true);
    const close = () => this.closePanel(true);
    this.openPanel(name, name === "help" ? helpPanel(close)
      : messagesPanel(this.app.messages, close));
  }

  openPanel(name, element) {
    this.panelName = name;
    this.panelSlot.replaceChildren(element);
    scrollTo(0, 0);
    element.firstChild.focus();
  }

  closePanel(returns) {
    this.panelName = null;
    this.panelSlot.replaceChildren();
    if (returns) this.focus();
  }

  get isHandingIn() { return this.panelName === "hand-in"; }

  openHandIn() {
    const { app } = this;
    const states = this.states().map((state, index) => Object.assign({ index }, state));
    const isEarly = app.clock.now() < app.state.earliestHandIn;
    this.card.toggle(false);
    const panel = new HandInPanel({
      review: {
        unanswered: states.filter((state) => !state.isAnswered),
        flagged: states.filter((state) => state.isFlagged), total: states.length,
      },
      earliest: isEarly ? timeOfDay(app.state.earliestHandIn) : null,
      go: (index) => this.go(index), handIn: () => app.handIn(),
      close: () => this.closePanel(true),
    });
    this.openPanel("hand-in", panel.element);
  }

  openAside() {
    const { app } = this;
    const { aside } = app.log.record;
    const entries = this.items.filter(({ item }) => aside[item.id]);
    const end = () => {
      app.log.closeAside();
      this.closePanel(true);
    };
    this.openPanel("aside", asidePanel(entries.map(({ item }) => item.number), () => {
      for (const { item } of entries) app.answer(item, aside[item.id]);
      end();
    }, end));
  }

  states() {
    const { log } = this.app;
    return this.items.map(({ item }) => ({
      number: item.number, isAnswered: isAnswered(log.responses[item.id]),
      isFlagged: log.isFlagged(item.id),
    }));
  }

  // Everything that was heard or answered shows here, and the time each quarter of a second.
  update() {
    const { log } = this.app;
    const states = this.states();
    this.items.forEach(({ item, view }, index) => {
      if (view) view.show(log.responses[item.id], states[index].isFlagged, true);
    });
    this.card.show(states, this.index);
    const isFlagged = states[this.index].isFlagged;
    setText(this.flag, isFlagged ? "⚑ 取消标记" : "⚑ 标记");
    setAttribute(this.flag, "aria-pressed", String(isFlagged));
    this.previous.disabled = this.index === 0;
    this.next.disabled = this.index === this.items.length - 1;
    this.clear.disabled = !states[this.index].isAnswered;
    setText(this.news, `消息 ${this.app.messages.length}`);
    this.tell();
    this.tick();
  }

  tell() {
    for (const message of this.app.messages.slice(this.seen)) {
      this.alert("wait", `监考员消息：${message.text}`);
    }
    this.seen = this.app.messages.length;
  }

  alert(kind, text) {
    const line = h("div", { class: "note alert", "data-kind": kind }, h("span", {}, text),
      button("知道了", () => {
        line.remove();
        this.focus();
      }, "quiet"));
    this.alerts.append(line);
  }

  tick() {
    const left = this.app.state.endsAt - this.app.clock.now();
    setText(this.time, span(left));
    setAttribute(this.time, "data-low", left < WARNINGS[1] * MINUTE ? "yes" : null);
    const before = this.left;
    this.left = left;
    if (before === null || left <= 0) return;
    if (WARNINGS.some((minutes) => before > minutes * MINUTE && left <= minutes * MINUTE)) {
      this.alert("wait", `◔ 距考试结束还有${Math.ceil(left / MINUTE)}分钟，时间到自动收卷。`);
    }
    const isMore = this.app.state.endsAt - this.endsAt > MINUTE;
    this.endsAt = this.app.state.endsAt;
    if (isMore) {
      this.alert("info", `监考员已补时，现在剩余${Math.ceil(left / MINUTE)}分钟。`);
    }
  }
}

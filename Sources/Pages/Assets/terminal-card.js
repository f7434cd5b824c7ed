// The answer card (答题卡): every item by number, by shape and by word.

import { button, h, setAttribute, setText } from "./terminal-dom.js";

export class AnswerCard {
  // `items`: [{item, section}], `go(index)`: the person wants to see one.
  constructor(paper, items, go, handIn) {
    this.buttons = items.map(({ item }, index) => h("button", {
      type: "button", class: "card-item", tabindex: "-1", onclick: () => go(index),
    }, h("span", { class: "card-number", "aria-hidden": "true" }, item.number),
    h("span", { class: "card-shape", "aria-hidden": "true" }, "□")));
    this.figures = ["■ 已答", "□ 未答", "⚑ 标记"].map(() => h("li", {}, ""));
    let next = 0;
    const groups = paper.sections.map((section) => {
      const buttons = this.buttons.slice(next, next += section.items.length);
      return h("div", { class: "card-group" }, h("h3", {}, section.title),
        h("div", { class: "card-items", role: "group", "aria-label": section.title }, buttons));
    });
    this.summary = h("span", { class: "card-summary" }, "");
    const list = h("div", { class: "card-list", id: "card-list" }, groups);
    this.fold = h("button", { type: "button", class: "btn quiet card-fold",
      "aria-expanded": "false", "aria-controls": "card-list", onclick: () => this.toggle() },
    "答题卡 ", this.summary);
    this.element = h("aside", { class: "answer-card", "aria-labelledby": "card-title" },
      h("div", { class: "card-head" }, h("h2", { id: "card-title" }, "答题卡"), this.fold,
        h("ul", { class: "legend" }, this.figures)),
      list, button("交卷", handIn, "hand-in"));
  }

  // On a phone the card is folded away until it is asked for.
  toggle(isOpen = !this.element.classList.contains("open")) {
    this.element.classList.toggle("open", isOpen);
    setAttribute(this.fold, "aria-expanded", String(isOpen));
  }

  // `states`: [{number, isAnswered, isFlagged}]
  show(states, current) {
    states.forEach(({ number, isAnswered, isFlagged }, index) => {
      const one = this.buttons[index];
      const shape = (isFlagged ? "⚑" : "") + (isAnswered ? "■" : "□");
      setText(one.lastChild, shape);
      setAttribute(one, "data-answered", isAnswered ? "yes" : null);
      setAttribute(one, "data-flagged", isFlagged ? "yes" : null);
      setAttribute(one, "aria-current", index === current ? "true" : null);
      setAttribute(one, "tabindex", index === current ? "0" : "-1");
      setAttribute(one, "aria-label",
        `第${number}题，${isAnswered ? "已答" : "未答"}${isFlagged ? "，已标记" : ""}`);
    });
    const answered = states.filter((state) => state.isAnswered).length;
    const flagged = states.filter((state) => state.isFlagged).length;
    setText(this.figures[0], `■ 已答 ${answered}`);
    setText(this.figures[1], `□ 未答 ${states.length - answered}`);
    setText(this.figures[2], `⚑ 标记 ${flagged}`);
    setText(this.summary, `${answered}/${states.length}`);
  }
}

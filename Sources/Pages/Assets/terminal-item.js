// One item of the paper with its way to answer it.

import { content } from "./terminal-content.js";
import { h, setText } from "./terminal-dom.js";
import { formOf, LETTERS } from "./terminal-forms.js";
import { isAnswered } from "./terminal-log.js";

export { LETTERS };

// Types of which a stem can have several gaps.
const GAPPED = ["fillIn", "gapMatch", "inlineChoice"];

export class ItemView {
  // `give(item, response)`: the person has answered, or taken an answer back.
  constructor(item, section, give) {
    this.item = item;
    this.section = section;
    this.give = give;
    this.response = null;
    this.isOpen = true;
    this.mark = h("span", { class: "item-mark" }, "");
    const gaps = GAPPED.includes(section.type) && Math.max(item.blanks, item.slots.length) > 1;
    this.stem = h("h3", { class: "stem", tabindex: "-1", id: `stem-${item.number}` },
      h("span", { class: "number" }, `${item.number}.`), " ", content(item.stem, { gaps }));
    this.form = formOf(item, section.type, () => this.answer());
    this.element = h("article", { class: "item", "data-number": item.number },
      h("div", { class: "item-head" }, this.stem, this.mark),
      h("div", { class: this.form.style, role: this.form.role,
        "aria-labelledby": `stem-${item.number}` }, this.form.rows));
  }

  get inputs() { return this.form.inputs; }

  answer() {
    if (!this.isOpen) return this.refresh();
    this.give(this.item, this.form.read());
  }

  // A key names the choice at `place`. Says whether there is one.
  choose(place) { return this.isOpen && this.form.choose(place); }

  clear() {
    if (!this.isOpen || !isAnswered(this.response)) return;
    this.give(this.item, this.form.empty());
  }

  show(response, isFlagged, isOpen) {
    this.response = response;
    this.isOpen = isOpen;
    setText(this.mark, isFlagged ? "⚑ 已标记" : "");
    for (const input of this.inputs) input.disabled = !isOpen;
    this.refresh();
  }

  refresh() { this.form.show(this.response, this.isOpen); }
}

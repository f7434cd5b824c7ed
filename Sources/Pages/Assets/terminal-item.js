// One item of the paper with its ways to answer it.

import { h, setAttribute, setText } from "./terminal-dom.js";
import { isAnswered } from "./terminal-log.js";

export const LETTERS = "ABCDEFGH";

export class ItemView {
  // `give(item, response)`: the person has answered, or taken an answer back.
  constructor(item, section, give) {
    this.item = item;
    this.section = section;
    this.give = give;
    this.response = null;
    this.isOpen = true;
    this.isMultiple = section.type === "multipleResponse";
    this.mark = h("span", { class: "item-mark" }, "");
    this.stem = h("h3", { class: "stem", tabindex: "-1", id: `stem-${item.number}` },
      h("span", { class: "number" }, `${item.number}.`), " ", item.stem);
    this.inputs = item.blanks > 0 ? this.blanks() : this.choices();
    const role = item.blanks > 0 || this.isMultiple ? "group" : "radiogroup";
    this.element = h("article", { class: "item", "data-number": item.number },
      h("div", { class: "item-head" }, this.stem, this.mark),
      h("div", { class: item.blanks > 0 ? "blanks" : "options", role,
        "aria-labelledby": `stem-${item.number}` }, this.rows));
  }

  choices() {
    const inputs = this.item.choices.map((choice) => h("input", {
      type: this.isMultiple ? "checkbox" : "radio", name: `item-${this.item.number}`,
      value: choice.id, onchange: () => this.answer(),
    }));
    this.rows = inputs.map((input, place) => h("label", { class: "option" }, input,
      h("span", { class: "letter" }, LETTERS[place]),
      h("span", { class: "option-text" }, this.item.choices[place].text)));
    return inputs;
  }

  blanks() {
    const inputs = Array.from({ length: this.item.blanks }, (_, place) => h("input", {
      type: "text", autocomplete: "off", spellcheck: "false", maxlength: "200",
      id: `blank-${this.item.number}-${place}`,
      oninput: (event) => event.isComposing || this.answer(),
      oncompositionend: () => this.answer(),
    }));
    this.rows = inputs.map((input, place) => h("div", { class: "field" },
      h("label", { for: input.id }, `第${place + 1}空`), input));
    return inputs;
  }

  answer() {
    if (!this.isOpen) return this.refresh();
    this.give(this.item, this.item.blanks > 0
      ? { texts: this.inputs.map((input) => input.value) }
      : { choices: this.inputs.filter((one) => one.checked).map((one) => one.value).sort() });
  }

  // A key names the choice at `place`. Says whether there is one.
  choose(place) {
    if (this.item.blanks > 0 || place >= this.inputs.length || !this.isOpen) return false;
    const input = this.inputs[place];
    input.checked = this.isMultiple ? !input.checked : true;
    this.answer();
    return true;
  }

  clear() {
    if (!this.isOpen || !isAnswered(this.response)) return;
    this.give(this.item, this.item.blanks > 0
      ? { texts: this.inputs.map(() => "") } : { choices: [] });
  }

  show(response, isFlagged, isOpen) {
    this.response = response;
    this.isOpen = isOpen;
    setText(this.mark, isFlagged ? "⚑ 已标记" : "");
    for (const input of this.inputs) input.disabled = !isOpen;
    this.refresh();
  }

  refresh() {
    const { choices, texts } = this.response || {};
    this.inputs.forEach((input, place) => {
      if (this.item.blanks > 0) {
        const text = texts && texts[place] || "";
        if (input !== document.activeElement || !this.isOpen || text === "") {
          if (input.value !== text) input.value = text;
        }
        return;
      }
      input.checked = Boolean(choices) && choices.includes(input.value);
      setAttribute(input.parentElement, "data-chosen", input.checked ? "yes" : null);
    });
  }
}

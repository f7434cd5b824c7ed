// The ways to answer an item, one class for each form of an answer. Each makes `rows` to show and
// `inputs` to lock, reads a response from them, and shows one.

import { h, setAttribute, setText } from "./terminal-dom.js";
import { content } from "./terminal-content.js";

export const LETTERS = "ABCDEFGHIJ";

// One choice, or several.
class ChoiceForm {
  constructor(item, isMultiple, changed) {
    this.role = isMultiple ? "group" : "radiogroup";
    this.style = "options";
    this.isMultiple = isMultiple;
    this.changed = changed;
    this.inputs = item.choices.map((choice) => h("input", {
      type: isMultiple ? "checkbox" : "radio", name: `item-${item.number}`, value: choice.id,
      onchange: changed,
    }));
    this.rows = this.inputs.map((input, place) => h("label", { class: "option" }, input,
      h("span", { class: "letter" }, LETTERS[place]),
      h("span", { class: "option-text" }, content(item.choices[place].text))));
  }

  read() {
    return { choices: this.inputs.filter((one) => one.checked).map((one) => one.value).sort() };
  }

  empty() { return { choices: [] }; }

  choose(place) {
    const input = this.inputs[place];
    if (!input) return false;
    input.checked = this.isMultiple ? !input.checked : true;
    this.changed();
    return true;
  }

  show(response) {
    const { choices } = response || {};
    for (const input of this.inputs) {
      input.checked = Boolean(choices) && choices.includes(input.value);
      setAttribute(input.parentElement, "data-chosen", input.checked ? "yes" : null);
    }
  }
}

// A text for each blank.
class TextForm {
  constructor(item, isNumber, changed) {
    this.role = "group";
    this.style = "blanks";
    this.inputs = Array.from({ length: item.blanks }, (_, place) => h("input", {
      type: "text", autocomplete: "off", spellcheck: "false", maxlength: "200",
      inputmode: isNumber && "decimal", id: `blank-${item.number}-${place}`,
      oninput: (event) => event.isComposing || changed(),
      oncompositionend: changed,
    }));
    this.rows = this.inputs.map((input, place) => h("div", { class: "field" },
      h("label", { for: input.id }, isNumber ? "答案（只填数字）" : `第${place + 1}空`), input));
  }

  read() { return { texts: this.inputs.map((input) => input.value) }; }

  empty() { return { texts: this.inputs.map(() => "") }; }

  choose() { return false; }

  show(response, isOpen) {
    const { texts } = response || {};
    this.inputs.forEach((input, place) => {
      const text = texts && texts[place] || "";
      // What is being typed is left alone.
      if (input === document.activeElement && isOpen && text !== "") return;
      if (input.value !== text) input.value = text;
    });
  }
}

// A text of several lines that people mark.
class EssayForm {
  constructor(item, changed) {
    this.role = "group";
    this.style = "essay";
    this.changed = changed;
    this.count = h("p", { class: "essay-count", role: "status" }, "");
    this.input = h("textarea", {
      rows: "12", autocomplete: "off", spellcheck: "false", maxlength: "4000",
      id: `essay-${item.number}`,
      oninput: (event) => { this.tell(); event.isComposing || changed(); },
      oncompositionend: changed,
    });
    this.inputs = [this.input];
    this.rows = [h("div", { class: "field wide" },
      h("label", { for: this.input.id }, "答案"), this.input, this.count)];
  }

  tell() { this.count.textContent = `已写${[...this.input.value].length}字，最多4000字`; }

  read() { return { texts: [this.input.value] }; }

  empty() { return { texts: [""] }; }

  choose() { return false; }

  show(response, isOpen) {
    const { texts } = response || {};
    const text = texts && texts[0] || "";
    // What is being typed is left alone.
    if (this.input === document.activeElement && isOpen && text !== "") return;
    if (this.input.value !== text) this.input.value = text;
    this.tell();
  }
}

// All choices in an order. The order that is shown at first is no answer until it is taken as one.
class OrderForm {
  constructor(item, changed) {
    this.role = "group";
    this.style = "ordering";
    this.item = item;
    this.changed = changed;
    this.texts = new Map(item.choices.map((choice) => [choice.id, choice.text]));
    this.order = item.choices.map((choice) => choice.id);
    this.list = h("ol", { class: "order-list" });
    this.keep = h("button", { type: "button", class: "btn quiet", onclick: () => this.take() },
      "就按这个顺序");
    this.state = h("p", { class: "order-state", role: "status" }, "");
    this.lines = new Map(this.order.map((id) => [id, this.line(id)]));
    this.inputs = [this.keep, ...[...this.lines.values()].flatMap((line) => line.buttons)];
    this.list.append(...[...this.lines.values()].map((line) => line.element));
    this.rows = [h("p", { class: "order-help" }, "用“上移”“下移”排成正确的顺序。"), this.list, this.keep,
      this.state];
    this.isTaken = false;
  }

  line(id) {
    const text = this.texts.get(id);
    const up = h("button", { type: "button", class: "btn quiet", "aria-label": `上移：${text}`,
      onclick: () => this.move(id, -1) }, "↑ 上移");
    const down = h("button", { type: "button", class: "btn quiet", "aria-label": `下移：${text}`,
      onclick: () => this.move(id, 1) }, "↓ 下移");
    return { buttons: [up, down], element: h("li", {}, h("span", { class: "option-text" },
      content(text)), h("span", { class: "order-buttons" }, up, down)) };
  }

  move(id, step) {
    const place = this.order.indexOf(id);
    const other = place + step;
    if (other < 0 || other >= this.order.length) return;
    [this.order[place], this.order[other]] = [this.order[other], this.order[place]];
    this.take();
    this.lines.get(id).buttons[step < 0 ? 0 : 1].focus();
  }

  take() {
    this.isTaken = true;
    this.arrange();
    this.changed();
  }

  arrange() {
    const wanted = this.order.map((id) => this.lines.get(id).element);
    wanted.forEach((element, place) => {
      if (this.list.children[place] !== element) {
        this.list.insertBefore(element, this.list.children[place] || null);
      }
    });
  }

  read() { return { order: this.isTaken ? this.order.slice() : [] }; }

  empty() { return { order: [] }; }

  choose() { return false; }

  show(response) {
    const { order } = response || {};
    this.isTaken = Boolean(order) && order.length > 0;
    if (this.isTaken) {
      const rest = this.item.choices.map((one) => one.id).filter((id) => !order.includes(id));
      this.order = order.filter((id) => this.texts.has(id)).concat(rest);
    } else {
      this.order = this.item.choices.map((choice) => choice.id);
    }
    this.arrange();
    setText(this.state, this.isTaken ? "已按现在的顺序作答" : "还没有作答");
  }
}

// For each slot a choice from a list, or several where a slot takes them.
class PairForm {
  constructor(item, changed) {
    this.role = "group";
    this.style = "slots";
    this.changed = changed;
    this.slots = item.slots.map((slot, place) => this.slot(item, slot, place));
    this.inputs = this.slots.flatMap((slot) => slot.inputs);
    this.rows = this.slots.map((slot) => slot.row);
  }

  slot(item, slot, place) {
    const open = slot.choices.length > 0
      ? item.choices.filter((choice) => slot.choices.includes(choice.id)) : item.choices;
    const name = slot.text ? content(slot.text) : `第${place + 1}空`;
    if (slot.limit > 1) return this.several(item, slot, place, open, name);
    const id = `slot-${item.number}-${place}`;
    const select = h("select", { id, onchange: this.changed }, h("option", { value: "" }, "请选择"),
      open.map((choice) => h("option", { value: choice.id }, choice.text)));
    return { id: slot.id, inputs: [select], row: h("div", { class: "field slot" },
      h("label", { for: id }, name), select),
    read: () => (select.value ? [select.value] : []),
    show: (chosen) => { if (select.value !== (chosen[0] || "")) select.value = chosen[0] || ""; } };
  }

  several(item, slot, place, open, name) {
    const boxes = open.map((choice) => h("input", { type: "checkbox", value: choice.id,
      onchange: () => {
        for (const box of boxes) box.disabled = !box.checked && this.isFull(boxes, slot);
        this.changed();
      } }));
    const row = h("fieldset", { class: "slot several" },
      h("legend", {}, name, `（最多选${slot.limit}项）`),
      boxes.map((box, index) => h("label", { class: "option" }, box,
        h("span", { class: "option-text" }, content(open[index].text)))));
    return { id: slot.id, inputs: boxes, row,
      read: () => boxes.filter((box) => box.checked).map((box) => box.value),
      show: (chosen, isOpen) => {
        for (const box of boxes) box.checked = chosen.includes(box.value);
        for (const box of boxes) {
          box.disabled = !isOpen || !box.checked && this.isFull(boxes, slot);
          setAttribute(box.parentElement, "data-chosen", box.checked ? "yes" : null);
        }
      } };
  }

  isFull(boxes, slot) { return boxes.filter((box) => box.checked).length >= slot.limit; }

  read() {
    return { pairs: this.slots.flatMap((slot) => slot.read().map((one) => `${slot.id} ${one}`))
      .sort() };
  }

  empty() { return { pairs: [] }; }

  choose() { return false; }

  show(response, isOpen) {
    const { pairs } = response || {};
    const given = (pairs || []).map((pair) => pair.split(" "));
    for (const slot of this.slots) {
      slot.show(given.filter(([id]) => id === slot.id).map(([, choice]) => choice), isOpen);
    }
  }
}

// The form that items of a section's type are answered with.
export function formOf(item, type, changed) {
  switch (type) {
    case "multipleResponse": case "indefiniteChoice": return new ChoiceForm(item, true, changed);
    case "fillIn": return new TextForm(item, false, changed);
    case "extendedText": return new EssayForm(item, changed);
    case "numeric": return new TextForm(item, true, changed);
    case "ordering": return new OrderForm(item, changed);
    case "matching": case "gapMatch": case "inlineChoice": return new PairForm(item, changed);
    default: return new ChoiceForm(item, false, changed);
  }
}

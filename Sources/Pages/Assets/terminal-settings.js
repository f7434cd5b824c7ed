// Size of the type, contrast, one item or all: how the person wants to see it.

import { button, h, setAttribute } from "./terminal-dom.js";

const SIZES = [["1", "标准字号"], ["2", "大字号"], ["3", "特大字号"]];
const START = { size: "1", contrast: "normal", mode: "one" };

export class Settings {
  constructor(onchange) {
    this.onchange = onchange;
    this.values = Object.assign({}, START);
    this.apply();
  }

  take(values) {
    this.values = Object.assign({}, START, values);
    this.apply();
  }

  set(name, value) {
    this.values[name] = value;
    this.apply();
    this.onchange(this.values);
  }

  apply() {
    const root = document.documentElement;
    setAttribute(root, "data-size", this.values.size);
    setAttribute(root, "data-contrast", this.values.contrast);
    for (const update of this.updates || []) update();
  }

  // The switches; each says by its pressed state what holds.
  tools() {
    const sizes = SIZES.map(([size, name]) => {
      const one = h("button", {
        type: "button", class: "tool size", "aria-label": name, title: name,
        "data-size": size, onclick: () => this.set("size", size),
      }, "字");
      return one;
    });
    const contrast = button("高对比", () => this.set(
      "contrast", this.values.contrast === "high" ? "normal" : "high"), "tool");
    const update = () => {
      for (const one of sizes) {
        setAttribute(one, "aria-pressed", one.dataset.size === this.values.size);
      }
      setAttribute(contrast, "aria-pressed", this.values.contrast === "high");
    };
    this.updates = [update];
    update();
    return h("div", { class: "tools", role: "group", "aria-label": "显示设置" },
      h("span", { class: "tool-name", "aria-hidden": "true" }, "字号"), sizes, contrast);
  }
}

// What opens above the item without closing it off: handing in, help, messages, answers set aside.

import { timeOfDay } from "./terminal-clock.js";
import { button, h, setText } from "./terminal-dom.js";

function panel(title, ...children) {
  return h("section", { class: "panel", "aria-labelledby": "panel-title" },
    h("h2", { id: "panel-title", tabindex: "-1" }, title), children);
}

const KEYS = [
  ["A–H 或 1–8", "选择选项；多选题再按一次取消"],
  ["→ ↓ 或 Enter", "下一题"],
  ["← ↑", "上一题"],
  ["F（或 M）", "标记本题，方便回头检查；本题有F选项时用M"],
  ["Delete", "清除本题的答案"],
  ["Tab、空格", "在按钮和选项之间移动、选择"],
  ["?", "打开或关闭本说明；Esc关闭"],
];

export function helpPanel(close) {
  return panel("操作说明",
    h("dl", { class: "keys" }, KEYS.map(
      ([keys, what]) => [h("dt", {}, h("kbd", {}, keys)), h("dd", {}, what)])),
    h("p", {}, "填空题直接输入文字，此时字母和方向键照常用于输入，按Enter到下一空或下一题。"),
    h("p", {}, "每次作答都会立即存在本机并上传；时间到时系统自动收卷，不必抢着点交卷。"),
    h("p", {}, "机器或网络有故障请举手，已保存的答案不会丢失。"),
    button("关闭说明", close));
}

export function messagesPanel(messages, close) {
  return panel("监考员消息",
    messages.length === 0 && h("p", {}, "没有消息。"),
    h("ul", { class: "plain stack" }, messages.map((message) => h("li", {},
      h("strong", { class: "num" }, `${timeOfDay(message.at)} `), message.text))),
    button("关闭", close));
}

// Answers of this machine that never reached the service, while another machine went on.
export function asidePanel(numbers, adopt, drop) {
  return panel("本机有未上传的旧作答",
    h("p", {}, `您在另一台机器上作答期间，本机还有第${numbers.join("、")}题的作答没有上传。`
      + "现在显示的是服务器上的答案。"),
    h("div", { class: "row" }, button("改用本机的答案", adopt, "primary"),
      button("保留服务器上的答案", drop)));
}

// Handing in asks twice and hides nothing: whoever answers on has cancelled it.
export class HandInPanel {
  constructor({ review, earliest, go, handIn, close }) {
    this.go = go;
    this.handIn = handIn;
    this.close = close;
    this.element = panel("交卷前检查");
    this.first(review, earliest);
  }

  fill(title, ...children) {
    const heading = this.element.firstChild;
    setText(heading, title);
    this.element.replaceChildren(heading, ...children.filter(Boolean));
  }

  first({ unanswered, flagged, total }, earliest) {
    const numbers = (list) => h("div", { class: "jumps" }, list.map(
      ({ number, index }) => button(`第${number}题`, () => this.go(index), "quiet")));
    this.fill("交卷前检查",
      unanswered.length > 0
        ? h("p", { class: "note", "data-kind": "wait" },
          `▲ 还有 ${unanswered.length} 题未答（共${total}题）。`)
        : h("p", { class: "note", "data-kind": "good" }, `✓ ${total}题全部已答。`),
      unanswered.length > 0 && numbers(unanswered),
      flagged.length > 0 && h("p", {}, `⚑ 有 ${flagged.length} 题做了标记：`),
      flagged.length > 0 && numbers(flagged),
      earliest && h("p", { class: "note", "data-kind": "info" },
        `${earliest}以后才能交卷，请继续检查。`),
      h("div", { class: "row" },
        button("返回作答", this.close, "primary"),
        !earliest && button(unanswered.length > 0 ? "仍要交卷" : "交卷",
          () => this.second(unanswered.length), "danger")));
    this.focus();
  }

  second(unanswered) {
    const said = h("div", { role: "status" });
    const yes = button("确定交卷", async () => {
      yes.disabled = true;
      said.replaceChildren(h("p", {}, "正在交卷，请稍候…"));
      try {
        await this.handIn();
      } catch (error) {
        said.replaceChildren(h("p", { class: "note", "data-kind": "bad" }, error.message));
        yes.disabled = false;
      }
    }, "danger");
    this.fill("确定要交卷吗？",
      h("p", {}, (unanswered > 0 ? `还有 ${unanswered} 题未答。` : "")
        + "交卷以后不能再修改答案，也不能重新进入试卷。"), said,
      h("div", { class: "row" }, button("返回作答", this.close, "primary"), yes));
    this.focus();
  }

  focus() {
    this.element.firstChild.focus();
  }
}

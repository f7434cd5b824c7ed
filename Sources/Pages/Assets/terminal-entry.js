// The views before and after answering. Each is {element, update()}; update runs whenever
// something is heard, and each second.

import { span, timeOfDay } from "./terminal-clock.js";
import { button, facts, h, setText } from "./terminal-dom.js";

// One card in the middle of the page; the heading takes the focus when the view appears.
export function sheet(title, ...children) {
  return h("section", { class: "sheet", "aria-labelledby": "view-title" },
    h("h2", { id: "view-title", tabindex: "-1" }, title), children);
}

export function note(kind, ...text) {
  return h("p", { class: "note", "data-kind": kind }, text);
}

const still = (element) => ({ element, update() {} });

// Full-width digits, blanks and a small x are meant well.
const tidy = (text) => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();

function field(name, label, hint, properties) {
  const input = h("input", Object.assign({
    id: name, name, type: "text", autocomplete: "off", autocapitalize: "off",
    spellcheck: "false", required: true, "aria-describedby": `${name}-hint`,
  }, properties));
  const element = h("div", { class: "field" }, h("label", { for: name }, label), input,
    h("span", { class: "hint", id: `${name}-hint` }, hint));
  return { input, element };
}

export function signInView(app) {
  const number = field("candidateNumber", "准考证号", "准考证上的号码", { inputmode: "numeric" });
  const idNumber = field("idNumber", "身份证号", "18位，末位可能是X", {});
  const place = field("workstation", "本机座位号", "贴在桌上的号码，本机记住后不必再填", {
    inputmode: "numeric", required: false, maxlength: "3", value: app.workstation,
  });
  const problem = h("p", { class: "note", "data-kind": "bad", role: "alert", hidden: true });
  const submit = h("button", { type: "submit", class: "btn primary large" }, "登录");
  const say = (text, input) => {
    problem.hidden = false;
    setText(problem, text);
    if (input) input.focus();
  };
  const send = async (event) => {
    event.preventDefault();
    const values = [number, idNumber].map((one) => tidy(one.input.value));
    if (!/^[0-9A-Z-]{4,}$/.test(values[0])) return say("请填写准考证号。", number.input);
    if (!/^[0-9]{17}[0-9X]$/.test(values[1])) {
      return say("身份证号应是18位，请核对。", idNumber.input);
    }
    submit.disabled = true;
    setText(submit, "正在登录…");
    try {
      await app.signIn(values[0], values[1], tidy(place.input.value));
    } catch (error) {
      say(error.message);
      number.input.focus();
    }
    submit.disabled = false;
    setText(submit, "登录");
  };
  const element = sheet("考生登录",
    app.signedOutWith > 0 && note("wait",
      `本机保存着${app.signedOutWith}题尚未上传的作答，不会丢失；同一考生重新登录后自动上传。`),
    problem,
    h("form", { class: "stack", onsubmit: send, novalidate: true },
      number.element, idNumber.element, place.element, submit),
    h("p", { class: "hint" }, "登录有问题请举手，由监考员处理。"));
  return { element, update() {}, focus: () => number.input.focus() };
}

function photo(candidate, size) {
  return candidate.photo
    ? h("img", { class: `photo ${size}`, src: candidate.photo, alt: `${candidate.fullName}的照片` })
    : h("span", { class: `photo ${size} none`, role: "img", "aria-label": "没有照片" }, "无照片");
}

const seat = (place) => `${place.seat}座`;
const room = (place) => `${place.room}考场`;

function person(state) {
  const { candidate, place } = state;
  return h("div", { class: "person" }, photo(candidate, "big"), facts([
    ["姓名", h("strong", { class: "name" }, candidate.fullName)],
    ["准考证号", h("span", { class: "mono" }, candidate.candidateNumber)],
    ["身份证号", h("span", { class: "mono" }, candidate.maskedIDNumber)],
    ["单位", candidate.unitName],
    ["场次", `第${place.session}场`],
    ["考场", `${room(place)} ${place.roomName}`],
    ["座位", h("strong", {}, seat(place))],
    ["便利措施", candidate.accommodation],
  ]));
}

export function identifyView(app) {
  const answer = h("div", { "aria-live": "polite" });
  const yes = button("是本人，信息无误", () => app.attempt(() => app.confirm(), answer),
    "primary large");
  const no = button("不是本人，举手", () => {
    answer.replaceChildren(note("bad", "请举手，等监考员处理；在此之前不要继续操作。"),
      button("退出，重新登录", () => app.attempt(() => app.signOut(), answer)));
  }, "large");
  const { place, workstation } = app.state;
  const element = sheet("请核对姓名和照片", person(app.state),
    workstation !== place.seat && note("wait",
      `本机是${workstation}座，您的座位是${place.seat}座。如果坐错了，请退出后到自己的座位登录。`),
    h("div", { class: "row" }, yes, no), answer);
  return { element, update() {}, focus: () => yes.focus() };
}

function messages(app) {
  const list = h("div", { class: "stack", role: "log", "aria-label": "监考员消息" });
  let shown = 0;
  const update = () => {
    for (const message of app.messages.slice(shown)) {
      list.append(h("p", { class: "note", "data-kind": "wait" },
        h("strong", {}, `监考员消息 ${timeOfDay(message.at)} `), message.text));
    }
    shown = app.messages.length;
  };
  return { list, update };
}

export function waitingView(app) {
  const { state } = app;
  const label = h("span", {}, "");
  const time = h("strong", { class: "countdown num", role: "timer" }, "");
  const news = messages(app);
  const status = h("p", { class: "lead", role: "status" }, "");
  const update = () => {
    news.update();
    const left = app.state.startsAt - app.clock.now();
    const isReady = app.state.phase === "ready";
    setText(label, left > 0 ? "距计划开考" : "计划开考时间");
    setText(time, left > 0 ? span(left) : timeOfDay(app.state.startsAt));
    setText(status, isReady ? "监考员已宣布开考，正在打开试卷…"
      : left > 0 ? "请坐好等待。监考员宣布开考后，试卷自动打开。"
        : "正在等待监考员宣布开考，试卷会自动打开，不必操作。");
  };
  update();
  const element = sheet("等待开考",
    h("p", { class: "wait-clock" }, label, time), status, news.list,
    h("h3", {}, "考场纪律"), h("ol", { class: "rules" },
      state.discipline.map((rule) => h("li", {}, rule))),
    h("p", { class: "hint" }, `${state.candidate.fullName} · ${room(state.place)} `
      + `${seat(state.place)} · 开考后每次作答都会自动保存；机器或网络有故障请举手。`));
  return { element, update };
}

export function pendingView(app) {
  const news = messages(app);
  const element = sheet("等待监考员确认", person(app.state),
    h("p", { class: "lead", role: "status" },
      "本机还不能使用：监考员尚未为您签到，或者您已在另一台机器上登录。请举手。"),
    note("info", "监考员确认后，本页自动继续；已经保存的答案和时间都不会丢失。"), news.list);
  return { element, update: news.update };
}

export function interruptedView(app) {
  const news = messages(app);
  const element = sheet("考试已暂停",
    h("p", { class: "lead", role: "status" },
      "监考员已暂停本机的作答。请坐好等待，不要关机。"),
    note("info", "答案保存在本机和服务器上；耽误的时间由监考员按规定补给。恢复后本页自动继续。"),
    app.saveLine(), news.list);
  return { element, update: news.update };
}

export function supersededView(app) {
  const rest = app.log.waiting;
  return still(sheet("已在另一台机器上继续考试",
    h("p", { class: "lead", role: "status" }, "经监考员同意，您的考试在另一台机器上继续；本机已停止，不再接收作答。"),
    rest > 0 ? note("wait", `本机另有${rest}题作答没有上传，仍保存在本机，请告诉监考员。`)
      : note("good", "本机的作答都已上传。"),
    h("div", { class: "row" }, button("在本机重新登录", () => app.toSignIn()))));
}

export function voidedView(app) {
  return still(sheet("本次考试已作废",
    h("p", { class: "lead", role: "status" }, "监考员已按规定处理，本机不再接收作答。有异议请向监考员提出。")));
}

export function absentView(app) {
  return still(sheet("已超过入场时间",
    h("p", { class: "lead", role: "status" },
      `${timeOfDay(app.state.latestEntry)}以后不能开始作答。请举手，由监考员处理。`),
    h("p", {}, "因机器或网络故障没能按时打开试卷的，请告诉监考员；登记缺考以前补时的，本页自动恢复。")));
}

// Time is over by the service's clock, and the service has not closed the attempt yet, or cannot
// be reached.
export function timeUpView(app) {
  const words = h("p", { class: "lead", role: "status" }, "");
  const update = () => setText(words, app.sync.failures > 0
    ? app.log.waiting > 0
      ? `网络中断：本机还有${app.log.waiting}题的作答没有上传，恢复后自动上传。请不要关闭本页，举手告诉监考员。`
      : "网络中断，已保存的作答都在服务器上。请等监考员确认后离场。"
    : "正在收卷，一分钟左右显示回执，请稍候。");
  update();
  return { element: sheet("考试时间到，已停止作答", words, app.saveLine()), update };
}

export function receiptView(app) {
  const { receipt, phase } = app.state;
  const rest = h("div", { role: "status" });
  const leave = button("退出", () => app.attempt(() => app.signOut(), rest));
  let shown = null;
  const update = () => {
    const key = `${app.log.waiting} ${app.late} ${app.sync.failures > 0}`;
    if (key === shown) return;
    shown = key;
    leave.disabled = app.log.waiting > 0;
    rest.replaceChildren(...[
      app.log.waiting > 0 && note("wait", `本机还有${app.log.waiting}题作答没有上传，`
        + "正在等待网络，请不要关闭本页，请举手告诉监考员。"),
      app.log.waiting === 0 && note("good", "✓ 本机的作答都已上传到服务器。"),
      app.late > 0 && note("wait",
        `有${app.late}条作答在考试结束以后才到达服务器，已另行保存，由监考员按规定处理。`),
    ].filter(Boolean));
  };
  update();
  const title = phase === "handedIn" ? "✓ 已交卷" : "✓ 考试时间到，已自动收卷";
  const element = sheet(title,
    receipt && [
      h("p", { class: "receipt-code" }, h("span", {}, "回执码"),
        h("strong", { class: "mono" }, receipt.code)),
      facts([
        ["考生", `${app.state.candidate.fullName} ${app.state.candidate.candidateNumber}`],
        ["已作答", `${receipt.answered}题，共${receipt.items}题`],
        ["交卷时间", timeOfDay(receipt.at, true)],
        ["答卷摘要", h("span", { class: "mono digest" }, receipt.digest)],
      ]),
    ], rest, h("p", { class: "hint" }, "请抄下回执码，它证明服务器收到的答案。经监考员同意后离场。"),
    h("div", { class: "row" }, leave));
  return { element, update };
}

export function stoppedView() {
  return still(sheet("考试已在另一个页面继续",
    h("p", { class: "lead", role: "status" }, "本机打开了两个考试页面，后打开的页面继续作答；本页已停止，可以关闭。")));
}

// Two pages on one machine: the later asks before it takes over.
export function secondTabView(go) {
  const yes = button("在本页继续考试", go, "primary large");
  return {
    element: sheet("本机已经打开了考试页面",
      h("p", { class: "lead" }, "同一台机器只能在一个页面作答。在本页继续，先前的页面会停止，答案不会丢失。"),
      h("div", { class: "row" }, yes), h("p", { class: "hint" }, "否则请关闭本页，回到先前的页面。")),
    update() {}, focus: () => yes.focus(),
  };
}

export function connectingView(app) {
  const words = h("p", { class: "lead", role: "status" }, "");
  const update = () => setText(words, app.connectProblem
    ? `${app.connectProblem} 正在自动重试，答案不会丢失。` : "正在连接考试服务器…");
  update();
  return { element: sheet("考试终端", words), update };
}

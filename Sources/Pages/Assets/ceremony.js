// The draw's page: makes secrets in the browser, checks revealed ones at once, says that it draws.
// The hashes come under the same version as this file, so that no browser keeps old ones.
const hashes = import(`./commitment.js${new URL(import.meta.url).search}`);

const root = document.getElementById("ceremony");
const { exam, hash } = root ? root.dataset : {};

const grouped = (text) => text.match(/.{1,4}/g).join(" ");

function line(tag, text, className) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) { element.className = className; }
  return element;
}

function printSlip(slip) {
  const holders = [];
  for (let node = slip.parentElement; node && node !== document.body; node = node.parentElement) {
    if (node.id !== "main") { node.classList.add("holds-slip"); holders.push(node); }
  }
  document.body.classList.add("printing-slip");
  window.print();
  document.body.classList.remove("printing-slip");
  holders.forEach((node) => node.classList.remove("holds-slip"));
}

function showSlip(form, slip, { commitment, hex }) {
  const witness = form.dataset.witness;
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const promise = commitment(secret, witness, exam, hash);
  const print = line("button", "打印秘密值纸条", "btn no-print");
  print.type = "button";
  print.addEventListener("click", () => printSlip(slip));
  slip.replaceChildren(
    line("strong", `${root.dataset.examTitle}　${root.dataset.draw}　第${root.dataset.version}次`),
    line("span", `见证人：${witness}`),
    line("span", "秘密值（只此一次显示，请抄录或打印后由本人保管，公告前不得示人）："),
    line("span", grouped(hex(secret)), "secret"),
    line("span", "承诺："), line("span", promise, "mono digest"), print);
  slip.hidden = false;
  form.elements.commitment.value = promise;
}

function start(tools) {
  const { commitment, secretOf } = tools;
  for (const form of document.querySelectorAll("form.commit")) {
    const make = form.querySelector("[data-make]");
    const slip = form.querySelector("[data-slip]");
    make.hidden = false;
    make.addEventListener("click", () => showSlip(form, slip, tools));
  }

  for (const field of document.querySelectorAll("[data-secret]")) {
    const input = field.querySelector("input");
    const verdict = field.querySelector("[data-verdict]");
    const check = () => {
      if (input.value.trim() === "") { verdict.textContent = ""; verdict.className = ""; return; }
      const secret = secretOf(input.value);
      const isRight = secret !== null
        && commitment(secret, field.dataset.witness, exam, hash) === field.dataset.commitment;
      verdict.textContent = isRight ? "与承诺相符" : secret ? "与承诺不符，请核对" : "应为64位十六进制数字";
      verdict.className = isRight ? "right" : "wrong";
      input.setAttribute("aria-invalid", isRight ? "false" : "true");
    };
    input.addEventListener("input", check);
    if (input.value !== "") { check(); }
  }
}

const reveal = document.getElementById("reveal");
if (reveal) {
  reveal.addEventListener("submit", () => {
    reveal.querySelector("[data-progress]").textContent = "正在按公告的规则抽取，人数多时需要几秒钟……";
    const button = reveal.querySelector("button[type=submit]");
    setTimeout(() => { button.disabled = true; }, 0);
  });
}

// The rooms fill before the eyes of the hall, in about ten seconds; whoever wants no motion, or comes
// later, sees them full.
const picture = root && root.dataset.fresh === "yes" ? root.querySelector("[data-filling]") : null;
if (picture && !window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
  const seats = Array.from(picture.querySelectorAll(".draw-seat")).filter((seat) => !seat.classList.contains("free"));
  seats.forEach((seat) => seat.classList.add("coming"));
  const began = performance.now();
  const length = Math.min(10000, Math.max(2000, seats.length * 40));
  let shown = 0;
  const fill = (now) => {
    const due = Math.min(seats.length, Math.ceil((now - began) / length * seats.length));
    for (; shown < due; shown += 1) { seats[shown].classList.remove("coming"); }
    if (shown < seats.length) { requestAnimationFrame(fill); }
  };
  picture.scrollIntoView({ block: "start" });
  requestAnimationFrame(fill);
}

if (root) { hashes.then(start); }

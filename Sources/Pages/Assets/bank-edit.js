// While an item is written: the candidate's view follows every key, and nothing is lost by mistake.

import { show } from "./bank-view.js";

const form = document.getElementById("edit");
const place = document.querySelector(".bank-preview .candidate-view");
const GAP = /____/g;

function value(name) {
  const field = form.elements[name];
  return field ? field.value : "";
}

function lines(name) {
  return value(name).split("\n").map((line) => line.trim()).filter((line) => line !== "");
}

function choices() {
  return [...form.querySelectorAll(".bank-choice")].map((row) => ({
    id: row.querySelector("input[type=hidden]").value,
    text: row.querySelector("input:not([type=hidden])").value,
  })).filter((choice) => choice.text.trim() !== "");
}

// Each line: the entry, the letters of its key, the letters it can have.
function slots(hasGaps, known) {
  return lines("slots").map((line, index) => {
    const parts = line.split("|").map((part) => part.trim());
    const [text, , open] = hasGaps ? ["", parts[0], parts[1]] : parts;
    const wanted = (open || "").split(/[\s,，、]+/).filter((id) => known.includes(id));
    return { id: String(index + 1), text, choices: wanted, limit: 1 };
  });
}

function item() {
  const type = value("type");
  const all = choices();
  const story = value("caseText").trim();
  const stem = (story ? `【案例】${story}\n` : "") + value("stem");
  const gaps = (value("stem").match(GAP) || []).length;
  const blanks = { fillIn: Math.max(1, gaps), numeric: 1, extendedText: 1 }[type] || 0;
  const isPaired = ["matching", "gapMatch", "inlineChoice"].includes(type);
  return {
    number: 1, stem, choices: all, blanks,
    slots: isPaired ? slots(type !== "matching", all.map((choice) => choice.id)) : [],
  };
}

if (form && place) {
  let isChanged = false;
  form.addEventListener("input", () => {
    isChanged = true;
    show(place, place.dataset.type, item());
  });
  form.addEventListener("submit", () => { isChanged = false; });
  // Another type has other fields: the server draws them.
  form.elements.type.addEventListener("change", () => {
    form.querySelector("button[value=preview]").click();
  });
  window.addEventListener("beforeunload", (event) => {
    if (isChanged) event.preventDefault();
  });
}

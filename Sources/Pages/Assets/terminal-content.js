// The words of an item as nodes: text, and the pictures that it names.

import { h } from "./terminal-dom.js";

const PICTURE = /!\[([^\]]*)\]\(media\/([0-9a-f]{64}\.[a-z]{3,4})\)/g;

// Where pictures are read from; the editor's preview sets another place.
let root = "/api/v1/terminal/media/";

export function setMediaRoot(path) { root = path; }

// Texts and images, in their order. Gaps are numbered, so that they can be told apart.
export function content(text, { gaps = false } = {}) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(PICTURE)) {
    nodes.push(text.slice(from, match.index),
      h("img", { class: "picture", src: root + match[2], alt: match[1] || "题中图片" }));
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  if (!gaps || !text.includes("____")) return nodes;
  let number = 0;
  return nodes.flatMap((node) => (typeof node !== "string" ? [node]
    : node.split(/(____+)/).map((piece) => (/^____/.test(piece)
      ? h("span", { class: "gap" }, `（${++number}）______`) : piece))));
}

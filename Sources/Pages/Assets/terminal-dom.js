// Builds elements. Texts only ever become text nodes, so nothing that is shown can be markup.

export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) add(element, child);
    else if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

// Writes only what differs: a live region must not speak because nothing happened.
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export function setAttribute(element, name, value) {
  if (value === null || value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

export function button(text, action, kind = "") {
  return h("button", { type: "button", class: `btn ${kind}`.trim(), onclick: action }, text);
}

// A list of facts: pairs of name and value; empty values are left out.
export function facts(pairs) {
  return h("dl", { class: "meta" }, pairs.filter(([, value]) => value).map(
    ([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

// Shows an item with the terminal's own code, in place of what the server has drawn.

import { setMediaRoot } from "./terminal-content.js";
import { ItemView } from "./terminal-item.js";

setMediaRoot("/bank/media/");

export function show(place, type, item) {
  const view = new ItemView(item, { type }, (_, response) => view.show(response, false, true));
  view.show(null, false, true);
  const old = place.querySelector(".item");
  if (old) old.replaceWith(view.element); else place.append(view.element);
}

// In a form the server's fields stay: they are what is sent.
for (const place of document.querySelectorAll(".candidate-view")) {
  if (place.closest("form")) continue;
  show(place, place.dataset.type, JSON.parse(place.dataset.item));
}

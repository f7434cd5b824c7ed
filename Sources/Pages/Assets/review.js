// Chooses a whole page of a list at once and says how many are chosen. Without this script every
// person can be chosen one by one, or all that were found.
for (const form of document.querySelectorAll("[data-review-list]")) {
  const boxes = Array.from(form.querySelectorAll("input[name=id]"));
  const button = form.querySelector("[data-choose-all]");
  const count = form.querySelector("[data-chosen-count]");
  if (!button || !count) continue;
  const show = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    count.textContent = `（${chosen}人）`;
    button.textContent = chosen === boxes.length ? "取消全选" : "全选本页";
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    const all = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !all;
    show();
  });
  form.addEventListener("change", show);
  show();
}

// Keeps the live part of a room's page as the service has it. Without it the page works by hand.
const place = document.getElementById("live");
const state = document.getElementById("live-state");

if (place && state && window.EventSource) {
  const source = new EventSource(state.dataset.live);
  let heard = 0;

  const say = (text) => {
    if (state.textContent !== text) state.textContent = text;
  };

  // The piece is HTML made and escaped by the service; focus stays on the same seat.
  source.onmessage = (event) => {
    heard = Date.now();
    const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
    place.innerHTML = event.data;
    if (focused) {
      const again = document.getElementById(focused);
      if (again) again.focus();
    }
    say("✓ 实时更新中");
  };
  source.onerror = () => say("▲ 与服务器的连接中断，正在重新连接…");
  setInterval(() => {
    if (heard && Date.now() - heard > 12000) say("▲ 超过 12 秒没有更新，以下内容可能不是最新。");
  }, 3000);
}

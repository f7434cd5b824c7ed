// The page /verify: reads the published list once, then checks codes without the service.
const version = new URL(import.meta.url).search;
const tools = Promise.all(
  [import(`./commitment.js${version}`), import(`./seal-check.js${version}`)]);

const form = document.getElementById("verify");
const place = document.getElementById("verdict");
const where = document.getElementById("where");

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function note(kind, head, text) {
  const made = document.createElement("div");
  made.className = "note";
  made.dataset.kind = kind;
  made.setAttribute("role", kind === "bad" ? "alert" : "status");
  const line = element("p", text);
  line.prepend(element("strong", head));
  made.append(line);
  return made;
}

function show({ kind, facts }) {
  const list = document.createElement("dl");
  list.className = "meta card";
  for (const [term, text] of facts) { list.append(element("dt", term), element("dd", text)); }
  place.replaceChildren(
    note("good", `✓ ${kind}，签名有效。`, "请逐项核对，纸面与下列内容不同的，就是改过的。"), list);
}

async function start() {
  const [{ sm3 }, { readList, checkCode, Refused }] = await tools;
  const answer = await fetch("/keys.json");
  if (!answer.ok) { return; }
  const list = readList(sm3, new Uint8Array(await answer.arrayBuffer()));
  where.textContent = "在本机核验，不经过网络。";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    try {
      const { code, name } = form.elements;
      show(checkCode(sm3, code.value, list, name.value.trim(),
        form.elements["id-number"].value.trim()));
    } catch (error) {
      if (!(error instanceof Refused)) { throw error; }
      place.replaceChildren(note("bad", "✕ 未通过。", error.message));
    }
  });
  readPictures();
}

// Where the browser itself reads codes in pictures.
async function readPictures() {
  const Detector = window.BarcodeDetector;
  if (!Detector) { return; }
  const formats = await Detector.getSupportedFormats();
  if (!formats.includes("qr_code")) { return; }
  document.getElementById("picture-field").hidden = false;
  document.getElementById("picture").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) { return; }
    const found = await new Detector({ formats: ["qr_code"] })
      .detect(await createImageBitmap(file)).catch(() => []);
    const code = found.map((one) => one.rawValue).find((text) => text.startsWith("ZK1:"));
    if (code) {
      form.elements.code.value = code;
      form.requestSubmit();
    } else {
      place.replaceChildren(
        note("bad", "✕ 没有找到验真码。", "请拍正、拍清楚，二维码至少占画面宽度的四分之一。"));
    }
  });
}

// Without list or scripts the form goes to the service.
if (form) { start().catch(() => { where.textContent = ""; }); }

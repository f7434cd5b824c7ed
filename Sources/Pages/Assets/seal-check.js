// The check of a code against a published list of keys (docs/seal-specification.md): SM2 with SM3
// (GB/T 32918) in the numbers of the language, so that nothing has to be asked of anybody.
// `sm3` comes from commitment.js, which has it for the draws.

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:";
const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const A = P - 3n;
const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const G = [0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n];
const IDENTITY = "31323334353637383132333435363738";

const mod = (x, m = P) => ((x % m) + m) % m;
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const unhex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
const wide = (x) => x.toString(16).padStart(64, "0");
const utf8 = (text) => new TextEncoder().encode(text);

// A refusal with its stable code.
export class Refused extends Error {
  constructor(code, text) { super(text); this.code = code; }
}

function power(base, exponent) {
  let result = 1n;
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = b * b % P) {
    if (e & 1n) { result = result * b % P; }
  }
  return result;
}

function inverse(x) {
  let [a, b, u, v] = [mod(x), P, 1n, 0n];
  while (a > 1n) {
    const q = b / a;
    [a, b, u, v] = [b - q * a, a, v - q * u, u];
    if (a === 0n) { return 0n; }
  }
  return mod(u);
}

// Points are pairs; null is the one at infinity.
function sum(one, two) {
  if (!one) { return two; }
  if (!two) { return one; }
  const [[x1, y1], [x2, y2]] = [one, two];
  if (x1 === x2 && mod(y1 + y2) === 0n) { return null; }
  const slope = x1 === x2
    ? mod((3n * x1 * x1 + A) * inverse(2n * y1)) : mod((y2 - y1) * inverse(x2 - x1));
  const x = mod(slope * slope - x1 - x2);
  return [x, mod(slope * (x1 - x) - y1)];
}

function times(scalar, point) {
  let result = null;
  for (let k = scalar, p = point; k > 0n; k >>= 1n, p = sum(p, p)) {
    if (k & 1n) { result = sum(result, p); }
  }
  return result;
}

// The point of 33 bytes in hexadecimal; null off the curve.
function point(text) {
  if (!/^0[23][0-9a-f]{64}$/.test(text)) { return null; }
  const x = BigInt(`0x${text.slice(2)}`);
  const square = mod(x * x * x + A * x + B);
  const y = power(square, (P + 1n) / 4n);
  if (x >= P || mod(y * y) !== square) { return null; }
  return [x, (y & 1n) === BigInt(text[1]) % 2n ? y : P - y];
}

// Whether r ‖ s, 128 digits, is the key's over the form's name and the content.
function isGenuine(sm3, signature, form, content, publicKey) {
  const key = point(publicKey);
  if (!key || !/^[0-9a-f]{128}$/.test(signature)) { return false; }
  const [r, s] = [signature.slice(0, 64), signature.slice(64)].map((half) => BigInt(`0x${half}`));
  if (r <= 0n || r >= N || s <= 0n || s >= N) { return false; }
  const signer = sm3(unhex(`0080${IDENTITY}${[A, B, ...G, ...key].map(wide).join("")}`));
  const message = utf8(`${form}\n${canonical(content)}`);
  const all = new Uint8Array(signer.length + message.length);
  all.set(signer);
  all.set(message, signer.length);
  const e = BigInt(`0x${hex(sm3(all))}`);
  const t = mod(r + s, N);
  if (t === 0n) { return false; }
  const found = sum(times(s, G), times(t, key));
  return found !== null && mod(e + found[0], N) === r;
}

// The one spelling of a value: members sorted by code units, no spaces, shortest escapes.
export function canonical(value) {
  if (Array.isArray(value)) { return `[${value.map(canonical).join(",")}]`; }
  if (value !== null && typeof value === "object") {
    const members = Object.keys(value).sort().map(
      (name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}

function parsed(bytes) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text);
    return canonical(value) === text ? value : null;
  } catch (error) {
    return null;
  }
}

// The bytes that a text in base 41 spells; null for a text that spells none.
function bytesOf(text) {
  const bytes = [];
  for (let start = 0; start < text.length; start += 3) {
    const group = Array.from(text.slice(start, start + 3), (sign) => SIGNS.indexOf(sign));
    const value = group.reduceRight((all, digit) => all * 41 + digit, 0);
    if (group.length < 2 || group.includes(-1) || value >= (group.length === 3 ? 65536 : 256)) {
      return null;
    }
    if (group.length === 3) { bytes.push(value >> 8); }
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}

// The published list, when its seal is good.
export function readList(sm3, file) {
  const list = parsed(file.slice(0, -1));
  const seal = list && list.seal;
  if (!seal || list.form !== "zhikao-key-list/1") {
    throw new Refused("keys.list-unreadable", "密钥清单不完整，请重新打开本页。");
  }
  delete list.seal;
  const key = list.keys.find((one) => one.id === seal.key);
  if (!key || key.retired !== null || key.revoked !== null
    || !isGenuine(sm3, seal.signature, list.form, list, key.public)) {
    throw new Refused("keys.list-broken", "密钥清单的签名不对，请重新打开本页。");
  }
  return list;
}

const day = (date) => {
  const text = String(date);
  return `${Number(text.slice(0, -4))}年${Number(text.slice(-4, -2))}月${Number(text.slice(-2))}日`;
};
const isoDay = (text) => day(text.replaceAll ? text.split("-").join("") : text.replace(/-/g, ""));
const KINDS = { T: "准考证", N: "成绩通知单", C: "合格证" };
const OUTCOMES = { P: "合格", F: "不合格", A: "缺考", M: "违纪" };

// What the paper must say, in the order of the paper.
function factsOf(essence, list) {
  const exam = list.exams.find((one) => one.id === essence.e);
  const facts = [["考试", exam ? exam.title : essence.e], ["姓名", essence.p],
    ["准考证号", essence.n]];
  if (essence.t === "T") {
    const [session, site, room, seat] = essence.s;
    facts.push(["开考时间", `${isoDay(essence.w.slice(0, 10))} ${essence.w.slice(11)}`],
      ["场次", session], ["考点", site],
      ["考场座位", room === undefined ? "入场签到时公布" : `${room}考场 ${seat}座`]);
  } else if (essence.t === "N") {
    if (essence.x !== undefined) { facts.push(["成绩", `${essence.x / 100}分`]); }
    facts.push(["结论", OUTCOMES[essence.o]]);
  } else {
    facts.push(["证书编号", essence.c]);
    if (essence.u !== undefined) { facts.push(["有效期至", day(essence.u)]); }
  }
  if (essence.r !== undefined) { facts.push(["更正重发", `第${essence.r}次`]); }
  facts.push(["签发日期", day(essence.d)]);
  return facts;
}

// Checks a code: { kind, facts }, or a refusal.
export function checkCode(sm3, typed, list, name, idNumber) {
  const code = typed.trim();
  const bytes = code.startsWith("ZK1:") ? bytesOf(code.slice(4)) : null;
  if (!bytes || bytes.length <= 64) {
    throw new Refused("seal.unreadable",
      "这不是本系统的验真码，或者没有读全。验真码以 ZK1: 开头，请整段复制或重新扫描。");
  }
  const essence = parsed(bytes.slice(0, -64));
  if (!essence || !KINDS[essence.t]) {
    throw new Refused("seal.form", "验真码的内容已被改动，或者是更新版本的程序签发的。");
  }
  const key = list.keys.find((one) => one.id === essence.k);
  if (!key) {
    throw new Refused("seal.unknown-key",
      `签发密钥（${essence.k}）不在公布的清单上：是伪造的，或者清单太旧。请联网重新打开本页再核验。`);
  }
  if (!isGenuine(sm3, hex(bytes.slice(-64)), "zhikao-essence/1", essence, key.public)) {
    throw new Refused("seal.broken", "签名不对：验真码的内容被改动过，不是主办单位签发的。");
  }
  if (key.revoked) {
    throw new Refused("seal.key-revoked", `签发密钥已吊销（${key.revoked.reason}），请向主办单位换发。`);
  }
  const { k: _, ...document } = essence;
  const digest = hex(sm3(utf8(canonical(document))));
  const withdrawn = list.withdrawn.find((one) => one.essence === digest);
  if (withdrawn) {
    throw new Refused("seal.withdrawn",
      `这份${KINDS[essence.t]}已于${isoDay(withdrawn.on)}作废（${withdrawn.because}），以重新签发的为准。`);
  }
  if (name || idNumber) {
    const printed = ["zhikao-person/1", essence.e, essence.n, name, idNumber];
    if (hex(sm3(utf8(canonical(printed)))).slice(0, 16) !== essence.h) {
      throw new Refused("seal.other-person",
        "姓名或证件号码与签发时不同：验真码可能是从别人的证件上移来的。");
    }
  }
  return { kind: KINDS[essence.t], facts: factsOf(essence, list) };
}

// The witness's side of ZHIKAO-DRAW/1 (docs/draw-specification.md): SM3 (GB/T 32905-2016), SHA-256
// (FIPS 180-4) and the commitment, so that a secret never leaves the witness's machine.

const rotate = (x, n) => { n &= 31; return n === 0 ? x >>> 0 : ((x << n) | (x >>> (32 - n))) >>> 0; };

// The message with a one bit, zeros and its length in bits, as both hashes pad it.
function padded(bytes) {
  const length = (((bytes.length + 8) >> 6) + 1) << 6;
  const result = new Uint8Array(length);
  result.set(bytes);
  result[bytes.length] = 0x80;
  const view = new DataView(result.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(length - 4, (bytes.length << 3) >>> 0);
  return view;
}

function digest(state) {
  const result = new Uint8Array(32);
  const view = new DataView(result.buffer);
  state.forEach((word, index) => view.setUint32(index * 4, word));
  return result;
}

const p0 = (x) => (x ^ rotate(x, 9) ^ rotate(x, 17)) >>> 0;
const p1 = (x) => (x ^ rotate(x, 15) ^ rotate(x, 23)) >>> 0;

export function sm3(bytes) {
  let v = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];
  const view = padded(bytes);
  const w = new Array(68);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let j = 0; j < 16; j += 1) { w[j] = view.getUint32(block + j * 4); }
    for (let j = 16; j < 68; j += 1) {
      w[j] = (p1((w[j - 16] ^ w[j - 9] ^ rotate(w[j - 3], 15)) >>> 0) ^ rotate(w[j - 13], 7) ^ w[j - 6]) >>> 0;
    }
    let [a, b, c, d, e, f, g, h] = v;
    for (let j = 0; j < 64; j += 1) {
      const early = j < 16;
      const ss1 = rotate((rotate(a, 12) + e + rotate(early ? 0x79cc4519 : 0x7a879d8a, j)) >>> 0, 7);
      const ss2 = (ss1 ^ rotate(a, 12)) >>> 0;
      const ff = early ? (a ^ b ^ c) >>> 0 : ((a & b) | (a & c) | (b & c)) >>> 0;
      const gg = early ? (e ^ f ^ g) >>> 0 : ((e & f) | (~e & g)) >>> 0;
      const tt1 = (ff + d + ss2 + ((w[j] ^ w[j + 4]) >>> 0)) >>> 0;
      const tt2 = (gg + h + ss1 + w[j]) >>> 0;
      d = c; c = rotate(b, 9); b = a; a = tt1;
      h = g; g = rotate(f, 19); f = e; e = p0(tt2);
    }
    v = [a, b, c, d, e, f, g, h].map((x, index) => (x ^ v[index]) >>> 0);
  }
  return digest(v);
}

// The first 32 bits of the fractional parts of roots of primes, as FIPS 180-4 has them.
function primes(count) {
  const found = [];
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((p) => n % p !== 0)) { found.push(n); }
  }
  return found;
}
const fraction = (x) => Math.floor((x - Math.floor(x)) * 0x100000000) >>> 0;
const roundConstants = primes(64).map((p) => fraction(Math.cbrt(p)));
const startState = primes(8).map((p) => fraction(Math.sqrt(p)));

export function sha256(bytes) {
  let v = startState.slice();
  const view = padded(bytes);
  const w = new Array(64);
  const right = (x, n) => rotate(x, 32 - n);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let j = 0; j < 16; j += 1) { w[j] = view.getUint32(block + j * 4); }
    for (let j = 16; j < 64; j += 1) {
      const s0 = right(w[j - 15], 7) ^ right(w[j - 15], 18) ^ (w[j - 15] >>> 3);
      const s1 = right(w[j - 2], 17) ^ right(w[j - 2], 19) ^ (w[j - 2] >>> 10);
      w[j] = (w[j - 16] + (s0 >>> 0) + w[j - 7] + (s1 >>> 0)) >>> 0;
    }
    let [a, b, c, d, e, f, g, h] = v;
    for (let j = 0; j < 64; j += 1) {
      const s1 = (right(e, 6) ^ right(e, 11) ^ right(e, 25)) >>> 0;
      const choice = ((e & f) ^ (~e & g)) >>> 0;
      const t1 = (h + s1 + choice + roundConstants[j] + w[j]) >>> 0;
      const s0 = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) >>> 0;
      const majority = ((a & b) ^ (a & c) ^ (b & c)) >>> 0;
      h = g; g = f; f = e; e = (d + t1) >>> 0;
      d = c; c = b; b = a; a = (t1 + ((s0 + majority) >>> 0)) >>> 0;
    }
    v = [a, b, c, d, e, f, g, h].map((x, index) => (x + v[index]) >>> 0);
  }
  return digest(v);
}

export const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");

// A secret as people type it: blanks and hyphens between groups, capitals; null when it is none.
export function secretOf(text) {
  const plain = text.replace(/[\s-]/g, "").toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(plain)) { return null; }
  return Uint8Array.from(plain.match(/../g), (pair) => parseInt(pair, 16));
}

// Parts after their lengths as eight-byte big-endian numbers.
export function lengthPrefixed(parts) {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 8, 0));
  const view = new DataView(result.buffer);
  let place = 0;
  for (const part of parts) {
    view.setUint32(place + 4, part.length);
    result.set(part, place + 8);
    place += part.length + 8;
  }
  return result;
}

export function commitment(secret, witness, exam, hash) {
  const encoder = new TextEncoder();
  const parts = ["ZHIKAO-DRAW/1 commit", exam, witness].map((text) => encoder.encode(text));
  const bytes = lengthPrefixed(parts.concat([secret]));
  return hex((hash === "sha256" ? sha256 : sm3)(bytes));
}

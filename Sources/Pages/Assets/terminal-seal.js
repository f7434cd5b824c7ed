// A paper that lies here before the start, and stays shut until the service gives out its key.

const SALT = 16;

const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));

export class SealedPaper {
  // Without a secure context browsers give no means to open it: then the start brings the paper.
  static get canBeOpened() {
    return typeof crypto === "object" && !!crypto.subtle;
  }

  // `bytes`: the salt, then what AES-GCM has hidden.
  constructor(bytes) {
    this.bytes = bytes;
    this.name = toHex(new Uint8Array(bytes, 0, SALT));
  }

  // The sections of the paper; throws when the key is not of this sealing.
  async open(key) {
    const imported = await crypto.subtle.importKey("raw", fromHex(key), "AES-GCM", false,
      ["decrypt"]);
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, imported,
      new Uint8Array(this.bytes, SALT));
    return JSON.parse(new TextDecoder().decode(plain));
  }
}

// When to fetch it: a room fills within minutes, and not everybody should ask in the same second.
// Milliseconds from now, or null when the start is so near that it would only be in the way.
export function fetchDelay(untilStart, random = Math.random) {
  if (untilStart > 0 && untilStart < 5000) return null;
  return random() * Math.min(60000, untilStart > 0 ? untilStart * 0.8 : 15000);
}

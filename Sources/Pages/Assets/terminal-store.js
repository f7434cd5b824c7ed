// Where this machine keeps the lists of answers: IndexedDB, or memory where that fails.
//
// Two kinds of records. `events`: the ordered list of a sheet, by sheet and sequence number; added,
// never overwritten. `sheets`: for each sheet what the service has (`ack`), the state from which
// the local list goes on (`base`), marks, settings, and the tab that may write (`owner`).

const NAME = "zhikao-terminal";

export class NotOwner extends Error {}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error || new Error("aborted"));
    transaction.onerror = () => reject(transaction.error || new Error("failed"));
  });
}

export class DiskStore {
  static async open() {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("events", { keyPath: ["sheet", "seq"] });
      request.result.createObjectStore("sheets", { keyPath: "sheet" });
    };
    request.onblocked = () => {};
    const waited = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error("no answer from the store")), 4000);
    });
    return new DiskStore(await Promise.race([done(request), waited]));
  }

  constructor(database) {
    this.database = database;
    this.isDisk = true;
  }

  sheet(code) {
    return done(this.database.transaction("sheets").objectStore("sheets").get(code));
  }

  sheets() {
    return done(this.database.transaction("sheets").objectStore("sheets").getAll());
  }

  events(code) {
    const store = this.database.transaction("events").objectStore("events");
    return done(store.getAll(IDBKeyRange.bound([code, 0], [code, Infinity])));
  }

  // Appends one event, if the sheet is still this tab's; when it returns, the event is on disk.
  async append(event, owner) {
    const transaction = this.write(["events", "sheets"]);
    const finished = completed(transaction);
    finished.catch(() => {});
    const record = await done(transaction.objectStore("sheets").get(event.sheet));
    if (record && record.owner !== owner) {
      transaction.abort();
      throw new NotOwner();
    }
    transaction.objectStore("events").add(event);
    await finished;
  }

  // Writes the record, if the sheet is still its tab's, or whoever's it is when it is claimed.
  async keep(record, isClaim) {
    const transaction = this.write(["sheets"]);
    const finished = completed(transaction);
    finished.catch(() => {});
    const known = await done(transaction.objectStore("sheets").get(record.sheet));
    if (known && known.owner !== record.owner && !isClaim) {
      transaction.abort();
      throw new NotOwner();
    }
    transaction.objectStore("sheets").put(record);
    await finished;
  }

  // Empties the list of a sheet in one step: what it held is set aside within the record.
  async rebase(record) {
    const transaction = this.write(["events", "sheets"]);
    transaction.objectStore("events").delete(IDBKeyRange.bound(
      [record.sheet, 0], [record.sheet, Infinity]));
    transaction.objectStore("sheets").put(record);
    await completed(transaction);
  }

  async forget(code) {
    const transaction = this.write(["events", "sheets"]);
    transaction.objectStore("events").delete(IDBKeyRange.bound([code, 0], [code, Infinity]));
    transaction.objectStore("sheets").delete(code);
    await completed(transaction);
  }

  write(names) {
    return this.database.transaction(names, "readwrite", { durability: "strict" });
  }
}

// The same promises for as long as the page lives.
export class MemoryStore {
  constructor() {
    this.isDisk = false;
    this.records = new Map();
    this.lists = new Map();
  }

  async sheet(code) { return this.records.get(code); }
  async sheets() { return Array.from(this.records.values()); }
  async events(code) { return (this.lists.get(code) || []).slice(); }

  async append(event) {
    const list = this.lists.get(event.sheet) || [];
    list.push(event);
    this.lists.set(event.sheet, list);
  }

  async keep(record) { this.records.set(record.sheet, record); }

  async rebase(record) {
    this.lists.delete(record.sheet);
    this.records.set(record.sheet, record);
  }

  async forget(code) {
    this.lists.delete(code);
    this.records.delete(code);
  }
}

// The disk where it works, memory from the first failure on.
export async function openStore() {
  try {
    return await DiskStore.open();
  } catch (error) {
    return new MemoryStore();
  }
}

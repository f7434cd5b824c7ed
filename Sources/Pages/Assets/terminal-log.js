// The answers of one sheet on this machine: an ordered list, of which the service has a part.

import { MemoryStore, NotOwner } from "./terminal-store.js";

const KEEP_DAYS = 7;

export function isAnswered(response) {
  if (!response) return false;
  const list = response.choices || response.order || response.pairs;
  return list ? list.length > 0 : (response.texts || []).some((text) => text.trim() !== "");
}

// Two responses are the same answer; an answer that was taken back is none.
function isSame(one, other) {
  if (!isAnswered(one) || !isAnswered(other)) return isAnswered(one) === isAnswered(other);
  const key = ({ choices, pairs, order, texts }) => JSON.stringify(
    choices || pairs ? (choices || pairs).slice().sort() : order || texts);
  return key(one) === key(other);
}

function after(responses, events) {
  const result = Object.assign({}, responses);
  for (const event of events) result[event.item] = event.response;
  return result;
}

// A disk that does not answer for seconds is as good as none.
function inTime(promise) {
  return Promise.race([promise, new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("the store does not answer")), 4000);
  })]);
}

export class AnswerLog {
  // `onlost`: another tab has taken the list over.
  constructor(store, owner, onchange, onlost) {
    this.store = store;
    this.owner = owner;
    this.onchange = onchange;
    this.onlost = onlost;
    this.sheet = null;
    this.chain = Promise.resolve();
    this.clear();
  }

  clear() {
    this.writing = [];
    this.sheet = null;
    this.record = null;
    this.events = [];
    this.responses = {};
    this.lastSeq = 0;
  }

  // Opens the list of `sheet` and brings it together with what the service holds.
  //
  // `server`: {ack, responses}; without responses nothing can be compared, only sent.
  async open(sheet, server, now) {
    if (this.sheet === sheet && this.record && !server.responses) return;
    await this.chain;
    const known = await this.read(sheet);
    this.sheet = sheet;
    this.record = known.record || {
      sheet, ack: server.ack, flags: [], settings: null,
      openedAt: server.startedAt || now, aside: null, late: 0,
      base: { ack: server.ack, responses: server.responses || {} },
    };
    this.events = known.events;
    this.record.owner = this.owner;
    if (server.responses) await this.merge(server);
    else this.record.ack = Math.max(this.record.ack, server.ack);
    this.lastSeq = Math.max(
      this.record.ack, this.record.base.ack, ...this.events.map((event) => event.seq));
    this.responses = after(server.responses || this.record.base.responses, this.pending);
    await this.keep(true);
    this.onchange();
  }

  async read(sheet) {
    try {
      return { record: await this.store.sheet(sheet), events: await this.store.events(sheet) };
    } catch (error) {
      this.toMemory();
      return { record: undefined, events: [] };
    }
  }

  // Where another machine has written meanwhile, the service's state counts, and what this one
  // never got through is set aside for the candidate's word instead of overwriting newer answers.
  async merge(server) {
    const { record } = this;
    const taken = this.events.filter((event) => event.seq <= server.ack);
    const last = Math.max(record.base.ack, ...this.events.map((event) => event.seq));
    const mine = after(record.base.responses, taken);
    const names = new Set([...Object.keys(mine), ...Object.keys(server.responses)]);
    const isOurs = server.ack < record.base.ack || server.ack <= last
      && Array.from(names).every((name) => isSame(mine[name], server.responses[name]));
    if (isOurs) {
      record.ack = server.ack;
      return;
    }
    const unsent = after({}, this.events.filter((event) => event.seq > record.ack));
    const aside = Object.assign({}, record.aside);
    for (const [item, response] of Object.entries(unsent)) {
      if (!isSame(response, server.responses[item])) aside[item] = response;
    }
    record.aside = Object.keys(aside).length ? aside : null;
    record.ack = server.ack;
    record.base = { ack: server.ack, responses: server.responses };
    this.events = [];
    try {
      await this.store.rebase(record);
    } catch (error) {
      this.toMemory();
    }
  }

  get pending() {
    return this.record ? this.events.filter((event) => event.seq > this.record.ack) : [];
  }

  // How many items wait, those included that are just being written.
  get waiting() {
    return new Set([...this.pending.map((event) => event.item), ...this.writing]).size;
  }

  get isDurable() { return this.store.isDisk; }

  // Appends to the list on disk; then, and only then, the answer counts as given here.
  add(item, response, elapsed) {
    const event = { sheet: this.sheet, seq: ++this.lastSeq, item, response, elapsed };
    this.writing.push(item);
    this.responses[item] = response;
    this.onchange();
    this.chain = this.chain.then(() => this.append(event)).finally(() => {
      this.writing.shift();
      this.onchange();
    });
    return this.chain;
  }

  async append(event) {
    try {
      await inTime(this.store.append(event, this.owner));
    } catch (error) {
      if (error instanceof NotOwner || error && error.name === "ConstraintError") {
        this.onlost();
        return;
      }
      this.toMemory();
      await this.store.append(event, this.owner);
    }
    this.events.push(event);
  }

  // The disk refuses: all goes on in memory, and the page says so.
  toMemory() {
    if (!this.store.isDisk) return;
    const memory = new MemoryStore();
    if (this.sheet) {
      memory.lists.set(this.sheet, this.events.slice());
      if (this.record) memory.records.set(this.sheet, this.record);
    }
    this.store = memory;
    this.onchange();
  }

  // The service has everything up to `ack`. While answering goes on its word counts even when it
  // is lower than before: then it was restored, and gets the rest again.
  acknowledge(ack, isAnswering) {
    if (!this.record) return;
    const next = isAnswering ? ack : Math.max(ack, this.record.ack);
    if (next === this.record.ack) return;
    this.record.ack = next;
    this.keep();
    this.onchange();
  }

  addLate(count) {
    this.record.late += count;
    this.keep();
  }

  toggleFlag(item) {
    const flags = new Set(this.record.flags);
    if (!flags.delete(item)) flags.add(item);
    this.record.flags = Array.from(flags);
    this.keep();
    this.onchange();
  }

  isFlagged(item) { return this.record.flags.includes(item); }

  setSettings(settings) {
    if (!this.record) return;
    this.record.settings = settings;
    this.keep();
  }

  closeAside() {
    this.record.aside = null;
    this.keep();
  }

  finish(now) {
    this.record.finishedAt = now;
    this.keep();
  }

  // Time was given back after the end: the list goes on, and what came late is sent again.
  reopen() {
    Object.assign(this.record, { finishedAt: null, late: 0 });
    this.keep();
  }

  async keep(isClaim = false) {
    if (!this.record) return;
    try {
      await this.store.keep(this.record, isClaim);
    } catch (error) {
      if (error instanceof NotOwner) this.onlost();
      else this.toMemory();
    }
  }

  // Lists that ended days ago and are wholly with the service go; all others stay.
  async sweep(now) {
    try {
      for (const record of await this.store.sheets()) {
        const isOld = record.finishedAt && record.finishedAt < now - KEEP_DAYS * 86400000;
        if (isOld && !record.aside && record.sheet !== this.sheet) {
          const events = await this.store.events(record.sheet);
          if (events.every((event) => event.seq <= record.ack)) {
            await this.store.forget(record.sheet);
          }
        }
      }
    } catch (error) {
      // What cannot be tidied up today can be tomorrow.
    }
  }
}

// One page for each machine: of two, the later one goes on when its user says so, and the earlier
// one says that it has stopped.

export class Tabs {
  constructor(onstopped) {
    this.onstopped = onstopped;
    this.isStopped = false;
    this.isActive = false;
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    this.id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    this.channel = typeof BroadcastChannel === "function"
      ? new BroadcastChannel("zhikao-terminal") : null;
    this.found = () => {};
    if (this.channel) this.channel.onmessage = (message) => this.hear(message.data);
  }

  hear(message) {
    if (!message || message.id === this.id) return;
    if (message.type === "hello" && this.isActive) this.say("here");
    if (message.type === "here") this.found();
    if (message.type === "take" && this.isActive) this.stop();
  }

  say(type) {
    if (this.channel) this.channel.postMessage({ type, id: this.id });
  }

  // Whether another page of this machine is at work.
  look() {
    if (!this.channel) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), 300);
      this.found = () => {
        clearTimeout(timer);
        resolve(true);
      };
      this.say("hello");
    });
  }

  take() {
    this.isActive = true;
    this.say("take");
  }

  stop() {
    if (this.isStopped) return;
    this.isStopped = true;
    this.isActive = false;
    this.onstopped();
  }
}

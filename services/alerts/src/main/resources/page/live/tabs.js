/**
 * One event stream for all tabs of the page. The tab that holds a lock has the stream and passes on what it hears; when
 * it closes, the browser gives the lock to another, which goes on from the last event. Where the browser has no locks (plain
 * HTTP from another machine), each tab has a stream of its own.
 */
import { Stream } from './stream.js';

const NAME = 'crosswire-stream';
const KEPT = 15_000;
const MOST_KEPT = 1000;

export class SharedStream {
  #handlers;
  #channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(NAME) : null;
  #stream = null;
  #cursor = null;
  #leading = false;
  #release = null;
  #recent = [];
  #asked = false;

  /** `handlers`: event(name, data as text), broken(), both wherever the stream is. */
  constructor(handlers) {
    this.#handlers = handlers;
    this.#channel?.addEventListener('message', ({ data }) => this.#told(data));
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', (event) => {
      if (event.persisted) this.#apply(false);
    });
  }

  /** Whether this tab has the stream; notices are given by that one only. */
  get leading() {
    return this.#leading;
  }

  /** A list has been loaded that goes as far as `cursor`. A stream that runs already covers what came since. */
  begin(cursor) {
    this.#cursor ??= cursor;
    if (this.#leading) this.#open();
    else if (!this.#asked) this.#apply(false);
    else this.#channel?.postMessage({ type: 'hello' });
  }

  /** The cursor has become useless: the next `begin` starts from its own. */
  forget() {
    this.#cursor = null;
  }

  /** Nothing has been heard for long: the tab with the stream may be frozen, so take the stream over. */
  takeOver() {
    if (!this.#leading && navigator.locks) this.#apply(true);
  }

  #apply(steal) {
    this.#asked = true;
    if (!navigator.locks || !this.#channel) {
      this.#lead();
      return;
    }
    this.#channel.postMessage({ type: 'hello' });
    const held = () => new Promise((release) => {
      this.#release = release;
      this.#lead();
    });
    navigator.locks.request(NAME, steal ? { steal: true } : {}, held).catch(() => {
      // Another tab took the stream over; this one listens, and queues for it again.
      this.#stopLeading();
      this.#apply(false);
    });
  }

  #lead() {
    this.#leading = true;
    if (this.#cursor !== null) this.#open();
  }

  #open() {
    this.#stream ??= new Stream(this.#cursor, {
      event: (name, data, id) => {
        this.#pass({ type: 'event', name, data, id });
        if (name === 'resync') this.#stream = null;
        else this.#cursor = id;
        this.#handlers.event(name, data);
      },
      broken: () => {
        this.#channel?.postMessage({ type: 'broken' });
        this.#handlers.broken();
      },
    });
  }

  /** What went by in the last seconds is kept for a tab that opens: its list may have been read just before. */
  #pass(message) {
    this.#channel?.postMessage(message);
    if (message.name === 'resync') this.#recent = [];
    this.#recent.push({ at: Date.now(), message });
    while (this.#recent.length > MOST_KEPT || this.#recent[0]?.at < Date.now() - KEPT) this.#recent.shift();
  }

  #told(message) {
    if (message.type === 'hello') {
      if (this.#leading) for (const { message: past } of this.#recent) this.#channel.postMessage({ ...past, again: true });
    } else if (this.#leading) {
      // Two hold it for a moment while one takes over from the other.
    } else if (message.type === 'broken') {
      this.#handlers.broken();
    } else {
      if (message.name === 'resync' && message.again) return;
      if (message.name !== 'resync') this.#cursor = message.id;
      this.#handlers.event(message.name, message.data);
    }
  }

  #stopLeading() {
    this.#leading = false;
    this.#stream?.close();
    this.#stream = null;
    this.#recent = [];
  }

  #leave() {
    this.#stopLeading();
    this.#release?.();
    this.#release = null;
  }
}

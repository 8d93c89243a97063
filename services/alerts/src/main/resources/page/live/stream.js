/** The event stream: opened from a cursor, watched, and opened again where it broke off. */

const LONGEST_WAIT = 30_000;
const EVENTS = ['alert', 'action', 'heartbeat', 'resync'];

export class Stream {
  #handlers;
  #source = null;
  #failures = 0;
  #waiting = null;

  /** The id of the last event, from which it goes on. */
  cursor;

  /** `handlers`: event(name, data as text, id), broken(). */
  constructor(cursor, handlers) {
    this.cursor = cursor;
    this.#handlers = handlers;
    this.#connect();
  }

  close() {
    clearTimeout(this.#waiting);
    this.#source?.close();
    this.#source = null;
  }

  #connect() {
    const source = new EventSource(`/api/v1/alerts/stream?cursor=${encodeURIComponent(this.cursor)}`);
    this.#source = source;
    for (const name of EVENTS) {
      source.addEventListener(name, (event) => {
        if (source !== this.#source) return;
        this.#failures = 0;
        this.cursor = event.lastEventId || this.cursor;
        // After this the cursor is of no use: who listens loads anew and begins another stream.
        if (name === 'resync') this.close();
        this.#handlers.event(name, event.data, this.cursor);
      });
    }
    source.addEventListener('error', () => this.#broken(source));
  }

  /** The browser's own way of coming back brings everybody back at once; this one spreads them out. */
  #broken(source) {
    if (source !== this.#source) return;
    this.close();
    this.#failures += 1;
    const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(this.#failures, 5)) * (0.5 + Math.random() / 2);
    this.#waiting = setTimeout(() => this.#connect(), wait);
    this.#handlers.broken();
  }
}

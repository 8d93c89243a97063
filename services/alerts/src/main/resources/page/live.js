/** The event stream: opened from a cursor, watched, and opened again where it broke off. */

const STALE_AFTER = 35_000;
const LONGEST_WAIT = 30_000;

export class Live {
  #handlers;
  #source = null;
  #cursor = '';
  #failures = 0;
  #waiting = null;
  #lastMessage = Date.now();
  #state = 'connecting';

  /** `handlers`: alert(alert), resync(reason), heartbeat(lag), state(name, lastMessage). */
  constructor(handlers) {
    this.#handlers = handlers;
    setInterval(() => this.#watch(), 1000);
  }

  start(cursor) {
    this.#cursor = cursor;
    this.#connect();
  }

  #connect() {
    clearTimeout(this.#waiting);
    this.#source?.close();
    const source = new EventSource(`/api/v1/alerts/stream?cursor=${encodeURIComponent(this.#cursor)}`);
    this.#source = source;
    source.addEventListener('alert', (event) => {
      this.#heard();
      this.#cursor = event.lastEventId || this.#cursor;
      this.#handlers.alert(JSON.parse(event.data));
    });
    source.addEventListener('heartbeat', (event) => {
      this.#heard();
      this.#handlers.heartbeat(JSON.parse(event.data));
    });
    source.addEventListener('resync', () => {
      source.close();
      this.#handlers.resync();
    });
    source.addEventListener('error', () => this.#broken(source));
  }

  #heard() {
    this.#failures = 0;
    this.#lastMessage = Date.now();
    this.#enter('live');
  }

  /** The browser's own way of coming back brings everybody back at once; this one spreads them out. */
  #broken(source) {
    if (source !== this.#source) return;
    source.close();
    this.#enter('disconnected');
    this.#failures += 1;
    const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** this.#failures) * (0.5 + Math.random() / 2);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#connect(), wait);
  }

  #watch() {
    if (this.#state === 'live' && Date.now() - this.#lastMessage > STALE_AFTER) this.#enter('stale');
  }

  #enter(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.#handlers.state(state, this.#lastMessage);
  }
}

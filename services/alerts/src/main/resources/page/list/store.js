/**
 * The alerts that the page knows: those listed, those that wait to be, and those held back while paused. What comes in is
 * gathered and taken in once a frame, however much comes. What a person has just done shows before the service has
 * confirmed it: it lies over what the service says.
 */
import { api } from '../api.js';
import { comparator, matches, toApi } from './filters.js';

/** So many rows are loaded at a time, and so many are kept when new ones push the list down. */
export const PAGE = 100;
const MOST = 400;
const AT_ONCE = 60;
const COUNTED_AFTER = 200;

export class AlertStore {
  #list;
  #changed;
  #shown = new Map();
  #waiting = new Map();
  #incoming = new Map();
  #patches = new Map();
  #frame = null;
  #loading = null;
  #counting = null;
  #trimmed = false;

  filters;
  page = null;
  paused = false;

  /** `changed(what)`: what is `fresh` (with the new ones), `known` (with the changed one), `counts` or `held`. */
  constructor(list, filters, changed) {
    this.#list = list;
    this.filters = filters;
    this.#changed = changed;
  }

  get(id) {
    return this.#patched(this.#shown.get(id) ?? this.#waiting.get(id) ?? null);
  }

  /** All alerts of the list as it stands. */
  listed() {
    return [...this.#shown.keys()].map((id) => this.get(id));
  }

  get waiting() {
    return this.#waiting.size;
  }

  get held() {
    return this.paused ? this.#incoming.size : 0;
  }

  /** Whether all that wait are new, and none just an older one that changed. */
  get waitingAreNew() {
    return [...this.#waiting.values()].every((alert) => alert.version === 1);
  }

  get isEmpty() {
    return this.#shown.size === 0;
  }

  get hasMore() {
    return this.page !== null && (this.page.next !== null || this.#trimmed);
  }

  /** Loads the list anew. What comes in meanwhile is taken in after it. Throws a Problem; the list stays then. */
  async load() {
    this.#loading?.abort();
    const mine = new AbortController();
    this.#loading = mine;
    try {
      const query = toApi(this.filters);
      query.set('limit', String(PAGE));
      const page = await api(`/api/v1/alerts?${query}`, { signal: mine.signal });
      this.page = page;
      this.#trimmed = false;
      this.#shown = new Map(page.alerts.map((alert) => [alert.id, alert]));
      this.#waiting.clear();
      this.#list.replace(page.alerts.map((alert) => this.#patched(alert)), this.filters.group !== '');
      return page;
    } finally {
      if (this.#loading === mine) this.#loading = null;
      this.#schedule();
    }
  }

  /** Loads the rows after the last. Throws a Problem. */
  async more() {
    let added = 0;
    do {
      const query = toApi(this.filters);
      query.set('limit', String(PAGE));
      // Rows that were pushed out are found again by reading from the top.
      if (this.#trimmed) this.#trimmed = false;
      else query.set('cursor', this.page.next);
      const page = await api(`/api/v1/alerts?${query}`);
      this.page = { ...page, streamCursor: this.page.streamCursor };
      const further = page.alerts.filter((alert) => !this.#shown.has(alert.id) && !this.#waiting.has(alert.id));
      for (const alert of further) this.#shown.set(alert.id, alert);
      this.#list.append(further.map((alert) => this.#patched(alert)));
      added += further.length;
    } while (added === 0 && this.page.next !== null);
  }

  /** Asks again how many there are, of each kind too. Throws a Problem. */
  async recount() {
    const query = toApi(this.filters);
    query.set('limit', '1');
    const { facets, total } = await api(`/api/v1/alerts?${query}`);
    this.page = { ...this.page, facets, total };
  }

  /** An alert came over the stream. */
  receive(alert) {
    this.#incoming.set(alert.id, alert);
    this.#schedule();
    if (this.paused) {
      this.#counting ??= setTimeout(() => {
        this.#counting = null;
        this.#changed('held');
      }, COUNTED_AFTER);
    }
  }

  pause(on) {
    this.paused = on;
    this.#schedule();
  }

  /** What was done to an alert, before it is confirmed: `human` lies over what the service says; null takes it away. */
  patch(id, human) {
    if (human === null) this.#patches.delete(id);
    else this.#patches.set(id, human);
    this.#redraw(id);
  }

  /** The service's own word about an alert, e.g. as the answer to an action. */
  confirm(alert) {
    if (this.#shown.has(alert.id)) this.#shown.set(alert.id, alert);
    if (this.#waiting.has(alert.id)) this.#waiting.set(alert.id, alert);
    this.#redraw(alert.id);
  }

  /** Puts those that wait into the list, and says which. */
  takeInWaiting() {
    const fresh = [...this.#waiting.values()].sort(comparator(this.filters.sort));
    this.#waiting.clear();
    this.#takeIn(fresh);
    return fresh;
  }

  /** Takes in what has come; nothing while paused or loading. In a hidden tab no frames come, a timer does. */
  #schedule() {
    if (this.#frame !== null || this.paused || this.#loading !== null || this.#incoming.size === 0) return;
    const run = () => {
      this.#frame = null;
      this.#flush();
    };
    this.#frame = document.hidden ? setTimeout(run, 500) : requestAnimationFrame(run);
  }

  #flush() {
    if (this.paused || this.#loading !== null) return;
    const batch = [...this.#incoming.values()].slice(0, AT_ONCE);
    const fresh = [];
    for (const alert of batch) {
      this.#incoming.delete(alert.id);
      const known = this.#shown.get(alert.id) ?? this.#waiting.get(alert.id);
      if (known && known.version > alert.version) continue;
      if (this.#shown.has(alert.id)) {
        this.#shown.set(alert.id, alert);
        this.#redraw(alert.id);
      } else if (matches(this.filters, this.#patched(alert))) {
        fresh.push(alert);
      } else {
        this.#waiting.delete(alert.id);
      }
      this.#changed('known', alert);
    }
    if (fresh.length > 0) this.#changed('fresh', fresh);
    this.#changed('counts');
    this.#schedule();
  }

  /** New ones that matched: into the list, or into the queue where the reader is in the middle of it. */
  place(fresh, queue) {
    if (!queue && this.#waiting.size === 0) this.#takeIn(fresh);
    else for (const alert of fresh) this.#waiting.set(alert.id, alert);
  }

  #takeIn(fresh) {
    for (const alert of fresh) this.#shown.set(alert.id, alert);
    this.#list.insert(fresh.map((alert) => this.#patched(alert)), comparator(this.filters.sort));
    for (const id of this.#list.trim(MOST)) {
      this.#shown.delete(id);
      this.#trimmed = true;
    }
  }

  #redraw(id) {
    const alert = this.get(id);
    if (alert !== null) this.#list.update(alert);
    if (alert !== null) this.#changed('known', alert);
  }

  #patched(alert) {
    const patch = alert === null ? undefined : this.#patches.get(alert.id);
    return patch ? { ...alert, human: { ...alert.human, ...patch } } : alert;
  }

  /** An alert that is not of the list, with what was done to it laid over. */
  withPatch(alert) {
    return this.#patched(alert);
  }
}

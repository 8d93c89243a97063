/** How well the page is connected and how far behind what it shows may be; says so in the bar and, when it matters, in a banner. */
import { api } from '../api.js';
import { say } from '../announce.js';
import { setText } from '../dom.js';
import { number, t } from '../strings.js';
import { clock } from '../times.js';

const STALE_AFTER = 35_000;
const TAKE_OVER_AFTER = 50_000;
const LATE = 60;
const ASK_EVERY = 15_000;
const ASK_SOURCES_EVERY = 60_000;
const at = (id) => document.getElementById(id);

export class Connection {
  #changed;
  #state = 'connecting';
  #last = Date.now();
  #problem = null;
  #reloading = null;
  #silent = [];
  #asked = { stats: 0, sources: 0 };
  #missing = new Set();

  /** What `/api/v1/stats` last said, null until then and where there is no such thing. */
  stats = null;

  /** `changed()` when it went or came; `frozen()` when whoever has the stream has been quiet for too long. */
  constructor(changed, frozen) {
    this.#changed = changed;
    setInterval(() => {
      const quiet = Date.now() - this.#last;
      if (this.#state === 'live' && quiet > STALE_AFTER) this.#enter('stale');
      if (this.#state === 'stale' && quiet > TAKE_OVER_AFTER) {
        this.#last = Date.now() - STALE_AFTER;
        frozen();
      }
    }, 1000);
  }

  /** Something came over the stream. */
  heard() {
    this.#last = Date.now();
    this.#enter('live');
  }

  heartbeat({ ready, problem }) {
    this.#problem = problem ?? (ready ? null : t('live.reading'));
    this.#show();
    this.ask();
  }

  broken() {
    this.#enter('disconnected');
  }

  /** The list is loaded again, and why; null when that is done. */
  reloading(why) {
    this.#reloading = why;
    this.#show();
  }

  /** Why nothing can be done at the moment, or null. */
  cannot() {
    return this.#state === 'disconnected' ? t('live.cannot', { clock: clock(this.#last) }) : null;
  }

  /** Asks for the figures of the service, at most every fifteen seconds; sooner when `now`. */
  async ask(now = false) {
    const gone = (what, every) => Date.now() - this.#asked[what] > every && !this.#missing.has(what);
    if (gone('stats', now ? 2000 : ASK_EVERY)) {
      this.#asked.stats = Date.now();
      this.stats = await this.#answer('stats');
    }
    if (gone('sources', ASK_SOURCES_EVERY)) {
      this.#asked.sources = Date.now();
      const sources = (await this.#answer('sources'))?.sources ?? [];
      this.#silent = sources.filter((source) => source.status?.silent).map((source) => source.name ?? source.id);
    }
    this.#show();
    return this.stats;
  }

  async #answer(what) {
    try {
      return await api(`/api/v1/${what}`);
    } catch (problem) {
      if (problem.status === 404) this.#missing.add(what);
      return what === 'stats' ? this.stats : null;
    }
  }

  #enter(state) {
    if (state === this.#state) return;
    const before = this.#state;
    this.#state = state;
    if (state === 'live' && (before === 'disconnected' || before === 'stale')) say(t('live.again'));
    this.#show();
    this.#changed();
  }

  #banner() {
    const lag = this.stats?.lagSeconds ?? 0;
    if (this.#state === 'disconnected') return t('live.disconnected', { clock: clock(this.#last) });
    if (this.#state === 'stale') return t('live.stale', { clock: clock(this.#last) });
    if (this.#reloading) return this.#reloading;
    if (this.#problem) return t('live.delayed', { problem: this.#problem });
    if (lag > LATE) return t('live.late', { n: Math.round(lag) });
    if (this.#silent.length > 0) return t('live.silent', { n: this.#silent.length, names: this.#silent.slice(0, 5).join(', ') });
    return null;
  }

  #show() {
    const banner = this.#banner();
    const lag = this.stats?.lagSeconds ?? null;
    const behind = this.#state === 'live' && (this.#problem !== null || (lag ?? 0) > LATE);
    at('live').dataset.state = behind ? 'stale' : this.#state;
    setText(at('live-text'), behind ? t('live.behind') : t(`live.${this.#state}Word`));
    setText(at('live-lag'), this.#state === 'live' && lag !== null ? t('live.lag', { n: number(Math.round(lag * 10) / 10) }) : '');
    at('banner').hidden = banner === null;
    if (banner !== null && at('banner').textContent !== banner) {
      at('banner').textContent = banner;
      say(banner);
    }
  }
}

/** The list with all that stands around it: what is new, what is missing and why, what is selected. */
import { say } from '../announce.js';
import { actionBar } from '../actions/bar.js';
import { el, setText } from '../dom.js';
import { readOnly } from '../session.js';
import { number, t } from '../strings.js';
import { describe, isUsual } from './filters.js';
import { AlertList } from './list.js';
import { Picks } from './picks.js';
import { AlertStore } from './store.js';
import { markRead } from './unread.js';

const NEWS_EVERY = 1500;
const at = (id) => document.getElementById(id);

export class ListPane {
  #app;
  #news = { fresh: 0, high: 0, timer: null };
  #stats = null;

  list;
  store;
  picks;

  /** `app`: href(id), run(name, ids), cannot(), changed(what, value), change(part), figures(). */
  constructor(app, filters) {
    this.#app = app;
    this.list = new AlertList(at('list'), { href: app.href, pick: (id, event) => this.picks.toggle(id, event.shiftKey) });
    this.picks = new Picks(this.list, () => this.showPicks());
    this.store = new AlertStore(this.list, filters, (what, value) => {
      if (what === 'fresh') this.#fresh(value);
      else if (what === 'counts' || what === 'held') this.show();
      app.changed(what, value);
    });
    at('new-alerts').addEventListener('click', () => this.takeIn());
    at('more').addEventListener('click', () => this.#more());
    at('pause').addEventListener('click', () => this.pause());
    at('mark-read').addEventListener('click', () => this.markAllRead());
    setText(at('mark-read'), t('toolbar.markRead'));
  }

  /** Loads the list; true if that went well. What was there stays where it did not. */
  async load() {
    if (this.store.isEmpty) {
      this.list.skeleton(6);
      at('notice').hidden = true;
      say(t('list.loading'));
    }
    try {
      const page = await this.store.load();
      this.picks.keepListed();
      this.show();
      return page;
    } catch (problem) {
      if (problem.name !== 'AbortError') this.#failed(problem);
      return null;
    }
  }

  async #more() {
    const last = this.list.ids().at(-1);
    at('more').disabled = true;
    try {
      await this.store.more();
      this.show();
      const order = this.list.ids();
      if (document.activeElement === at('more') || document.activeElement === document.body) this.list.focus(order[order.indexOf(last) + 1]);
    } catch (problem) {
      this.#failed(problem);
    } finally {
      at('more').disabled = false;
    }
  }

  #failed(problem) {
    if (this.store.isEmpty) this.list.replace([], false);
    this.#notice('error', t('list.failed', { why: problem.sentence }), el('button', { type: 'button', click: () => this.#app.reload() }, t('error.retry')));
    say(t('list.failed', { why: problem.message }));
  }

  #fresh(alerts) {
    this.store.place(alerts, this.#isReading());
    this.#news.fresh += alerts.length;
    this.#news.high += alerts.filter((alert) => alert.severity === 'HIGH').length;
    this.#news.timer ??= setTimeout(() => {
      const { fresh, high } = this.#news;
      this.#news = { fresh: 0, high: 0, timer: null };
      say(high > 0 ? t('list.newsHigh', { n: fresh, high }) : t('list.news', { n: fresh }));
    }, NEWS_EVERY);
  }

  /** Whether something new at the top would push away what the reader is at. */
  #isReading() {
    const selection = document.getSelection();
    return at('scroller').scrollTop > 8 || window.scrollY > 8 || this.picks.size > 0
      || at('list').contains(document.activeElement) && document.activeElement.matches('a.row')
      || (selection !== null && !selection.isCollapsed && at('list').contains(selection.anchorNode));
  }

  takeIn() {
    const fresh = this.store.takeInWaiting();
    at('scroller').scrollTop = 0;
    window.scrollTo(0, 0);
    this.show();
    this.list.focus(fresh[0]?.id);
  }

  pause(on = !this.store.paused) {
    this.store.pause(on);
    say(t(on ? 'pause.on' : 'pause.off'));
    this.show();
  }

  /** Marks all that is listed as read. */
  markAllRead() {
    markRead(...this.store.listed());
    this.list.refresh();
    say(t('list.allRead'));
  }

  figures(stats) {
    this.#stats = stats;
    this.show();
  }

  /** Everything around the rows, as things stand. */
  show() {
    const { store } = this;
    at('more').hidden = !store.hasMore || store.isEmpty;
    at('mark-read').hidden = store.isEmpty;
    at('new-alerts').hidden = store.waiting === 0;
    setText(at('new-alerts'), t(store.waitingAreNew ? 'list.new' : 'list.newOrChanged', { n: store.waiting }));
    at('pause').ariaPressed = String(store.paused);
    setText(at('pause'), store.paused ? t('pause.paused', { n: store.held }) : t('pause.pause'));
    if (store.page === null) return;
    setText(at('total'), t('list.total', { n: store.page.total }));
    if (this.list.size > 0) {
      at('notice').hidden = true;
    } else if (isUsual(store.filters)) {
      const claims = this.#stats?.claims;
      this.#notice('empty', claims
        ? t('list.calm', { n: claims.lastHour, claims: t('list.claims', { n: claims.lastHour }), sources: t('list.sources', { n: this.#stats.sourcesLastHour }) })
        : t('list.calmUnknown'));
    } else {
      this.#notice('filtered', t('list.filteredEmpty', { filters: describe(store.filters) }), el('button', { type: 'button', click: () => this.#app.change(null) }, t('filter.clear')));
    }
  }

  #notice(kind, text, ...actions) {
    const notice = at('notice');
    notice.hidden = false;
    if (notice.dataset.kind === kind && notice.firstChild?.textContent === text) return;
    notice.dataset.kind = kind;
    notice.replaceChildren(el('p', {}, text), ...actions);
  }

  /** The bar of what is selected. */
  showPicks() {
    const bar = at('picks');
    const n = this.picks.size;
    bar.hidden = n === 0;
    if (n === 0) {
      bar.replaceChildren();
      return;
    }
    bar.replaceChildren(
      el('p', {}, t('list.picked', { n: number(n) })),
      el('button', { type: 'button', click: () => this.picks.all() }, t('list.pickAll')),
      el('button', { type: 'button', click: () => this.picks.clear() }, t('list.pickNone')),
      actionBar({ human: null, cannot: this.#app.cannot(), readOnly: readOnly(), run: (name) => this.#app.run(name, [...this.picks.ids]) }));
  }
}

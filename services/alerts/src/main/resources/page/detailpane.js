/** The pane of one alert: fetched whole, kept up to date, with what can be done to it. */
import { actionBar } from './actions/bar.js';
import { api } from './api.js';
import { renderDetail } from './detail/detail.js';
import { el } from './dom.js';
import { isMuted } from './list/filters.js';
import { markRead } from './list/unread.js';
import { readOnly } from './session.js';
import { t } from './strings.js';

const DRAWN_AFTER = 120;
const ASKED_AFTER = 600;
const at = (id) => document.getElementById(id);

export class DetailPane {
  #app;
  #context;
  #whole = null;
  #shown = null;
  #timer = null;
  #asking = null;
  #fetching = null;

  id = null;

  /** `app`: store, context, close(), run(name, ids), cannot(), title(text). */
  constructor(app) {
    this.#app = app;
    this.#context = app.context;
  }

  /** The alert as it shows, whether or not it is in the list. */
  get alert() {
    const listed = this.id === null ? null : this.#app.store.get(this.id);
    if (this.#whole === null) return listed;
    const whole = this.#app.store.withPatch(this.#whole);
    if (listed === null || listed.version < whole.version) return whole;
    return { ...listed, history: whole.history, actions: whole.actions };
  }

  /** Shows an alert, or with null that none is chosen. */
  show(id, moveFocus) {
    const same = id === this.id;
    this.id = id;
    if (!same) this.#whole = null;
    at('columns').dataset.view = id === null ? 'list' : 'detail';
    if (id === null) {
      this.#message(t('detailpane.none'), t('detailpane.noneText'));
      return;
    }
    if (this.alert) this.#render();
    else this.#message(t('detailpane.loading'), t('detailpane.loadingText'));
    if (!same) at('detail').scrollTop = 0;
    if (moveFocus) at('headline').focus();
    this.fetch();
  }

  /**
   * Something of this alert has changed: draws it soon, and asks for the log that goes with it. However often it changes,
   * it is drawn a few times a second, and not while a menu of it is open.
   */
  changed(fromService) {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (at('detail').querySelector(':popover-open')) this.changed(fromService);
      else if (this.id !== null && this.alert) this.#render();
    }, DRAWN_AFTER);
    if (fromService) this.#asking ??= setTimeout(() => {
      this.#asking = null;
      if (this.id !== null) this.fetch();
    }, ASKED_AFTER);
  }

  async fetch() {
    const { id } = this;
    if (this.#fetching === id) return;
    this.#fetching = id;
    try {
      const whole = await api(`/api/v1/alerts/${encodeURIComponent(id)}`);
      if (id !== this.id) return;
      this.#whole = whole;
      this.#app.store.confirm(whole);
      this.#render();
    } catch (problem) {
      if (id !== this.id || this.alert) return;
      if (problem.status === 404) this.#message(t('detailpane.expired'), t('detailpane.expiredText'));
      else this.#message(t('detailpane.failed'), problem.sentence, el('button', { type: 'button', click: () => this.fetch() }, t('error.retry')));
    } finally {
      if (this.#fetching === id) this.#fetching = null;
    }
  }

  #message(title, text, ...actions) {
    this.#app.title(this.id === null ? t('app.alerts') : title);
    at('detail').replaceChildren(this.id === null ? '' : this.#back(),
      el('div', { class: 'placeholder' }, el('h2', { tabindex: '-1', id: 'headline' }, title), el('p', {}, text), ...actions));
  }

  #back() {
    return el('button', { type: 'button', class: 'back', 'data-key': 'back', click: () => this.#app.close() }, t('detailpane.back'));
  }

  /** Shows the alert in place of the last one without moving the reader: scroll and focus stay, the detail keeps the rest. */
  #render() {
    const { alert } = this;
    const pane = at('detail');
    const cannot = this.#app.cannot();
    const print = JSON.stringify([alert, isMuted(alert), cannot, readOnly()]);
    if (print === this.#shown && pane.querySelector('article.alert')) return;
    this.#shown = print;
    const before = pane.querySelector('article.alert');
    const same = before?.dataset.id === alert.id;
    const focused = pane.contains(document.activeElement) ? document.activeElement : null;
    const key = focused?.closest('[data-key]')?.dataset.key ?? (focused ? 'headline' : null);
    const scroll = pane.scrollTop;
    const article = renderDetail(alert, this.#context);
    const bar = actionBar({ human: alert.human, muted: isMuted(alert), cannot, readOnly: readOnly(), run: (name) => this.#app.run(name, [alert.id]) });
    const place = article.querySelector('.alert-actions');
    if (place) place.replaceChildren(bar);
    else article.prepend(bar);
    pane.replaceChildren(this.#back(), article);
    this.#app.title(alert.headline);
    markRead(alert);
    this.#app.seen(alert.id);
    if (same) pane.scrollTop = scroll;
    if (key === null) return;
    const again = [...pane.querySelectorAll('[data-key]')].find((node) => node.dataset.key === key);
    (again ?? at('headline')).focus({ preventScroll: true });
  }
}

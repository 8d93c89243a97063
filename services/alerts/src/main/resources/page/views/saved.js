/** Saved views: a name for a set of filters, kept in this browser, each with what it gives notice of. */
import { el, outside } from '../dom.js';
import * as settings from '../settings.js';
import { t } from '../strings.js';

/** `[{id, name, query, notice}]`; `query` as in the address, without `view`. */
export function views() {
  return settings.get('views', []);
}

/** The links to the views, under the filters. */
export function viewLinks(current, save, manage) {
  return el('nav', { class: 'facet views', 'aria-labelledby': 'views-title' },
    el('h2', { id: 'views-title' }, t('saved.title')),
    views().map((view) => el('a', {
      class: 'choice', href: `/alerts?${addressOf(view)}`, 'data-key': `view-${view.id}`, 'aria-current': view.name === current ? 'true' : null,
    }, outside(view.name, { class: 'name' }), isLoud(view.notice) ? el('span', { class: 'number' }, t('saved.loud')) : '')),
    el('button', { type: 'button', class: 'choice', 'data-key': 'view-save', click: save }, t('saved.save')),
    views().length === 0 ? '' : el('button', { type: 'button', class: 'choice', 'data-key': 'view-manage', click: manage }, t('saved.manage')));
}

export function addressOf(view) {
  const query = new URLSearchParams(view.query);
  query.set('view', view.name);
  return query.toString();
}

export function isLoud(notice) {
  return notice.desktop || notice.sound || notice.badge;
}

/** What all views beside the list have in common: a heading, the wait, and what is said when there is nothing to show. */
import { say } from '../announce.js';
import { api } from '../api.js';
import { el } from '../dom.js';
import { t } from '../strings.js';
import '../strings/views.js';

/** The frame of a view in `host`: its title, and a place that `fill` puts something into. */
export function frame(host, title, ...beside) {
  const place = el('div', { class: 'page-body' });
  host.replaceChildren(el('div', { class: 'page-head' }, el('h2', { tabindex: '-1', id: 'page-title' }, title), beside), place);
  return {
    place,
    /** Asks `path` and shows `render(answer)`; what is there stays until then, and where it fails. */
    async load(path, render) {
      if (!place.hasChildNodes()) place.replaceChildren(el('p', { class: 'hint' }, t('page.loading')));
      try {
        const answer = await api(path);
        if (place.isConnected) place.replaceChildren(...[render(answer)].flat(Infinity).filter(Boolean));
        return answer;
      } catch (problem) {
        if (!place.isConnected) return null;
        const missing = problem.status === 404;
        const sentence = missing ? t('page.missing') : t('page.failed', { why: problem.sentence });
        place.replaceChildren(el('p', {}, sentence), missing ? '' : el('button', { type: 'button', click: () => this.load(path, render) }, t('error.retry')));
        say(sentence);
        return null;
      }
    },
  };
}

/** A table that scrolls by itself where it is too wide. `columns`: `[title, cell(row), class]`. */
export function table(label, columns, rows) {
  return el('div', { class: 'table-place', role: 'region', 'aria-label': t('page.table', { what: label }), tabindex: '0' },
    el('table', {},
      el('thead', {}, el('tr', {}, columns.map(([title, , name]) => el('th', { scope: 'col', class: name }, title)))),
      el('tbody', {}, rows.map((row) => el('tr', {}, columns.map(([, cell, name], index) =>
        el(index === 0 ? 'th' : 'td', { scope: index === 0 ? 'row' : null, class: name }, cell(row))))))));
}

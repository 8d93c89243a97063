/** What stands above the list: search, order, grouping and what goes out of it. */
import { choice, el } from '../dom.js';
import { t } from '../strings.js';
import { SORTS } from './filters.js';

const PAUSE_OF_TYPING = 250;

export class Toolbar {
  #search;
  #sort;
  #group;

  /** `change(part)` as of the facets; `exportList()`. */
  constructor(host, facetsToggle, { change, exportList }) {
    this.#search = el('input', {
      type: 'search', id: 'q', placeholder: t('toolbar.search'), 'aria-label': t('toolbar.search'), autocomplete: 'off', spellcheck: 'false', maxlength: 500,
    });
    let typing;
    this.#search.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => change({ q: this.#search.value }), PAUSE_OF_TYPING);
    });
    this.#sort = choice(SORTS.map((value) => [value, t(`sort.${value}`)]), null, {
      'aria-label': t('sort.title'), change: () => change({ sort: this.#sort.value }),
    });
    this.#group = el('button', { type: 'button', class: 'toggle', click: () => change({ group: this.#group.ariaPressed === 'true' ? '' : 'subject' }) }, t('toolbar.group'));
    host.append(this.#search, el('div', { class: 'tools' }, facetsToggle, this.#sort, this.#group,
      el('button', { type: 'button', 'aria-haspopup': 'dialog', click: exportList }, t('toolbar.export'))));
  }

  show(filters) {
    if (document.activeElement !== this.#search) this.#search.value = filters.q;
    this.#sort.value = filters.sort;
    this.#group.ariaPressed = String(filters.group === 'subject');
  }

  focus() {
    this.#search.focus();
    this.#search.select();
  }
}

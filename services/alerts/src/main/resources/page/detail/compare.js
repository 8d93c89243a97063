/** Two claims held against each other: often the definitions differ, not the facts. */
import { el, outside } from '../dom.js';
import { t } from '../strings.js';
import { absolute } from '../times.js';
import { normalised, scopeOf } from './claim-words.js';
import { quotation } from './evidence.js';

/** The cards that are pinned, and the comparison of them, which stands in `host`. */
export class Pins {
  #entries;
  #reading;
  #root = null;
  host = el('div', { class: 'comparison-place', 'aria-live': 'polite' });

  constructor(entries, reading) {
    this.#entries = entries;
    this.#reading = reading;
    reading.pins = reading.pins.filter((key) => this.#find(key) !== undefined);
  }

  /** Shows what was pinned before; `root` holds the cards. */
  attach(root) {
    this.#root = root;
    this.#show();
  }

  has(key) {
    return this.#reading.pins.includes(key);
  }

  /** Pins a card or lets it go; a third one takes the place of the older of two. */
  toggle(key) {
    const { pins } = this.#reading;
    this.#reading.pins = this.has(key) ? pins.filter((it) => it !== key) : [...pins, key].slice(-2);
    this.#show();
  }

  /** What the key `c` does: with a card in focus, pins it; otherwise two cards of different sides, or none any more. */
  press(focused) {
    if (focused) {
      this.toggle(focused);
    } else {
      const [first] = this.#entries;
      const other = this.#entries.find(({ side }) => side !== first.side) ?? this.#entries[1];
      this.#reading.pins = this.#reading.pins.length === 2 || !other ? [] : [first.key, other.key];
      this.#show();
    }
  }

  #find(key) {
    return this.#entries.find((it) => it.key === key);
  }

  #show() {
    const pinned = this.#reading.pins.map((key) => this.#find(key));
    for (const card of this.#root.querySelectorAll('.claim[data-entry]')) {
      const isPinned = this.has(card.dataset.entry);
      card.classList.toggle('pinned', isPinned);
      card.querySelector('.pin')?.setAttribute('aria-pressed', String(isPinned));
    }
    this.host.replaceChildren(...(pinned.length === 2 ? [comparison(pinned, () => {
      this.#reading.pins = [];
      this.#show();
    })] : pinned.length === 1 ? [el('p', { class: 'hint' }, t('compare.another'))] : []));
  }
}

function comparison([one, other], close) {
  const rows = rowsOf(one.claim, other.claim);
  const differing = rows.filter(({ differs }) => differs);
  const scopes = differing.filter(({ isScope }) => isScope).map(({ name }) => name);
  return el('section', { class: 'comparison', 'aria-label': t('compare.title') },
    el('div', { class: 'comparison-head' },
      el('h4', {}, t('compare.title')),
      el('button', { type: 'button', 'data-key': 'compare-close', click: close }, t('compare.close'))),
    el('p', { class: 'verdict' }, scopes.length === 0 ? t('compare.sameScope') : t('compare.differ', { what: scopes.join(', ').toLowerCase() })),
    el('table', {},
      el('thead', {}, el('tr', {}, el('td', {}), [one, other].map(({ claim }) => el('th', { scope: 'col' }, outside(claim.source))))),
      el('tbody', {},
        el('tr', { class: 'quotes' }, el('th', { scope: 'row' }, t('compare.words')), [one, other].map(({ claim }) => el('td', {}, quotation(claim)))),
        rows.map(({ name, a, b, differs }) => el('tr', differs ? { class: 'differs' } : {},
          el('th', { scope: 'row' }, differs ? el('span', { class: 'differs-mark' }, '≠ ', el('span', { class: 'quiet' }, t('compare.differs'))) : null, name),
          el('td', {}, outside(a)), el('td', {}, outside(b)))))));
}

function rowsOf(a, b) {
  const others = scopeOf(b);
  return [
    row(t('chart.value'), a.valueText, b.valueText),
    row(t('detail.readAsLong'), normalised(a), normalised(b)),
    ...scopeOf(a).map((scope, index) => ({ ...row(scope.name, scope.value, others[index].value), isScope: true })),
    row(t('chart.published'), absolute(a.publishedAt), absolute(b.publishedAt)),
  ].filter(({ a: left, b: right }) => left !== '' || right !== '');
}

function row(name, a, b) {
  return { name, a, b, differs: a !== b };
}

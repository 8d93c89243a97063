/** The filters beside the list, each with what it would show; a sheet where there is no room beside it. */
import { el, outside } from '../dom.js';
import { number, t, word } from '../strings.js';
import { kindOf } from '../words.js';
import { countOf, ENUMS, NAMES } from './filters.js';

const FEW = 6;
const NARROW = matchMedia('(max-width: 1099.98px)');
const PERIODS = ['', '1h', '24h', '7d'];

export class Facets {
  #host;
  #toggle;
  #change;
  #beside;
  #counts = null;
  #filters = null;
  #all = new Set();

  /** `change(part)`: filters that are to be as `part` says from now on; `beside()`: what stands below them. */
  constructor(host, toggle, change, beside) {
    this.#host = host;
    this.#beside = beside;
    this.#toggle = toggle;
    this.#change = change;
    const fit = () => {
      host.popover = NARROW.matches ? 'auto' : null;
    };
    NARROW.addEventListener('change', fit);
    fit();
    toggle.addEventListener('click', () => host.togglePopover());
    host.addEventListener('toggle', (event) => toggle.setAttribute('aria-expanded', String(event.newState === 'open')));
  }

  show(filters, counts) {
    this.#filters = filters;
    this.#counts = counts ?? this.#counts;
    this.#toggle.textContent = t('filter.open', { n: countOf(filters) });
    const focused = this.#host.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    const top = this.#host.scrollTop;
    this.#host.replaceChildren(el('div', {},
      el('div', { class: 'sheet-head' }, el('strong', {}, t('filter.title.all')),
        el('button', { type: 'button', 'data-key': 'close', click: () => this.#host.hidePopover() }, t('dialog.close'))),
      Object.keys(ENUMS).map((name) => this.#choices(name, ENUMS[name])),
      NAMES.map((name) => this.#named(name)),
      this.#single('since', PERIODS, (value) => t(`filter.since.${value || 'any'}`)),
      this.#single('muted', ['false', 'true', 'all'], (value) => t(`filter.muted.${value}`)),
      this.#texts(),
      countOf(filters) === 0 ? '' : el('button', { type: 'button', class: 'clear', 'data-key': 'clear', click: () => this.#change(null) }, t('filter.clear')),
      ...this.#beside()));
    if (focused) this.#host.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    this.#host.scrollTop = top;
  }

  #choices(name, options) {
    return this.#group(name, options.map((value) => this.#choice(name, value, word(name === 'status' ? 'human' : name, value))));
  }

  /** Values that the alerts bring along: the most frequent ones, those that are on, and the rest when asked for. */
  #named(name) {
    const counted = Object.keys(this.#counts?.[name] ?? {});
    const on = this.#filters[name].filter((value) => !counted.some((other) => other.toLowerCase() === value.toLowerCase()));
    const every = [...on, ...counted];
    if (every.length === 0) return '';
    const shown = this.#all.has(name) ? every : every.filter((value, index) => index < FEW || this.#isOn(name, value));
    const rest = every.length - shown.length;
    return this.#group(name, [
      ...shown.map((value) => this.#choice(name, value, value)),
      rest === 0 ? '' : el('button', {
        type: 'button', class: 'choice rest', 'data-key': `rest-${name}`,
        click: () => {
          this.#all.add(name);
          this.show(this.#filters);
          this.#host.querySelector(`[data-facet="${name}"] button:nth-of-type(${shown.length + 1})`)?.focus();
        },
      }, t('filter.rest', { n: rest })),
    ]);
  }

  #isOn(name, value) {
    return this.#filters[name].some((wanted) => wanted.toLowerCase() === value.toLowerCase());
  }

  #choice(name, value, label) {
    const on = this.#isOn(name, value);
    const n = this.#counts?.[name]?.[value];
    return el('button', {
      type: 'button', class: 'choice', 'data-key': `${name}-${value}`, 'data-kind': name === 'kind' ? value : null, 'aria-pressed': String(on),
      click: () => {
        const others = this.#filters[name].filter((other) => other.toLowerCase() !== value.toLowerCase());
        this.#change({ [name]: on ? others : [...others, value] });
      },
    },
    name === 'kind' ? el('span', { class: 'symbol', 'aria-hidden': 'true' }, kindOf(value).symbol) : '',
    outside(label, { class: 'name' }),
    n === undefined && !(this.#counts?.[name] && name in ENUMS) ? '' : el('span', { class: 'number' }, number(n ?? 0)));
  }

  #single(name, options, label) {
    return this.#group(name, options.map((value) => el('button', {
      type: 'button', class: 'choice', 'data-key': `${name}-${value}`, 'aria-pressed': String(this.#filters[name] === value),
      click: () => this.#change({ [name]: value }),
    }, el('span', { class: 'name' }, label(value)))));
  }

  /** Filters that are set from elsewhere: each can be taken away. */
  #texts() {
    const set = ['subject', 'assignee'].filter((name) => this.#filters[name] !== '');
    return set.map((name) => this.#group(name, [el('button', {
      type: 'button', class: 'choice', 'data-key': `text-${name}`, 'aria-pressed': 'true', click: () => this.#change({ [name]: '' }),
    }, outside(this.#filters[name], { class: 'name' }), el('span', { class: 'number' }, t('filter.remove')))]));
  }

  #group(name, choices) {
    return el('div', { class: 'facet', role: 'group', 'aria-labelledby': `facet-${name}`, 'data-facet': name },
      el('h2', { id: `facet-${name}` }, t(`filter.title.${name}`)), choices);
  }
}

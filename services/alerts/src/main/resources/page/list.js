/** The list: one row per alert, changed where it stands. */
import { el, outside } from './dom.js';
import { line, scaleOf } from './numberline.js';
import { ageOf } from './times.js';
import { independence, kindOf, SEVERITIES, STATES, total, values, word } from './words.js';

export class AlertList {
  #host;
  #open;
  #href;
  #rows = new Map();

  /** `open(id)` when a row is chosen; `href(id)` gives its address. */
  constructor(host, open, href) {
    this.#host = host;
    this.#open = open;
    this.#href = href;
  }

  /** Shows exactly these, in this order. */
  replace(alerts) {
    this.#rows.clear();
    this.#host.replaceChildren();
    this.append(alerts);
  }

  append(alerts) {
    for (const alert of alerts) this.#host.append(this.#row(alert));
  }

  prepend(alerts) {
    this.#host.prepend(...alerts.map((alert) => this.#row(alert)));
  }

  update(alert) {
    const row = this.#rows.get(alert.id);
    if (row) fillRow(row.anchor, alert);
  }

  has(id) {
    return this.#rows.has(id);
  }

  get size() {
    return this.#rows.size;
  }

  select(id) {
    for (const [key, row] of this.#rows) {
      if (key === id) row.anchor.setAttribute('aria-current', 'true');
      else row.anchor.removeAttribute('aria-current');
    }
  }

  focus(id) {
    this.#rows.get(id)?.anchor.focus();
  }

  /** Addresses carry the filters, so they change with them. */
  refreshAddresses() {
    for (const [id, row] of this.#rows) row.anchor.href = this.#href(id);
  }

  skeleton(count) {
    this.#rows.clear();
    this.#host.replaceChildren(...Array.from({ length: count }, () => el('li', { class: 'skeleton', 'aria-hidden': 'true' })));
  }

  #row(alert) {
    const anchor = el('a', {
      class: 'row', href: this.#href(alert.id), 'data-id': alert.id,
      click: (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        this.#open(alert.id);
      },
    });
    fillRow(anchor, alert);
    const item = el('li', {}, anchor);
    this.#rows.set(alert.id, { item, anchor });
    return item;
  }
}

function fillRow(anchor, alert) {
  const kind = kindOf(alert);
  const scale = alert.clusters.length > 1 ? scaleOf(alert) : null;
  const origins = total(alert, 'origins');
  anchor.dataset.kind = alert.kind;
  anchor.dataset.state = alert.state;
  anchor.replaceChildren(
    el('span', { class: 'tags' },
      el('span', { class: 'kind', 'data-kind': alert.kind }, el('span', { class: 'symbol', 'aria-hidden': 'true' }, kind.symbol), ` ${kind.word}`),
      el('span', { class: 'severity', 'data-severity': alert.severity }, word(SEVERITIES, alert.severity)),
      alert.state === 'OPEN' ? null : el('span', { class: 'state' }, word(STATES, alert.state)),
      ageOf(alert.updatedAt)),
    el('span', { class: 'label' }, outside(alert.subject.label)),
    el('span', { class: 'values' }, outside(values(alert))),
    scale === null ? '' : line(alert, scale, values(alert)),
    el('span', { class: 'weight' }, independence(origins, total(alert, 'reports'))));
}

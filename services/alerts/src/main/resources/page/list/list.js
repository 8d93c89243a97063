/** The list: one row per alert, changed where it stands; by subject, groups that fold. */
import { el, outside } from '../dom.js';
import { number, t } from '../strings.js';
import { rowOf, update } from './rows.js';

export class AlertList {
  #host;
  #handlers;
  #rows = new Map();
  #byItem = new WeakMap();
  #groups = new Map();
  #grouped = false;
  #folded = new Set();

  /** `handlers`: href(id), pick(id, event). */
  constructor(host, handlers) {
    this.#host = host;
    this.#handlers = handlers;
  }

  /** Shows exactly these, in this order. Rows of alerts that stay are used again. */
  replace(alerts, grouped) {
    const before = this.#rows;
    this.#rows = new Map();
    this.#groups.clear();
    this.#grouped = grouped;
    this.#host.replaceChildren();
    this.append(alerts, before);
  }

  append(alerts, before = new Map()) {
    const fragment = document.createDocumentFragment();
    for (const alert of alerts) {
      const row = this.#keep(before.get(alert.id) ?? rowOf(alert, this.#handlers.href, this.#handlers.pick));
      update(row, alert);
      if (this.#grouped) this.#group(alert, fragment).rows.append(row.item);
      else fragment.append(row.item);
    }
    this.#host.append(fragment);
    this.#count();
  }

  /** Puts new rows where they belong; in groups, the group of a new row goes to the top. */
  insert(alerts, compare) {
    for (const alert of alerts) {
      if (this.#rows.has(alert.id)) continue;
      const row = this.#keep(rowOf(alert, this.#handlers.href, this.#handlers.pick));
      if (this.#grouped) {
        const group = this.#group(alert, this.#host);
        group.rows.prepend(row.item);
        if (this.#host.firstChild !== group.item) this.#host.prepend(group.item);
      } else {
        let place = this.#host.firstElementChild;
        while (place && compare(alert, this.#byItem.get(place).alert) > 0) place = place.nextElementSibling;
        this.#host.insertBefore(row.item, place);
      }
    }
    this.#count();
  }

  update(alert) {
    const row = this.#rows.get(alert.id);
    if (row) update(row, alert);
  }

  /** Draws all rows again, after something changed that is not of the alerts. */
  refresh() {
    for (const row of this.#rows.values()) {
      update(row, row.alert);
      row.anchor.href = this.#handlers.href(row.alert.id);
    }
  }

  /** Drops the last rows beyond `most`. */
  trim(most) {
    if (this.#grouped || this.#rows.size <= most) return [];
    const gone = [...this.#host.children].slice(most).map((item) => this.#byItem.get(item).alert.id);
    for (const id of gone) {
      this.#rows.get(id).item.remove();
      this.#rows.delete(id);
    }
    return gone;
  }

  has(id) {
    return this.#rows.has(id);
  }

  get size() {
    return this.#rows.size;
  }

  /** The ids as they stand, without those in folded groups. */
  ids() {
    return [...this.#host.querySelectorAll('a.row')].filter((anchor) => !anchor.closest('[hidden]')).map((anchor) => anchor.dataset.id);
  }

  isUnread(id) {
    return this.#rows.get(id)?.unread ?? false;
  }

  open(id) {
    for (const [key, row] of this.#rows) {
      if (key === id) row.anchor.setAttribute('aria-current', 'true');
      else row.anchor.removeAttribute('aria-current');
    }
  }

  picked(ids) {
    for (const [key, row] of this.#rows) {
      row.box.checked = ids.has(key);
      row.item.classList.toggle('picked', ids.has(key));
    }
  }

  focus(id) {
    const anchor = this.#rows.get(id)?.anchor;
    anchor?.focus();
    return Boolean(anchor);
  }

  skeleton(count) {
    this.#rows.clear();
    this.#host.replaceChildren(...Array.from({ length: count }, () => el('li', { class: 'skeleton', 'aria-hidden': 'true' })));
  }

  #keep(row) {
    this.#rows.set(row.alert.id, row);
    this.#byItem.set(row.item, row);
    return row;
  }

  #group(alert, host) {
    const { key, label } = alert.subject;
    let group = this.#groups.get(key);
    if (group) return group;
    const rows = el('ol', { class: 'group-rows', hidden: this.#folded.has(key) });
    const count = el('span', { class: 'number' });
    const button = el('button', { type: 'button', class: 'group-name', 'aria-expanded': String(!this.#folded.has(key)), click: () => this.#fold(key) },
      outside(label), count);
    group = { item: el('li', { class: 'group' }, button, rows), rows, count, button };
    this.#groups.set(key, group);
    host.append(group.item);
    return group;
  }

  #fold(key) {
    const { rows, button } = this.#groups.get(key);
    rows.hidden = !rows.hidden;
    button.setAttribute('aria-expanded', String(!rows.hidden));
    if (rows.hidden) this.#folded.add(key);
    else this.#folded.delete(key);
  }

  #count() {
    for (const { rows, count } of this.#groups.values()) {
      const n = rows.children.length;
      count.textContent = number(n);
      count.title = t('list.inGroup', { n });
    }
  }
}

/** The rows that are ticked, for doing one thing to several alerts. */
export class Picks {
  #list;
  #changed;
  #last = null;

  ids = new Set();

  constructor(list, changed) {
    this.#list = list;
    this.#changed = changed;
  }

  get size() {
    return this.ids.size;
  }

  /** Ticks or unticks a row; with the shift key, all from the last one to it. */
  toggle(id, range = false) {
    const on = !this.ids.has(id);
    const order = this.#list.ids();
    const [from, to] = [order.indexOf(this.#last), order.indexOf(id)].sort((a, b) => a - b);
    const meant = range && from >= 0 ? order.slice(from, to + 1) : [id];
    for (const each of meant) {
      if (on) this.ids.add(each);
      else this.ids.delete(each);
    }
    this.#last = id;
    this.#show();
  }

  all() {
    for (const id of this.#list.ids()) this.ids.add(id);
    this.#show();
  }

  clear() {
    this.ids.clear();
    this.#show();
  }

  /** Forgets what is not in the list any more. */
  keepListed() {
    for (const id of this.ids) if (!this.#list.has(id)) this.ids.delete(id);
    this.#show();
  }

  #show() {
    this.#list.picked(this.ids);
    this.#changed();
  }
}

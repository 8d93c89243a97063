/** What this browser remembers for its reader; kept in memory only where the browser keeps nothing. */

const PREFIX = 'crosswire.';
const memory = new Map();
const listeners = new Map();

/** The value under `name`, or `fallback`. */
export function get(name, fallback = null) {
  if (memory.has(name)) return memory.get(name);
  let value = null;
  try {
    value = JSON.parse(localStorage.getItem(PREFIX + name));
  } catch {
    // Nothing is kept, or something that nobody here has written.
  }
  memory.set(name, value ?? fallback);
  return value ?? fallback;
}

export function set(name, value) {
  memory.set(name, value);
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Private windows and full stores: it holds until the page is left.
  }
  for (const listener of listeners.get(name) ?? []) listener(value);
}

/** Calls `listener(value)` whenever it changes, in this tab or another. */
export function watch(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

addEventListener('storage', (event) => {
  if (!event.key?.startsWith(PREFIX)) return;
  const name = event.key.slice(PREFIX.length);
  memory.delete(name);
  for (const listener of listeners.get(name) ?? []) listener(get(name));
});

/** system → light → dark → system. */
export function nextTheme() {
  const order = ['system', 'light', 'dark'];
  set('theme', order[(order.indexOf(get('theme', 'system')) + 1) % order.length]);
  return get('theme');
}

watch('theme', (theme) => {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
});

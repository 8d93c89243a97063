/** Which view an address means, and going from one to another without leaving the page. */

const VIEWS = ['alerts', 'sources', 'mutes', 'claims', 'status'];

/** `{view, id}` of a path: `id` is an alert's id, a subject's key, or null. */
export function routeOf(path) {
  const [, first, rest] = /^\/([a-z]+)(?:\/(.+))?$/.exec(path) ?? [];
  const id = rest === undefined ? null : decoded(rest);
  if (first === 'subjects' && id !== null) return { view: 'subject', id };
  if (first === 'alerts') return { view: 'alerts', id };
  return { view: VIEWS.includes(first) ? first : 'alerts', id: null };
}

/** The address of a route. */
export function pathOf({ view, id = null }) {
  if (view === 'subject') return `/subjects/${encodeURIComponent(id)}`;
  return id === null ? `/${view}` : `/${view}/${encodeURIComponent(id)}`;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Calls `go(path)` for plain clicks on links that stay within the page. */
export function followLinks(root, go) {
  root.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const anchor = event.target.closest?.('a[href]');
    if (!anchor || anchor.target || anchor.origin !== location.origin || anchor.hasAttribute('download')) return;
    if (!/^\/(alerts|subjects|sources|mutes|claims|status)(\/[^.]*)?$/.test(anchor.pathname) || anchor.hash) return;
    event.preventDefault();
    go(anchor.pathname + anchor.search);
  });
}

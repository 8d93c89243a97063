/** Elements made node by node: text stays text, whatever it holds. */

/** An element; attributes that are null, undefined or false are left out, functions become listeners. */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for drawings. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** What is there already, changed only where it differs: focus and selection survive. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Text from outside, which may run right to left, kept apart from what stands beside it. */
export function outside(text, attributes = {}) {
  return el('bdi', attributes, String(text));
}

/** A link that leaves the page, if the address is of the web; otherwise the text alone. */
export function link(address, text, key) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    // Not an address at all.
  }
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return outside(text);
  return el('a', { href: url.href, rel: 'noopener noreferrer', target: '_blank', 'data-key': key }, outside(text));
}

/** A list to choose one from: `options` is `[[value, label]…]`. */
export function choice(options, chosen = null, attributes = {}) {
  return el('select', attributes, options.map(([value, label]) => el('option', { value, selected: value === chosen }, label)));
}

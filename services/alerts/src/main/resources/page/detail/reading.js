/** What the reader has chosen on a page of detail, kept while the page renews it under them. */

const MOST = 50;
const chosen = new Map();

/** The choices made on the alert or subject `id`; the same object each time. */
export function readingOf(id) {
  const reading = chosen.get(id) ?? { tab: 'evidence', pins: [], open: new Set() };
  chosen.delete(id);
  chosen.set(id, reading);
  if (chosen.size > MOST) chosen.delete(chosen.keys().next().value);
  return reading;
}

/** A `<details>` that stays as the reader left it. */
export function remembered(details, reading, name) {
  details.open = reading.open.has(name);
  details.dataset.key = name;
  details.addEventListener('toggle', () => {
    if (details.open) reading.open.add(name);
    else reading.open.delete(name);
  });
  return details;
}

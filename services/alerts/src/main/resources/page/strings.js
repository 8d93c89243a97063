/** The one catalogue of what the page itself says. A text is found by its key, its parts are put in by name. */
import { DETAIL } from './strings/detail.js';
import { SHELL } from './strings/shell.js';

export const LOCALE = 'en-GB';

const CATALOGUE = { ...SHELL, ...DETAIL };
const PLURALS = new Intl.PluralRules(LOCALE);
const NUMBERS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });

/** Adds the texts of parts that come later. */
export function add(texts) {
  Object.assign(CATALOGUE, texts);
}

/** A number as the reader's language writes it. */
export function number(value) {
  return NUMBERS.format(value);
}

/**
 * The text of `key`, a path such as `list.new`. `{name}` in it becomes `params.name`; numbers are written with
 * separators. A text with plural forms, `{ one: …, other: … }`, is chosen by `params.n`.
 */
export function t(key, params = {}) {
  let found = CATALOGUE;
  for (const part of key.split('.')) found = found?.[part];
  if (found !== null && typeof found === 'object') found = found[PLURALS.select(Number(params.n))] ?? found.other;
  if (typeof found !== 'string') return key;
  return found.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : String(value);
  });
}

/** Whether there is a text under `key`. */
export function has(key) {
  let found = CATALOGUE;
  for (const part of key.split('.')) found = found !== null && typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : null;
  return found !== null;
}

/** The word for a value of an enumeration, e.g. `kind.CONTRADICTION`; one that only a newer service knows stands for itself. */
export function word(area, value) {
  const key = `${area}.${value}`;
  return has(key) ? t(key) : String(value).toLowerCase().replaceAll('_', ' ');
}

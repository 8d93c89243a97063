/** What a claim says, in words: its number as Crosswire reads it, and the scope in which it holds. */
import { has, LOCALE, t, word } from '../strings.js';
import { absolute } from '../times.js';
import { plain } from './axis.js';

const REGIONS = new Intl.DisplayNames([LOCALE], { type: 'region', fallback: 'code' });

/** "20,000 to 99,999", "at least 31", "800,000"; empty for a statement or where the number is not known. */
export function normalised({ low = null, high = null, bound = null, unit = null }) {
  if (low === null && high === null) return '';
  const measure = unit === null || unit === 'count' ? '' : ` ${unitName(unit)}`;
  return (low === high ? plain(low) : between(low, high, bound)) + measure;
}

function between(low, high, bound) {
  if (high === null) return t(bound === 'MORE_THAN' ? 'bound.moreThan' : 'bound.atLeast', { value: plain(low) });
  if (low === null || bound === 'AT_MOST' || bound === 'LESS_THAN') {
    return t(bound === 'LESS_THAN' ? 'bound.lessThan' : 'bound.atMost', { value: plain(high) });
  }
  return t('bound.range', { low: plain(low), high: plain(high) });
}

/** A unit in words; symbols and codes of currencies stand as they are. */
export function unitName(unit) {
  return has(`unit.${unit}`) ? t(`unit.${unit}`) : String(unit);
}

/** A place as people write it: "UA/kharkiv" is Kharkiv, Ukraine. */
export function placeName(path) {
  const [country, ...within] = String(path).split('/');
  const names = within.reverse().map((step) => step.replace(/(^|-)(\p{L})/gu, (_, dash, first) => (dash ? ' ' : '') + first.toUpperCase()));
  if (country !== '') names.push(region(country));
  return names.join(', ');
}

/** Who is cited: "UA:government" is the government of Ukraine; other keys stand as they are. */
export function authorityName(key) {
  const [, code, body] = /^([A-Z]{2}):(.+)$/.exec(key) ?? [];
  return code ? t('detail.authority', { body: body.replaceAll('-', ' '), place: region(code) }) : String(key);
}

function region(code) {
  try {
    return /^[A-Z]{2}$/.test(code) ? REGIONS.of(code) : code;
  } catch {
    return code;
  }
}

/** The scope of a claim: `{name, value, stated}` by dimension, in the order in which people ask. */
export function scopeOf(claim) {
  return [
    scope('date', claim.asOf ? absolute(claim.asOf) : null),
    scope('place', claim.place ? placeName(claim.place) : null),
    scope('unit', claim.unit ? unitName(claim.unit) : null),
    scope('definition', claim.population ? claim.population.replaceAll('-', ' ') : null),
    scope('modality', word('modality', claim.modality)),
    scope('polarity', claim.polarity === 'DENIED' ? t('detail.denied') : t('detail.asserted')),
    scope('authority', claim.authority ? authorityName(claim.authority) : null),
  ];
}

function scope(dimension, value) {
  return { dimension, name: t(`scope.${dimension}`), value: value ?? t(`scopeMissing.${dimension}`), stated: value !== null };
}

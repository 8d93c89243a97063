/** How each source's claims have fared, always with how many that is said of. */
import { el, outside } from '../dom.js';
import { LOCALE, number, t } from '../strings.js';
import { ageOf } from '../times.js';
import { frame, table } from './page.js';

/** Of fewer claims no share is said: it would mean nothing. */
const ENOUGH = 30;
const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });

export function show(host) {
  return frame(host, t('sources.title')).load('/api/v1/sources', ({ sources }) => (sources.length === 0
    ? el('p', {}, t('sources.none'))
    : [el('p', { class: 'hint' }, t('sources.hint', { n: ENOUGH })), table(t('sources.title'), columns(), sources)]));
}

function columns() {
  return [
    [t('sources.source'), (source) => [
      el('a', { href: `/claims?source=${encodeURIComponent(source.id)}` }, outside(source.name ?? source.id)),
      source.address ? el('div', { class: 'hint' }, outside(source.address)) : '',
    ]],
    [t('sources.owner'), (source) => outside([source.owner, source.wire].filter(Boolean).join(' · ') || '–')],
    [t('sources.desk'), (source) => outside(source.desk ?? '–')],
    [t('sources.claims'), (source) => number(source.claims), 'figure'],
    [t('sources.lastHour'), (source) => number(source.claimsLastHour), 'figure'],
    [t('sources.lastClaim'), (source) => (source.lastClaimAt ? [ageOf(source.lastClaimAt)] : '–'), 'figure'],
    [t('sources.status'), (source) => status(source.status)],
    ...['corroborated', 'contradicted', 'corrected', 'withdrawn'].map((name) => [t(`sources.${name}`), (source) => share(source.record, name), 'figure']),
    [t('sources.sample'), (source) => (source.record ? number(source.record.claims) : '–'), 'figure'],
  ];
}

function status(known) {
  if (known === null || known === undefined) return t('sources.unknown');
  if (known.error) {
    return [el('strong', {}, t('sources.error')), ' ', outside(known.error), known.errorSince ? [' (', ageOf(known.errorSince), ')'] : ''];
  }
  return known.silent ? el('strong', {}, t('sources.silent')) : t('sources.fine');
}

function share(record, name) {
  if (!record) return '–';
  if (record.claims < ENOUGH) return t('sources.tooFew');
  const { share: part, low, high } = record[name];
  return [PERCENT.format(part), el('span', { class: 'interval' }, t('sources.interval', { low: PERCENT.format(low), high: PERCENT.format(high) }))];
}

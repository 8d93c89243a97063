/** How the claims of the sources fared so far, with the size of the sample; never who is right. */
import { el, outside, svg } from '../dom.js';
import { t } from '../strings.js';

/** Below this many claims a share says nothing. */
const FEWEST = 30;
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const SHARES = ['corroborated', 'contradicted', 'corrected', 'withdrawn'];

/** A section that fills itself from `/api/v1/sources` when it has them. */
export function reliability(sources, ctx) {
  const place = el('div', { class: 'records', 'aria-busy': 'true' }, el('p', { class: 'hint' }, t('reliability.loading')));
  const show = (...children) => {
    place.removeAttribute('aria-busy');
    place.replaceChildren(...children);
  };
  Promise.resolve().then(() => ctx.api('/api/v1/sources')).then(
    (answer) => {
      const records = new Map((answer.sources ?? []).map((source) => [source.id, source.record]));
      const rows = sources.map((source) => ({ source, record: records.get(source) ?? null }));
      show(recordTable([...rows.filter(isRated), ...rows.filter((row) => !isRated(row))]));
    },
    () => show(el('p', { class: 'hint' }, t('reliability.failed'))));
  return el('section', { class: 'reliability' },
    el('h4', {}, t('reliability.title')),
    el('p', { class: 'hint' }, t('reliability.explained')), place);
}

function isRated({ record }) {
  return record !== null && record.claims >= FEWEST;
}

function recordTable(rows) {
  return el('ul', { class: 'record-list' }, rows.map(({ source, record }) => el('li', {},
    el('p', {}, outside(source, { class: 'source-name' }), el('span', { class: 'hint' }, ` · ${t('reliability.sample', { n: record?.claims ?? 0 })}`)),
    !isRated({ record })
      ? el('p', { class: 'too-few' }, t('reliability.tooFew'))
      : el('dl', { class: 'shares' }, SHARES.filter((name) => record[name]).map((name) => share(name, record[name], record.claims))))));
}

function share(name, { count, share: part, low, high }, sample) {
  return el('div', {},
    el('dt', {}, t(`reliability.${name}`)),
    el('dd', {}, interval(part, low, high),
      el('span', {}, t('reliability.share', { share: PERCENT.format(part), low: PERCENT.format(low), high: PERCENT.format(high), count, n: sample }))));
}

/** The share and the interval it may lie in, drawn beside the words that say the same. */
function interval(part, low, high) {
  const at = (value) => `${(value * 100).toFixed(1)}%`;
  return svg('svg', { class: 'interval', width: '100%', height: 12, 'aria-hidden': 'true' },
    svg('line', { class: 'axis', x1: 0, x2: '100%', y1: 6, y2: 6 }),
    svg('rect', { class: 'spread', x: at(low), width: at(Math.max(high - low, 0.01)), y: 3, height: 6 }),
    svg('line', { class: 'part', x1: at(part), x2: at(part), y1: 0, y2: 12 }));
}

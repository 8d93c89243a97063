/** The exact words behind each value, side by side. */
import { el, link, outside } from '../dom.js';
import { t } from '../strings.js';
import { timeOf } from '../times.js';
import { independence } from '../words.js';
import { normalised, scopeOf } from './claim-words.js';
import { shapeOf } from './marks.js';
import { answerOf } from './statement.js';

/** Cards shown of a side before the reader asks for the others. */
const MOST_CARDS = 8;

/** The cards of an alert: a column for each side, or a grid where there is one side only. */
export function evidence(alert, entries, pins, reading) {
  const single = alert.clusters.length === 1;
  const sides = alert.clusters.map((cluster, side) => el('section', { class: 'cluster' },
    el('h4', {}, answerOf(cluster.label)),
    el('p', { class: 'weight' }, independence(cluster.origins, cluster.reports),
      cluster.claims.length < cluster.reports ? ` · ${t('detail.shown', { n: cluster.claims.length })}` : null),
    cards(entries.filter((it) => it.side === side), pins, reading, `cards-${side}`)));
  const beside = entries.filter((it) => it.side === -1);
  return [
    el('p', { class: 'hint compare-hint' }, t('compare.hint')),
    el('div', { class: `clusters${single ? ' single' : ''}` }, sides),
    beside.length === 0 ? null : el('section', { class: 'cluster beside' },
      el('h4', {}, t('detail.compatible')), cards(beside, pins, reading, 'cards-beside')),
  ];
}

/** A list of cards, the first few at once. */
export function cards(entries, pins, reading, name) {
  const all = reading.open.has(name) || entries.length <= MOST_CARDS + 1;
  const list = el('ul', { class: 'claims' }, (all ? entries : entries.slice(0, MOST_CARDS)).map((it) => el('li', {}, card(it, pins))));
  if (all) return list;
  const more = el('button', {
    type: 'button', class: 'more-cards', 'data-key': name,
    click: () => {
      reading.open.add(name);
      const rest = entries.slice(MOST_CARDS).map((it) => el('li', {}, card(it, pins)));
      list.append(...rest);
      more.remove();
      rest[0].querySelector('.claim').focus();
    },
  }, t('detail.showAllCards', { n: entries.length }));
  return el('div', {}, list, more);
}

/** One claim. `pins` compares cards; null where there is nothing to compare with. */
export function card(entry, pins) {
  const { claim, letter, group } = entry;
  return el('article', {
    class: `claim group-${group}`, 'data-entry': entry.key, 'data-claim': claim.claimId, tabindex: '-1', 'aria-label': `${claim.source}: ${claim.valueText}`,
  },
  el('p', { class: 'source' },
    letter ? el('span', { class: `origin group-${group}`, title: t('independence.group', { letter }) },
      el('span', { 'aria-hidden': 'true' }, `${shapeOf(group)} `), letter) : null,
    outside(claim.source, { class: 'source-name' }),
    claim.withdrawn ? el('span', { class: 'state' }, t('claimState.withdrawn')) : null,
    claim.superseded ? el('span', { class: 'state' }, t('claimState.superseded')) : null),
  el('p', { class: 'value' }, outside(claim.valueText), claim.polarity === 'DENIED' ? el('strong', {}, ` · ${t('detail.denied')}`) : null, reading(claim)),
  quotation(claim),
  chips(claim),
  provenance(claim, entry.key),
  pins ? pinButton(entry, pins) : null);
}

/** How Crosswire read the number, where the words alone do not say it. */
function reading(claim) {
  const text = normalised(claim);
  return text === '' || claim.valueText.includes(text) ? null : el('span', { class: 'normalised' }, el('span', { class: 'hint' }, ` ${t('detail.readAs')} `), outside(text));
}

export function quotation(claim) {
  const lang = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(claim.language ?? '') ? claim.language : null;
  return el('blockquote', { dir: 'auto', lang },
    claim.before ? el('span', { class: 'context' }, `${claim.before} `) : null,
    el('span', { class: 'sentence' }, marked(claim)),
    claim.after ? el('span', { class: 'context' }, ` ${claim.after}`) : null);
}

function marked({ sentence, start, end }) {
  return end > start
    ? [sentence.slice(0, start), el('mark', {}, sentence.slice(start, end)), sentence.slice(end)]
    : [sentence];
}

function chips(claim) {
  return el('dl', { class: 'chips' }, scopeOf(claim).filter(({ dimension }) => dimension !== 'polarity').map(({ name, value, stated }) =>
    el('div', { class: `chip${stated ? '' : ' missing'}` }, el('dt', {}, name), el('dd', {}, outside(value)))));
}

function provenance(claim, key) {
  return el('p', { class: 'provenance' },
    claim.url ? link(claim.url, claim.articleTitle || t('detail.article'), `article-${key}`) : outside(claim.articleTitle),
    el('span', {}, `${t('detail.published')} `, timeOf(claim.publishedAt)),
    el('span', {}, `${t('detail.retrieved')} `, timeOf(claim.observedAt)),
    el('span', {}, `${t('detail.extractor')} `, outside(claim.extractor), ` · ${t('detail.confidence', { percent: Math.round(claim.confidence * 100) })}`));
}

function pinButton(entry, pins) {
  return el('button', {
    type: 'button', class: 'pin', 'data-key': `pin-${entry.key}`, 'aria-pressed': String(pins.has(entry.key)), 'aria-label': t('compare.pin', { source: entry.claim.source, value: entry.claim.valueText }),
    click: () => pins.toggle(entry.key),
  }, t('compare.button'));
}

/** Which reports stand on their own, and why the others do not. */
import { el, outside } from '../dom.js';
import { t } from '../strings.js';
import { groupIndex, shapeOf } from './marks.js';

/** The groups of origins, each with its claims and the reason that joins them. */
export function independenceOf(alert, entries) {
  const groups = Map.groupBy(entries, ({ letter }) => letter ?? '');
  const letters = [...groups.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return [
    el('p', {}, t('independence.explained')),
    el('div', { class: 'origins' }, letters.map((letter) => groupOf(letter, groups.get(letter), alert))),
  ];
}

function groupOf(letter, members, alert) {
  const group = groupIndex(letter);
  const sources = new Set(members.map(({ claim }) => claim.source));
  return el('section', { class: `origin-group group-${group}` },
    el('h4', {}, el('span', { class: `origin group-${group}` }, el('span', { 'aria-hidden': 'true' }, `${shapeOf(group)} `), letter),
      ' ', sources.size === 1 ? t('independence.alone') : t('independence.joined', { n: sources.size })),
    el('ul', {}, members.map(({ claim, side }) => el('li', {},
      outside(claim.source, { class: 'source-name' }),
      el('span', { class: 'hint' }, ' · ', side === -1 ? t('chart.beside') : outside(alert.clusters[side].label)),
      el('br'), claim.originReason ? outside(claim.originReason) : t('independence.ownWords')))));
}

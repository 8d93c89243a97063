/** The sides of a statement, which have no place on a line of numbers: yes or no, who holds a role, which date. */
import { el, outside } from '../dom.js';
import { LOCALE, t } from '../strings.js';
import { independence } from '../words.js';
import { shapeOf } from './marks.js';

const DATE = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** Sources named of a side; the others stand in the evidence. */
const MOST_SOURCES = 12;

export function statement(alert, entries) {
  return el('div', { class: 'answers' }, alert.clusters.map((cluster, side) => {
    const voices = entries.filter((it) => it.side === side);
    return el('section', { class: 'answer' },
      el('h4', {}, answerOf(cluster.label)),
      el('p', { class: 'weight' }, independence(cluster.origins, cluster.reports)),
      el('ul', { class: 'answer-sources' }, voices.slice(0, MOST_SOURCES).map(({ claim, letter, group }) => el('li', {},
        el('span', { class: `origin group-${group}` }, `${shapeOf(group)} ${letter}`), ' ', outside(claim.source))),
      voices.length > MOST_SOURCES ? el('li', { class: 'hint' }, t('detail.more', { n: voices.length - MOST_SOURCES })) : null));
  }));
}

/** "yes", "no" and dates in words; a holder as the service names it. */
export function answerOf(label) {
  if (label === 'yes' || label === 'no') return [el('span', { 'aria-hidden': 'true', class: 'symbol' }, label === 'yes' ? '✓ ' : '✗ '), t(`answer.${label}`)];
  const date = /^\d{4}-\d{2}-\d{2}$/.test(label) ? new Date(`${label}T00:00:00Z`) : null;
  return date && !Number.isNaN(date.getTime()) ? el('time', { datetime: label }, DATE.format(date)) : outside(label);
}

/** One alert: what it says, why, and the exact words behind each value. */
import { el, outside } from '../dom.js';
import { part } from '../later.js';
import { t, word } from '../strings.js';
import { ageOf, timeOf } from '../times.js';
import { kindOf } from '../words.js';
import { Pins } from './compare.js';
import { byGroup, entriesOf, pastOf, unitOf } from './entries.js';
import { evidence } from './evidence.js';
import { independenceOf } from './independence.js';
import { logOf, logSize } from './log.js';
import { lineHints, numberLine } from './number-line.js';
import { readingOf } from './reading.js';
import { reliability } from './reliability.js';
import { statement } from './statement.js';
import { openTab, tabs } from './tabs.js';
import { why } from './why.js';

/**
 * The element for an alert, as `/api/v1/alerts/{id}` gives it; from the list it comes without `history` and `actions`. What
 * the reader has chosen on it (tab, pins, what is folded out) stays when the same alert is rendered again. The buttons of
 * the actions go into `.alert-actions`.
 */
export function renderDetail(alert, ctx) {
  const reading = readingOf(alert.id);
  const entries = entriesOf(alert);
  const pins = entries.length > 1 ? new Pins(entries, reading) : null;
  const article = el('article', { class: 'alert', 'data-id': alert.id, 'data-version': alert.version },
    tags(alert),
    el('h2', { tabindex: '-1', id: 'headline' }, outside(alert.headline)),
    times(alert),
    el('div', { class: 'alert-actions' }),
    why(alert, reading),
    values(alert, entries, reading),
    tabs(t('detail.tabs'), [
      { name: 'timeline', label: t('detail.timeline'), ...timelineOf(alert, entries, reading, ctx) },
      { name: 'evidence', label: t('detail.evidence'), count: entries.length, panel: [pins?.host ?? null, evidence(alert, entries, pins, reading)].flat() },
      { name: 'independence', label: t('detail.independence'), panel: [...independenceOf(alert, entries), reliability(sourcesOf(entries), ctx)] },
      { name: 'log', label: t('detail.log'), count: logSize(alert), panel: logOf(alert) },
    ], reading));
  pins?.attach(article);
  article.addEventListener('compare', () => compare(article, pins));
  return article;
}

/** What the key `c` does on an alert: compares the card in focus, or two cards of different sides. */
export function comparePressed(article) {
  article.dispatchEvent(new Event('compare'));
}

function tags(alert) {
  const kind = kindOf(alert.kind);
  return el('p', { class: 'tags' },
    el('span', { class: 'kind', 'data-kind': alert.kind }, el('span', { class: 'symbol', 'aria-hidden': 'true' }, kind.symbol), ` ${kind.word}`),
    el('span', { class: 'severity', 'data-severity': alert.severity }, t('detail.severity', { severity: word('severity', alert.severity) })),
    el('span', { class: 'state' }, word('state', alert.state)),
    alert.withinOneSource ? el('span', { class: 'state' }, t('detail.withinOneSource')) : null);
}

function times(alert) {
  return el('p', { class: 'times' },
    el('a', { href: `/subjects/${encodeURIComponent(alert.subject.key)}`, 'data-key': 'subject' }, outside(alert.subject.label)),
    ` · ${t('detail.raised')} `, timeOf(alert.openedAt),
    ` · ${t('detail.changed')} `, ageOf(alert.updatedAt), ` ${t('detail.ago')}`,
    alert.closedAt ? [` · ${t('detail.closed')} `, timeOf(alert.closedAt)] : null);
}

function values(alert, entries, reading) {
  const unit = unitOf(alert);
  const gap = alert.gap ?? null;
  const line = numberLine({ entries, order: byGroup, gap, kind: alert.kind, clusters: alert.clusters, reading, title: t('chart.valuesOf', { subject: alert.subject.label }) });
  return el('section', { class: 'values-section' },
    el('h3', {}, line === null ? t('detail.answers') : t('detail.valuesBySource')),
    line === null ? null : el('p', { class: 'hint line-hints' }, lineHints(entries, gap, unit)),
    line ?? statement(alert, entries));
}

/** Draws timelines, once it was fetched: few readers look at one. */
let timeline = null;

/** The timeline with what the alert carries; its drawing and what its voices said before are asked for when it is looked at. */
function timelineOf(alert, entries, reading, ctx) {
  const panel = el('div', {});
  const isNumber = entries.some(({ extent }) => extent !== null);
  const show = () => timeline && panel.replaceChildren(timeline({
    entries: isNumber ? [...entries, ...pastOf(entries, reading.past ?? [], unitOf(alert))] : entries,
    categories: isNumber ? null : alert.clusters.map(({ label }) => label),
    openedAt: alert.openedAt,
    steps: alert.kind === 'REVISION' ? alert.clusters.length : 0,
    reading,
    title: t('chart.timelineOf', { subject: alert.subject.label }),
  }) ?? el('p', { class: 'hint' }, t('chart.nothing')));
  show();
  // An answer may come after the alert was drawn again: it belongs to the newest drawing.
  reading.showPast = show;
  const opened = () => {
    if (timeline === null) fetchTimeline(reading);
    if (isNumber) askForPast(alert, reading, ctx);
  };
  return { panel, opened };
}

async function fetchTimeline(reading) {
  const fetched = await part('timeline');
  if (fetched === null) return;
  timeline = fetched.timeline;
  reading.showPast();
}

function askForPast(alert, reading, ctx) {
  if (reading.pastOf === alert.version) return;
  reading.pastOf = alert.version;
  ctx.api(`/api/v1/subjects/${encodeURIComponent(alert.subject.key)}`).then((answer) => {
    reading.past = answer.claims;
    reading.showPast();
  }, () => {
    reading.pastOf = null;
  });
}

function sourcesOf(entries) {
  return [...new Set(entries.map(({ claim }) => claim.source))].sort();
}

function compare(article, pins) {
  if (pins === null) return;
  const focused = document.activeElement?.closest('.claim[data-entry]');
  openTab(article, 'evidence');
  pins.press(focused && article.contains(focused) ? focused.dataset.entry : null);
}

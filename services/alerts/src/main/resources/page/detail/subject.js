/** Everything that is claimed about one subject: what holds, what was replaced, what was taken back, and its alerts. */
import { el, outside } from '../dom.js';
import { t, word } from '../strings.js';
import { ageOf } from '../times.js';
import { independence, kindOf, total, values } from '../words.js';
import { placeName } from './claim-words.js';
import { Pins } from './compare.js';
import { byValue, entriesOfSubject } from './entries.js';
import { cards } from './evidence.js';
import { lineHints, numberLine } from './number-line.js';
import { readingOf } from './reading.js';
import { tabs } from './tabs.js';
import { timeline } from './timeline.js';
import '../strings/views.js';

/** The element for `data`, as `/api/v1/subjects/{key}` gives it. */
export function renderSubject(data, ctx) {
  const { subject, claims } = data;
  const reading = readingOf(`subject ${subject.key}`);
  const { unit, entries } = entriesOfSubject(claims);
  const current = entries.filter(({ claim }) => !claim.superseded && !claim.withdrawn);
  const superseded = entries.filter(({ claim }) => claim.superseded && !claim.withdrawn);
  const withdrawn = entries.filter(({ claim }) => claim.withdrawn);
  const pins = entries.length > 1 ? new Pins(entries, reading) : null;
  const list = (some) => (some.length === 0 ? el('p', { class: 'hint' }, t('subject.none')) : cards(some, pins, reading, `cards-${some[0].key}`));
  if (!['current', 'superseded', 'withdrawn', 'alerts', 'timeline'].includes(reading.tab)) reading.tab = 'current';
  const article = el('article', { class: 'alert subject', 'data-subject': subject.key },
    el('p', { class: 'tags' }, t('subject.tag'), el('span', { class: 'state' }, outside(subject.family.replaceAll('-', ' ')))),
    el('h2', { tabindex: '-1', id: 'headline' }, outside(subject.label)),
    about(data),
    lineOf(entries, unit, subject, reading),
    pins?.host ?? null,
    tabs(t('subject.tabs'), [
      { name: 'current', label: t('subject.current'), count: current.length, panel: list(current) },
      { name: 'superseded', label: t('subject.superseded'), count: superseded.length, panel: list(superseded) },
      { name: 'withdrawn', label: t('subject.withdrawn'), count: withdrawn.length, panel: list(withdrawn) },
      { name: 'timeline', label: t('detail.timeline'), panel: timelineOf(entries, subject, reading) },
      { name: 'alerts', label: t('subject.alerts'), count: data.alerts.length, panel: alertsOf(data.alerts) },
    ], reading));
  pins?.attach(article);
  return article;
}

function about({ subject, claims, total: all }) {
  const facts = [
    ...Object.entries(subject.entities ?? {}).map(([role, entity]) => [role.replaceAll('-', ' '), placeName(entity)]),
    subject.place ? [t('scope.place'), placeName(subject.place)] : null,
  ].filter((fact) => fact !== null);
  return [
    el('p', { class: 'times' }, t('subject.count', { n: all ?? claims.length }), claims.length < (all ?? 0) ? ` · ${t('subject.newest', { n: claims.length })}` : null),
    facts.length === 0 ? null : el('dl', { class: 'chips' }, facts.map(([name, value]) =>
      el('div', { class: 'chip' }, el('dt', {}, outside(name)), el('dd', {}, outside(value))))),
  ].filter((it) => it !== null);
}

function lineOf(entries, unit, subject, reading) {
  const line = numberLine({ entries, order: byValue, gap: null, kind: null, clusters: null, reading, title: t('chart.valuesOf', { subject: subject.label }) });
  return line === null ? null : el('section', { class: 'values-section' },
    el('h3', {}, t('detail.valuesBySource')), el('p', { class: 'hint line-hints' }, lineHints(entries, null, unit)), line);
}

function timelineOf(entries, subject, reading) {
  return timeline({ entries, categories: null, openedAt: null, steps: 0, reading, title: t('chart.timelineOf', { subject: subject.label }) })
    ?? el('p', { class: 'hint' }, t('chart.nothing'));
}

function alertsOf(alerts) {
  if (alerts.length === 0) return el('p', { class: 'hint' }, t('subject.noAlerts'));
  return el('ol', { class: 'subject-alerts' }, alerts.map((alert) => {
    const kind = kindOf(alert.kind);
    return el('li', {}, el('a', { href: `/alerts/${encodeURIComponent(alert.id)}`, 'data-key': `alert-${alert.id}` },
      el('span', { class: 'tags' },
        el('span', { class: 'kind', 'data-kind': alert.kind }, el('span', { class: 'symbol', 'aria-hidden': 'true' }, kind.symbol), ` ${kind.word}`),
        el('span', { class: 'severity', 'data-severity': alert.severity }, word('severity', alert.severity)),
        el('span', { class: 'state' }, word('state', alert.state)), ageOf(alert.updatedAt)),
      el('span', { class: 'values' }, outside(values(alert))),
      el('span', { class: 'weight' }, independence(total(alert, 'origins'), total(alert, 'reports')))));
  }));
}

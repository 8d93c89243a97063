/** One alert: what it says, why, and the exact words behind each value. */
import { el, link, outside } from './dom.js';
import { lane, scaleOf } from './numberline.js';
import { ageOf, timeOf } from './times.js';
import { count, independence, kindOf, MODALITIES, SEVERITIES, STATES, word } from './words.js';

/** The article of an alert; `back` is called to return to the list. */
export function article(alert, back) {
  const kind = kindOf(alert);
  return el('article', { class: 'alert', 'data-id': alert.id, 'data-version': alert.version },
    backButton(back),
    el('p', { class: 'tags' },
      el('span', { class: 'kind', 'data-kind': alert.kind }, el('span', { class: 'symbol', 'aria-hidden': 'true' }, kind.symbol), ` ${kind.word}`),
      el('span', { class: 'severity', 'data-severity': alert.severity }, `${word(SEVERITIES, alert.severity)} severity`),
      el('span', { class: 'state' }, word(STATES, alert.state)),
      alert.withinOneSource ? el('span', { class: 'state' }, 'Within one source') : null),
    el('h2', { tabindex: '-1', id: 'headline' }, outside(alert.headline)),
    el('p', { class: 'times' }, outside(alert.subject.label), ' · raised ', timeOf(alert.openedAt), ' · changed ', ageOf(alert.updatedAt), ' ago'),
    why(alert),
    numberLine(alert),
    evidence(alert),
    compatible(alert),
    history(alert));
}

/** What stands in place of an alert. */
export function message(title, text, back, ...actions) {
  return el('div', { class: 'placeholder' }, back ? backButton(back) : null,
    el('h2', { tabindex: '-1', id: 'headline' }, title), el('p', {}, text), ...actions);
}

function backButton(back) {
  return el('button', { type: 'button', class: 'back', 'data-key': 'back', click: back }, '← All alerts');
}

function why(alert) {
  const inputs = Object.entries(alert.reason.inputs);
  return el('section', { class: 'why' },
    el('h3', {}, 'Why'),
    el('p', {}, outside(alert.reason.text)),
    el('details', { 'data-key': 'rule' },
      el('summary', { 'data-key': 'rule-summary' }, 'Rule and inputs'),
      el('dl', {}, el('dt', {}, 'rule'), el('dd', {}, outside(alert.reason.rule)),
        inputs.flatMap(([name, value]) => [el('dt', {}, outside(name)), el('dd', {}, outside(value))]))));
}

function numberLine(alert) {
  const scale = alert.clusters.length > 1 ? scaleOf(alert) : null;
  if (scale === null) return null;
  return el('section', { class: 'lanes' },
    el('h3', {}, 'Values', scale.log ? el('span', { class: 'hint' }, ' (logarithmic)') : null),
    alert.clusters.map((cluster, index) => el('div', { class: 'lane' },
      outside(cluster.label, { class: 'lane-label' }),
      lane(alert, cluster, index, scale, `${cluster.label}: ${independence(cluster.origins, cluster.reports)}`))));
}

function evidence(alert) {
  return el('section', {},
    el('h3', {}, alert.kind === 'REVISION' ? 'The steps, oldest first' : alert.clusters.length > 1 ? 'Who says what' : 'Who says so'),
    el('div', { class: 'clusters' }, alert.clusters.map((cluster, index) => clusterOf(cluster, index))));
}

function clusterOf(cluster, index) {
  const listed = cluster.claims.length;
  return el('section', { class: `cluster group-${index % 5}` },
    el('h4', {}, outside(cluster.label)),
    el('p', { class: 'weight' }, independence(cluster.origins, cluster.reports),
      listed < cluster.reports ? ` · ${count(listed, 'is', 'are')} shown` : null),
    el('ul', { class: 'claims' }, cluster.claims.map((claim) => el('li', {}, claimOf(claim)))));
}

function claimOf(claim) {
  const spoken = [claim.valueText, word(MODALITIES, claim.modality), claim.polarity === 'DENIED' ? 'denied' : null];
  return el('article', { class: 'claim' },
    el('p', { class: 'source' },
      el('span', { class: 'origin', title: `Origin ${claim.origin}` }, claim.origin),
      outside(claim.source, { class: 'source-name' }),
      el('span', { class: 'published' }, timeOf(claim.publishedAt))),
    el('p', { class: 'value' }, outside(spoken.filter((part) => part).join(' · '))),
    quotation(claim),
    el('p', { class: 'provenance' },
      claim.originReason ? outside(`Origin ${claim.origin}: ${claim.originReason}`) : `Origin ${claim.origin}: in its own words`,
      claim.authority ? [' · cites ', outside(claim.authority)] : null,
      ' · ', claim.url ? link(claim.url, claim.articleTitle || 'article', `article-${claim.claimId}`) : outside(claim.articleTitle)));
}

function quotation(claim) {
  return el('blockquote', { dir: 'auto' },
    claim.before ? el('span', { class: 'context' }, `${claim.before} `) : null,
    el('span', { class: 'sentence' },
      claim.sentence.slice(0, claim.start),
      el('mark', {}, claim.sentence.slice(claim.start, claim.end)),
      claim.sentence.slice(claim.end)),
    claim.after ? el('span', { class: 'context' }, ` ${claim.after}`) : null);
}

function compatible(alert) {
  if (alert.compatible.length === 0) return null;
  return el('section', { class: 'beside' },
    el('h3', {}, 'Compatible, counted for no side'),
    el('ul', { class: 'claims' }, alert.compatible.map((claim) => el('li', {}, claimOf(claim)))));
}

function history(alert) {
  if (!alert.history || alert.history.length === 0) return null;
  return el('section', { class: 'history' },
    el('h3', {}, 'Log'),
    el('ol', {}, alert.history.map((change) =>
      el('li', {}, timeOf(change.at), ' ', outside(change.what), el('span', { class: 'hint' }, ` version ${change.version}`)))));
}

/** The question what to mute, until when and why, with what it would hide. */
import { api } from '../api.js';
import { field, open } from '../dialog.js';
import { choice, el, outside } from '../dom.js';
import { claims, describe, isUsual } from '../list/filters.js';
import { t } from '../strings.js';

const LONGEST_REASON = 500;
const MOST_PAIRS = 15;
const HOURS = ['1', '4', '24', '168'];

/** The part of the reader's filters by which the service can mute. */
function muteFilter(filters) {
  const filter = {};
  for (const name of ['kind', 'severity', 'source', 'desk', 'type']) {
    if (filters[name].length > 0) filter[name] = filters[name].join(',');
  }
  for (const name of ['subject', 'q']) if (filters[name].trim() !== '') filter[name] = filters[name].trim();
  return filter;
}

/** Pairs of sources that stand on different sides of the alert. */
function pairsOf(alert) {
  const pairs = new Map();
  const sides = alert.clusters.map((cluster) => [...new Set(cluster.claims.map((claim) => claim.source))]);
  sides.forEach((side, i) => sides.slice(i + 1).flat().forEach((other) => side.forEach((source) => {
    const pair = [source, other].sort();
    if (source !== other && !pair.join('').includes(',')) pairs.set(pair.join(','), pair);
  })));
  return [...pairs].slice(0, MOST_PAIRS);
}

/**
 * Resolves with `{action}` for the alerts themselves, `{mute}` for a filter, or null. `alert` is null where several are
 * chosen: then only they themselves and the reader's filter can be muted.
 */
export function askMute(what, alert, filters) {
  const filter = muteFilter(filters);
  const scopes = [['alert', t(alert ? 'mute.scope.alert' : 'mute.scope.alerts')]];
  if (alert) scopes.push(['subject', t('mute.scope.subject', { label: alert.subject.label })]);
  for (const [key, [a, b]] of alert && claims(alert).length > 0 ? pairsOf(alert) : []) scopes.push([`pair:${key}`, t('mute.scope.pair', { a, b })]);
  if (!isUsual(filters) && Object.keys(filter).length > 0) scopes.push(['filter', t('mute.scope.filter', { filter: describe(filters) })]);
  const scope = choice(scopes);
  const time = choice([...HOURS.map((hours) => [hours, t(`mute.for.${hours}`)]), ['at', t('mute.for.at')]], '4');
  const at = el('input', { type: 'datetime-local' });
  const atField = field(t('mute.until'), at);
  atField.hidden = true;
  const reason = el('input', { maxlength: LONGEST_REASON, autocomplete: 'off' });
  const preview = el('div', { class: 'preview', 'aria-live': 'polite' });
  const wanted = () => {
    if (scope.value === 'subject') return { subject: alert.subject.key };
    if (scope.value.startsWith('pair:')) return { sources: scope.value.slice('pair:'.length) };
    return scope.value === 'filter' ? filter : null;
  };
  const showPreview = async () => {
    const asked = scope.value;
    preview.replaceChildren(t('mute.counting'));
    const shown = await previewOf(wanted());
    if (scope.value === asked) preview.replaceChildren(...shown);
  };
  scope.addEventListener('change', showPreview);
  time.addEventListener('change', () => {
    atField.hidden = time.value !== 'at';
  });
  showPreview();
  return open({
    title: t('mute.title', { what }),
    content: [field(t('mute.what'), scope), preview, field(t('mute.for.title'), time), atField, field(t('mute.reason'), reason, t('mute.reasonHint'))],
    submit: t('action.mute'),
    done() {
      const until = time.value === 'at' ? new Date(at.value) : new Date(Date.now() + Number(time.value) * 3_600_000);
      if (!(until.getTime() > Date.now())) throw new Error(t('mute.past'));
      if (reason.value.trim() === '') throw new Error(t('mute.reasonMissing'));
      const rest = { until: until.toISOString(), reason: reason.value.trim() };
      return wanted() === null ? { action: { action: 'MUTE', ...rest } } : { mute: { filter: wanted(), ...rest } };
    },
  });
}

async function previewOf(filter) {
  if (filter === null) return [t('mute.onlyThese')];
  try {
    const { count, examples } = await api('/api/v1/mutes/preview', { method: 'POST', body: { filter } });
    return [t('mute.hides', { n: count }), examples.length === 0 ? '' : el('ul', {}, examples.map((headline) => el('li', {}, outside(headline))))];
  } catch (problem) {
    return [t('mute.noPreview', { why: problem.sentence })];
  }
}

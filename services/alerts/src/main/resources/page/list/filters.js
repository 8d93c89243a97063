/** What the reader wants to see: kept in the query string, applied by the server to the list and here to what comes in live. */
import { t, word } from '../strings.js';

/** Filters with values of their own choosing, and those whose values the alerts bring along. */
export const ENUMS = {
  kind: ['CONTRADICTION', 'CORROBORATION', 'REVISION', 'DIVERGENCE'],
  severity: ['HIGH', 'MEDIUM', 'LOW'],
  state: ['OPEN', 'RESOLVED', 'WITHDRAWN'],
  status: ['NEW', 'ACKNOWLEDGED', 'RESOLVED'],
};
export const NAMES = ['desk', 'source', 'type'];
export const SORTS = ['updated', 'opened', 'severity', 'origins'];
const TEXTS = ['q', 'since', 'subject', 'assignee'];
const MUTED = ['false', 'true', 'all'];
/** What is asked for where the address says nothing: that which somebody still has to look at. */
const DEFAULTS = { state: ['OPEN'], status: ['NEW', 'ACKNOWLEDGED'] };
const RANKS = { HIGH: 3, MEDIUM: 2, LOW: 1 };

const same = (a, b) => a.length === b.length && a.every((value) => b.includes(value));

/** The filters of a query string. */
export function read(search = '') {
  const given = new URLSearchParams(search);
  const filters = {};
  for (const [name, allowed] of Object.entries(ENUMS)) {
    const values = given.getAll(name).join(',').toUpperCase().split(',').filter((value) => allowed.includes(value));
    filters[name] = given.has(name) ? values : DEFAULTS[name] ?? [];
  }
  for (const name of NAMES) filters[name] = given.getAll(name).join(',').split(',').filter((value) => value !== '');
  for (const name of TEXTS) filters[name] = given.get(name) ?? '';
  filters.muted = MUTED.includes(given.get('muted')) ? given.get('muted') : 'false';
  filters.sort = SORTS.includes(given.get('sort')) ? given.get('sort') : 'updated';
  filters.group = given.get('group') === 'subject' ? 'subject' : '';
  filters.view = given.get('view') ?? '';
  return filters;
}

/** The query string of an address: what is as usual is left out. */
export function toAddress(filters) {
  const query = new URLSearchParams();
  for (const name of Object.keys(ENUMS)) {
    const usual = DEFAULTS[name] ?? [];
    if (!same(filters[name], usual)) query.set(name, filters[name].join(',').toLowerCase() || 'all');
  }
  for (const name of NAMES) if (filters[name].length > 0) query.set(name, filters[name].join(','));
  for (const name of TEXTS) if (filters[name].trim() !== '') query.set(name, filters[name].trim());
  if (filters.muted !== 'false') query.set('muted', filters.muted);
  if (filters.sort !== 'updated') query.set('sort', filters.sort);
  if (filters.group) query.set('group', filters.group);
  if (filters.view) query.set('view', filters.view);
  return query;
}

/** The query of the interface: everything is said, nothing about how it is shown. */
export function toApi(filters) {
  const query = new URLSearchParams();
  for (const name of [...Object.keys(ENUMS), ...NAMES]) {
    if (filters[name].length > 0) query.set(name, filters[name].join(',').toLowerCase());
  }
  for (const name of TEXTS) if (filters[name].trim() !== '') query.set(name, filters[name].trim());
  query.set('muted', filters.muted);
  if (filters.sort !== 'updated') query.set('sort', filters.sort);
  return query;
}

/** Only what narrows the list counts, not its order, grouping or view. */
export function isUsual(filters) {
  return narrowing(filters).size === 0;
}

function narrowing(filters) {
  return toAddress({ ...filters, sort: 'updated', group: '', view: '' });
}

/** How many filters are set. */
export function countOf(filters) {
  return narrowing(filters).size;
}

/** The filters in words: "High or Medium, desk world, “army”". */
export function describe(filters) {
  const parts = [];
  for (const name of Object.keys(ENUMS)) {
    if (same(filters[name], DEFAULTS[name] ?? [])) continue;
    const words = filters[name].map((value) => word(name === 'status' ? 'human' : name, value)).join(t('filter.or'));
    parts.push(filters[name].length === 0 ? t(`filter.any.${name}`) : words);
  }
  for (const name of NAMES) if (filters[name].length > 0) parts.push(`${t(`filter.title.${name}`)} ${filters[name].join(t('filter.or'))}`);
  if (filters.q.trim() !== '') parts.push(`“${filters.q.trim()}”`);
  for (const name of ['since', 'subject', 'assignee']) if (filters[name] !== '') parts.push(`${t(`filter.title.${name}`)} ${filters[name]}`);
  if (filters.muted !== 'false') parts.push(t(`filter.muted.${filters.muted}`));
  return parts.join(', ');
}

export function isMuted(alert, now = Date.now()) {
  return Boolean(alert.human.mutedBy) || (alert.human.mutedUntil !== null && new Date(alert.human.mutedUntil).getTime() > now);
}

/** Whether an alert that just came in belongs into the list that is shown. */
export function matches(filters, alert) {
  const among = (name, value) => filters[name].length === 0 || filters[name].includes(value);
  if (!among('kind', alert.kind) || !among('severity', alert.severity) || !among('state', alert.state)) return false;
  if (!among('status', alert.human.status)) return false;
  if (filters.muted !== 'all' && String(isMuted(alert)) !== filters.muted) return false;
  if (filters.subject !== '' && alert.subject.key !== filters.subject) return false;
  if (filters.assignee !== '' && (alert.human.assignee ?? '').toLowerCase() !== filters.assignee.toLowerCase()) return false;
  const named = (name, values) => filters[name].length === 0
    || values.some((value) => filters[name].some((wanted) => wanted.toLowerCase() === value.toLowerCase()));
  if (!named('desk', alert.desks) || !named('type', [alert.subject.type])) return false;
  if (filters.source.length > 0 && !named('source', claims(alert).map((claim) => claim.source))) return false;
  if (filters.q.trim() === '') return true;
  const text = fold(textOf(alert));
  return fold(filters.q).trim().split(/\s+/).every((part) => text.includes(part));
}

/** Sorts as the service does: what ranks equal by time of change, then by id. */
export function comparator(sort) {
  const rank = {
    updated: (alert) => new Date(alert.updatedAt).getTime(),
    opened: (alert) => new Date(alert.openedAt).getTime(),
    severity: (alert) => RANKS[alert.severity] ?? 0,
    origins: (alert) => alert.clusters.reduce((sum, cluster) => sum + cluster.origins, 0),
  }[sort];
  return (a, b) => rank(b) - rank(a) || new Date(b.updatedAt) - new Date(a.updatedAt) || (a.id < b.id ? -1 : 1);
}

export function claims(alert) {
  return [...alert.clusters.flatMap((cluster) => cluster.claims), ...alert.compatible];
}

function textOf(alert) {
  return [
    alert.headline, alert.subject.label, alert.subject.type, ...Object.values(alert.subject.entities),
    ...alert.clusters.map((cluster) => cluster.label),
    ...claims(alert).flatMap((claim) => [claim.source, claim.articleTitle, claim.sentence, claim.authority ?? '']),
  ].join('\n');
}

function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}

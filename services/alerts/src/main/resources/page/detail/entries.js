/** The claims of an alert or a subject in one list, each with its side, its letter and its number in one unit. */
import { groupIndex } from './marks.js';

/** Units of which a page can say how they convert; everything else stays off the line. */
const FACTORS = { 'fraction percent': 100, 'percent fraction': 0.01 };

/**
 * The claims of an alert. `side` is the index of the cluster, -1 for claims that are compatible and count for none;
 * `key` names the claim within the page, since one claim may stand in two clusters.
 */
export function entriesOf(alert) {
  const unit = unitOf(alert);
  const entries = alert.clusters.flatMap((cluster, side) => cluster.claims.map((claim) => entry(claim, side, cluster, unit)));
  return [...entries, ...alert.compatible.map((claim) => entry(claim, -1, null, unit))];
}

/** The claims of a subject, which have no letters: a source has a colour instead. */
export function entriesOfSubject(claims) {
  const units = new Map();
  for (const claim of claims) if (claim.unit) units.set(claim.unit, (units.get(claim.unit) ?? 0) + 1);
  const unit = [...units].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const sources = [...new Set(claims.map((claim) => claim.source))].sort();
  const entries = claims.map((claim) => ({ ...entry(claim, 0, null, unit), group: sources.indexOf(claim.source) % 5 }));
  return { unit, entries };
}

/**
 * What the voices of an alert said before of the same thing and took back or replaced since: `claims` of its subject, as
 * entries beside the others.
 */
export function pastOf(entries, claims, unit) {
  const known = new Set(entries.map((it) => it.claim.claimId));
  return claims.filter((claim) => (claim.superseded || claim.withdrawn) && !known.has(claim.claimId)).flatMap((claim) => {
    const now = entries.find((it) => ['source', 'authority', 'population'].every((part) => it.claim[part] === claim[part]));
    return now ? [{ ...now, claim, key: `past:${claim.claimId}`, extent: unit === null ? null : extentOf(claim, null, unit) }] : [];
  });
}

/** The unit of the line: that of the leading cluster, as the gap is given in it. */
export function unitOf(alert) {
  return alert.clusters[0]?.unit || null;
}

function entry(claim, side, cluster, unit) {
  return {
    claim,
    side,
    key: `${side}:${claim.claimId}`,
    letter: claim.origin ?? null,
    group: claim.origin ? groupIndex(claim.origin) : 0,
    extent: unit === null ? null : extentOf(claim, cluster, unit),
  };
}

/** By letter (A … Z, AA …), then by value. */
export function byGroup(a, b) {
  const x = a.letter ?? '';
  const y = b.letter ?? '';
  return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0) || a.side - b.side || middle(a) - middle(b);
}

export function byValue(a, b) {
  return middle(a) - middle(b) || (a.claim.source < b.claim.source ? -1 : 1);
}

function middle({ extent }) {
  return extent === null ? Infinity : ((extent.low ?? extent.high) + (extent.high ?? extent.low)) / 2;
}

/** The first `most` of the list, taken in turn from every side, so that no side is cut away. */
export function sampled(entries, most) {
  if (entries.length <= most) return entries;
  const sides = Map.groupBy(entries, ({ side }) => side);
  const taken = new Set();
  for (let turn = 0; taken.size < most; turn++) {
    for (const side of sides.values()) if (turn < side.length && taken.size < most) taken.add(side[turn]);
  }
  return entries.filter((it) => taken.has(it));
}

/** Claims of one voice, oldest first: a source in its own words, or with one authority. */
export function voicesOf(entries) {
  const voices = Map.groupBy(entries, ({ claim }) => JSON.stringify([claim.source, claim.authority ?? null]));
  return [...voices.values()].map((voice) => voice.sort((a, b) => moment(a) - moment(b)));
}

function moment({ claim }) {
  return new Date(claim.publishedAt).getTime();
}

/** `{low, high}` with null for an open end, in `unit`; null where the claim is no number of that unit. */
function extentOf(claim, cluster, unit) {
  if (claim.low !== undefined) {
    const own = converted(claim, claim.unit, unit);
    if (own !== null) return own;
  }
  return cluster ? converted(cluster, cluster.unit, unit) : null;
}

function converted({ low = null, high = null }, from, to) {
  if (low === null && high === null) return null;
  const factor = from === to ? 1 : FACTORS[`${from} ${to}`];
  if (factor === undefined) return null;
  return { low: low === null ? null : low * factor, high: high === null ? null : high * factor };
}

/** The interval that all have in common; null if there is none. */
export function shared(extents) {
  let low = -Infinity;
  let high = Infinity;
  for (const extent of extents) {
    if (extent === null) return null;
    low = Math.max(low, extent.low ?? -Infinity);
    high = Math.min(high, extent.high ?? Infinity);
  }
  return low <= high && (Number.isFinite(low) || Number.isFinite(high)) ? { low, high } : null;
}

export function isPoint(extent) {
  return extent.low !== null && extent.low === extent.high;
}

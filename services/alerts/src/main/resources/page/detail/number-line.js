/** Where the values lie: a lane per claim, in the order of the groups of origins. */
import { el, outside, svg } from '../dom.js';
import { t } from '../strings.js';
import { axisOf, plain } from './axis.js';
import { chart, drawing, measured } from './chart.js';
import { unitName } from './claim-words.js';
import { isPoint, sampled, shared } from './entries.js';
import { bound, diamond, range, shapeOf } from './marks.js';

/** Beyond this, lanes are shown when asked for. */
const MOST_LANES = 12;
const WIDE_FROM_REM = 36;

/**
 * The number line of `entries`, the most telling first, drawn in that `order`. `gap` as the server sends it, or null; `clusters` says whose values
 * are marked as shared. Null where nothing is a number.
 */
export function numberLine({ entries, order, gap, kind, clusters, reading, title }) {
  const drawn = entries.filter(({ extent }) => extent !== null);
  if (drawn.length === 0) return null;
  const lanes = [...(reading.open.has('all-lanes') ? drawn : sampled(drawn, MOST_LANES))].sort(order);
  const bands = bandsOf(entries, clusters);
  const block = measured('measured lanes', (width, rem) => draw({ lanes, gap, kind, bands, title, width, rem }));
  const more = drawn.length > lanes.length
    ? el('button', {
      type: 'button', class: 'more-lanes', 'data-key': 'more-lanes',
      click: (event) => {
        reading.open.add('all-lanes');
        const whole = numberLine({ entries, order, gap, kind, clusters, reading, title });
        event.target.closest('figure').replaceWith(whole);
        whole.querySelector('summary').focus();
      },
    }, t('chart.showAll', { n: drawn.length }))
    : null;
  const figure = chart({
    name: 'number-line',
    block,
    reading,
    caption: title,
    columns: [t('chart.group'), t('chart.source'), t('chart.value'), t('chart.published')],
    rows: [...entries].sort(order).map(({ claim, letter }) => [letter ?? '', claim.source, claim.valueText, claim.publishedAt]),
  });
  if (more) block.after(more);
  return figure;
}

/** By side: the interval that all of its claims have in common, where two origins or more share one. */
function bandsOf(entries, clusters) {
  return (clusters ?? []).map((cluster, side) => (cluster.origins < 2 ? null
    : shared(entries.filter((it) => it.side === side).map(({ extent }) => extent))));
}

function draw({ lanes, gap, kind, bands, title, width, rem }) {
  const wide = width >= WIDE_FROM_REM * rem;
  const left = wide ? Math.min(width * 0.45, 24 * rem) : 0;
  const row = Math.round((wide ? 1.9 : 3.1) * rem);
  const middle = wide ? row / 2 : row - 0.8 * rem;
  const plot = { from: left + (wide ? 0.75 * rem : 0), to: width };
  const ends = lanes.map(({ extent }) => extent);
  const axis = axisOf(gap === null ? ends : [...ends, gap], plot.from, plot.to);
  const bottom = lanes.length * row;
  // Under its label a lane has a strip of its own, so that no line runs through the words.
  const strips = lanes.map((lane, index) => (wide ? [index * row, row] : [index * row + middle - 0.6 * rem, 1.2 * rem]));
  const labels = el('div', { class: 'lane-labels', 'aria-hidden': 'true' }, lanes.map(labelOf));
  labels.style.width = wide ? `${left}px` : '100%';
  labels.style.gridAutoRows = `${row}px`;
  labels.classList.toggle('above', !wide);
  const picture = drawing(width, Math.round(bottom + 1.7 * rem), title, describe(lanes, gap, axis), [
    ...axis.ticks.map((tick) => tickOf(tick, axis, strips, bottom, rem, plot)),
    ...lanes.flatMap((lane, index) => [
      gap === null ? null : gapOf(gap, kind, axis, ...strips[index]),
      bandOf(bands[lane.side], axis, plot, ...strips[index]),
      separator(lanes, index, row, width),
      markOf(lane, axis, plot, index * row + middle),
    ]),
    svg('line', { class: 'axis', x1: plot.from, x2: plot.to, y1: bottom, y2: bottom }),
  ]);
  return [labels, picture];
}

function labelOf({ claim, letter, group, side }) {
  return el('div', { class: `lane-label${side === -1 ? ' uncounted' : ''}${isPast(claim) ? ' past' : ''}` },
    el('span', { class: `origin group-${group}` }, `${shapeOf(group)}${letter ? ` ${letter}` : ''}`),
    outside(claim.source, { class: 'lane-source', title: claim.source }),
    outside(claim.valueText, { class: 'lane-value', title: claim.valueText }));
}

/** Whether the claim does not hold any more, by its source's own word. */
function isPast(claim) {
  return Boolean(claim.superseded || claim.withdrawn);
}

function gapOf(gap, kind, axis, y, height) {
  const from = axis.at(gap.low);
  const width = axis.at(gap.high) - from;
  return svg('rect', { class: 'gap', 'data-kind': kind, x: from.toFixed(1), width: Math.max(width, 2).toFixed(1), y, height });
}

function tickOf({ value, label }, axis, strips, bottom, rem, plot) {
  const x = Number(axis.at(value).toFixed(1));
  const anchor = x < plot.from + 2 * rem ? 'start' : x > plot.to - 2 * rem ? 'end' : 'middle';
  return svg('g', { class: 'tick' },
    svg('path', { d: `${strips.map(([y, height]) => `M${x} ${y}v${height}`).join('')}M${x} ${bottom}v5` }),
    svg('text', { x, y: bottom + 1.3 * rem, 'text-anchor': anchor }, label));
}

function separator(lanes, index, row, width) {
  if (index === 0 || lanes[index].letter === lanes[index - 1].letter) return null;
  return svg('line', { class: 'separator', x1: 0, x2: width, y1: index * row, y2: index * row });
}

function bandOf(band, axis, plot, y, height) {
  if (!band) return null;
  const from = Number.isFinite(band.low) ? axis.at(band.low) : plot.from;
  const to = Number.isFinite(band.high) ? axis.at(band.high) : plot.to;
  const width = Math.max(to - from, 10);
  return svg('rect', { class: 'shared', x: ((from + to - width) / 2).toFixed(1), width: width.toFixed(1), y, height });
}

function markOf({ claim, group, extent }, axis, plot, y) {
  if (extent.high === null) return bound(group, axis.at(extent.low), plot.to, y, claim.bound === 'MORE_THAN');
  if (extent.low === null || claim.bound === 'AT_MOST' || claim.bound === 'LESS_THAN') {
    return bound(group, axis.at(extent.high), plot.from, y, claim.bound === 'LESS_THAN');
  }
  if (isPoint(extent)) return diamond(group, axis.at(extent.low), y, isPast(claim));
  return range(group, axis.at(extent.low), axis.at(extent.high), y, claim.bound === 'APPROX' || claim.bound === 'VAGUE');
}

function describe(lanes, gap, axis) {
  const parts = [t('chart.lanes', { n: lanes.length, low: plain(axis.low), high: plain(axis.high) })];
  if (axis.log) parts.push(t('chart.log'));
  if (gap !== null) parts.push(gapText(gap));
  return parts.join(' ');
}

/** "Gap of 170,000 (27 %) between 630,000 and 800,000." */
export function gapText(gap) {
  const params = { size: plain(gap.high - gap.low), low: plain(gap.low), high: plain(gap.high) };
  return gap.ratio === null || gap.ratio === undefined
    ? t('chart.gap', params)
    : t('chart.gapRatio', { ...params, percent: plain(Number(((gap.ratio - 1) * 100).toPrecision(2))) });
}

/** What stands under a heading about a number line: its unit, its scale, its gap. */
export function lineHints(entries, gap, unit) {
  const axis = axisOf(entries.map(({ extent }) => extent).filter((it) => it !== null), 0, 100);
  const off = entries.filter(({ extent }) => extent === null).length;
  return [
    unit && unit !== 'count' ? t('chart.unit', { unit: unitName(unit) }) : null,
    axis?.log ? t('chart.log') : null,
    gap ? gapText(gap) : null,
    entries.some(({ side }) => side === -1) ? t('chart.italics') : null,
    entries.some(({ claim }) => isPast(claim)) ? t('chart.struck') : null,
    off > 0 ? t('chart.off', { n: off }) : null,
  ].filter((it) => it !== null).join(' ');
}

/** Where the values of an alert lie, drawn to the width that is there: positions are parts of it, sizes are pixels. */
import { svg } from '../dom.js';

const LOG_FROM = 20;
const MARGIN = 6;

/** Puts a number on the line in percent of its width; null where nothing can be drawn. */
export function scaleOf(alert) {
  const ends = alert.clusters.flatMap((cluster) => [cluster.low, cluster.high]).filter((end) => end !== null);
  if (ends.length === 0) return null;
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const log = low > 0 && high / low > LOG_FROM;
  const measure = (value) => (log ? Math.log(value) : value);
  const span = measure(high) - measure(low);
  return {
    log,
    low,
    high,
    at: (value) => (span === 0 ? 50 : MARGIN + ((measure(value) - measure(low)) / span) * (100 - 2 * MARGIN)),
  };
}

/** All clusters on one line, for a row of the list. */
export function line(alert, scale, words) {
  return drawing(16, words, [gap(alert, scale, 2, 12), axis(8), ...alert.clusters.map((it, i) => mark(it, i, scale, 8))]);
}

/** One cluster on a line of its own. */
export function lane(alert, cluster, index, scale, words) {
  return drawing(24, words, [gap(alert, scale, 0, 24), axis(12), mark(cluster, index, scale, 12)]);
}

function drawing(height, words, children) {
  return svg('svg', { class: 'line', height, width: '100%', role: 'img', 'aria-label': words }, children);
}

function axis(y) {
  return svg('line', { class: 'axis', x1: '0', x2: '100%', y1: y, y2: y });
}

function gap(alert, scale, y, height) {
  if (alert.gap === null || alert.kind !== 'CONTRADICTION') return null;
  const from = scale.at(Math.max(alert.gap.low, scale.low));
  const to = scale.at(Math.min(alert.gap.high, scale.high));
  return to > from ? svg('rect', { class: 'gap', x: `${from}%`, width: `${to - from}%`, y, height }) : null;
}

function mark(cluster, index, scale, y) {
  const group = `mark group-${index % 5}`;
  if (cluster.low === null && cluster.high === null) return null;
  if (cluster.low !== null && cluster.low === cluster.high) {
    return svg('circle', { class: group, cx: `${scale.at(cluster.low)}%`, cy: y, r: 5 });
  }
  const from = cluster.low === null ? 0 : scale.at(cluster.low);
  const to = cluster.high === null ? 100 : scale.at(cluster.high);
  return svg('g', { class: group },
    svg('rect', { x: `${from}%`, width: `${Math.max(to - from, 0.5)}%`, y: y - 3, height: 6, rx: 2 }),
    cluster.high === null ? svg('text', { x: '100%', y: y + 5, 'text-anchor': 'end' }, '›') : null,
    cluster.low === null ? svg('text', { x: '0', y: y + 5 }, '‹') : null);
}

/** What each voice said when: steps over the time of publication, with the time of receipt beneath. */
import { svg } from '../dom.js';
import { t } from '../strings.js';
import { axisOf } from './axis.js';
import { chart, drawing, measured } from './chart.js';
import { voicesOf } from './entries.js';
import { point } from './marks.js';
import { timeAxis } from './time-axis.js';

/** Beyond this, voices are left to the table: more steps than this cannot be told apart. */
const MOST_VOICES = 24;
const MOST_ROWS = 8;

/**
 * The timeline of `entries`. `categories` are the labels of the sides of statements, null for numbers; `openedAt` is when
 * the alert opened, null for none; `steps` says that later sides replace earlier ones, as in a revision.
 */
export function timeline({ entries, categories, openedAt, steps, reading, title }) {
  const voices = voicesOf(entries.filter((it) => rowOf(it, categories) !== null && !Number.isNaN(Date.parse(it.claim.publishedAt))))
    .map((voice) => changesOf(voice, categories, steps));
  if (voices.length === 0) return null;
  const shown = voices.slice(0, MOST_VOICES);
  const points = voices.flat().sort((a, b) => a.at - b.at);
  return chart({
    name: 'timeline',
    block: measured('measured', (width, rem) => [draw({ voices: shown, categories, openedAt, title, width, rem })]),
    reading,
    caption: title,
    columns: [t('chart.published'), t('chart.received'), t('chart.source'), t('chart.value'), t('chart.standing')],
    rows: points.map(({ claim, corrected, hollow }) => [claim.publishedAt, claim.observedAt, claim.source, claim.valueText,
      [corrected ? t('chart.corrects') : null, hollow ? t('chart.superseded') : null].filter((it) => it).join(', ')]),
  });
}

/** What a voice's claims are on the line: an earlier value that it replaced is hollow, the one that replaced it a correction. */
function changesOf(voice, categories, steps) {
  return voice.map((entry, index) => {
    const next = voice[index + 1];
    const before = voice[index - 1];
    const changed = (a, b) => a !== undefined && b !== undefined && said(a, categories) !== said(b, categories);
    return {
      ...entry,
      at: Date.parse(entry.claim.publishedAt),
      received: Date.parse(entry.claim.observedAt),
      row: rowOf(entry, categories),
      hollow: Boolean(entry.claim.superseded || entry.claim.withdrawn || (steps ? entry.side < steps - 1 : changed(entry, next))),
      corrected: changed(before, entry),
    };
  });
}

function said(entry, categories) {
  return categories ? String(entry.side) : JSON.stringify(entry.extent);
}

/** The row of a statement, or the number's ends; null for what has no place on this line. */
function rowOf({ side, extent }, categories) {
  if (categories) return side >= 0 && side < MOST_ROWS ? side : null;
  return extent;
}

function draw({ voices, categories, openedAt, title, width, rem }) {
  const top = 1.4 * rem;
  const height = (categories ? Math.min(categories.length, MOST_ROWS) * 3 : 13) * rem;
  const bottom = top + height;
  const points = voices.flat();
  const opened = openedAt === null ? NaN : Date.parse(openedAt);
  const moments = [...points.flatMap(({ at, received }) => [at, received]), opened].filter((it) => !Number.isNaN(it));
  const time = timeAxis(moments, categories ? 4 : 2.6 * rem, width - 4, Math.max(1, Math.floor(width / (6.5 * rem))));
  const rows = categories
    ? categoryRows(categories, top, rem)
    : numberRows(axisOf(points.map(({ extent }) => extent), bottom, top + 0.5 * rem));
  const edge = time.at(moments.reduce((a, b) => Math.max(a, b)));
  return drawing(width, Math.round(bottom + 4.6 * rem), title, describe(points, voices), [
    ...rows.lines.map(({ y, label }) => svg('g', { class: 'tick' },
      svg('line', { x1: 0, x2: width, y1: y.toFixed(1), y2: y.toFixed(1) }),
      svg('text', { x: 0, y: (y - rows.above).toFixed(1) }, label))),
    svg('line', { class: 'axis', x1: 0, x2: width, y1: bottom, y2: bottom }),
    ...times(time, bottom, rem, width),
    ...receipts(points, time, bottom, rem, width),
    openedRule(opened, time, top, bottom, rem, width),
    ...voices.map((voice) => stepLine(voice, time, rows, edge)),
    ...points.map((it) => pointOf(it, time, rows, rem)),
  ]);
}

function categoryRows(categories, top, rem) {
  const y = (row) => top + (row + 0.6) * 3 * rem;
  return {
    lines: categories.slice(0, MOST_ROWS).map((label, row) => ({ y: y(row), label: shortened(label) })),
    above: 11,
    at: ({ row }) => y(row),
    ends: () => null,
  };
}

function shortened(label) {
  const characters = [...label];
  return characters.length > 28 ? `${characters.slice(0, 27).join('')}…` : label;
}

function numberRows(axis) {
  const middle = ({ extent }) => (axis.at(extent.low ?? extent.high) + axis.at(extent.high ?? extent.low)) / 2;
  return {
    lines: axis.ticks.map(({ value, label }) => ({ y: axis.at(value), label })),
    above: 4,
    at: middle,
    ends: ({ extent }) => (extent.low === extent.high ? null
      : [extent.low === null ? middle({ extent }) + 14 : axis.at(extent.low), extent.high === null ? middle({ extent }) - 14 : axis.at(extent.high)]),
  };
}

function times(time, bottom, rem, width) {
  return [
    ...time.ticks.map(({ moment, label }) => {
      const x = time.at(moment);
      const anchor = x < 3 * rem ? 'start' : x > width - 3 * rem ? 'end' : 'middle';
      return svg('g', { class: 'tick' }, svg('line', { x1: x.toFixed(1), x2: x.toFixed(1), y1: bottom, y2: bottom + 5 }),
        svg('text', { x: x.toFixed(1), y: (bottom + 1.3 * rem).toFixed(1), 'text-anchor': anchor }, label));
    }),
    svg('text', { class: 'axis-name', x: 0, y: (bottom + 2.4 * rem).toFixed(1) }, t('chart.publishedUtc')),
  ];
}

/** The second axis: a stroke for each claim where Crosswire received it, tied to where it was published. */
function receipts(points, time, bottom, rem, width) {
  const y = bottom + 3.1 * rem;
  return [
    svg('line', { class: 'axis', x1: 0, x2: width, y1: y, y2: y }),
    ...points.filter(({ received }) => !Number.isNaN(received)).map(({ received, group }) => {
      const x = time.at(received).toFixed(1);
      return svg('line', { class: `receipt group-${group}`, x1: x, x2: x, y1: y - 5, y2: y + 5 });
    }),
    svg('text', { class: 'axis-name', x: 0, y: (y + 1.3 * rem).toFixed(1) }, t('chart.receivedUtc')),
  ];
}

function openedRule(opened, time, top, bottom, rem, width) {
  if (Number.isNaN(opened)) return null;
  const x = time.at(opened);
  return svg('g', { class: 'opened' },
    svg('line', { x1: x.toFixed(1), x2: x.toFixed(1), y1: top - 4, y2: bottom + 3.1 * rem }),
    svg('text', { x: (x > width / 2 ? x - 5 : x + 5).toFixed(1), y: top - 6, 'text-anchor': x > width / 2 ? 'end' : 'start' }, t('chart.opened')));
}

function stepLine(voice, time, rows, edge) {
  const [first, ...later] = voice;
  let path = `M${time.at(first.at).toFixed(1)} ${rows.at(first).toFixed(1)}`;
  for (const it of later) path += `H${time.at(it.at).toFixed(1)}V${rows.at(it).toFixed(1)}`;
  return svg('path', { class: `step group-${first.group}`, d: `${path}H${edge.toFixed(1)}` });
}

function pointOf(it, time, rows, rem) {
  const x = time.at(it.at);
  const y = rows.at(it);
  const ends = rows.ends(it);
  return svg('g', {},
    svg('title', {}, `${it.claim.source}: ${it.claim.valueText}`),
    ends ? svg('line', { class: `whisker group-${it.group}`, x1: x.toFixed(1), x2: x.toFixed(1), y1: ends[0].toFixed(1), y2: ends[1].toFixed(1) }) : null,
    point(it.group, x, y, it.hollow),
    it.corrected ? svg('text', { class: 'correction', x: (x + 8).toFixed(1), y: (y - 0.4 * rem).toFixed(1) }, '↻') : null);
}

function describe(points, voices) {
  const corrections = points.filter(({ corrected }) => corrected).length;
  return [t('chart.points', { n: points.length }), t('chart.voices', { n: voices.length }), corrections > 0 ? t('chart.corrections', { n: corrections }) : null]
    .filter((it) => it !== null).join(' ');
}

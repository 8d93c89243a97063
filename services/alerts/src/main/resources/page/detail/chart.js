/** A chart that can be read without being seen: a title, a description, and a table that says the same. */
import { el, outside, svg } from '../dom.js';
import { t } from '../strings.js';
import { remembered } from './reading.js';

let drawings = 0;

/** What fits on A4 and on Letter. Nobody observes the width of paper, and what a tab hides has none yet. */
const PAPER = 680;

addEventListener('beforeprint', () => tellDrawings(PAPER));
addEventListener('afterprint', () => tellDrawings(undefined));

function tellDrawings(width) {
  for (const block of document.querySelectorAll('.measured')) block.dispatchEvent(new CustomEvent('paper', { detail: width }));
}

/** The frame of a chart: what is drawn, and the table, which the reader may open. */
export function chart({ name, block, columns, rows, caption, reading }) {
  return el('figure', { class: `chart ${name}` },
    block,
    remembered(el('details', { class: 'as-table' },
      el('summary', { 'data-key': `${name}-table` }, t('chart.table')),
      el('div', { class: 'table-scroller', tabindex: '0', role: 'region', 'aria-label': caption },
        table(caption, columns, rows))), reading, `${name}-details`));
}

/** A drawing of that size with its words; `children` come after them. */
export function drawing(width, height, title, description, children) {
  const id = `drawing-${++drawings}`;
  return svg('svg', { class: 'drawing', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': id, 'aria-describedby': `${id}-text` },
    svg('title', { id }, title), svg('desc', { id: `${id}-text` }, description), children);
}

export function table(caption, columns, rows) {
  return el('table', {},
    el('caption', { class: 'quiet' }, caption),
    el('thead', {}, el('tr', {}, columns.map((column) => el('th', { scope: 'col' }, column)))),
    el('tbody', {}, rows.map((cells) => el('tr', {}, cells.map((cell, index) =>
      el(index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : {}, cell instanceof Node ? cell : outside(cell ?? '')))))));
}

/** A block that holds what `draw(width, rem)` makes; both in pixels. Drawn when first shown and when the width changes. */
export function measured(className, draw) {
  const block = el('div', { class: className });
  let drawn = 0;
  const redraw = (width = Math.floor(block.clientWidth)) => {
    if (width === 0 || width === drawn) return;
    drawn = width;
    block.replaceChildren(...draw(width, Number.parseFloat(getComputedStyle(document.documentElement).fontSize)));
  };
  // Once per frame: a drawing that changes its own height must not be asked again within the frame.
  new ResizeObserver(() => requestAnimationFrame(() => redraw())).observe(block);
  block.addEventListener('paper', (event) => redraw(event.detail ?? undefined));
  return block;
}

/** Marks of charts: each group of origins has a shape of its own as well as a colour. */
import { svg } from '../dom.js';

const SHAPES = ['●', '■', '▲', '▼', '★'];

/** How many groups can be told apart by colour and shape; the letter tells the rest. */
export const GROUPS = SHAPES.length;

/** The index of a group's colour and shape: A is 0, F is 0 again. */
export function groupIndex(letter) {
  let number = 0;
  for (const character of String(letter)) number = number * 26 + (character.charCodeAt(0) & 31);
  return Math.max(0, number - 1) % GROUPS;
}

export function shapeOf(index) {
  return SHAPES[index % GROUPS];
}

/** Paths around the origin, in a square of twice the radius. */
const PATHS = [
  (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  (r) => `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  (r) => `M0 ${-r}L${r} ${r}H${-r}z`,
  (r) => `M0 ${r}L${-r} ${-r}H${r}z`,
  star,
];

function star(r) {
  const points = Array.from({ length: 10 }, (_, i) => {
    const reach = (i % 2 === 0 ? 1.25 : 0.5) * r;
    const turn = (Math.PI * i) / 5;
    return `${(Math.sin(turn) * reach).toFixed(2)} ${(-Math.cos(turn) * reach).toFixed(2)}`;
  });
  return `M${points.join('L')}z`;
}

/** A point of a group; hollow where it no longer holds. */
export function point(index, x, y, hollow = false, radius = 5) {
  return svg('path', {
    class: `mark group-${index}${hollow ? ' hollow' : ''}`,
    d: PATHS[index % GROUPS](radius),
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
  });
}

export function diamond(index, x, y, hollow = false) {
  return svg('path', {
    class: `mark group-${index}${hollow ? ' hollow' : ''}`,
    d: 'M0 -7L7 0L0 7L-7 0z',
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
  });
}

/** A value with both ends: a box, or one whose ends fade where the words say "about". */
export function range(index, from, to, y, faded) {
  const left = Math.min(from, to - 6);
  const width = Math.max(to - from, 6);
  if (!faded) return svg('rect', { class: `mark group-${index}`, x: left.toFixed(1), width: width.toFixed(1), y: y - 5, height: 10 });
  const shares = [0.25, 0.5, 0.75, 1, 0.75, 0.5, 0.25];
  const step = width / shares.length;
  return svg('g', { class: `mark faded group-${index}` }, shares.map((share, i) => svg('rect', {
    x: (left + i * step).toFixed(1), width: (step + 0.2).toFixed(1), y: y - 5, height: 10, opacity: share,
  })));
}

/** A bound: a line from the value to the edge, with its arrow; the foot is hollow where the value itself is excluded. */
export function bound(index, at, edge, y, excluded) {
  const sign = edge > at ? 1 : -1;
  return svg('g', { class: `mark bound group-${index}` },
    svg('line', { x1: at.toFixed(1), x2: (edge - sign * 6).toFixed(1), y1: y, y2: y }),
    svg('path', { d: `M${edge.toFixed(1)} ${y}l${-sign * 9} -6v12z` }),
    excluded
      ? svg('circle', { class: 'foot hollow', cx: at.toFixed(1), cy: y, r: 4 })
      : svg('line', { x1: at.toFixed(1), x2: at.toFixed(1), y1: y - 7, y2: y + 7 }));
}

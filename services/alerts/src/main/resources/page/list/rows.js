/** One row of the list: what disagrees, how much, and who has it. */
import { el, outside } from '../dom.js';
import { t, word } from '../strings.js';
import { ageOf } from '../times.js';
import { independence, kindOf, total, values } from '../words.js';
import { isMuted } from './filters.js';
import { line, scaleOf } from './numberline.js';
import { isUnread } from './unread.js';

/** The item of an alert; `pick(id, event)` when its box is ticked. `href(id)` gives its address. */
export function rowOf(alert, href, pick) {
  const anchor = el('a', { class: 'row', 'data-id': alert.id });
  const box = el('input', { type: 'checkbox', 'aria-label': t('list.select', { label: alert.subject.label }), click: (event) => pick(alert.id, event) });
  const row = { item: el('li', { class: 'item' }, el('label', { class: 'pick' }, box), anchor), anchor, box, alert, shown: '', unread: null };
  anchor.href = href(alert.id);
  update(row, alert);
  return row;
}

/** Shows the alert in its row; what is as before stays untouched. */
export function update(row, alert) {
  row.alert = alert;
  const unread = isUnread(alert);
  const shown = `${alert.version}|${alert.updatedAt}|${unread}|${JSON.stringify(alert.human)}|${isMuted(alert)}`;
  if (shown === row.shown) return;
  row.shown = shown;
  row.unread = unread;
  const kind = kindOf(alert.kind);
  const scale = alert.clusters.length > 1 ? scaleOf(alert) : null;
  const { anchor } = row;
  anchor.dataset.kind = alert.kind;
  anchor.dataset.state = alert.state;
  anchor.dataset.status = alert.human.status;
  anchor.classList.toggle('unread', unread);
  anchor.replaceChildren(
    el('span', { class: 'tags' },
      unread ? el('span', { class: 'unread-dot' }, el('span', { class: 'quiet' }, t('list.unread'))) : '',
      el('span', { class: 'kind', 'data-kind': alert.kind }, el('span', { class: 'symbol', 'aria-hidden': 'true' }, kind.symbol), ` ${kind.word}`),
      el('span', { class: 'severity', 'data-severity': alert.severity }, word('severity', alert.severity)),
      el('span', { class: 'state' }, standing(alert)),
      isMuted(alert) ? el('span', { class: 'state' }, t('list.muted')) : '',
      ageOf(alert.updatedAt)),
    el('span', { class: 'label' }, outside(alert.subject.label)),
    el('span', { class: 'values' }, outside(values(alert))),
    scale === null ? '' : line(alert, scale, values(alert)),
    el('span', { class: 'weight' },
      el('span', {}, independence(total(alert, 'origins'), total(alert, 'reports'))),
      alert.desks.map((desk) => outside(desk, { class: 'desk' })),
      alert.human.assignee ? owner(alert.human.assignee) : ''));
}

/** Where it stands, in one word: what a person has done about it says more than that it is open. */
function standing({ state, human }) {
  return state === 'OPEN' && human.status !== 'NEW' ? word('human', human.status) : word('state', state);
}

function owner(name) {
  const initials = name.split(/[\s.@_-]+/u).filter(Boolean).map((part) => [...part][0]).slice(0, 2).join('').toUpperCase();
  return el('span', { class: 'owner', title: name }, el('span', { 'aria-hidden': 'true' }, initials), el('span', { class: 'quiet' }, t('list.owner', { name })));
}

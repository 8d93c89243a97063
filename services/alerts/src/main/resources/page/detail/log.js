/** What happened to an alert: what the stream found and what people did, in the order in which it happened. */
import { el, outside } from '../dom.js';
import { t, word } from '../strings.js';
import { timeOf } from '../times.js';

/** The log; the same moment keeps the stream before the people who answered it. */
export function logOf(alert) {
  const machine = (alert.history ?? []).map((change) => ({ at: change.at, line: machineLine(change) }));
  const human = (alert.actions ?? []).map((action) => ({ at: action.at, line: humanLine(action) }));
  if (alert.history === undefined || alert.history === null) return el('p', { class: 'hint' }, t('log.loading'));
  const events = [...machine, ...human].sort((a, b) => (Date.parse(a.at) || 0) - (Date.parse(b.at) || 0));
  return el('div', { class: 'history' },
    events.length === 0 ? el('p', { class: 'hint' }, t('log.empty'))
      : el('ol', {}, events.map(({ at, line }) => el('li', {}, timeOf(at), line))));
}

export function logSize(alert) {
  return (alert.history?.length ?? 0) + (alert.actions?.length ?? 0);
}

function machineLine({ what, version }) {
  return el('div', { class: 'event machine' },
    el('span', { class: 'actor' }, el('span', { 'aria-hidden': 'true' }, '⚙ '), t('log.machine')), ' ', outside(what),
    el('span', { class: 'hint' }, ` ${t('log.version', { n: version })}`));
}

function humanLine({ actor, action, note, assignee, until, reason }) {
  return el('div', { class: 'event human' },
    el('span', { class: 'actor' }, el('span', { 'aria-hidden': 'true' }, '☻ '), outside(actor)), ' ',
    word('did', action),
    assignee ? [' ', outside(assignee)] : null,
    until ? [` ${t('log.until')} `, timeOf(until)] : null,
    reason ? [': ', outside(/^[A-Z_]+$/.test(reason) ? word('resolution', reason) : reason)] : null,
    note ? el('p', { class: 'note' }, outside(note)) : null);
}

/** The buttons of what can be done to one alert, or to those that are selected. */
import { say } from '../announce.js';
import { el } from '../dom.js';
import { t } from '../strings.js';

let number = 0;

/**
 * `human`: the state that decides which buttons make sense, null for several alerts. `cannot`: why nothing can be done at
 * the moment, or null. `run(name)` does it.
 */
export function actionBar({ human, muted = false, cannot, readOnly, run }) {
  if (readOnly !== null) {
    return el('div', { class: 'actions' }, el('p', { class: 'hint' }, readOnly), human === null ? '' : more(['copy', 'export'], null, run));
  }
  const first = [
    human !== null && human.status !== 'NEW' ? 'reopen' : 'acknowledge', 'assign', muted ? 'unmute' : 'mute',
    ...(human !== null && human.status === 'RESOLVED' ? [] : ['resolve']),
  ];
  const rest = human === null ? ['reopen', 'note', 'notAClaim'] : ['acknowledgeNote', 'note', 'notAClaim', 'copy', 'export'];
  return el('div', { class: 'actions', role: 'group', 'aria-label': t('action.group') },
    first.map((name) => button(name, cannot, run)), more(rest, cannot, run),
    cannot === null ? '' : el('p', { class: 'hint cannot' }, cannot));
}

function button(name, cannot, run) {
  const blocked = cannot !== null && name !== 'copy' && name !== 'export';
  return el('button', {
    type: 'button', 'data-action': name, 'data-key': `action-${name}`, 'aria-disabled': blocked ? 'true' : null, title: blocked ? cannot : null,
    click: () => (blocked ? say(cannot) : run(name)),
  }, t(`action.${name}`));
}

function more(names, cannot, run) {
  const id = `more-${++number}`;
  const menu = el('div', { id, popover: 'auto', class: 'menu' });
  menu.append(...names.map((name) => button(name, cannot, (chosen) => {
    menu.hidePopover();
    run(chosen);
  })));
  const opener = el('button', { type: 'button', popovertarget: id, 'data-key': 'more-actions' }, t('action.more'));
  menu.addEventListener('toggle', (event) => {
    if (event.newState !== 'open') return;
    const { left, top, bottom } = opener.getBoundingClientRect();
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    menu.style.top = `${bottom + height + 8 > innerHeight ? Math.max(8, top - height - 4) : bottom + 4}px`;
    menu.querySelector('button')?.focus();
  });
  return [opener, menu];
}

/** Single keys, unless they are turned off, something is being typed or a dialog is open. */
import * as settings from './settings.js';

/** What each key does, in the order in which the help names them. */
export const KEYS = [
  ['j', 'down'], ['k', 'up'], ['Enter', 'open'], ['Escape', 'back'], ['x', 'select'],
  ['a', 'acknowledge'], ['i', 'assign'], ['m', 'mute'], ['r', 'resolve'], ['u', 'undo'],
  ['c', 'compare'], ['n', 'unread'], ['p', 'pause'], ['/', 'filter'],
  ['g l', 'goList'], ['g s', 'goSources'], ['g r', 'goStatus'], ['g m', 'goMutes'], ['g c', 'goClaims'],
  ['y', 'copy'], ['e', 'export'], ['?', 'help'],
];
const ALWAYS = ['Escape', 'Enter'];
const PREFIX_HOLDS = 1500;

/** `run(command)` answers whether it did something. */
export function listen(run) {
  let prefix = null;
  const commands = new Map(KEYS);
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector('dialog[open]')) return;
    if (isField(event.target) && event.key !== 'Escape') return;
    if (!ALWAYS.includes(event.key) && !settings.get('singleKeys', true)) return;
    // Enter belongs to whatever has the focus: a link opens, a button is pressed.
    if (event.key === 'Enter') return;
    const recent = prefix !== null && event.timeStamp - prefix < PREFIX_HOLDS;
    prefix = event.key === 'g' && !recent ? event.timeStamp : null;
    const command = commands.get(recent ? `g ${event.key}` : event.key);
    if (command && run(command) !== false) event.preventDefault();
  });
}

function isField(target) {
  return target.closest?.('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null;
}

/** The help: what each key does, and the settings that a reader has in this browser. */
import { open } from './dialog.js';
import { el } from './dom.js';
import { KEYS } from './keyboard.js';
import * as session from './session.js';
import * as settings from './settings.js';
import { signOut } from './signin.js';
import { t } from './strings.js';
import { nameForActions } from './who.js';

export function showHelp() {
  const single = el('input', { type: 'checkbox', checked: settings.get('singleKeys', true), change: () => settings.set('singleKeys', single.checked) });
  return open({
    title: t('help.title'),
    wide: true,
    content: [
      el('p', {}, t('help.what')),
      el('label', { class: 'check' }, single, ` ${t('help.single')}`),
      el('dl', { class: 'keys' }, KEYS.map(([key, command]) => el('div', {}, el('dt', {}, key.split(' ').map((part) => [el('kbd', {}, part), ' '])), el('dd', {}, t(`keys.${command}`))))),
    ],
  });
}

/** Who the reader is: the name that actions carry, or the account with the way out. */
export async function showAccount(changed) {
  if (!session.me.accounts) {
    await nameForActions(true);
    changed();
    return;
  }
  const out = await open({
    title: t('session.accountTitle'),
    content: el('p', {}, t('session.signedIn', { name: session.me.name, role: session.me.role.toLowerCase() })),
    submit: t('session.signOut'),
    done: () => signOut(),
  });
  if (out !== null) changed();
}

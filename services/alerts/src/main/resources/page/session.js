/** Who the reader is and what they may do. */
import { api, identity } from './api.js';
import * as settings from './settings.js';
import { t } from './strings.js';

export const me = { name: null, role: 'ADMIN', accounts: false, mayAct: true };

/** Asks the service who the reader is; waits for the form where it wants one first. */
export async function begin(changed) {
  const signIn = async () => (await import('./signin.js')).signIn();
  identity.signedOut = () => signIn().then(changed);
  try {
    take(await api('/api/v1/me'));
  } catch (problem) {
    if (problem.status === 401) await signIn();
    else if (problem.status === 404) take({ accounts: false, mayAct: true, role: 'ADMIN', name: null, csrf: null });
    // Anything else: the list says what is wrong, with a way to try again.
  }
  changed();
}

export function take(answer) {
  Object.assign(me, { name: answer.name, role: answer.role, accounts: answer.accounts, mayAct: answer.mayAct });
  identity.csrf = answer.csrf;
  identity.actor = answer.accounts ? null : settings.get('actor');
}

/** Why the reader may not act, or null. */
export function readOnly() {
  return me.mayAct ? null : t('reader.readOnly', { role: String(me.role).toLowerCase() });
}

export function actor() {
  return me.accounts ? me.name : settings.get('actor');
}

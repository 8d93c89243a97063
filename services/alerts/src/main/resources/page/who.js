/** The name that actions carry, where there are no accounts. */
import { identity } from './api.js';
import { field, open } from './dialog.js';
import { el } from './dom.js';
import { me } from './session.js';
import * as settings from './settings.js';
import { t } from './strings.js';

const LONGEST_NAME = 80;

/** The name that actions carry; asked for once. Null where the reader would not say. */
export async function nameForActions(again = false) {
  if (me.accounts) return me.name;
  if (settings.get('actor') && !again) return settings.get('actor');
  const input = el('input', { maxlength: LONGEST_NAME, autocomplete: 'name', value: settings.get('actor', '') });
  return open({
    title: t('session.whoTitle'),
    content: field(t('session.who'), input, t('session.whoHint')),
    submit: t('session.whoSubmit'),
    done() {
      const name = input.value.trim();
      if (name === '') throw new Error(t('session.whoMissing'));
      settings.set('actor', name);
      identity.actor = name;
      return name;
    },
  });
}

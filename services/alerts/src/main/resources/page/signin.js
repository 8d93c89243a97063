/** The form to sign in with, in place of the page, and the way out. */
import { api } from './api.js';
import { field } from './dialog.js';
import { el } from './dom.js';
import { take } from './session.js';
import { t } from './strings.js';

const LONGEST_NAME = 80;
let asking = null;

/** The form in place of the page; resolves when somebody has signed in. */
export function signIn() {
  asking ??= new Promise((resolve) => {
    const name = el('input', { autocomplete: 'username', required: true, maxlength: LONGEST_NAME, autocapitalize: 'none', spellcheck: 'false' });
    const password = el('input', { type: 'password', autocomplete: 'current-password', required: true });
    const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
    const form = el('form', { class: 'sign-in', 'aria-labelledby': 'sign-in', novalidate: true },
      el('h1', { id: 'sign-in' }, t('session.title')), field(t('session.name'), name), field(t('session.password'), password),
      problem, el('button', { type: 'submit', class: 'primary' }, t('session.signIn')));
    const place = el('main', { class: 'sign-in-place' }, form);
    const page = document.getElementById('page');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        await api('/api/v1/session', { method: 'POST', body: { name: name.value, password: password.value } });
        take(await api('/api/v1/me'));
        place.remove();
        page.hidden = false;
        asking = null;
        resolve();
      } catch (failure) {
        problem.hidden = false;
        problem.textContent = failure.sentence;
        password.value = '';
        password.focus();
      }
    });
    page.hidden = true;
    document.body.append(place);
    name.focus();
  });
  return asking;
}

export async function signOut() {
  await api('/api/v1/session', { method: 'DELETE' });
  location.reload();
}

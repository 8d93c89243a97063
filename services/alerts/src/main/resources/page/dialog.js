/** Modal dialogs: a title, what is to be filled in, and two buttons. The browser keeps the focus inside and gives it back. */
import { el } from './dom.js';
import { t } from './strings.js';
import './strings/views.js';

let number = 0;

/**
 * Opens a dialog of `content`. `submit` (label) and `done()` make it a form: `done` may throw a sentence to be shown.
 * Resolves with what `done` returned, or null when it was closed.
 */
export function open({ title, content, submit = null, done = null, wide = false, cancel = t('dialog.cancel') }) {
  return new Promise((resolve) => {
    const id = `dialog-${++number}`;
    const before = document.activeElement;
    const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
    const form = el('form', { novalidate: true },
      el('h2', { id }, title), content, problem,
      el('div', { class: 'buttons' },
        el('button', { type: 'button', class: submit ? null : 'primary', click: () => dialog.close() }, submit ? cancel : t('dialog.close')),
        submit ? el('button', { type: 'submit', class: 'primary' }, submit) : null));
    const dialog = el('dialog', { 'aria-labelledby': id, class: wide ? 'wide' : null }, form);
    let result = null;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        result = (await done()) ?? true;
        dialog.close();
      } catch (failure) {
        problem.hidden = false;
        problem.textContent = failure.sentence ?? failure.message;
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before?.isConnected) before.focus({ preventScroll: true });
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
    const first = dialog.querySelector('input, select, textarea') ?? dialog.querySelector('button');
    first.focus();
    // What is proposed is there to be typed over.
    first.select?.();
  });
}

/** A label with its control, and a hint that belongs to it. */
export function field(label, control, hint = null) {
  const id = `field-${++number}`;
  control.id = id;
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
  return el('div', { class: 'field' }, el('label', { for: id }, label), control, hint ? el('p', { class: 'hint', id: `${id}-hint` }, hint) : null);
}

/** The questions that an action asks first; each answers with the action, or null. */
import { field, open } from '../dialog.js';
import { el } from '../dom.js';
import { actor } from '../session.js';
import { t } from '../strings.js';

const LONGEST_NOTE = 4000;
const LONGEST_NAME = 80;
export const RESOLUTIONS = ['CORRECTED', 'DIFFERENT_SCOPE', 'EXTRACTION_ERROR', 'UNRESOLVED'];

const noteField = () => el('textarea', { rows: 3, maxlength: LONGEST_NOTE });
const withNote = (action, note) => (note.value.trim() === '' ? action : { ...action, note: note.value.trim() });

/** `what`: the alert's label, or how many there are. */
export function askAssign(what, names) {
  const list = `names-${Date.now()}`;
  const input = el('input', { maxlength: LONGEST_NAME, list, value: actor() ?? '', autocomplete: 'off' });
  return open({
    title: t('assign.title', { what }),
    content: [field(t('assign.who'), input), el('datalist', { id: list }, names.map((name) => el('option', { value: name })))],
    submit: t('action.assign'),
    done() {
      const name = input.value.trim();
      if (name === '') throw new Error(t('assign.missing'));
      return { action: 'ASSIGN', assignee: name };
    },
  });
}

export function askResolve(what) {
  const reasons = RESOLUTIONS.map((value, index) => el('input', { type: 'radio', name: 'reason', value, checked: index === 0 }));
  const note = noteField();
  return open({
    title: t('resolve.title', { what }),
    content: [el('fieldset', {}, el('legend', {}, t('resolve.reason')), reasons.map((radio) => el('label', { class: 'check' }, radio, ` ${t(`closing.${radio.value}`)}`))), field(t('note.optional'), note)],
    submit: t('action.resolve'),
    done: () => withNote({ action: 'RESOLVE', reason: reasons.find((radio) => radio.checked).value }, note),
  });
}

export function askAcknowledge(what) {
  const note = noteField();
  return open({
    title: t('acknowledge.title', { what }),
    content: field(t('note.optional'), note),
    submit: t('action.acknowledge'),
    done: () => withNote({ action: 'ACKNOWLEDGE' }, note),
  });
}

export function askNote(what) {
  const note = noteField();
  return open({
    title: t('note.title', { what }),
    content: field(t('note.text'), note, t('note.hint')),
    submit: t('action.note'),
    done() {
      if (note.value.trim() === '') throw new Error(t('note.missing'));
      return { action: 'NOTE', note: note.value.trim() };
    },
  });
}

export function askNotAClaim(what) {
  const note = noteField();
  return open({
    title: t('notAClaim.title', { what }),
    content: [el('p', {}, t('notAClaim.text')), field(t('note.optional'), note)],
    submit: t('action.notAClaim'),
    done: () => withNote({ action: 'NOT_A_CLAIM' }, note),
  });
}

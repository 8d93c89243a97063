/** Saving, renaming and deleting views, and what each gives notice of. */
import { field, open } from '../dialog.js';
import { choice, el, outside } from '../dom.js';
import { ENUMS } from '../list/filters.js';
import * as settings from '../settings.js';
import { t, word } from '../strings.js';
import { noticeTest } from './notices.js';
import { views } from './saved.js';

const LONGEST_NAME = 60;
const SILENT = { desktop: false, sound: false, badge: false, severity: 'LOW', from: '', to: '' };

function checkedName(input, others) {
  const name = input.value.trim();
  if (name === '') throw new Error(t('views.nameMissing'));
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) throw new Error(t('views.nameTaken', { name }));
  return name;
}

/** Asks for a name and keeps the filters under it; resolves with the view. */
export function saveView(query) {
  const name = el('input', { maxlength: LONGEST_NAME, autocomplete: 'off' });
  return open({
    title: t('views.saveTitle'),
    content: field(t('views.name'), name),
    submit: t('views.saveSubmit'),
    done() {
      const plain = new URLSearchParams(query);
      plain.delete('view');
      const view = { id: `${Date.now()}`, name: checkedName(name, views().map((other) => other.name)), query: plain.toString(), notice: SILENT };
      settings.set('views', [...views(), view]);
      return view;
    },
  });
}

/** Renames, deletes and says which views give notice, and how. */
export function manageViews() {
  const forms = views().map((view) => formOf(view));
  return open({
    title: t('views.manageTitle'),
    wide: true,
    content: forms.length === 0
      ? el('p', {}, t('views.none'))
      : [el('p', { class: 'hint' }, t('notice.rule')), forms.map((form) => form.node)],
    submit: forms.length === 0 ? null : t('views.keep'),
    async done() {
      const kept = forms.filter((form) => form.node.isConnected);
      const changed = kept.map((form, index) => form.read(kept.filter((_, other) => other !== index).map((other) => other.name.value.trim())));
      if (changed.some((view) => view.notice.desktop)) await allowed();
      settings.set('views', changed);
    },
  });
}

async function allowed() {
  if (typeof Notification !== 'function') throw new Error(t('notice.impossible'));
  if (Notification.permission === 'default') await Notification.requestPermission();
  if (Notification.permission !== 'granted') throw new Error(t('notice.denied'));
}

function formOf(view) {
  const notice = { ...SILENT, ...view.notice };
  const name = el('input', { maxlength: LONGEST_NAME, value: view.name, autocomplete: 'off' });
  const ways = ['desktop', 'sound', 'badge'].map((way) => [way, el('input', { type: 'checkbox', checked: notice[way] })]);
  const severity = choice([...ENUMS.severity].reverse().map((value) => [value, word('severity', value)]), notice.severity);
  const from = el('input', { type: 'time', value: notice.from });
  const to = el('input', { type: 'time', value: notice.to });
  const readNotice = () => ({ ...Object.fromEntries(ways.map(([way, box]) => [way, box.checked])), severity: severity.value, from: from.value, to: to.value });
  const node = el('fieldset', {}, el('legend', {}, outside(view.name)),
    field(t('views.name'), name),
    el('div', { class: 'ways' }, ways.map(([way, box]) => el('label', {}, box, ` ${t(`notice.${way}`)}`))),
    el('div', { class: 'ways' }, field(t('notice.severity'), severity), field(t('notice.from'), from), field(t('notice.to'), to)),
    el('div', { class: 'buttons' },
      el('button', { type: 'button', click: () => noticeTest({ ...view, notice: readNotice() }) }, t('notice.test')),
      el('button', { type: 'button', click: () => node.remove() }, t('views.delete'))));
  return { node, name, read: (others) => ({ ...view, name: checkedName(name, others), notice: readNotice() }) };
}

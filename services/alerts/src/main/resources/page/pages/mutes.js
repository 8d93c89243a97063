/** What is muted, by whom, why and until when; each mute can be lifted. */
import { say } from '../announce.js';
import { api } from '../api.js';
import { toast } from '../actions/toast.js';
import { el, outside } from '../dom.js';
import { readOnly } from '../session.js';
import { t, word } from '../strings.js';
import { nameForActions } from '../who.js';
import { timeOf } from '../times.js';
import { frame } from './page.js';

export function show(host, app) {
  const past = el('input', { type: 'checkbox', change: () => load() });
  const page = frame(host, t('mutes.title'), el('label', { class: 'check' }, past, ` ${t('mutes.past')}`));
  const load = () => page.load(`/api/v1/mutes${past.checked ? '?expired=true' : ''}`, ({ mutes }) => [
    readOnly() === null ? '' : el('p', { class: 'hint' }, readOnly()),
    mutes.length === 0 ? el('p', {}, t('mutes.none')) : el('ul', { class: 'cards' }, mutes.map((mute) => card(mute, app, load))),
  ]);
  return load();
}

function card(mute, app, load) {
  const words = Object.entries(mute.filter).map(([name, value]) => {
    const said = ['kind', 'severity'].includes(name) ? value.split(',').map((part) => word(name, part.toUpperCase())).join(t('filter.or')) : value;
    return el('span', { class: 'chip' }, `${t(`mutes.by.${name}`)} `, outside(said.replaceAll(',', name === 'sources' ? ' – ' : ', ')));
  });
  const lift = async () => {
    const why = readOnly() ?? app.cannot();
    if (why !== null) return say(why);
    if ((await nameForActions()) === null) return null;
    try {
      await api(`/api/v1/mutes/${encodeURIComponent(mute.id)}`, { method: 'DELETE' });
      say(t('mutes.lifted'));
    } catch (problem) {
      toast(t('action.failed', { n: 1, why: problem.sentence }), [], { problem: true });
    }
    await load();
    document.getElementById('page-title').focus();
    return null;
  };
  const ended = mute.ended !== undefined && mute.ended !== null;
  return el('li', {}, el('p', { class: 'chips' }, words),
    el('p', {}, outside(mute.reason)),
    el('p', { class: 'hint' }, outside(mute.actor), ' · ', timeOf(mute.at), ' · ',
      t(ended ? 'mutes.ended' : 'mutes.until'), ' ', timeOf(ended ? mute.ended : mute.until),
      ended ? '' : ` · ${t('mutes.hides', { n: mute.hides })}`),
    ended || readOnly() !== null ? '' : el('button', { type: 'button', click: lift }, t('mutes.lift')));
}

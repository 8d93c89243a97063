/** Every claim that Crosswire has read, also those that only one source makes. */
import { api } from '../api.js';
import { choice, el, link, outside } from '../dom.js';
import { say } from '../announce.js';
import { number, t, word } from '../strings.js';
import { timeOf } from '../times.js';
import { frame } from './page.js';

const PAGE = 50;

export function show(host, app) {
  const given = new URLSearchParams(location.search);
  const search = el('input', { type: 'search', value: given.get('q') ?? '', placeholder: t('claims.search'), 'aria-label': t('claims.search'), maxlength: 500 });
  const source = choice([['', t('claims.anySource')]], null, { 'aria-label': t('filter.title.source') });
  const type = choice([['', t('claims.anyType')]], null, { 'aria-label': t('filter.title.type') });
  const page = frame(host, t('claims.title'));
  page.place.before(el('div', { class: 'tools', role: 'search' }, search, source, type));
  let wanted = { q: search.value, source: given.get('source') ?? '', type: given.get('type') ?? '' };

  const query = (cursor) => {
    const parameters = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value.trim() !== ''));
    const address = parameters.toString();
    history.replaceState(history.state, '', `/claims${address ? `?${address}` : ''}`);
    parameters.set('limit', String(PAGE));
    if (cursor) parameters.set('cursor', cursor);
    return `/api/v1/claims?${parameters}`;
  };
  const load = () => page.load(query(null), (answer) => {
    fill(source, answer.facets.source, wanted.source, t('claims.anySource'), (value) => value);
    fill(type, answer.facets.type, wanted.type, t('claims.anyType'), (value) => value);
    say(t('claims.found', { n: answer.total }));
    if (answer.claims.length === 0) return el('p', {}, t('claims.none'));
    const list = el('ol', { class: 'cards' }, answer.claims.map(card));
    const more = el('button', { type: 'button', class: 'more', hidden: answer.next === null }, t('list.more'));
    let { next } = answer;
    more.addEventListener('click', async () => {
      try {
        const further = await api(query(next));
        const items = further.claims.map(card);
        list.append(...items);
        next = further.next;
        more.hidden = next === null;
        items[0]?.querySelector('a')?.focus();
      } catch (problem) {
        say(problem.sentence);
      }
    });
    return [el('p', { class: 'hint' }, t('claims.found', { n: answer.total })), list, more];
  });
  const changed = () => {
    wanted = { q: search.value, source: source.value, type: type.value };
    load();
  };
  let typing;
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(changed, 250);
  });
  source.addEventListener('change', changed);
  type.addEventListener('change', changed);
  app.searchWith(() => search.focus());
  return load();
}

function fill(select, counts, chosen, any, label) {
  const values = Object.keys(counts ?? {});
  if (chosen !== '' && !values.includes(chosen)) values.unshift(chosen);
  select.replaceChildren(el('option', { value: '' }, any),
    ...values.map((value) => el('option', { value, selected: value === chosen }, counts?.[value] === undefined ? label(value) : `${label(value)} (${number(counts[value])})`)));
}

function card(claim) {
  const { subject } = claim;
  return el('li', { class: 'claim-card' },
    el('p', { class: 'tags' }, outside(claim.source, { class: 'source-name' }), el('span', {}, word('modality', claim.modality)),
      claim.superseded ? el('span', { class: 'state' }, t('claims.superseded')) : '',
      claim.withdrawn ? el('span', { class: 'state' }, t('claims.withdrawn')) : '',
      timeOf(claim.publishedAt)),
    el('p', { class: 'label' }, el('a', { href: `/subjects/${encodeURIComponent(subject.key)}` }, outside(`${subject.label}: ${claim.valueText}`))),
    el('blockquote', { dir: 'auto', lang: claim.language ?? null }, claim.sentence.slice(0, claim.start), el('mark', {}, claim.sentence.slice(claim.start, claim.end)), claim.sentence.slice(claim.end)),
    el('p', { class: 'hint' }, claim.url ? link(claim.url, claim.articleTitle || claim.url) : outside(claim.articleTitle)));
}

/** What the reader wants to see: kept in the query string, applied by the server to the list and here to what is live. */
import { el } from './dom.js';
import { KINDS, SEVERITIES, STATES, word } from './words.js';

const CHOICES = { kind: KINDS, severity: SEVERITIES, state: STATES };
const PASSED_ON = ['source', 'desk', 'type', 'since'];
const TITLES = { kind: 'Kind', severity: 'Severity', state: 'State' };

export function read(search) {
  const parameters = new URLSearchParams(search);
  const filters = { q: parameters.get('q') ?? '', passedOn: [] };
  for (const name of Object.keys(CHOICES)) {
    const given = (parameters.get(name) ?? '').toUpperCase().split(',');
    filters[name] = Object.keys(CHOICES[name]).filter((value) => given.includes(value));
  }
  for (const name of PASSED_ON) {
    const value = parameters.get(name);
    if (value) filters.passedOn.push([name, value]);
  }
  return filters;
}

export function query(filters) {
  const parameters = new URLSearchParams();
  for (const name of Object.keys(CHOICES)) {
    if (filters[name].length > 0) parameters.set(name, filters[name].join(',').toLowerCase());
  }
  if (filters.q.trim() !== '') parameters.set('q', filters.q.trim());
  for (const [name, value] of filters.passedOn) parameters.set(name, value);
  return parameters;
}

export function isEmpty(filters) {
  return query(filters).size === 0;
}

export function describe(filters) {
  const parts = [];
  for (const name of Object.keys(CHOICES)) {
    if (filters[name].length > 0) parts.push(filters[name].map((value) => word(CHOICES[name], value)).join(' or '));
  }
  if (filters.q.trim() !== '') parts.push(`“${filters.q.trim()}”`);
  for (const [name, value] of filters.passedOn) parts.push(`${name} ${value}`);
  return parts.join(', ');
}

/** Whether an alert that just came in belongs into the list that is shown. */
export function matches(filters, alert) {
  for (const name of Object.keys(CHOICES)) {
    if (filters[name].length > 0 && !filters[name].includes(alert[name])) return false;
  }
  for (const [name, value] of filters.passedOn) {
    if (!matchesPassedOn(name, value.toLowerCase().split(','), alert)) return false;
  }
  const text = fold(textOf(alert));
  return fold(filters.q).split(/\s+/).every((part) => text.includes(part));
}

function matchesPassedOn(name, wanted, alert) {
  if (name === 'desk') return alert.desks.some((desk) => wanted.includes(desk.toLowerCase()));
  if (name === 'type') return wanted.includes(alert.subject.type.toLowerCase());
  if (name === 'source') return claims(alert).some((claim) => wanted.includes(claim.source.toLowerCase()));
  return true; // since: what comes in now is new
}

function claims(alert) {
  return [...alert.clusters.flatMap((cluster) => cluster.claims), ...alert.compatible];
}

function textOf(alert) {
  return [
    alert.headline, alert.subject.label, alert.subject.type, ...Object.values(alert.subject.entities),
    ...alert.clusters.map((cluster) => cluster.label),
    ...claims(alert).flatMap((claim) => [claim.source, claim.articleTitle, claim.sentence, claim.authority ?? '']),
  ].join('\n');
}

function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}

/** The bar of filters; `changed` is called with the filters that are wanted. */
export function bar(host, filters, changed) {
  const search = el('input', {
    type: 'search', id: 'q', placeholder: 'Search headline, source, sentence', value: filters.q, 'aria-label': 'Search',
    autocomplete: 'off', spellcheck: 'false',
  });
  let typing;
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      filters.q = search.value;
      changed();
    }, 250);
  });
  const toggle = el('button', {
    type: 'button', class: 'filters-toggle', 'aria-expanded': 'false',
    click: () => toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') === 'false')),
  }, 'Filters');
  host.append(search, toggle);
  const buttons = [];
  for (const name of Object.keys(CHOICES)) {
    const group = el('div', { class: 'choices', role: 'group', 'aria-label': TITLES[name] });
    for (const value of Object.keys(CHOICES[name])) {
      const number = el('span', { class: 'number' });
      const symbol = CHOICES[name][value].symbol;
      const button = el('button', {
        type: 'button', class: 'choice', 'data-kind': name === 'kind' ? value : null,
        click: () => {
          const chosen = filters[name];
          filters[name] = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
          changed();
        },
      }, symbol ? el('span', { class: 'symbol', 'aria-hidden': 'true' }, symbol) : null, word(CHOICES[name], value), number);
      buttons.push({ name, value, button, number });
      group.append(button);
    }
    host.append(group);
  }
  return {
    /** Shows which filters are on, and what each choice would show. */
    show(facets) {
      if (document.activeElement !== search) search.value = filters.q;
      const on = Object.keys(CHOICES).reduce((sum, name) => sum + filters[name].length, 0);
      toggle.textContent = on === 0 ? 'Filters' : `Filters (${on})`;
      for (const { name, value, button, number } of buttons) {
        button.setAttribute('aria-pressed', String(filters[name].includes(value)));
        number.textContent = facets?.[name] ? String(facets[name][value] ?? 0) : '';
      }
    },
  };
}

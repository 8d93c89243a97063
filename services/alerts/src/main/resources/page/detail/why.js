/** Why there is an alert: the rule that decided, what it looked at, and the parameters behind it. */
import { el, outside } from '../dom.js';
import { has, t } from '../strings.js';
import { remembered } from './reading.js';

/** Inputs told in the sentence; when the sides were published stands in the timeline and in the list below. */
const MOST_TOLD = 6;
const LONGEST_TOLD = 80;

export function why(alert, reading) {
  const { rule, text, inputs } = alert.reason;
  const entries = Object.entries(inputs ?? {});
  const told = entries.filter(([name, value]) => !/ (published|as of)$/.test(name) && `${name}${value}`.length <= LONGEST_TOLD).slice(0, MOST_TOLD);
  return el('section', { class: 'why' },
    el('h3', {}, t('detail.why')),
    el('p', {}, el('strong', {}, outside(has(`rule.${rule}`) ? t(`rule.${rule}`) : capital(rule.replaceAll('-', ' '))), ': '), outside(text)),
    told.length === 0 ? null : el('p', { class: 'inputs' }, t('detail.lookedAt'), ' ',
      told.flatMap(([name, value], index) => [index > 0 ? '; ' : null, outside(name), ' ', outside(value, { class: 'input' })]), '.'),
    remembered(el('details', {},
      el('summary', { 'data-key': 'rule-summary' }, t('detail.rule')),
      el('dl', {}, el('dt', {}, t('detail.ruleName')), el('dd', {}, outside(rule)),
        entries.flatMap(([name, value]) => [el('dt', {}, outside(name)), el('dd', {}, outside(value))]))), reading, 'rule'));
}

/** A rule that only a newer service knows, as a heading. */
function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Moments for people: the reader's own clock with UTC beside it, and ages that grow by themselves. */
import { el } from './dom.js';
import { LOCALE, t } from './strings.js';

const DAY = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' };
const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
const formats = (options) => ({
  local: new Intl.DateTimeFormat(LOCALE, { ...options, timeZoneName: 'short' }),
  utc: new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }),
});
const DATES = formats(DAY);
const CLOCKS = formats(CLOCK);
const UTC_CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

const isUtc = (at) => at.getTimezoneOffset() === 0;
const sameDay = (at) => at.getDate() === at.getUTCDate();

/** "6 Jan 2026, 19:30 CET · 18:30 UTC"; once only where the two clocks agree. */
export function absolute(instant) {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return String(instant);
  if (isUtc(at)) return `${DATES.utc.format(at)} UTC`;
  return `${DATES.local.format(at)} · ${(sameDay(at) ? UTC_CLOCK : DATES.utc).format(at)} UTC`;
}

/** "6 Jan, 18:30" in UTC, for axes and narrow places. */
export function brief(instant) {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? String(instant) : SHORT.format(at);
}

/** "14:02:11 UTC", with the reader's clock before it where they differ. */
export function clock(milliseconds) {
  const at = new Date(milliseconds);
  return isUtc(at) ? `${CLOCKS.utc.format(at)} UTC` : `${CLOCKS.local.format(at)} · ${CLOCKS.utc.format(at)} UTC`;
}

export function age(instant, now = Date.now()) {
  const seconds = Math.round((now - new Date(instant).getTime()) / 1000);
  if (Number.isNaN(seconds)) return '';
  if (seconds < -60) return t('age.future');
  if (seconds < 10) return t('age.now');
  if (seconds < 60) return t('age.seconds', { n: seconds });
  if (seconds < 3600) return t('age.minutes', { n: Math.floor(seconds / 60) });
  if (seconds < 172800) return t('age.hours', { n: Math.floor(seconds / 3600) });
  return t('age.days', { n: Math.floor(seconds / 86400) });
}

/** An age that grows by itself, with the moment in its title. */
export function ageOf(instant) {
  return el('time', { datetime: instant, title: absolute(instant), 'data-age': instant }, age(instant));
}

/** The moment, with its age in the title. */
export function timeOf(instant) {
  return el('time', { datetime: instant, title: t('age.ago', { age: age(instant) }) }, absolute(instant));
}

/** Renews the ages under `root`; called every ten seconds. */
export function refreshAges(root) {
  for (const time of root.querySelectorAll('[data-age]')) {
    const text = age(time.dataset.age);
    if (time.textContent !== text) time.textContent = text;
  }
}

/** Moments for people: an age beside the absolute time in UTC. */
import { el } from './dom.js';

const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC',
});
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'UTC',
});

export function absolute(instant) {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? String(instant) : `${DATE.format(at)} UTC`;
}

export function clock(milliseconds) {
  return `${CLOCK.format(new Date(milliseconds))} UTC`;
}

export function age(instant, now = Date.now()) {
  const seconds = Math.round((now - new Date(instant).getTime()) / 1000);
  if (Number.isNaN(seconds)) return '';
  if (seconds < -60) return 'in the future';
  if (seconds < 10) return 'now';
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 172800) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86400)} d`;
}

/** An age that grows by itself. */
export function ageOf(instant) {
  return el('time', { datetime: instant, title: absolute(instant), 'data-age': instant }, age(instant));
}

export function timeOf(instant) {
  return el('time', { datetime: instant, title: `${age(instant)} ago` }, absolute(instant));
}

export function refreshAges(root) {
  for (const time of root.querySelectorAll('[data-age]')) {
    const text = age(time.dataset.age);
    if (time.textContent !== text) time.textContent = text;
  }
}

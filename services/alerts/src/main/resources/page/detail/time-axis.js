/** An axis of moments, in UTC. */
import { LOCALE } from '../strings.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [MINUTE, 5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 30 * DAY, 90 * DAY, 365 * DAY, 3650 * DAY];
const format = (options) => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
const CLOCK = format({ hour: '2-digit', minute: '2-digit' });
const DATE = format({ day: 'numeric', month: 'short' });
const MONTH = format({ month: 'short', year: 'numeric' });

/** The axis of these moments (milliseconds) between two pixels. */
export function timeAxis(moments, from, to, room) {
  const first = moments.reduce((a, b) => Math.min(a, b));
  const last = moments.reduce((a, b) => Math.max(a, b));
  const spare = Math.max((last - first) * 0.06, 2 * MINUTE);
  const start = first - spare;
  const end = last + spare;
  const step = STEPS.find((it) => (end - start) / it <= room) ?? STEPS.at(-1);
  const ticks = [];
  for (let moment = Math.ceil(start / step) * step; moment <= end; moment += step) {
    ticks.push({ moment, label: labelOf(moment, step, ticks.length === 0) });
  }
  return { from, to, ticks, at: (moment) => from + ((moment - start) / (end - start)) * (to - from) };
}

function labelOf(moment, step, isFirst) {
  if (step >= 30 * DAY) return MONTH.format(moment);
  if (step >= DAY) return DATE.format(moment);
  if (moment % DAY === 0) return DATE.format(moment);
  return isFirst ? `${DATE.format(moment)}, ${CLOCK.format(moment)}` : CLOCK.format(moment);
}

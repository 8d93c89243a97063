/** The line that numbers lie on, laid out for the width that there is. */

const LOG_FROM = 20;
const STEPS = [1, 2, 5, 10];
const PLAIN = new Intl.NumberFormat('en', { maximumSignificantDigits: 12 });
const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

/** A number in full, with separators. */
export function plain(value) {
  return PLAIN.format(value);
}

/**
 * The axis of some intervals (`low` or `high` null where unbounded) between two pixels; logarithmic beyond a twentyfold
 * spread. Null where no end is a number.
 */
export function axisOf(intervals, from, to) {
  const ends = intervals.flatMap(({ low, high }) => [low, high]).filter((end) => Number.isFinite(end));
  if (ends.length === 0) return null;
  const low = ends.reduce((a, b) => Math.min(a, b));
  const high = ends.reduce((a, b) => Math.max(a, b));
  const log = low > 0 && high / low > LOG_FROM;
  const measure = log ? Math.log10 : Number;
  const [start, end] = padded(measure(low), measure(high), log);
  const at = (value) => from + ((measure(value) - start) / (end - start)) * (to - from);
  const room = Math.max(2, Math.floor(Math.abs(to - from) / 84));
  const ticks = log ? logTicks(start, end, room) : linearTicks(start, end, room);
  return { log, low, high, from, to, at, ticks: labelled(ticks) };
}

/** A tenth of room on either side, so that a mark at the end is whole and an arrow has somewhere to point. */
function padded(low, high, log) {
  const span = high - low;
  if (span > 0) return [low - span * 0.1, high + span * 0.1];
  const around = log ? 0.5 : Math.abs(high) * 0.5 || 1;
  return [low - around, high + around];
}

function linearTicks(start, end, room) {
  const rough = (end - start) / room;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * STEPS.find((it) => it * power >= rough * 0.999);
  const ticks = [];
  for (let k = Math.ceil(start / step); k * step <= end && ticks.length < 50; k++) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return ticks;
}

function logTicks(start, end, room) {
  const decades = end - start;
  const factors = decades * 3 <= room ? [1, 2, 5] : [1];
  const every = Math.max(1, Math.ceil(decades / room));
  const ticks = [];
  for (let power = Math.floor(start); power <= end; power++) {
    if (((power % every) + every) % every !== 0) continue;
    ticks.push(...factors.map((factor) => Number((factor * 10 ** power).toPrecision(12))));
  }
  return ticks.filter((tick) => Math.log10(tick) >= start && Math.log10(tick) <= end);
}

/** Short labels, unless two of them would read the same. */
function labelled(values) {
  const short = values.map((value) => SHORT.format(value));
  const labels = new Set(short).size === values.length ? short : values.map(plain);
  return values.map((value, index) => ({ value, label: labels[index] }));
}

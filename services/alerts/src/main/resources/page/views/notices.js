/** Notices of new alerts, as each saved view wants them: at most one per subject in ten minutes, none in quiet hours. */
import { matches, read } from '../list/filters.js';
import * as settings from '../settings.js';
import { t, word } from '../strings.js';
import { values } from '../words.js';

const RANKS = { LOW: 1, MEDIUM: 2, HIGH: 3 };
const PER_SUBJECT = 600_000;
const NEW_FOR = 300_000;

export class Notices {
  #speaks;
  #title;
  #counted = new Set();
  #seen = new Set();

  /** `speaks()`: whether this tab gives the notices of all; `title(n)`: so many are new since the reader looked. */
  constructor(speaks, title) {
    this.#speaks = speaks;
    this.#title = title;
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) return;
      this.#counted.clear();
      this.#title(0);
    });
  }

  /** An alert came in: gives notice of it where a view wants that. */
  heard(alert) {
    const loud = settings.get('views', []).filter(({ notice }) => notice.desktop || notice.sound || notice.badge);
    if (loud.length === 0 || this.#seen.has(alert.id) || Date.now() - new Date(alert.openedAt).getTime() > NEW_FOR) return;
    this.#seen.add(alert.id);
    const wanted = loud.filter((view) => wants(view, alert));
    if (wanted.length === 0) return;
    if (document.hidden && wanted.some(({ notice }) => notice.badge)) {
      this.#counted.add(alert.id);
      this.#title(this.#counted.size);
    }
    const ways = wanted.filter(({ notice }) => notice.desktop || notice.sound);
    if (ways.length > 0 && this.#speaks() && isFirstOfSubject(alert.subject.key)) give(ways, alert);
  }
}

function wants({ query, notice }, alert) {
  return RANKS[alert.severity] >= RANKS[notice.severity] && !isQuiet(notice, new Date()) && matches(read(query), alert);
}

/** Whether the reader's clock stands within the quiet hours, which may go past midnight. */
export function isQuiet({ from, to }, now) {
  if (!from || !to || from === to) return false;
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

function isFirstOfSubject(key) {
  const now = Date.now();
  const given = Object.fromEntries(Object.entries(settings.get('noticed', {})).filter(([, at]) => now - at < PER_SUBJECT));
  if (key in given) return false;
  settings.set('noticed', { ...given, [key]: now });
  return true;
}

function give(views, alert) {
  if (views.some(({ notice }) => notice.sound)) beep();
  if (!views.some(({ notice }) => notice.desktop)) return;
  show(`${word('kind', alert.kind)} · ${word('severity', alert.severity)}`, `${alert.subject.label}\n${values(alert)}`, alert.subject.key, `/alerts/${encodeURIComponent(alert.id)}`);
}

function show(title, body, tag, path) {
  if (typeof Notification !== 'function' || Notification.permission !== 'granted') return;
  const notice = new Notification(title, { body, tag, icon: '/assets/icon.svg' });
  notice.addEventListener('click', () => {
    window.focus();
    dispatchEvent(new CustomEvent('crosswire-open', { detail: path }));
    notice.close();
  });
}

/** Two short tones, made here: nothing is loaded for them. */
function beep() {
  const audio = new AudioContext();
  [660, 880].forEach((pitch, index) => {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.08;
    tone.frequency.value = pitch;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + index * 0.18);
    tone.stop(audio.currentTime + index * 0.18 + 0.14);
    if (index === 1) tone.addEventListener('ended', () => audio.close());
  });
}

/** What a notice of the view would be like. */
export async function noticeTest(view) {
  if (view.notice.sound) beep();
  if (!view.notice.desktop || typeof Notification !== 'function') return;
  if (Notification.permission === 'default') await Notification.requestPermission();
  show(t('notice.testTitle', { name: view.name }), t('notice.testBody'), 'test', '/alerts');
}

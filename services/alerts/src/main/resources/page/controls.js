/** The buttons at the end of the bar: views and notices, colours, who the reader is, help. */
import { say } from './announce.js';
import { el, svg } from './dom.js';
import { part } from './later.js';
import * as session from './session.js';
import * as settings from './settings.js';
import { t } from './strings.js';

/** Drawn, since not every machine has the letter for it. */
function bell() {
  return svg('svg', { width: 16, height: 16, viewBox: '0 0 16 16', fill: 'none', stroke: 'currentcolor', 'stroke-width': 1.6, 'stroke-linejoin': 'round' },
    svg('path', { d: 'M2.5 12h11l-1.5-2.5V7a4 4 0 0 0-8 0v2.5ZM6.5 14h3' }));
}

/** Shows them; they change with the theme and with the reader's name. */
export function showControls(manage) {
  const again = () => showControls(manage);
  const theme = settings.get('theme', 'system');
  const control = (key, symbol, label, click) => el('button', { type: 'button', class: 'icon', id: `control-${key}`, 'aria-label': label, title: label, click }, el('span', { 'aria-hidden': 'true' }, symbol));
  document.getElementById('controls').replaceChildren(
    control('notices', bell(), t('app.notices'), manage),
    control('theme', { system: '◐', light: '☼', dark: '☾' }[theme], t(`theme.${theme}`), () => {
      say(t(`theme.${settings.nextTheme()}`));
      again();
      document.getElementById('control-theme').focus();
    }),
    el('button', { type: 'button', id: 'control-account', click: async () => (await part('help'))?.showAccount(again) }, session.actor() ?? t('reader.nobody')),
    control('help', '?', t('app.help'), async () => (await part('help'))?.showHelp()));
}

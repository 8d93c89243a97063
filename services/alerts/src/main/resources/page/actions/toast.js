/** Short messages at the foot of the page, with what can be done about them. */
import { say } from '../announce.js';
import { el } from '../dom.js';
import { t } from '../strings.js';

const STAYS = 10_000;

/**
 * Shows a sentence. `options`: `[label, run]`; the message goes after ten seconds, when an option is taken, or when it is
 * closed; `gone(taken)` is called then. Problems stay until they are closed.
 */
export function toast(sentence, options = [], { gone = () => {}, problem = false } = {}) {
  let over = false;
  const end = (taken) => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    const had = node.contains(document.activeElement);
    node.remove();
    if (had) document.querySelector('a.row[aria-current], a.row')?.focus({ preventScroll: true });
    gone(taken);
  };
  const button = (label, run, key) => el('button', {
    type: 'button', 'data-key': key,
    click: () => {
      end(true);
      run();
    },
  }, label);
  const node = el('div', { class: problem ? 'toast problem' : 'toast' }, el('p', {}, sentence),
    options.map(([label, run, key]) => button(label, run, key)),
    el('button', { type: 'button', class: 'close', 'aria-label': t('dialog.close'), click: () => end(false) }, '×'));
  document.getElementById('toasts').append(node);
  const timer = problem ? null : setTimeout(() => end(false), STAYS);
  say(sentence);
  return { end };
}

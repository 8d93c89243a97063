/** Tabs with one stop of the keyboard: arrows, Home and End move among them. */
import { el } from '../dom.js';

let made = 0;

/** `parts`: `{name, label, count, panel, opened}`; the one that `reading.tab` names is open. `opened()` is called whenever it shows. */
export function tabs(label, parts, reading) {
  const id = `tabs-${++made}`;
  const chosen = parts.some(({ name }) => name === reading.tab) ? reading.tab : parts[0].name;
  const buttons = parts.map(({ name, label: text, count }) => el('button', {
    type: 'button', role: 'tab', id: `${id}-${name}`, 'aria-controls': `${id}-${name}-panel`, 'data-key': `tab-${name}`, 'data-tab': name,
    click: () => choose(name),
  }, text, count === undefined ? null : el('span', { class: 'hint' }, ` ${count}`)));
  const panels = parts.map(({ name, label: text, panel }) => el('section', {
    class: `panel panel-${name}`, role: 'tabpanel', id: `${id}-${name}-panel`, 'aria-labelledby': `${id}-${name}`, tabindex: '-1',
  }, el('h3', { class: 'panel-title' }, text), panel));

  function choose(name) {
    reading.tab = name;
    parts.forEach((part, index) => {
      const isChosen = part.name === name;
      buttons[index].setAttribute('aria-selected', String(isChosen));
      buttons[index].tabIndex = isChosen ? 0 : -1;
      panels[index].hidden = !isChosen;
      if (isChosen) part.opened?.();
    });
  }

  function move(event) {
    const at = buttons.indexOf(event.target.closest('[role="tab"]'));
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = (to + buttons.length) % buttons.length;
    choose(parts[next].name);
    buttons[next].focus();
  }

  choose(chosen);
  return el('div', { class: 'tabs' },
    el('div', { class: 'tab-list', role: 'tablist', 'aria-label': label, keydown: move }, buttons), panels);
}

/** Opens the tab of that name within `root`. */
export function openTab(root, name) {
  root.querySelector(`[role="tab"][data-tab="${name}"]`)?.click();
}

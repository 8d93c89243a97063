/** What each key does to the page. A command answers false where it has nothing to do. */
import { say } from './announce.js';
import { comparePressed } from './detail/detail.js';
import { part } from './later.js';
import { t } from './strings.js';

/** `app`: pane, detail, toolbar, route(), run(name, ids), go(route), copy(id), exportList(), search() of the view that shows. */
export function commandsOf({ pane, detail, toolbar, route, run, go, copy, exportList, search }) {
  const { list, picks } = pane;
  const focused = () => document.activeElement?.closest?.('.item')?.querySelector('a.row')?.dataset.id ?? null;
  const onList = (action) => () => (route().view === 'alerts' ? action() : false);

  /** What a key is meant for: what is selected, else the row with the focus, else what is open. */
  const targets = () => (picks.size > 0 ? [...picks.ids] : [focused() ?? detail.id].filter(Boolean));
  const act = (name) => onList(() => (targets().length > 0 ? run(name, targets()) : say(t('action.nothing'))));

  const step = (by) => {
    const order = list.ids();
    const from = order.indexOf(focused() ?? detail.id);
    const to = from < 0 ? (by > 0 ? 0 : order.length - 1) : from + by;
    return list.focus(order[Math.max(0, Math.min(order.length - 1, to))]);
  };

  const nextUnread = () => {
    const order = list.ids();
    const from = order.indexOf(focused() ?? detail.id) + 1;
    const next = [...order.slice(from), ...order.slice(0, from)].find((id) => list.isUnread(id));
    if (next === undefined) say(t('list.noUnread'));
    else list.focus(next);
  };

  return {
    down: onList(() => step(1)),
    up: onList(() => step(-1)),
    back() {
      if (document.activeElement?.matches('input[type="search"]')) document.activeElement.blur();
      else if (picks.size > 0) picks.clear();
      else if (route().view !== 'alerts' || route().id !== null) go({ view: 'alerts' });
      else return false;
      return true;
    },
    select: onList(() => {
      const id = focused() ?? detail.id;
      if (id !== null) picks.toggle(id);
    }),
    acknowledge: act('acknowledge'),
    assign: act('assign'),
    mute: act('mute'),
    resolve: act('resolve'),
    undo: () => [...document.querySelectorAll('#toasts [data-key="undo"]')].at(-1)?.click(),
    compare: onList(() => {
      const article = document.querySelector('#detail article.alert');
      if (article) comparePressed(article);
    }),
    unread: onList(nextUnread),
    pause: () => pane.pause(),
    filter() {
      if (search()) search()();
      else if (route().view === 'alerts') toolbar.focus();
      else return false;
      return true;
    },
    goList: () => go({ view: 'alerts' }),
    goSources: () => go({ view: 'sources' }),
    goStatus: () => go({ view: 'status' }),
    goMutes: () => go({ view: 'mutes' }),
    goClaims: () => go({ view: 'claims' }),
    copy: () => copy(route().view === 'alerts' ? targets()[0] : null),
    export: onList(() => exportList()),
    help: () => void part('help').then((it) => it?.showHelp()),
  };
}

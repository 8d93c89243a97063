/** The page put together: which view shows, what the keys do, and what comes in live goes where it belongs. */
import { say } from './announce.js';
import { api } from './api.js';
import { commandsOf } from './commands.js';
import { showControls } from './controls.js';
import { DetailPane } from './detailpane.js';
import { el, setText } from './dom.js';
import { listen } from './keyboard.js';
import { Facets } from './list/facets.js';
import { read, toAddress } from './list/filters.js';
import { part } from './later.js';
import { ListPane } from './list/pane.js';
import { Toolbar } from './list/toolbar.js';
import { Connection } from './live/connection.js';
import { SharedStream } from './live/tabs.js';
import { followLinks, pathOf, routeOf } from './router.js';
import * as session from './session.js';
import * as settings from './settings.js';
import { t } from './strings.js';
import { refreshAges } from './times.js';
import { isLoud, viewLinks, views } from './views/saved.js';

const COUNT_EVERY = 4000;
const RELOAD_AFTER = 400;
const SOURCES_HOLD = 60_000;
const at = (id) => document.getElementById(id);

let route = routeOf(location.pathname);
let filters = read(location.search);
let badge = 0;
let title = t('app.alerts');
let searchPage = null;
let countTimer = null;
let muteTimer = null;
let sources = { at: 0, answer: null };

/** The detail asks for the sources each time that it is drawn; they are fetched once a minute. */
function remembered(path, options) {
  if (path !== '/api/v1/sources') return api(path, options);
  if (Date.now() - sources.at > SOURCES_HOLD) sources = { at: Date.now(), answer: api(path) };
  return sources.answer;
}

const context = {
  t,
  api: remembered,
  settings,
  now: () => Date.now(),
  get readOnly() {
    return session.readOnly();
  },
  onAction: (name) => run(name, [detail.id]),
  navigate,
};
const pane = new ListPane({ href: (id) => address({ view: 'alerts', id }), run, cannot, changed, change, reload: load }, filters);
const { store, list, picks } = pane;
const detail = new DetailPane({ store, context, close: () => go({ view: 'alerts' }), run, cannot, title: setTitle, seen: () => list.update(detail.alert) });
const facetsToggle = el('button', { type: 'button', class: 'facets-toggle', 'aria-expanded': 'false' });
const facets = new Facets(at('facets'), facetsToggle, change, () => [viewLinks(store.filters.view, keepView, manage)]);
const toolbar = new Toolbar(at('toolbar'), facetsToggle, { change, exportList });
const connection = new Connection(connectionChanged, () => shared.takeOver());
const shared = new SharedStream({ event: heard, broken: () => connection.broken() });
let notices = null;
let actions = null;

function address(to) {
  const query = to.view === 'alerts' ? toAddress(store.filters).toString() : '';
  return pathOf(to) + (query ? `?${query}` : '');
}

function alertOf(id) {
  return store.get(id) ?? (id === detail.id ? detail.alert : null);
}

function cannot() {
  return connection.cannot();
}

/* Where the reader is. */

function navigate(path) {
  history.pushState(null, '', path);
  arrive(true);
}

function go(to) {
  navigate(address(to));
}

/** Shows what the address says. Focus goes to what was opened, and back to the row that it was opened from. */
function arrive(moved) {
  const before = route;
  route = routeOf(location.pathname);
  searchPage = null;
  const isList = route.view === 'alerts';
  at('columns').hidden = !isList;
  at('view').hidden = isList;
  for (const link of at('nav').children) {
    if (link.dataset.view === route.view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (!isList) {
    detail.show(null, false);
    setTitle(t(`app.${route.view}`));
    showPage(moved);
    window.scrollTo(0, 0);
    return;
  }
  const wanted = read(location.search);
  const narrowed = toAddress(wanted).toString() !== toAddress(store.filters).toString();
  if (narrowed) setFilters(wanted);
  list.open(route.id);
  detail.show(route.id, moved && route.id !== null);
  if (moved && route.id === null && before.id !== null && before.view === 'alerts' && !list.focus(before.id)) at('list').focus();
  else if (moved && before.view !== 'alerts' && route.id === null) at('list').focus();
  if (narrowed || store.page === null || before.view !== 'alerts') load();
}

/** A view beside the list: fetched if it was not yet, and shown unless the reader has gone elsewhere meanwhile. */
async function showPage(moved) {
  const shown = route;
  at('view').replaceChildren();
  const page = await part(shown.view);
  if (page === null || route !== shown) return;
  page.show(at('view'), { context, cannot, title: setTitle, searchWith: (focus) => { searchPage = focus; } }, shown.id);
  if (moved) at('page-title')?.focus();
}

function setTitle(text) {
  title = text;
  document.title = (badge > 0 ? `(${badge}) ` : '') + t('app.title', { what: text });
}

function setFilters(wanted) {
  filters = wanted;
  store.filters = wanted;
  showFilters();
}

/** Filters that are to be as `part` says; null: as they are without any. */
function change(part) {
  const { sort, group } = store.filters;
  setFilters(part === null ? { ...read(''), sort, group } : { ...store.filters, ...part, ...('view' in part || 'sort' in part || 'group' in part ? {} : { view: '' }) });
  history.replaceState(null, '', address(route));
  if (part !== null && Object.keys(part).join() === 'group') list.replace(store.listed(), store.filters.group !== '');
  else load();
}

function showFilters() {
  facets.show(store.filters, store.page?.facets);
  toolbar.show(store.filters);
  list.refresh();
}

async function keepView() {
  const view = await (await part('manage'))?.saveView(toAddress(store.filters));
  if (view) change({ view: view.name });
}

async function manage() {
  await (await part('manage'))?.manageViews();
  showFilters();
}

async function exportList() {
  (await part('export'))?.showExport(store.filters);
}

/** Notices are for those who want them: without a view that gives any, nothing watches for them. */
async function watchNotices() {
  if (notices !== null || !views().some((view) => isLoud(view.notice))) return;
  const { Notices } = (await part('notices')) ?? {};
  if (Notices) notices ??= new Notices(() => shared.leading, (n) => {
    badge = n;
    setTitle(title);
  });
}

/* What is loaded, and what comes in. */

async function load() {
  const page = await pane.load();
  if (page === null) return;
  showFilters();
  list.open(route.id);
  connection.reloading(null);
  shared.begin(page.streamCursor);
  pane.figures(await connection.ask());
  await countOpen();
}

function heard(name, data) {
  connection.heard();
  if (name === 'heartbeat') connection.heartbeat(JSON.parse(data));
  if (name === 'resync') {
    shared.forget();
    connection.reloading(t('live.resync'));
    say(t('live.resync'));
    load();
  }
  // A mute that comes or goes hides or shows alerts that did not change themselves.
  if (name === 'action' && JSON.parse(data).muteId) muteTimer ??= setTimeout(() => {
    muteTimer = null;
    load();
  }, RELOAD_AFTER);
  if (name !== 'alert') return;
  const alert = JSON.parse(data);
  notices?.heard(alert);
  store.receive(alert);
}

function changed(what, value) {
  if (what === 'known' && value.id === detail.id) detail.changed(value.version !== undefined);
  if (what === 'counts') countTimer ??= setTimeout(recount, COUNT_EVERY);
}

/** The counts beside the filters come from the service, every few seconds at most. */
async function recount() {
  countTimer = null;
  if (route.view !== 'alerts' || document.hidden) return;
  try {
    await store.recount();
    facets.show(store.filters, store.page.facets);
      pane.show();
    await countOpen();
  } catch {
    // The next change asks again; the counts stay as they were.
  }
}

/** What is open altogether, whatever the filters: from the figures of the service, else counted by a question. */
async function countOpen() {
  const stats = await connection.ask(true);
  if (stats) {
    pane.figures(stats);
    setText(at('summary'), t('app.summary', { n: stats.alerts.open, high: stats.alerts.openHigh }));
    return;
  }
  try {
    const open = await api('/api/v1/alerts?state=open&limit=1');
    setText(at('summary'), t('app.summary', { n: open.total, high: open.facets.severity.HIGH ?? 0 }));
  } catch {
    // It stays as it was.
  }
}

function connectionChanged() {
  pane.showPicks();
  if (detail.id !== null) detail.changed(false);
}

/* What the reader does. */

async function run(name, ids) {
  if (actions === null) {
    const { Actions } = (await part('actions')) ?? {};
    if (!Actions) return;
    actions ??= new Actions({ store, alert: alertOf, cannot, navigate, copy, exportList, reload: load });
  }
  await actions.run(name, ids);
}

async function copy(id) {
  const path = id ? address({ view: 'alerts', id }) : location.pathname + location.search;
  try {
    await navigator.clipboard.writeText(new URL(path, location.origin).href);
    say(t('copy.done'));
  } catch {
    say(t('copy.failed'));
  }
}

at('nav').append(...['alerts', 'claims', 'sources', 'mutes', 'status'].map((view) => el('a', { href: `/${view}`, 'data-view': view }, t(`app.${view}`))));
followLinks(document.body, navigate);
const commands = commandsOf({ pane, detail, toolbar, route: () => route, run, go, copy, exportList, search: () => searchPage });
listen((command) => commands[command]());
addEventListener('popstate', () => arrive(true));
addEventListener('crosswire-open', (event) => navigate(event.detail));
settings.watch('views', () => {
  showFilters();
  watchNotices();
});
settings.watch('read', () => list.refresh());
setInterval(() => refreshAges(document), 10_000);
showFilters();
showControls(manage);
await session.begin(() => {
  showControls(manage);
  pane.showPicks();
  if (store.page !== null) load();
});
arrive(false);
watchNotices();

/** The page: a list and one alert, loaded once and then kept up to date by the event stream. */
import { article, message } from './detail.js';
import { el } from './dom.js';
import * as filtering from './filters.js';
import { AlertList } from './list.js';
import { Live } from './live.js';
import { clock, refreshAges } from './times.js';
import { count } from './words.js';

const PAGE = 200;
const at = (id) => document.getElementById(id);

const filters = filtering.read(location.search);
const alerts = new Map();
const waiting = new Map();
const news = { fresh: 0, high: 0 };
let facets = null;
let next = null;
let selected = idOfPath();
let problem = null;
let connection = { state: 'connecting', lastMessage: Date.now() };
let facetTimer = null;
let newsTimer = null;
let loading = 0;

const list = new AlertList(at('list'), (id) => open(id), address);
const bar = filtering.bar(at('filters'), filters, filtersChanged);
const live = new Live({
  alert: received,
  heartbeat: (lag) => {
    problem = lag.problem ?? (lag.ready ? null : 'the service is still reading the alerts');
    showConnection();
  },
  resync: () => {
    say('The list is loaded again, because the alerts were replaced.');
    load();
  },
  state: (state, lastMessage) => {
    connection = { state, lastMessage };
    showConnection();
  },
});

function idOfPath() {
  const found = /^\/alerts\/([^/]+)$/.exec(location.pathname);
  try {
    return found ? decodeURIComponent(found[1]) : null;
  } catch {
    return null;
  }
}

function address(id) {
  const query = filtering.query(filters).toString();
  return (id === null ? '/alerts' : `/alerts/${encodeURIComponent(id)}`) + (query ? `?${query}` : '');
}

async function fetchJson(path) {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (response.ok) return response.json();
  const body = await response.json().catch(() => ({}));
  throw Object.assign(new Error(body.detail ?? `The service answered ${response.status}.`), { status: response.status });
}

/** Loads the list and goes on live from the moment that it shows. */
async function load() {
  const mine = ++loading;
  if (alerts.size === 0) list.skeleton(6);
  try {
    const parameters = filtering.query(filters);
    parameters.set('limit', String(PAGE));
    const page = await fetchJson(`/api/v1/alerts?${parameters}`);
    if (mine !== loading) return;
    alerts.clear();
    waiting.clear();
    for (const alert of page.alerts) alerts.set(alert.id, alert);
    list.replace(page.alerts);
    list.select(selected);
    shown(page);
    live.start(page.streamCursor);
  } catch (failure) {
    if (mine === loading) failed(failure);
  }
}

async function loadMore() {
  const parameters = filtering.query(filters);
  parameters.set('limit', String(PAGE));
  parameters.set('cursor', next);
  try {
    const page = await fetchJson(`/api/v1/alerts?${parameters}`);
    const further = page.alerts.filter((alert) => !alerts.has(alert.id));
    for (const alert of further) alerts.set(alert.id, alert);
    list.append(further);
    shown(page);
  } catch (failure) {
    failed(failure);
  }
}

function shown(page) {
  facets = page.facets;
  next = page.next;
  at('more').hidden = next === null;
  showNotice();
  showCounts().catch(() => {
    // The next change asks again.
  });
}

function failed(failure) {
  if (alerts.size === 0) list.replace([]);
  notice(`The alerts could not be loaded. ${failure.status ? failure.message : 'The service does not answer.'}`,
    el('button', { type: 'button', click: load }, 'Try again'));
}

/** An alert came in: a row that is there changes in place; a new one waits if it would move what is being read. */
function received(alert) {
  const known = alerts.get(alert.id) ?? waiting.get(alert.id);
  if (known && known.version >= alert.version) return;
  if (alert.id === selected) loadSelected(alert);
  if (list.has(alert.id)) {
    alerts.set(alert.id, alert);
    list.update(alert);
  } else if (filtering.matches(filters, alert)) {
    if (waiting.has(alert.id) || isReading()) waiting.set(alert.id, alert);
    else takeIn([alert]);
    if (!known) {
      news.fresh += 1;
      news.high += alert.severity === 'HIGH' ? 1 : 0;
    }
  }
  showNotice();
  refreshSoon();
}

function isReading() {
  const selection = document.getSelection();
  return at('scroller').scrollTop > 8 || window.scrollY > 8
    || (selection && !selection.isCollapsed && at('list').contains(selection.anchorNode));
}

function takeIn(fresh) {
  for (const alert of fresh) alerts.set(alert.id, alert);
  list.prepend(fresh);
  list.select(selected);
}

function takeInWaiting() {
  const fresh = [...waiting.values()].reverse();
  waiting.clear();
  takeIn(fresh);
  at('scroller').scrollTop = 0;
  window.scrollTo(0, 0);
  showNotice();
  list.focus(fresh[0]?.id);
}

/** Counts come from the server, at most every two seconds; what is new is said in one sentence, not row by row. */
function refreshSoon() {
  facetTimer ??= setTimeout(async () => {
    facetTimer = null;
    const parameters = filtering.query(filters);
    parameters.set('limit', '1');
    try {
      facets = (await fetchJson(`/api/v1/alerts?${parameters}`)).facets;
      await showCounts();
    } catch {
      // The next change asks again; the counts stay as they were.
    }
  }, 2000);
  newsTimer ??= setTimeout(() => {
    newsTimer = null;
    if (news.fresh > 0) say(`${count(news.fresh, 'new alert', 'new alerts')}${news.high > 0 ? `, ${news.high} high` : ''}`);
    news.fresh = 0;
    news.high = 0;
  }, 1500);
}

/** Counts beside the filters are of what matches; those at the top are of everything that is open. */
async function showCounts() {
  bar.show(facets);
  const all = await fetchJson('/api/v1/alerts?state=open&limit=1');
  at('summary').textContent = `${all.total} open · ${all.facets.severity.HIGH ?? 0} high`;
}

function showNotice() {
  const button = at('new-alerts');
  button.hidden = waiting.size === 0;
  button.textContent = `${count(waiting.size, 'new alert', 'new alerts')} ↑`;
  if (list.size > 0) {
    at('notice').hidden = true;
  } else if (filtering.isEmpty(filters)) {
    notice('No alerts yet. One appears here when published numbers disagree, or when independent reports agree.');
  } else {
    notice(`No alert matches ${filtering.describe(filters)}.`,
      el('button', { type: 'button', click: clearFilters }, 'Clear filters'));
  }
}

function notice(text, ...actions) {
  at('notice').hidden = false;
  at('notice').replaceChildren(el('p', {}, text), ...actions);
}

function clearFilters() {
  Object.assign(filters, filtering.read(''));
  filtersChanged();
  at('q').focus();
}

function filtersChanged() {
  history.replaceState(null, '', address(selected));
  bar.show(facets);
  load();
}

function showConnection() {
  const { state, lastMessage } = connection;
  const words = { live: problem ? 'Behind' : 'Live', connecting: 'Connecting', stale: 'Stale', disconnected: 'Disconnected' };
  at('live').dataset.state = state === 'live' && problem ? 'stale' : state;
  at('live-text').textContent = words[state];
  const banner = {
    stale: `No word from the service since ${clock(lastMessage)}: what you see may be out of date.`,
    disconnected: `Disconnected. The alerts are as of ${clock(lastMessage)}; trying again.`,
  }[state] ?? (problem ? `New alerts are delayed: ${problem}.` : null);
  at('banner').hidden = banner === null;
  if (banner !== null && at('banner').textContent !== banner) {
    at('banner').textContent = banner;
    say(banner);
  }
}

function say(sentence) {
  at('status').textContent = sentence;
}

function open(id) {
  selected = id;
  history.pushState(null, '', address(id));
  showSelected(true);
}

function close() {
  const left = selected;
  selected = null;
  history.pushState(null, '', address(null));
  showSelected(false);
  list.focus(left);
}

function showSelected(moveFocus) {
  at('columns').dataset.view = selected === null ? 'list' : 'detail';
  list.select(selected);
  if (selected === null) {
    document.title = 'Alerts · Crosswire';
    at('detail').replaceChildren(message('No alert chosen', 'Choose one to read the exact words behind each value.', null));
    return;
  }
  const known = alerts.get(selected) ?? waiting.get(selected);
  if (known) render(known);
  else at('detail').replaceChildren(message('Loading', 'The alert is being fetched.', close));
  at('detail').scrollTop = 0;
  if (moveFocus) at('headline').focus();
  loadSelected(known);
}

/** Fetches the alert with its history; what is known already shows meanwhile. */
async function loadSelected(known) {
  const id = selected;
  if (known && at('detail').querySelector('article.alert')) render(known);
  try {
    const whole = await fetchJson(`/api/v1/alerts/${encodeURIComponent(id)}`);
    if (id === selected) render(whole);
  } catch (failure) {
    if (id !== selected || known) return;
    at('detail').replaceChildren(failure.status === 404
      ? message('This alert has expired', 'It is older than what Crosswire keeps, or its address is mistyped.', close)
      : message('The alert could not be loaded', failure.status ? failure.message : 'The service does not answer.', close,
        el('button', { type: 'button', click: () => loadSelected(null) }, 'Try again')));
  }
}

/** Shows an alert in place of the last one without moving the reader: scroll, focus and what is open stay. */
function render(alert) {
  const pane = at('detail');
  const before = pane.querySelector('article.alert');
  const same = before?.dataset.id === alert.id;
  if (same && Number(before.dataset.version) > alert.version) return;
  const focused = pane.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.dataset.key ?? (focused ? 'headline' : null);
  const isOpen = same && pane.querySelector('details')?.open;
  const scroll = pane.scrollTop;
  pane.replaceChildren(article(alert, close));
  document.title = `${alert.headline} · Crosswire`;
  if (isOpen) pane.querySelector('details').open = true;
  if (same) pane.scrollTop = scroll;
  if (key !== null) {
    const again = [...pane.querySelectorAll('[data-key]')].find((node) => node.dataset.key === key);
    (again ?? at('headline')).focus({ preventScroll: true });
  }
}

at('new-alerts').addEventListener('click', takeInWaiting);
at('more').addEventListener('click', loadMore);
at('home').addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  if (selected !== null) close();
});
addEventListener('popstate', () => {
  const left = selected;
  selected = idOfPath();
  Object.assign(filters, filtering.read(location.search));
  showSelected(selected !== null);
  if (selected === null) list.focus(left);
  load();
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && selected !== null && event.target.tagName !== 'INPUT') close();
});
setInterval(() => refreshAges(document), 10_000);

bar.show(null);
showSelected(false);
load();

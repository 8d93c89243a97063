/** Whether Crosswire itself is well: what it holds, how far behind it is, what it was built from. */
import { el, outside } from '../dom.js';
import { number, t } from '../strings.js';
import { timeOf } from '../times.js';
import { frame, table } from './page.js';

export function show(host) {
  const page = frame(host, t('status.title'));
  const load = () => page.load('/api/v1/stats', render);
  const timer = setInterval(() => {
    if (page.place.isConnected) load();
    else clearInterval(timer);
  }, 15_000);
  return load();
}

function render(stats) {
  const lag = stats.lagSeconds;
  const facts = [
    ['ready', t(stats.ready ? 'status.yes' : 'status.no')],
    ['lag', lag === null ? t('status.unknown') : t('status.seconds', { n: Math.round(lag * 10) / 10 })],
    ['stored', number(stats.alerts.stored)],
    ['open', t('status.openOf', { n: number(stats.alerts.open), high: number(stats.alerts.openHigh) })],
    ['claims', t('status.claimsOf', { n: number(stats.claims.stored), hour: number(stats.claims.lastHour) })],
    ['sources', number(stats.sourcesLastHour)],
    ['version', `${stats.build.version} · ${stats.build.commit}`],
    ['started', timeOf(stats.startedAt)],
  ];
  return [
    el('dl', { class: 'facts' }, facts.map(([name, value]) => el('div', {}, el('dt', {}, t(`status.${name}`)), el('dd', {}, value)))),
    table(t('status.topics'), [
      [t('status.topic'), (topic) => outside(topic.name)],
      [t('status.behind'), (topic) => (topic.lag === null ? t('status.unknown') : number(topic.lag)), 'figure'],
      [t('status.state'), (topic) => (topic.problem ? outside(topic.problem) : t(topic.ready ? 'status.read' : 'status.reading'))],
    ], stats.topics),
    el('p', {}, el('a', { href: '/sources' }, t('status.perSource'))),
  ];
}

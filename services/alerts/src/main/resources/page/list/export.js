/** What the list can be taken away as. */
import { open } from '../dialog.js';
import { el } from '../dom.js';
import { t } from '../strings.js';
import { toApi } from './filters.js';

/** Where the list, as it is filtered, can be had as a file or a feed. */
export function showExport(filters) {
  const query = toApi(filters);
  const offer = (path, name) => el('li', {}, el('a', { href: `${path}?${query}`, download: path.endsWith('.atom') ? null : '', target: path.endsWith('.atom') ? '_blank' : null, rel: 'noopener' }, t(`export.${name}`)),
    el('p', { class: 'hint' }, t(`export.${name}Hint`)));
  return open({
    title: t('export.title'),
    content: el('ul', { class: 'exports' },
      el('li', {}, el('a', { href: location.href }, t('export.link')), el('p', { class: 'hint' }, t('export.linkHint'))),
      offer('/api/v1/alerts.csv', 'csv'), offer('/api/v1/alerts.ndjson', 'ndjson'), offer('/alerts.atom', 'atom')),
  });
}

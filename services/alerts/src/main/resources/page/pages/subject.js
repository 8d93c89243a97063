/** The view of one subject: fetched here, drawn by the detail. */
import { renderSubject } from '../detail/subject.js';
import { el } from '../dom.js';
import { t } from '../strings.js';
import { frame } from './page.js';

export async function show(host, app, key) {
  const page = frame(host, t('app.subject'), el('a', { class: 'back-link', href: '/alerts' }, t('detailpane.back')));
  const data = await page.load(`/api/v1/subjects/${encodeURIComponent(key)}`, (answer) => renderSubject(answer, app.context));
  if (data !== null) app.title(data.subject.label);
}

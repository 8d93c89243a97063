/** Parts of the page that it does not start with: fetched when somebody first needs them. */
import { say } from './announce.js';
import { t } from './strings.js';

const PARTS = {
  actions: () => import('./actions/actions.js'),
  claims: () => import('./pages/claims.js'),
  export: () => import('./list/export.js'),
  help: () => import('./help.js'),
  manage: () => import('./views/manage.js'),
  mutes: () => import('./pages/mutes.js'),
  notices: () => import('./views/notices.js'),
  sources: () => import('./pages/sources.js'),
  status: () => import('./pages/status.js'),
  subject: () => import('./pages/subject.js'),
  timeline: () => import('./detail/timeline.js'),
};

/** The module; null, and a sentence, where it cannot be had. */
export async function part(name) {
  try {
    return await PARTS[name]();
  } catch {
    say(t('error.unreachable'));
    return null;
  }
}

/** What the reader has not looked at yet: remembered by what an alert says, so that a mere repeat stays read. */
import * as settings from '../settings.js';

const MOST = 5000;

/** A short print of what the alert says. */
function saying(alert) {
  const text = [alert.kind, alert.state, alert.severity, ...alert.clusters.map((cluster) => cluster.label)].join('|');
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  return hash;
}

export function isUnread(alert) {
  return settings.get('read', {})[alert.id] !== saying(alert);
}

/** Marks them read; the oldest marks go when there are too many. */
export function markRead(...alerts) {
  if (!alerts.some(isUnread)) return;
  const read = { ...settings.get('read', {}) };
  for (const alert of alerts) {
    delete read[alert.id];
    read[alert.id] = saying(alert);
  }
  const ids = Object.keys(read);
  for (const id of ids.slice(0, Math.max(0, ids.length - MOST))) delete read[id];
  settings.set('read', read);
}

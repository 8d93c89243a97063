/** Questions to the service, and what goes wrong with them in a sentence. */
import { t } from './strings.js';

/** What the service refused, or could not be asked. `status` is 0 where there was no answer. */
export class Problem extends Error {
  constructor(message, status, requestId, retryAfter) {
    super(message);
    this.status = status;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
  }

  /** The sentence, with the id under which the service's log has it. */
  get sentence() {
    return this.requestId ? `${this.message} (${t('error.request', { id: this.requestId })})` : this.message;
  }
}

/** Who is asking; filled by the session. */
export const identity = { csrf: null, actor: null, signedOut: () => {} };

/**
 * The JSON answer to `path`. `options`: `method`, `body` (an object), `key` (idempotency key), `signal`, `keepalive`.
 * Throws a Problem.
 */
export async function api(path, options = {}) {
  const { method = 'GET', body, key, signal, keepalive = false } = options;
  const headers = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key) headers['idempotency-key'] = key;
  if (method !== 'GET' && identity.csrf) headers['crosswire-csrf'] = identity.csrf;
  if (method !== 'GET' && identity.actor) headers['crosswire-actor'] = encodeURIComponent(identity.actor);
  let response;
  try {
    response = await fetch(path, { method, headers, signal, keepalive, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(t('error.unreachable'), 0, null, null);
  }
  if (response.ok) return response.status === 204 ? null : response.json();
  const told = await response.json().catch(() => ({}));
  if (response.status === 401 && !path.startsWith('/api/v1/session')) identity.signedOut();
  throw new Problem(told.detail ?? t('error.status', { status: String(response.status) }), response.status,
    told.requestId ?? response.headers.get('x-request-id'), response.headers.get('retry-after'));
}

/** A key that no other action has; `randomUUID` is missing where the page comes over plain HTTP from another machine. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends what a person does. It shows at once, can be taken back for ten seconds, and is sent again under the same key if
 * the service was away. What another action can take back is sent at once, so that everybody sees it; what none can is
 * held until the ten seconds are over or the page is left.
 */
import { api, newKey } from '../api.js';
import { nameForActions } from '../who.js';
import { t } from '../strings.js';
import { effectOf, inverseOf } from './effects.js';
import { toast } from './toast.js';

const SIDE_BY_SIDE = 4;
const TRIES = 4;

const held = new Set();
addEventListener('pagehide', () => {
  for (const send of held) send(true);
});

export class Dispatcher {
  #store;
  #human;

  /** `human(id)`: the human state of an alert as it shows. */
  constructor(store, human) {
    this.#store = store;
    this.#human = human;
  }

  /** Does one thing to alerts. `words` says what was done; resolves when it has been sent, or taken back. */
  async perform(ids, action, words) {
    if ((await nameForActions()) === null) return;
    const steps = ids.map((id) => ({ id, key: newKey(), before: this.#human(id), inverse: inverseOf(action, this.#human(id)) }));
    for (const { id, before } of steps) this.#store.patch(id, effectOf(action, before));
    if (steps.some(({ inverse }) => inverse === null)) await this.#hold(steps, action, words);
    else await this.#sendNow(steps, action, words);
  }

  async #sendNow(steps, action, words) {
    let sent = null;
    toast(words, [[t('action.undo'), async () => {
      await sent;
      const back = steps.filter(({ inverse }) => inverse !== undefined);
      for (const { id, before, inverse } of back) this.#store.patch(id, effectOf(inverse, before));
      await this.#send(back.map(({ id, inverse }) => ({ id, key: newKey(), action: inverse })));
    }, 'undo']]);
    sent = this.#send(steps.map(({ id, key }) => ({ id, key, action })));
    await sent;
  }

  #hold(steps, action, words) {
    return new Promise((resolve) => {
      const go = (leaving) => {
        if (!held.delete(go)) return;
        resolve(this.#send(steps.map(({ id, key }) => ({ id, key, action })), leaving));
      };
      held.add(go);
      toast(t('action.soon', { words }), [[t('action.undo'), () => {
        held.delete(go);
        for (const { id } of steps) this.#store.patch(id, null);
        resolve();
      }, 'undo']], { gone: (taken) => taken || go(false) });
    });
  }

  async #send(steps, leaving = false) {
    const queue = [...steps];
    const failures = [];
    const worker = async () => {
      for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
        try {
          this.#store.confirm(await this.#post(step, leaving));
        } catch (problem) {
          failures.push({ step, problem });
        }
        this.#store.patch(step.id, null);
      }
    };
    await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, steps.length) }, worker));
    if (failures.length > 0) {
      const { problem } = failures[0];
      const missing = problem.status === 404 && problem.message.includes('nothing at this path') || problem.status === 405;
      toast(missing ? t('action.unavailable') : t('action.failed', { n: failures.length, why: problem.sentence }),
        missing ? [] : [[t('error.retry'), () => this.#send(failures.map(({ step }) => step))]], { problem: true });
    }
  }

  async #post({ id, key, action }, leaving) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await api(`/api/v1/alerts/${encodeURIComponent(id)}/actions`, { method: 'POST', body: action, key, keepalive: leaving });
      } catch (problem) {
        const passing = problem.status === 0 || problem.status === 503 || problem.status === 429;
        if (!passing || attempt === TRIES || leaving) throw problem;
        await new Promise((later) => setTimeout(later, Math.min(10, Number(problem.retryAfter) || 2 ** attempt) * 500));
      }
    }
  }
}

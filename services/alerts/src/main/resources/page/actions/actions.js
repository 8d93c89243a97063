/** From a button or key to what is done: asks what is needed, shows it, sends it. */
import { say } from '../announce.js';
import { api } from '../api.js';
import { isMuted } from '../list/filters.js';
import { readOnly } from '../session.js';
import { t } from '../strings.js';
import { nameForActions } from '../who.js';
import { Dispatcher } from './dispatch.js';
import { askAcknowledge, askAssign, askNotAClaim, askNote, askResolve } from './forms.js';
import { askMute } from './mute.js';
import { toast } from './toast.js';

const AT_ONCE = { acknowledge: { action: 'ACKNOWLEDGE' }, reopen: { action: 'REOPEN' }, unmute: { action: 'UNMUTE' } };

export class Actions {
  #app;
  #dispatcher;

  /** `app`: store, alert(id), cannot(), copy(id), exportList(), reload(). */
  constructor(app) {
    this.#app = app;
    this.#dispatcher = new Dispatcher(app.store, (id) => app.alert(id).human);
  }

  /** Does `name` to the alerts with these ids. */
  async run(name, ids) {
    if (name === 'copy') return this.#app.copy(ids[0]);
    if (name === 'export') return this.#app.exportList();
    const why = readOnly() ?? this.#app.cannot();
    if (why !== null) return say(why);
    const alerts = ids.map((id) => this.#app.alert(id)).filter((alert) => alert !== null);
    if (alerts.length === 0) return say(t('action.nothing'));
    const what = alerts.length === 1 ? alerts[0].subject.label : t('action.several', { n: alerts.length });
    if (name === 'mute') return this.#mute(what, alerts);
    if (name === 'unmute' && alerts.length === 1 && alerts[0].human.mutedBy) return this.#app.navigate('/mutes');
    const action = AT_ONCE[name] ?? await this.#ask(name, what);
    if (action) await this.#dispatch(alerts, action, what);
  }

  #ask(name, what) {
    switch (name) {
      case 'assign': return askAssign(what, [...new Set(this.#app.store.listed().map((alert) => alert.human.assignee).filter(Boolean))].sort());
      case 'resolve': return askResolve(what);
      case 'acknowledgeNote': return askAcknowledge(what);
      case 'note': return askNote(what);
      case 'notAClaim': return askNotAClaim(what);
      default: return null;
    }
  }

  #dispatch(alerts, action, what) {
    const words = t(`done.${action.action}`, { what, who: action.assignee ?? '' });
    return this.#dispatcher.perform(alerts.map((alert) => alert.id), action, words);
  }

  async #mute(what, alerts) {
    const answer = await askMute(what, alerts.length === 1 ? alerts[0] : null, this.#app.store.filters);
    if (answer === null) return;
    if (answer.action) {
      await this.#dispatch(alerts.filter((alert) => !isMuted(alert)), answer.action, what);
      return;
    }
    if ((await nameForActions()) === null) return;
    try {
      const mute = await api('/api/v1/mutes', { method: 'POST', body: answer.mute });
      toast(t('done.mute', { n: mute.hides }), [[t('action.undo'), () => this.#lift(mute.id), 'undo']]);
      this.#app.reload();
    } catch (problem) {
      toast(t('action.failed', { n: 1, why: problem.sentence }), [], { problem: true });
    }
  }

  async #lift(id) {
    try {
      await api(`/api/v1/mutes/${encodeURIComponent(id)}`, { method: 'DELETE' });
      this.#app.reload();
    } catch (problem) {
      toast(t('action.failed', { n: 1, why: problem.sentence }), [], { problem: true });
    }
  }
}

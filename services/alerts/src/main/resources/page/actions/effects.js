/** What an action does to an alert's human state, and what takes it back. */

/** The part of the human state that changes. */
export function effectOf(action, human) {
  switch (action.action) {
    case 'ACKNOWLEDGE': return noted({ status: 'ACKNOWLEDGED' }, action, human);
    case 'RESOLVE': return noted({ status: 'RESOLVED' }, action, human);
    case 'REOPEN': return noted({ status: 'NEW' }, action, human);
    case 'ASSIGN': return noted({ assignee: action.assignee }, action, human);
    case 'MUTE': return noted({ mutedUntil: action.until }, action, human);
    case 'UNMUTE': return noted({ mutedUntil: null }, action, human);
    default: return noted({}, action, human);
  }
}

function noted(change, action, human) {
  return action.note ? { ...change, notes: [...human.notes, action.note] } : change;
}

/**
 * The action that takes another back, given the state before it: `undefined` where nothing is to be taken back, null where
 * no action can, because the record of actions only grows. Those are held for the time in which they can be undone.
 */
export function inverseOf(action, before) {
  if (action.note) return null;
  switch (action.action) {
    case 'ACKNOWLEDGE':
    case 'RESOLVE':
      if (before.status === 'NEW') return { action: 'REOPEN' };
      if (before.status === 'ACKNOWLEDGED') return action.action === 'RESOLVE' ? { action: 'ACKNOWLEDGE' } : undefined;
      return null;
    case 'ASSIGN': return before.assignee ? { action: 'ASSIGN', assignee: before.assignee } : null;
    case 'MUTE': return before.mutedUntil === null ? { action: 'UNMUTE' } : null;
    default: return null;
  }
}

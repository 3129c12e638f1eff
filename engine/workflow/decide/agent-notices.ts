/**
 * What a decision tells agents: what others did that is theirs to know. It follows from the events alone, so that no scheme can
 * forget it and none has to write it. What one did oneself is never told to oneself.
 */
import type { Actor } from '../../case/people.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { CompiledAction } from '../model/compiled-workflow.ts';
import { nameOf } from '../model/permissions.ts';
import type { Effect } from './effect.ts';

type AgentNotice = Extract<Effect, { readonly type: 'agentNotice' }>;

/** Of a scheme, which kind of action each is. */
type Kinds = {
  readonly workflow: {
    readonly actions: Readonly<Record<string, { readonly definition: Pick<CompiledAction['definition'], 'kind'> }>>;
  };
};

/** A decision as it stands when it is closed. */
type Decided = { readonly compiled: Kinds; readonly events: readonly CaseEvent[] };

/** The notices that the events of a decision order, each under the number of its event. */
export function tellAgents({ compiled, events }: Decided): readonly AgentNotice[] {
  return events.flatMap((event) => {
    const told = toldOf(compiled, event);
    if (!told) return [];
    const by = whoDid(event.actor);
    const to = told.to?.filter((id) => id !== by.userId) ?? null;
    if (to?.length === 0) return [];
    return [{ type: 'agentNotice', key: `agents:${told.about}:${event.seq}`, ...told, to, by }];
  });
}

function toldOf({ workflow }: Kinds, event: CaseEvent): Pick<AgentNotice, 'about' | 'of' | 'to'> | null {
  switch (event.type) {
    case 'taskAssigned':
      return event.assignee && { about: 'assigned', of: event.task, to: [event.assignee.userId] };
    case 'messageSent':
      return event.message.from === 'applicant' ? { about: 'message', of: event.message.id, to: null } : null;
    case 'acted':
      return workflow.actions[event.action]?.definition.kind === 'resubmission'
        ? { about: 'correction', of: event.action, to: null }
        : null;
    case 'noteAdded':
      return {
        about: 'mention',
        of: event.note.id,
        to: [...new Set(event.note.mentions?.map(({ userId }) => userId))],
      };
    default:
      return null;
  }
}

function whoDid(actor: Actor): AgentNotice['by'] {
  return { userId: actor.type === 'agent' ? actor.userId : null, name: nameOf(actor) };
}

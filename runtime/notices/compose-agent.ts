/** Notices of agents in words. A case is named beside them, to who may see it when they read. */
import { findOpinion, type Case, type CompiledDispositif, type Effect, type Instant } from '../../engine/index.ts';
import { formatLastDay } from '../../engine/form/words/index.ts';
import type { NewAgentNotice } from './agent-notice.ts';
import { fr as messages } from './messages/fr.ts';

type Ordered = Pick<Extract<Effect, { type: 'agentNotice' }>, 'key' | 'about' | 'of' | 'by'>;
type OpinionMail = Pick<Extract<Effect, { type: 'opinionMail' }>, 'key' | 'opinion' | 'reason'>;

/** Where an agent works on a case. */
export function deskPath(caseId: string, place: 'messages' | 'notes' | '' = ''): string {
  return `/agent/dossiers/${caseId}${place && `#${place}`}`;
}

const said = messages.agents;

/** What somebody did that is an agent's to know; null when the task it is about is over. */
export function composeAgentNotice(found: Case, { key, about, of, by }: Ordered, at: Instant): NewAgentNotice | null {
  const { id } = found;
  const told = { key: `${id}:${key}`, caseId: id, subject: of, until: null, at };
  switch (about) {
    case 'assigned': {
      const task = found.tasks.find((one) => one.id === of);
      return task ? { ...told, kind: 'assigned', title: said.assigned(by.name, task.title), path: deskPath(id) } : null;
    }
    case 'message':
      return { ...told, kind: 'answer', title: said.message, path: deskPath(id, 'messages') };
    case 'correction':
      return { ...told, kind: 'answer', title: said.correction, path: deskPath(id) };
    case 'mention':
      return { ...told, kind: 'mention', title: said.mention(by.name), path: deskPath(id, 'notes') };
  }
}

/** That an opinion is asked, or still awaited. */
export function composeOpinionNotice(
  { workflow }: Pick<CompiledDispositif, 'workflow'>,
  found: Case,
  { key, opinion, reason }: OpinionMail,
  at: Instant,
): NewAgentNotice | null {
  const asked = found.opinions[opinion];
  if (!asked || reason === 'withdrawn') return null;
  const title = findOpinion(workflow, asked)?.title ?? opinion;
  return {
    key: `${found.id}:${key}`,
    kind: 'opinion',
    title: said.opinion[reason](title, formatLastDay(asked.dueAt)),
    path: deskPath(found.id),
    caseId: found.id,
    subject: opinion,
    until: asked.dueAt,
    at,
  };
}

/** What a notice says of a task that is due soon, until the midnight after a day. */
export function dueTitle(task: string, until: Instant): string {
  return said.due(task, formatLastDay(until));
}

/**
 * What is done to each of several cases: an action of their scheme, or what can be done to any. By the same commands as on the
 * screen of the case; to select a case is not to read it.
 */
import { holdsFunction, type Case, type JsonObject, type Task } from '../../engine/index.ts';
import { fillSentence } from '../../engine/form/words/index.ts';
import type { BulkRunRequest } from '../../schemas/types/api.ts';
import { findAssignee, type ExistingCaseCommand, type OpenCase } from '../cases/index.ts';
import { isProblem } from '../http/problems.ts';
import type { Capability } from '../identity/index.ts';
import type { Services } from '../services.ts';

/** What is asked for, whatever the case. */
interface Deed extends Pick<BulkRunRequest, 'deed' | 'action' | 'assigneeId' | 'text'> {
  /** Values of the action. */
  readonly data: JsonObject;
}

/** What one must be able to do with a case for something to be done to it. */
export const capabilityOf = ({ deed }: Pick<Deed, 'deed'>): Capability =>
  deed === 'act' || deed === 'message' ? 'case.instruct' : 'case.act';

/**
 * The commands that do it; none when there is nothing to take or to give. Throws `task-unknown` or `account-unknown`.
 * @param expectedVersion version that an action was chosen on
 */
export async function commandsOf(
  services: Pick<Services, 'db'>,
  opened: OpenCase,
  { deed, action, data, assigneeId, text }: Deed,
  expectedVersion: number,
): Promise<readonly ExistingCaseCommand[]> {
  if (deed === 'act') return [{ type: 'act', action: action ?? '', data, answers: null, expectedVersion }];
  if (deed === 'message') return [{ type: 'sendMessage', text: textFor(opened, text), files: [] }];
  const tasks = opened.case.tasks.filter((task) => holdsFunction(opened.actor, task.function));
  if (deed === 'take') {
    return tasks
      .filter(({ assignee }) => assignee?.userId !== opened.viewer.userId)
      .map(({ id }) => ({ type: 'takeTask', task: id }));
  }
  return assignments(services, opened.case, tasks, assigneeId ?? '');
}

/** Of several tasks, those that the colleague may do; when they may do none, why. */
async function assignments(
  services: Pick<Services, 'db'>,
  subject: Case,
  tasks: readonly Task[],
  assigneeId: string,
): Promise<readonly ExistingCaseCommand[]> {
  const found: ExistingCaseCommand[] = [];
  let refusal: Error | null = null;
  for (const { id, assignee: holder } of tasks) {
    if (holder?.userId === assigneeId) continue;
    try {
      const assignee = await findAssignee(services, subject, id, assigneeId);
      found.push({ type: 'assignTask', task: id, assignee });
    } catch (error) {
      if (!isProblem(error)) throw error;
      refusal = error;
    }
  }
  if (found.length === 0 && refusal !== null) throw refusal;
  return found;
}

/** A message as the applicant of a case reads it. */
export function textFor({ case: subject, compiled }: Pick<OpenCase, 'case' | 'compiled'>, text: string): string {
  const { number, applicant, state } = subject;
  return fillSentence(text, {
    prénom: applicant.givenName,
    nom: applicant.familyName,
    numéro: number,
    dispositif: compiled.identity.title,
    étape: compiled.workflow.states[state]?.title ?? state,
  });
}

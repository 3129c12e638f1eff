/**
 * What is done to each of several cases: an action of their scheme, or what can be done to any. By the same commands as on the
 * screen of the case; to select a case is not to read it.
 */
import { holdsFunction, type Case, type CaseSitting, type JsonObject, type Task } from '../../engine/index.ts';
import { fillSentence } from '../../engine/form/words/index.ts';
import type { BulkRun, BulkRunRequest } from '../../schemas/types/api.ts';
import { findAssignee, listLabels, type ExistingCaseCommand, type OpenCase } from '../cases/index.ts';
import { isProblem } from '../http/problems.ts';
import type { Capability } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { labelCommand } from './labels.ts';
import { fr as messages } from './messages/fr.ts';

/** What is asked for, whatever the case. */
interface Deed extends Pick<BulkRunRequest, 'action' | 'assigneeId' | 'text' | 'labels'> {
  readonly deed: BulkRun['deed'];
  /** Values of the action. */
  readonly data: JsonObject;
  /** The sitting that decided it; of `sit` alone. */
  readonly sitting?: CaseSitting;
}

/** What one must be able to do with a case for something to be done to it. */
export const capabilityOf = ({ deed }: Pick<Deed, 'deed'>): Capability =>
  deed === 'act' || deed === 'message' || deed === 'label' || deed === 'sit' ? 'case.instruct' : 'case.act';

/**
 * The commands that do it; none when there is nothing to take, to give or to label. Throws `task-unknown`, `account-unknown` or
 * `label-unknown`.
 * @param expectedVersion version that an action was chosen on
 */
export async function commandsOf(
  services: Pick<Services, 'db'>,
  opened: OpenCase,
  { deed, action, data, assigneeId, text, sitting, labels = { put: [], taken: [] } }: Deed,
  expectedVersion: number,
): Promise<readonly ExistingCaseCommand[]> {
  if (deed === 'act') return [{ type: 'act', action: action ?? '', data, answers: null, expectedVersion }];
  if (deed === 'sit') {
    if (!sitting) throw new Error('what a sitting decided is carried out without it');
    const act: ExistingCaseCommand[] =
      action === null ? [] : [{ type: 'act', action, data, answers: null, expectedVersion }];
    return [...act, { type: 'examine', sitting, postponed: action === null }];
  }
  if (deed === 'message') return [{ type: 'sendMessage', text: textFor(opened, text), files: [] }];
  if (deed === 'label')
    return labelling(opened, labelCommand(await listLabels(services.db, [opened.case.dispositif.id]), labels));
  const tasks = opened.case.tasks.filter((task) => holdsFunction(opened.actor, task.function));
  if (deed === 'take') {
    return tasks
      .filter(({ assignee }) => assignee?.userId !== opened.viewer.userId)
      .map(({ id }) => ({ type: 'takeTask', task: id }));
  }
  return assignments(services, opened.case, tasks, assigneeId ?? '');
}

/** None where the case has what is put, and has not what is taken. */
function labelling(
  { case: { labels: had = [] } }: Pick<OpenCase, 'case'>,
  command: ReturnType<typeof labelCommand>,
): readonly ExistingCaseCommand[] {
  const changes = command.put.some(({ id }) => !had.includes(id)) || command.taken.some(({ id }) => had.includes(id));
  return changes ? [command] : [];
}

/** Why there is nothing to do on a case to which it could be done. */
export const whyNothing = ({ deed }: Pick<Deed, 'deed'>): string =>
  deed === 'label' ? messages.labelledAlready : messages.nothingToTake;

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

/** Events in a few French words, for the timeline of a scenario; what only bookkeeping needs is left out. */
import type { CaseEvent } from '../workflow/events/case-event.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import type { OpinionRecord } from '../case/case.ts';
import { findOpinion } from '../workflow/model/find-opinion.ts';
import { writeAmount } from '../templates/french-values.ts';

/** Describes the events of a step that an author wants to see. */
export function describeEvents(compiled: CompiledDispositif, events: readonly CaseEvent[]): readonly string[] {
  return events.flatMap((event) => describeEvent(compiled, event) ?? []);
}

function describeEvent({ workflow, identity }: CompiledDispositif, event: CaseEvent): string | null {
  switch (event.type) {
    case 'filed':
      return 'Demande déposée';
    case 'acted':
      return `Action : ${workflow.actions[event.action]?.definition.title ?? event.action} (${event.by})`;
    case 'moved':
      return `Étape : ${event.states.map((state) => workflow.states[state]?.title ?? state).join(' › ')}`;
    case 'taskOpened':
      return `Tâche : ${event.task.title}`;
    case 'clockChanged':
      return `Délai « ${workflow.workflow.clocks?.[event.clock.id]?.title ?? event.clock.id} » : ${CLOCK_WORDS[event.clock.status]}`;
    case 'clockExtended': {
      const clock = workflow.workflow.clocks?.[event.clock.id];
      return `Délai « ${clock?.title ?? event.clock.id} » prolongé : ${clock?.extensions?.[event.extension]?.title ?? event.extension}`;
    }
    case 'routed':
      return `Aiguillage : ${routeTitle(identity, event)}`;
    case 'opinionChanged':
      return describeOpinion(workflow, event.opinion);
    case 'opinionReminded':
      return `Rappel : ${workflow.opinions[event.opinion]?.definition.title ?? event.opinion}`;
    case 'correctionRequested':
      return 'Correction demandée';
    case 'answersChanged':
      return 'Réponses modifiées';
    case 'annotated':
      return 'Informations saisies par un agent';
    case 'amountEntered':
      return `${event.amount.label} : ${writeAmount(event.amount.amount)}`;
    case 'documentOrdered':
      return `Document : ${event.document.title}`;
    case 'mailOrdered':
      return `Message : ${event.mail.subject}`;
    case 'computed':
    case 'taskAssigned':
    case 'taskClosed':
    case 'timerStarted':
    case 'timerEnded':
    case 'correctionEnded':
    case 'documentProduced':
    case 'messageSent':
    case 'noteAdded':
      return null;
  }
}

function routeTitle(
  { functions }: CompiledDispositif['identity'],
  { function: name, route }: Extract<CaseEvent, { readonly type: 'routed' }>,
): string {
  const definition = functions[name];
  const title = definition?.routes?.find(({ id }) => id === route)?.title ?? 'groupe habituel';
  return `${definition?.title ?? name}, ${title}`;
}

function describeOpinion(workflow: CompiledDispositif['workflow'], opinion: OpinionRecord): string | null {
  const title = findOpinion(workflow, opinion)?.title ?? opinion.id;
  switch (opinion.status) {
    case 'asked':
      return opinion.adHoc ? `Avis demandé : ${title}` : null;
    case 'given':
    case 'silent':
      return `Avis : ${title}`;
    case 'closed':
      return `Avis clos : ${title}`;
  }
}

const CLOCK_WORDS = { running: 'court', suspended: 'suspendu', stopped: 'arrêté', expired: 'expiré' } as const;

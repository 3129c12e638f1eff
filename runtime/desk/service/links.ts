/** The list behind each figure of the service, as the address of the queue that shows its rows: no more and no fewer. */
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import type { QueueFilter } from '../api.ts';

/** What a figure asks of the queue. */
export type QueueLink = Partial<QueueFilter> & Pick<QueueFilter, 'view' | 'within'>;

type One<List extends readonly unknown[]> = List[number];
type Step = One<ServiceFigures['waiting']>;

/** @param dispositif the scheme that is shown; '' for all */
export function createLinks(dispositif: string) {
  const ask = (view: QueueFilter['view'], asked: Partial<QueueFilter> = {}): QueueLink => ({
    view,
    within: 'overseen',
    ...(dispositif !== '' && { dispositif }),
    ...asked,
  });
  return {
    late: () => ask('late'),
    untaken: () => ask('todo'),
    lateIn: ({ dispositif: scheme, state }: Pick<Step, 'dispositif' | 'state'>) =>
      ask('late', { dispositif: scheme, state }),
    untakenIn: ({ dispositif: scheme, state }: Pick<Step, 'dispositif' | 'state'>) =>
      ask('todo', { dispositif: scheme, state }),
    silence: ({ to }: Pick<ServiceFigures['silence'], 'to'>) => ask('open', { silenceBy: to }),
    silenceOn: ({ dispositif: scheme, day }: Pick<One<ServiceFigures['silence']['days']>, 'dispositif' | 'day'>) =>
      ask('open', { dispositif: scheme, silenceFrom: day, silenceBy: day }),
    heldBy: ({ id }: Pick<One<ServiceFigures['load']>, 'id'>) => ask('open', { holder: id }),
    lateOf: ({ id }: Pick<One<ServiceFigures['load']>, 'id'>) => ask('late', { holder: id }),
    filedOpen: ({ from, to }: Days) => ask('open', { filedFrom: from, filedTo: to }),
    filedDone: ({ from, to }: Days) => ask('done', { filedFrom: from, filedTo: to }),
    closed: ({ from, to }: Days) => ask('done', { closedFrom: from, closedTo: to }),
    openIn: ({ state }: Pick<Step, 'state'>) => ask('open', { state }),
  };
}

type Days = Pick<One<ServiceFigures['weeks']>, 'from' | 'to'>;

/** Ways to the lists of the figures. */
export type Links = ReturnType<typeof createLinks>;

/** A list as a query: that of the queue's page, and of what it asks the server. */
export function searchOf(asked: QueueLink): string {
  return new URLSearchParams(Object.entries(asked)).toString();
}

/**
 * Delays in words, so that letters and the sheet say « 2 mois » because the workflow does: legal clocks, timers and the
 * time given for opinions, each under its own name, and the time to contest a decision.
 */
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { LegalClock, Workflow } from '../../schemas/types/workflow.ts';
import { formatDuration, writeHour } from './duration-words.ts';
import type { JsonObject } from '../base/values.ts';
import { listOpinions, listStates } from '../language/walk-workflow.ts';

type Delay = {
  readonly after: string;
  readonly calendar?: 'calendar' | 'working';
  /** Hour of its last day at which it ends, HH:MM. */
  readonly time?: string;
};
type Words = { readonly duree: string; readonly durees?: readonly JsonObject[] };

/**
 * Words by name (`{ decision: { duree: '2 mois' } }`). A legal delay with several lengths says them all, and each with its
 * cases (`durees`). A name that stands for two different delays says nothing and is left out.
 */
export function delaysInWords(workflow: Workflow, { appeal }: Pick<DispositifIdentity, 'appeal'>): JsonObject {
  const words = [
    ...(appeal === undefined ? [] : [['recours', { duree: writeDelay({ after: appeal }) }] as const]),
    ...Object.entries(workflow.clocks ?? {}).map(([name, clock]) => [name, wordsOfClock(clock)] as const),
    ...listDelays(workflow).map(([name, delay]) => [name, { duree: writeDelay(delay) }] as const),
  ];
  const isAmbiguous = (name: string, { duree }: Words): boolean =>
    words.some(([other, otherWords]) => other === name && otherWords.duree !== duree);
  return Object.fromEntries(words.filter(([name, own]) => !isAmbiguous(name, own)));
}

/** A legal delay in words, of a case whose length is known, else with all its lengths. */
export function wordsOfClock({ after, lengths = [], calendar = 'calendar' }: LegalClock, chosen = after): Words {
  const durees = lengths.map(({ title: titre, article = null, after: length }) => ({
    titre,
    duree: writeDelay({ after: length, calendar }),
    article,
  }));
  const duree = chosen === undefined ? orOf(durees.map((one) => one.duree)) : writeDelay({ after: chosen, calendar });
  return durees.length === 0 ? { duree } : { duree, durees };
}

function listDelays(workflow: Workflow): readonly (readonly [string, Delay])[] {
  const timers = listStates(workflow).flatMap(({ state }) =>
    Object.entries(state.timers ?? {}).flatMap(([name, { after, calendar, time }]) =>
      after === undefined ? [] : [[name, { after, ...(calendar && { calendar }), ...(time && { time }) }] as const],
    ),
  );
  const opinions = listOpinions(workflow).map(({ id, opinion }) => [id, opinion.due] as const);
  return [...timers, ...opinions];
}

/** « 2 mois, 3 mois ou 5 mois », each once. */
function orOf(words: readonly string[]): string {
  const each = [...new Set(words)];
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} ou ${each.at(-1)}`;
}

/** « 15 jours ouvrés », « 2 mois », « 8 jours, à 16 h le dernier jour ». */
export function writeDelay({ after, calendar, time }: Delay): string {
  const words = writeDays(formatDuration(after), calendar);
  return time === undefined ? words : `${words}, à ${writeHour(time)} le dernier jour`;
}

function writeDays(words: string, calendar: Delay['calendar']): string {
  return calendar === 'working'
    ? words.replace(/(jours?)$/, (days) => `${days} ${days === 'jour' ? 'ouvré' : 'ouvrés'}`)
    : words;
}

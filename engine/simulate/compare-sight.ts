/** Compares what agents see of a case with what an author expects: its marks in the queue, its conditions, who reads what. */
import type { ScenarioThen } from '../../schemas/types/scenario.ts';
import { equalJson } from '../base/json.ts';
import { generalisePointer } from '../base/pointer.ts';
import type { Instant, Pointer } from '../base/values.ts';
import type { QuotaCounts } from '../names/quotas.ts';
import type { Case } from '../case/case.ts';
import { buildScope } from '../names/scope.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import { answersKeptFrom, readerOf } from '../workflow/sight/reader.ts';
import { queueRow } from '../workflow/view/queue-row.ts';
import { actorNamed, type PlayedStep } from './play-scenario.ts';

/** Differences in what is seen, in French; only what is named is compared. */
export function compareSight(
  compiled: CompiledDispositif,
  { alerts, eligibility, readers }: ScenarioThen,
  subject: Case,
  { at: now, counted }: Pick<PlayedStep, 'at' | 'counted'>,
): readonly string[] {
  return [
    ...compareAlerts(compiled, alerts, subject, now),
    ...compareEligibility(compiled, eligibility, subject, { now, counted }),
    ...Object.entries(readers ?? {}).flatMap(([pointer, expected]) => {
      const found = readersOf(compiled, subject, pointer);
      if (isSame(expected, found)) return [];
      const [awaited, seen] = [listed(expected, 'personne'), listed(found, 'personne')];
      return [`« ${pointer} » devait être lu par ${awaited} à ce moment, il l’est par ${seen} (outre le demandeur).`];
    }),
  ];
}

function compareAlerts(
  compiled: CompiledDispositif,
  expected: ScenarioThen['alerts'],
  subject: Case,
  now: Instant,
): readonly string[] {
  if (!expected) return [];
  const found = queueRow(compiled, subject, { now }).alerts.map(({ label }) => label);
  return isSame(expected, found)
    ? []
    : [`on attendait comme repères : ${listed(expected, 'aucun')} ; le dossier porte : ${listed(found, 'aucun')}.`];
}

function compareEligibility(
  compiled: CompiledDispositif,
  expected: ScenarioThen['eligibility'],
  subject: Case,
  moment: { readonly now: Instant; readonly counted: QuotaCounts },
): readonly string[] {
  if (!expected) return [];
  const results = compiled.rules.eligibility({ ...buildScope(compiled, subject, moment), ...subject.computed });
  return Object.entries(expected).flatMap(([id, met]) => {
    const found = results.find((result) => result.id === id);
    if (!found || found.met === met) return [];
    return [`la condition « ${found.title} » devait être ${sayMet(met)}, elle est ${sayMet(found.met)}.`];
  });
}

/** Functions that read an answer now: the case is put to them, and nothing keeps the answer from them. */
function readersOf(compiled: CompiledDispositif, subject: Case, pointer: Pointer): readonly string[] {
  return Object.keys(compiled.identity.functions).filter((name) => {
    const reader = readerOf(compiled, subject, actorNamed(compiled, name));
    if (reader.standing === 'stranger') return false;
    return !answersKeptFrom(reader, compiled.form)(generalisePointer(pointer));
  });
}

function sayMet(met: boolean | null): string {
  return met === null ? 'impossible à dire' : met ? 'remplie' : 'non remplie';
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return equalJson(left.toSorted(), right.toSorted());
}

function listed(items: readonly string[], none: string): string {
  return items.length === 0 ? none : items.map((item) => `« ${item} »`).join(', ');
}

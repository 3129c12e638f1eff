/** Says why a value may be missing, with the path of the case or the answers that show it. */
import { calculatedFields } from '../../form/fields/calculated-fields.ts';
import { findField } from '../../form/fields/field-index.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { Json } from '../../base/values.ts';
import { shortestPaths } from '../../workflow/check/graph-walk.ts';
import type { Case } from '../form/answer-presence.ts';
import { isSure, type MustFact } from '../../names/must-facts.ts';
import { readName } from '../../names/read-name.ts';
import type { Flow } from '../flow/flow.ts';
import type { Absence } from './presence.ts';

/** The reason, as the end of a sentence that starts with « peut manquer ici : ». */
export function sayAbsence(parsed: ParsedSource, flow: Flow, { path, why }: Absence, state: string | null): string {
  switch (why.type) {
    case 'answer':
      return sayCases(parsed, path, why.cases);
    case 'cell':
      return `la case de « ${path} » est vide dans la liste, à la ligne « ${why.value} »`;
    case 'written':
      return why.cases.length > 0 ? sayCases(parsed, path, why.cases) : `la règle de « ${path} » donne null`;
    case 'optional':
      return sayOptional(parsed, path);
    case 'fact':
      return sayFact(flow, why.fact, state);
  }
}

function sayCases(parsed: ParsedSource, path: string, cases: readonly Case[]): string {
  const when = cases.map((one) => `${one.path} ${sayValue(one.value)}`).join(' et ');
  if (when !== '') return `« ${path} » n’est pas donné quand ${when}`;
  const label = findField(parsed, `/${path.replaceAll('.', '/')}`)?.label;
  return `« ${label ?? path} » (${path}) n’est pas une réponse obligatoire`;
}

function sayValue(value: Json): string {
  return value === null ? 'est absent' : `= ${JSON.stringify(value)}`;
}

function sayOptional({ formSchema }: ParsedSource, path: string): string {
  const calculated = calculatedFields(formSchema).find(({ name }) => name === path);
  if (calculated) return `« ${calculated.schema.title ?? path} » est calculé, et peut être sans valeur`;
  const read = readName(path.split('.'));
  if (read.type === 'adHoc') {
    return `un avis ponctuel peut ne pas être rendu, ou l’être sans « ${read.names.at(-1) ?? ''} »`;
  }
  if (read.type === 'opinion')
    return `l’avis « ${read.id ?? ''} » peut être rendu sans lui, ou le service rester silencieux`;
  if (read.type === 'act') return `un acte peut n’être pas encore notifié`;
  if (read.type === 'decided') {
    return `une décision peut le laisser sans valeur, puisqu’il n’est pas dans « required » de « decision »`;
  }
  return `« ${path} » n’est pas obligatoire`;
}

/** The shortest path on which what gives the value does not happen. */
function sayFact(flow: Flow, fact: MustFact, state: string | null): string {
  const path = state === null || fact.type === 'dated' ? null : findPathWithout(flow, fact, state);
  const what = describeFact(flow, fact);
  if (path === null) return state === null ? `au dépôt, ${what.before}` : what.later;
  const titles = path.map((id) => `« ${flow.compiled.states[id]?.title ?? id} »`).join(' → ');
  return `par le chemin ${titles}, ${what.before}`;
}

function findPathWithout({ ways, compiled, entries }: Flow, fact: MustFact, state: string): readonly string[] | null {
  const joins = entries.flatMap(({ id, state: { then, kind } }) =>
    then && kind === 'parallel' ? [{ from: id, to: then.to }] : [],
  );
  // An action taken by time is taken all the same: what it lacks is its form.
  const given: MustFact = fact.type === 'filled' ? { type: 'taken', action: fact.action } : fact;
  const links = [...ways.filter(({ gives }) => !isSure(gives, given)), ...joins];
  return shortestPaths(compiled.workflow.initial, links).get(state) ?? null;
}

function describeFact({ compiled }: Flow, fact: MustFact): { readonly before: string; readonly later: string } {
  switch (fact.type) {
    case 'answered': {
      const { title = fact.opinion, when } = compiled.opinions[fact.opinion]?.definition ?? {};
      if (when !== undefined) {
        const why = `l’avis « ${title} » n’est demandé que sous condition (« when »)`;
        return { before: why, later: why };
      }
      return { before: `l’avis « ${title} » n’est pas rendu`, later: `l’avis « ${title} » peut ne pas être rendu` };
    }
    case 'dated': {
      const { title = fact.clock, startsIn } = compiled.workflow.clocks?.[fact.clock] ?? {};
      if (startsIn !== undefined) {
        const start = compiled.states[startsIn]?.title ?? startsIn;
        const why = `« ${title} » ne part qu’en entrant à l’étape « ${start} », après ce qu’écrit l’action qui y mène, et peut être suspendu ou arrêté`;
        return { before: why, later: why };
      }
      return { before: `« ${title} » ne court pas`, later: `« ${title} » peut ne pas courir, ou être suspendu` };
    }
    case 'established':
      return {
        before: `l’acte « ${fact.act} » n’est pas encore établi`,
        later: `l’acte « ${fact.act} » peut ne pas être encore établi`,
      };
    case 'decided':
      return {
        before: `rien n’a encore décidé « ${fact.name} »`,
        later: `« ${fact.name} » peut ne pas avoir été décidé`,
      };
    case 'recorded':
      return {
        before: `« ${fact.field} » n’est pas encore saisi (« requires »)`,
        later: `un agent peut vider « ${fact.field} » à cette étape`,
      };
    case 'taken':
    case 'filled':
    case 'given': {
      const title = compiled.actions[fact.action]?.definition.title ?? fact.action;
      return {
        before: `l’action « ${title} » n’a pas été faite`,
        later: `l’échéance d’un délai peut prendre l’action « ${title} » sans remplir son formulaire`,
      };
    }
  }
}

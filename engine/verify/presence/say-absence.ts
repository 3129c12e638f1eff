/** Says why a value may be missing, with the path of the case or the answers that show it. */
import { findField } from '../../form/fields/field-index.ts';
import { AD_HOC_LIST } from '../../language/case-names.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { Json } from '../../base/values.ts';
import { shortestPaths } from '../../workflow/check/graph-walk.ts';
import type { Case } from '../form/answer-presence.ts';
import type { Flow } from '../flow/flow.ts';
import type { Absence } from './presence.ts';

/** The reason, as the end of a sentence that starts with « peut manquer ici : ». */
export function sayAbsence(parsed: ParsedSource, flow: Flow, { path, why }: Absence, state: string | null): string {
  switch (why.type) {
    case 'answer':
      return sayCases(parsed, path, why.cases);
    case 'written':
      return why.cases.length > 0 ? sayCases(parsed, path, why.cases) : `la règle de « ${path} » donne null`;
    case 'optional':
      return sayOptional(path);
    case 'word':
      return sayWord(flow, why.word, state);
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

function sayOptional(path: string): string {
  const [root, name] = path.split('.');
  if (root === 'avis' && name === AD_HOC_LIST) {
    return `un avis ponctuel peut ne pas être rendu, ou l’être sans « ${path.split('.').at(-1)} »`;
  }
  if (root === 'avis') return `l’avis « ${name} » peut être rendu sans lui, ou le service rester silencieux`;
  return `« ${path} » n’est pas obligatoire`;
}

/** The shortest path on which what gives the value does not happen. */
function sayWord(flow: Flow, word: string, state: string | null): string {
  // An action taken by time is taken all the same: what it lacks is its form.
  const path =
    state === null || word.startsWith('delais.') ? null : findPathWithout(flow, word.replace(/\+$/, ''), state);
  const what = describeWord(flow, word);
  if (path === null) return state === null ? `au dépôt, ${what.before}` : what.later;
  const titles = path.map((id) => `« ${flow.compiled.states[id]?.title ?? id} »`).join(' → ');
  return `par le chemin ${titles}, ${what.before}`;
}

function findPathWithout({ ways, compiled, entries }: Flow, word: string, state: string): readonly string[] | null {
  const joins = entries.flatMap(({ id, state: { then, kind } }) =>
    then && kind === 'parallel' ? [{ from: id, to: then.to }] : [],
  );
  const links = [...ways.filter(({ gives }) => !gives.has(word)), ...joins];
  return shortestPaths(compiled.workflow.initial, links).get(state) ?? null;
}

function describeWord({ compiled }: Flow, word: string): { readonly before: string; readonly later: string } {
  const [root, name = ''] = word.replace(/\+$/, '').split('.');
  if (root === 'avis') {
    const title = compiled.opinions[name]?.definition.title ?? name;
    return { before: `l’avis « ${title} » n’est pas rendu`, later: `l’avis « ${title} » peut ne pas être rendu` };
  }
  if (root === 'delais') {
    const { title = name, startsIn } = compiled.workflow.clocks?.[name] ?? {};
    if (startsIn !== undefined) {
      const start = compiled.states[startsIn]?.title ?? startsIn;
      const why = `« ${title} » ne part qu’en entrant à l’étape « ${start} », après ce qu’écrit l’action qui y mène, et peut être suspendu ou arrêté`;
      return { before: why, later: why };
    }
    return { before: `« ${title} » ne court pas`, later: `« ${title} » peut ne pas courir, ou être suspendu` };
  }
  if (root === 'agent') {
    return {
      before: `« ${name} » n’est pas encore saisi (« requires »)`,
      later: `un agent peut vider « ${name} » à cette étape`,
    };
  }
  const title = compiled.actions[name]?.definition.title ?? name;
  return {
    before: `l’action « ${title} » n’a pas été faite`,
    later: `l’échéance d’un délai peut prendre l’action « ${title} » sans remplir son formulaire`,
  };
}

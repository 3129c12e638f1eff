/**
 * Whether each route of a function is taken by some case: its condition holds for some answers, and for some of them no
 * route before it holds. Exact where conditions compare answers with values that are written; where one computes, it is
 * said that nothing was proved.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { parseFeel, type Vocabulary } from '../../feel/expression.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import type { CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';
import type { Scope } from '../../feel/compiled-expression.ts';
import { listRoutes, type RouteEntry } from '../../language/walk-workflow.ts';
import type { Point } from '../domains/cell-points.ts';
import { createCanBeAbsent } from './check-presence.ts';
import { cutRegions, type Region } from '../domains/column-regions.ts';
import { readOfList, rowsApart, type ListRead } from '../domains/list-rows.ts';
import { objectType } from '../../feel/scope-type.ts';
import type { Presence } from './presence.ts';
import { readCondition } from '../domains/read-condition.ts';
import { withRegion } from '../domains/region-scope.ts';
import { domainOf } from '../tables/table-domains.ts';
import { asUnproved, type Finding } from '../domains/unproved.ts';

/** Combinations of answers beyond which nothing is proved. */
const MOST_CASES = 20_000;

/** Routes that no case takes, or of which it could not be told. */
export function checkRoutes(parsed: ParsedSource, workflow: CompiledWorkflow, presence: Presence): readonly Finding[] {
  const routes = listRoutes(parsed.identity);
  return Object.keys(parsed.identity.functions).flatMap((name) =>
    checkFunction(
      parsed,
      workflow,
      presence,
      routes.filter((entry) => entry.function === name),
    ),
  );
}

function checkFunction(
  parsed: ParsedSource,
  { expressions }: CompiledWorkflow,
  presence: Presence,
  entries: readonly RouteEntry[],
): readonly Finding[] {
  if (entries.length === 0) return [];
  const cases = listCases(
    parsed,
    presence,
    entries.map(({ route }) => route.when),
  );
  const say = ({ function: name, route, pointer }: RouteEntry, why: string | null): Finding => {
    const params = { function: name, route: route.title };
    return why === null
      ? asUnproved(parsed.report('route.unproved', 'dispositif.json', `${pointer}/when`, params))
      : parsed.report('route.never', 'dispositif.json', `${pointer}/when`, { ...params, why });
  };
  if (!cases) return entries.map((entry) => say(entry, null));
  const holds = entries.map(({ route }) => cases.map((scope) => expressions[route.when]?.evaluate(scope) === true));
  return entries.flatMap((entry, at) => {
    const own = cases.filter((_, index) => holds[at]?.[index]);
    if (own.length === 0) return [say(entry, 'sa condition n’est jamais vraie')];
    const isLeft = cases.some((_, index) => holds[at]?.[index] && !holds.slice(0, at).some((other) => other[index]));
    return isLeft ? [] : [say(entry, 'ceux qui le précèdent prennent tous ces dossiers')];
  });
}

/** Every kind of case that the conditions can tell apart; null when they cannot be judged so. */
export function listCases(
  parsed: ParsedSource,
  presence: Presence,
  conditions: readonly string[],
): readonly Scope[] | null {
  const vocabulary = buildVocabulary(parsed);
  const read = conditions.map((when) => readCondition(when));
  if (read.some((condition) => condition === null)) return null;
  const paths = new Set(read.flatMap((condition) => condition?.paths ?? []));
  const points = read.flatMap((condition) => condition?.points ?? []);
  let scopes: readonly Scope[] = [{}];
  for (const [path, reads] of readsByValue(vocabulary, paths)) {
    const regions = reads.some(({ column }) => column !== null)
      ? [...rowsApart(reads, points), ...(createCanBeAbsent(presence)(path) ? [null] : [])]
      : regionsOf(parsed, vocabulary, presence, path, points);
    if (!regions || scopes.length * regions.length > MOST_CASES) return null;
    scopes = scopes.flatMap((scope) => regions.map((region) => withRegion(scope, path, region)));
  }
  return scopes;
}

/** What is read of each value: of one chosen in a list, also the columns of its row. */
function readsByValue(vocabulary: Vocabulary, paths: ReadonlySet<string>): ReadonlyMap<string, readonly ListRead[]> {
  const reads = new Map<string, readonly ListRead[]>();
  for (const path of paths) {
    const read = readOfList(objectType(vocabulary), path);
    const base = read?.base ?? path;
    reads.set(base, [...(reads.get(base) ?? []), ...(read ? [read] : [])]);
  }
  return reads;
}

function regionsOf(
  parsed: ParsedSource,
  vocabulary: Vocabulary,
  presence: Presence,
  path: string,
  points: readonly Point[],
): readonly Region[] | null {
  const { kind } = parseFeel(path, vocabulary).type;
  if (kind !== 'text' && kind !== 'number' && kind !== 'date' && kind !== 'boolean') return null;
  const type = kind === 'text' ? 'string' : kind;
  const domain = domainOf(parsed, { label: path, expression: path, type }, vocabulary);
  return domain && cutRegions(domain, points, createCanBeAbsent(presence)(path));
}

/**
 * Every value that is read is there on every path, or the expression says what to do without it. A hole in a letter, an
 * amount that cannot be computed, a guard that never opens are told with the path that leads to them.
 */
import { pathIn } from '../../feel/syntax/paths.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { memoise } from '../../base/memoise.ts';
import { joinPointer, splitPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { CAPTIONS } from '../../language/captions.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { parseTemplate, splitTemplate } from '../../templates/template.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { addFacts, isContradictory, NO_FACTS } from '../domains/facts.ts';
import { NOTHING_SURE } from '../../names/must-facts.ts';
import type { Flow } from '../flow/flow.ts';
import { listTagReads, writeLocal, type TagRead } from './liquid-reads.ts';
import { listOfTable, viewOf } from '../../rules/each-member.ts';
import { createPresence, type Absence, type Presence } from './presence.ts';
import { resultCells } from '../../rules/table-results.ts';
import { rowFacts } from '../tables/row-facts.ts';
import { sayAbsence } from './say-absence.ts';
import type { Site } from '../flow/site.ts';

/** Everything that is read where it may be missing. */
export function checkPresence(
  parsed: ParsedSource,
  flow: Flow,
  presence: Presence,
  sites: readonly Site[],
): readonly Diagnostic[] {
  return [
    ...checkRules(parsed, flow, presence),
    ...sites.flatMap((site) => checkExpression(parsed, flow, presence, site)),
    ...checkTemplates(parsed, flow, presence, sites),
  ];
}

/**
 * What is computed or judged at filing reads answers alone. Checks let through what is not answered (the form asks for
 * what it needs), not what a list forgets to say; a computed value that reads the work of agents is judged where it is used.
 */
function checkRules(parsed: ParsedSource, flow: Flow, presence: Presence): readonly Diagnostic[] {
  const { computed = [], checks = [], eligibility = [], tables = [] } = parsed.rules;
  const vocabulary = buildVocabulary(parsed);
  const presenceIn = createPresenceOfMembers(parsed, flow, presence);
  const tell = (
    text: string,
    pointer: string,
    keep: (absence: Absence) => boolean,
    rule: { readonly each?: string | undefined },
    facts = NO_FACTS,
  ): readonly Diagnostic[] => {
    const absence = presenceIn(rule).findAbsenceIn(text, NOTHING_SURE, [], facts);
    if (!absence || !keep(absence)) return [];
    const why = sayAbsence(viewOf(parsed, rule), flow, absence, null);
    return [parsed.report('presence.rule', 'rules.json', pointer, { path: absence.path, why })];
  };
  const isAnswer = ({ why }: Absence): boolean => why.type === 'answer' || why.type === 'cell';
  return [
    ...computed.flatMap((value, at) =>
      value.expression === undefined
        ? []
        : tell(value.expression, joinPointer('/computed', at, 'expression'), isAnswer, value),
    ),
    ...computed.flatMap((value, at) =>
      value.on === undefined ? [] : tell(value.on, joinPointer('/computed', at, 'on'), isAnswer, value),
    ),
    ...tables.flatMap((table, at) =>
      resultCells(table).flatMap(({ text, pointer, row }) =>
        tell(
          text,
          `${joinPointer('/tables', at)}${pointer}`,
          isAnswer,
          listOfTable(parsed, table.name),
          rowFacts(table, row, vocabulary),
        ),
      ),
    ),
    ...checks.flatMap(({ valid }, at) =>
      tell(valid, joinPointer('/checks', at, 'valid'), ({ why }) => why.type === 'fact' || why.type === 'cell', {}),
    ),
    ...eligibility.flatMap((rule, at) => tell(rule.valid, joinPointer('/eligibility', at, 'valid'), () => true, rule)),
  ];
}

/** What is known of the members of each list that a rule looks at one by one; of what other rules read, what is known anyway. */
export function createPresenceOfMembers(
  parsed: ParsedSource,
  { compiled }: Pick<Flow, 'compiled'>,
  presence: Presence,
): (rule: { readonly each?: string | undefined }) => Presence {
  const known = new Map<string, Presence>();
  return (rule) => {
    if (rule.each === undefined) return presence;
    const found = known.get(rule.each) ?? createPresence(viewOf(parsed, rule), compiled);
    known.set(rule.each, found);
    return found;
  };
}

function checkExpression(parsed: ParsedSource, flow: Flow, presence: Presence, site: Site): readonly Diagnostic[] {
  const { reads, file, pointer, situations, allowed } = site;
  if (reads.type !== 'feel') return [];
  for (const { state, sure, facts } of situations) {
    const absence = presence.findAbsenceIn(reads.text, sure, allowed, facts);
    if (!absence) continue;
    // What a condition of the form leaves out, a condition of the effect must too; one that it has is then another.
    const { effect } = site;
    if (effect && absence.why.type === 'answer' && (absence.why.cases.length > 0 || effect.isConditional))
      return pointer.endsWith('/name') ? [sayThirdAbsent(parsed, flow, effect.place, absence, { pointer, state })] : [];
    const code = file === 'queue.json' ? 'presence.queue' : 'presence.expression';
    return [parsed.report(code, file, pointer, { path: absence.path, why: sayAbsence(parsed, flow, absence, state) })];
  }
  return [];
}

function sayThirdAbsent(
  parsed: ParsedSource,
  flow: Flow,
  effect: Pointer,
  absence: Absence,
  { pointer, state }: { readonly pointer: Pointer; readonly state: string | null },
): Diagnostic {
  const [, id = ''] = splitPointer(pointer);
  const third = parsed.identity.thirdParties?.[id]?.title ?? id;
  const params = { third, path: absence.path, why: sayAbsence(parsed, flow, absence, state) };
  const related = [{ caption: CAPTIONS.third, place: pointer, file: 'dispositif.json' }];
  return parsed.report('third.absent', 'workflow.json', effect, params, related);
}

/** Each tag is told once, with the first use of its template where it may be missing. */
function checkTemplates(
  parsed: ParsedSource,
  flow: Flow,
  presence: Presence,
  sites: readonly Site[],
): readonly Diagnostic[] {
  return [...usesOfTemplates(sites)].flatMap(([file, uses]) =>
    readTags(parsed, file).reads.flatMap((tag) => {
      for (const { state, sure, facts = NO_FACTS } of uses.flatMap(({ situations }) => situations)) {
        if (isContradictory(facts, tag.facts)) continue;
        const absence = presence.findAbsence(tag.path, addFacts(facts, tag.facts), sure);
        if (!absence) continue;
        const why = sayAbsence(parsed, flow, absence, state);
        const place = { line: tag.line, column: tag.column };
        const [name, path] = [tag.path, absence.path].map((read) => writeLocal(read, tag.locals));
        return [parsed.report('presence.tag', file, place, { tag: name ?? '', path: path ?? '', why })];
      }
      return [];
    }),
  );
}

/** Templates that are used, with the places that use them. */
export function usesOfTemplates(sites: readonly Site[]): ReadonlyMap<string, readonly Site[]> {
  const uses = new Map<string, Site[]>();
  for (const site of sites) {
    if (site.reads.type !== 'template') continue;
    uses.set(site.reads.file, [...(uses.get(site.reads.file) ?? []), site]);
  }
  return uses;
}

/** What the tags of a template read, at their place in its file. */
export function readTags({ source }: ParsedSource, file: string): TagReads {
  return readTagsOf(source.files[file] ?? '');
}

type TagReads = ReturnType<typeof listTagReads>;

const readTagsOf = memoise((whole): TagReads => {
  const text = splitTemplate(whole);
  if (!text) return { reads: [], truths: [] };
  const { title, body } = parseTemplate(text);
  const inTitle = (read: TagRead): TagRead => ({ ...read, column: read.column + text.titleColumn });
  const inBody = (read: TagRead): TagRead => ({ ...read, line: read.line + 1 });
  const [first, rest] = [listTagReads(title), listTagReads(body)];
  return {
    reads: [...first.reads.map(inTitle), ...rest.reads.map(inBody)],
    truths: [...first.truths.map(inTitle), ...rest.truths.map(inBody)],
  };
});

/** Whether an expression may have no value when the request is filed. */
export function createCanBeAbsent(presence: Presence): (expression: string) => boolean {
  return (expression) => {
    const path = pathIn(expression);
    if (presence.findAbsenceIn(expression, NOTHING_SURE) !== null) return true;
    return path !== null && presence.findAbsence(path.join('.'), NO_FACTS, NOTHING_SURE) !== null;
  };
}

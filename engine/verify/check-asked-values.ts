/**
 * What was asked for and what was granted are two values: a text or an amount that follows the decision and names the first
 * alone promises, or commits, what nobody granted. The two are known by the guard that holds one against the other.
 */
import { parseFeel } from '../feel/expression.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { namesOfPath, partsOf, type FeelNode } from '../feel/syntax/tree.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { fieldsOf } from '../feel/schema-type.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listActions, listDecides } from '../language/walk-workflow.ts';
import { joinPointer } from '../base/pointer.ts';
import { isSure, type MustFact } from '../names/must-facts.ts';
import { buildVocabulary } from '../names/vocabulary.ts';
import { printedTags } from '../templates/text-tags.ts';
import type { Site } from './flow/site.ts';

type Granted = {
  readonly asked: string;
  readonly granted: string;
  /** That it is granted. */
  readonly fact: MustFact;
  readonly place: string;
};

/** Texts and amounts that name what was asked for where what was granted is known. */
export function checkAskedValues(parsed: ParsedSource, sites: readonly Site[]): readonly Diagnostic[] {
  const given = listGranted(parsed);
  const pairs = [...given, ...listDecided(parsed)];
  if (pairs.length === 0) return [];
  const vocabulary = buildVocabulary(parsed);
  const told = sites
    .flatMap(({ file, pointer, reads, situations }) => {
      const known = pairs.filter(
        ({ fact }) => situations.length > 0 && situations.every(({ sure }) => isSure(sure, fact)),
      );
      return known.flatMap(({ asked, granted, place }) => {
        const related = [{ caption: CAPTIONS.grantedValue, place, file: 'workflow.json' }];
        if (reads.type === 'feel') {
          if (!pointer.endsWith('/amount')) return [];
          const paths = parseFeel(reads.text, vocabulary).paths;
          if (!paths.includes(asked) || paths.includes(granted)) return [];
          return [parsed.report('effect.asked-value', file, pointer, { asked, granted }, related)];
        }
        const text = parsed.source.files[reads.file] ?? '';
        const tags = printedTags(text);
        const tag = tags.find(({ path }) => path === asked);
        if (!tag || text.includes(granted)) return [];
        const { line, column, written } = tag;
        const at = { line, column, endLine: line, endColumn: column + written.length };
        return [parsed.report('template.asked-value', reads.file, at, { asked, granted }, related)];
      });
    })
    .filter(isFirst);
  return [...told, ...checkDecides(parsed, given)];
}

/** What was asked, decided by the action that fixes what is granted. */
function checkDecides({ workflow, report }: ParsedSource, given: readonly Granted[]): readonly Diagnostic[] {
  return listActions(workflow).flatMap(({ id, action: { decides = {} }, pointer }) =>
    Object.entries(decides).flatMap(([name, text]) => {
      const pair = given.find(({ asked, granted }) => asked === text.trim() && granted.startsWith(`actions.${id}.`));
      if (!pair) return [];
      const { asked, granted, place } = pair;
      const related = [{ caption: CAPTIONS.grantedValue, place, file: 'workflow.json' }];
      const at = joinPointer(pointer, 'decides', name);
      return [report('decision.asked-value', 'workflow.json', at, { asked, granted }, related)];
    }),
  );
}

/** One text is told once, however many effects write it. */
function isFirst({ file, line, code }: Diagnostic, at: number, all: readonly Diagnostic[]): boolean {
  return all.findIndex((other) => other.file === file && other.line === line && other.code === code) === at;
}

/** What forms of actions grant, each with the answer that a guard holds it against. */
function listGranted({ workflow, formSchema, data }: ParsedSource): readonly Granted[] {
  const answers = fieldsOf(formSchema, data);
  return listActions(workflow).flatMap(({ id, action, pointer }) =>
    (action.guards ?? []).flatMap(({ when }, at) => {
      const { tree } = parseExpression(when);
      return (tree ? comparisons(tree) : []).flatMap(([left, right]): readonly Granted[] => {
        const own = [left, right].find((path) => path.startsWith(`actions.${id}.`));
        const asked = [left, right].find((path) => Object.hasOwn(answers, path.split('.')[0] ?? ''));
        if (own === undefined || asked === undefined) return [];
        return [
          {
            asked,
            granted: own,
            fact: { type: 'filled', action: id },
            place: joinPointer(pointer, 'guards', at, 'when'),
          },
        ];
      });
    }),
  );
}

/** Decided values that are a computed value, as it stands on that day: it may be another one later, what was decided may not. */
function listDecided({ workflow, rules }: ParsedSource): readonly Granted[] {
  const computed = new Set((rules.computed ?? []).map(({ name }) => name));
  return listDecides(workflow).flatMap(({ decides, pointer }) =>
    Object.entries(decides).flatMap(([name, text]): readonly Granted[] => {
      const asked = text.trim();
      if (!computed.has(asked)) return [];
      const fact = { type: 'decided', name } as const;
      return [{ asked, granted: `decision.${name}`, fact, place: joinPointer(pointer, name) }];
    }),
  );
}

/** Paths that are compared by order with each other. */
function comparisons(node: FeelNode): readonly (readonly [string, string])[] {
  if (node.type === 'conjunction') return partsOf(node).flatMap(comparisons);
  if (node.type !== 'comparison' || node.operator === '=' || node.operator === '!=') return [];
  const [left, right] = [namesOfPath(node.left)?.join('.'), namesOfPath(node.right)?.join('.')];
  return left === undefined || right === undefined ? [] : [[left, right]];
}

/**
 * The exact semantics of the language (docs/language/semantics.md) give each rule an identifier; the tests that hold a rule
 * begin their title with it. This reads both sides and says where they part, so that no rule is a mere promise and no test
 * speaks of a rule that was never stated.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** An item of a list, or a paragraph. */
const RULE = /^(?:(?:-|\d+\.) )?\*\*([A-Z]\d+)\.\*\* /gm;
/** The head of a title: a string of a test file that begins with identifiers, `'[C4][A1] sent back…'`. */
const TITLE = /['"`]((?:\[[A-Z]\d+\])+) (?=\S)/g;

/** A title that cites rules, by the file it stands in. */
export type Citation = { readonly file: string; readonly rules: readonly string[] };

export type RuleReport = {
  readonly rules: readonly string[];
  /** Rules that no title cites. */
  readonly untested: readonly string[];
  /** Rules stated under one identifier twice. */
  readonly twice: readonly string[];
  /** What titles cite and nobody stated, as `file: rule`. */
  readonly unknown: readonly string[];
};

/** Identifiers of the rules that a text states, in its order. */
export function rulesOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(RULE)].map((match) => match[1] ?? '');
}

/** Letters that no rule begins with, for the rules of a new section. */
export function freeLetters(rules: readonly string[]): readonly string[] {
  const taken = new Set(rules.map((rule) => rule.slice(0, 1)));
  return Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter((letter) => !taken.has(letter));
}

/** The titles of a test file that cite rules. */
export function citationsOf(file: string, source: string): readonly Citation[] {
  return [...source.matchAll(TITLE)].map((match) => ({
    file,
    rules: [...(match[1] ?? '').matchAll(/[A-Z]\d+/g)].map(([rule]) => rule),
  }));
}

/** Where the rules of a text and the titles of tests part. */
export function compareRules(rules: readonly string[], citations: readonly Citation[]): RuleReport {
  const cited = new Set(citations.flatMap((citation) => citation.rules));
  const unknown = citations.flatMap(({ file, rules: named }) =>
    named.filter((rule) => !rules.includes(rule)).map((rule) => `${file}: ${rule}`),
  );
  return {
    rules,
    untested: rules.filter((rule) => !cited.has(rule)),
    twice: rules.filter((rule, at) => rules.indexOf(rule) !== at),
    unknown: [...new Set(unknown)],
  };
}

/** The report on the rules and the tests of this repository. */
export function reportRules(): RuleReport {
  const files = globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT }).filter((file) => file !== 'test/docs/rules.test.ts');
  const citations = files.flatMap((file) => citationsOf(file, readFileSync(join(ROOT, file), 'utf8')));
  return compareRules(rulesOf(readFileSync(join(ROOT, 'docs/language/semantics.md'), 'utf8')), citations);
}

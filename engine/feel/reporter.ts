/**
 * Says in an author's words what is wrong with an expression, at the place where it is written. Rules, guards, timers,
 * amounts and queue columns all go through here, so that one mistake always reads the same.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import { MEND_PATTERN } from '../pattern/pattern-words.ts';
import { suggest } from '../base/suggest.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pointer } from '../base/values.ts';
import type { ExpressionProblem, ParsedExpression } from './expression.ts';
import type { ValueKind } from './operators.ts';
import { mendMismatch, sayCount, sayRank } from './feel-diagnostics.ts';
import type { ScopeType } from './scope-type.ts';

/** The block that a function over places takes, where it is not that of any place. */
const BLOCK_OF: Readonly<Record<string, string>> = { superficie: 'emprise', longueur: 'trace' };

const EXCERPT = 40;

/** Turns the problems of an expression into diagnostics. */
export function reportExpression(
  parsed: ParsedSource,
  file: string,
  pointer: Pointer,
  text: string,
  problems: readonly ExpressionProblem[],
): readonly Diagnostic[] {
  return problems.map((problem) => reportProblem(parsed, file, pointer, text, problem));
}

/** A kind that an author can be told; not « any », which is no kind. */
export type KnownKind = Exclude<ScopeType['kind'], 'any'>;
/** Kinds of values in an author's words. */
export const KIND_WORDS: Readonly<Record<KnownKind, string>> = {
  text: 'un texte',
  number: 'un nombre',
  boolean: 'vrai ou faux',
  date: 'une date',
  time: 'une heure',
  moment: 'une date et une heure',
  duration: 'une durée',
  list: 'une liste',
  object: 'un groupe de valeurs',
};

/** Kinds that operators and functions tell apart, likewise. */
export const SIDE_WORDS: Readonly<Record<ValueKind, string>> = {
  ...KIND_WORDS,
  months: 'une durée en années et mois',
  days: 'une durée en jours',
};

/** Says that an expression surely gives something else than what its place needs. */
export function reportType(
  parsed: ParsedSource,
  file: string,
  pointer: Pointer,
  { expression, type }: Pick<ParsedExpression, 'expression' | 'type'>,
  expected: KnownKind,
): readonly Diagnostic[] {
  if (type.kind === 'any' || type.kind === expected) return [];
  const params = {
    text: excerpt(expression.text),
    expected: KIND_WORDS[expected],
    found: KIND_WORDS[type.kind],
  };
  return [parsed.report('feel.type', file, pointer, params)];
}

function reportProblem(
  { report }: ParsedSource,
  file: string,
  pointer: Pointer,
  text: string,
  problem: ExpressionProblem,
): Diagnostic {
  switch (problem.type) {
    case 'syntax':
      return report('feel.syntax', file, pointer, {
        text: excerpt(text),
        found: excerpt(problem.found),
        column: problem.column,
      });
    case 'name-unknown':
      return report('feel.name-unknown', file, pointer, {
        name: problem.name,
        suggestion: suggest(problem.name, problem.known),
      });
    case 'path-unknown':
      return report('feel.path-unknown', file, pointer, {
        path: problem.path,
        name: problem.name,
        suggestion: suggest(problem.name, problem.known),
      });
    case 'clock':
      return report('feel.clock', file, pointer, { name: problem.name });
    case 'mismatch': {
      const { left, right } = problem;
      const sides = { left: SIDE_WORDS[left], right: SIDE_WORDS[right], mend: mendMismatch([left, right]) };
      return report('feel.mismatch', file, pointer, { text: excerpt(text), ...sides });
    }
    case 'operand': {
      const params = { text: excerpt(text), operator: problem.operator, kind: SIDE_WORDS[problem.kind] };
      return report('feel.operand', file, pointer, params);
    }
    case 'choice-unknown': {
      const { value, choices } = problem;
      return report('feel.choice-unknown', file, pointer, { value, choices, suggestion: suggest(value, choices) });
    }
    case 'pattern':
      return report('feel.pattern', file, pointer, {
        pattern: excerpt(problem.pattern),
        mend: MEND_PATTERN[problem.problem],
      });
    case 'literal':
      return report('feel.literal', file, pointer, { written: excerpt(problem.written) });
    case 'short-duration':
      return report('feel.short-duration', file, pointer, { written: excerpt(problem.written) });
    case 'duration-unit':
      return report('feel.duration-unit', file, pointer, { written: problem.written, unit: problem.unit });
    case 'test-junction': {
      const { left, value, word } = problem;
      return report('feel.test-junction', file, pointer, { left, value, word });
    }
    case 'double-equals':
      return report('feel.double-equals', file, pointer, {});
    case 'same-sides':
      return report('feel.same-sides', file, pointer, { text: excerpt(problem.text) });
    case 'units': {
      const { left, right, mend } = problem;
      const mended = { convert: mend?.name ?? '', part: mend?.of ?? '' };
      return report('feel.units', file, pointer, { text: excerpt(text), left, right, ...mended });
    }
    case 'percent':
      return report('feel.percent', file, pointer, { text: problem.text });
    case 'ratio':
      return report('feel.ratio', file, pointer, { text: problem.text });
    case 'conversion': {
      const { name, expected, found } = problem;
      return report('feel.conversion', file, pointer, { name, expected, found });
    }
    case 'brackets':
      return report('feel.brackets', file, pointer, { text: excerpt(problem.text) });
    case 'place':
      return report('feel.place', file, pointer, {
        name: problem.name,
        text: excerpt(problem.text),
        block: BLOCK_OF[problem.name] ?? 'lieu',
      });
    case 'zone-unwritten':
      return report('feel.zone-unwritten', file, pointer, { name: problem.name, text: excerpt(problem.text) });
    case 'zone-unknown': {
      const { zone, known } = problem;
      return report('feel.zone-unknown', file, pointer, { zone, suggestion: suggest(zone, known), zones: known });
    }
    case 'argument': {
      const { function: name, at, expected, found } = problem;
      const params = { name, rank: sayRank(at), expected: SIDE_WORDS[expected], found: SIDE_WORDS[found] };
      return report('feel.argument', file, pointer, params);
    }
    case 'argument-count': {
      const { function: name, least, most, found } = problem;
      return report('feel.argument-count', file, pointer, { name, found, ...sayCount(name, least, most) });
    }
    case 'not-function':
      return report('feel.not-function', file, pointer, { name: problem.name });
  }
}

function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}

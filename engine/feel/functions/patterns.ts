/** Functions of texts that take a regular expression (DMN 1.5, 10.3.4.3), which has to be judged before it is tried. */
import { BOOLEAN, TEXT, type ScopeType } from '../scope-type.ts';
import { compilePattern } from './pattern.ts';
import { define, optional, take2, take3, take4, text, type Entry } from './signature.ts';

const TEXTS: ScopeType = { kind: 'list', item: TEXT };

/** `matches`, `replace` and `split`. */
export const PATTERN_FUNCTIONS: readonly Entry[] = [
  define(
    'matches',
    BOOLEAN,
    take3(text('input'), text('pattern'), optional(text('flags')), (input, pattern, flags) =>
      compilePattern(pattern, flags ?? '')?.test(input),
    ),
  ),
  define(
    'replace',
    TEXT,
    take4(
      text('input'),
      text('pattern'),
      text('replacement'),
      optional(text('flags')),
      (input, pattern, replacement, flags) => compilePattern(pattern, flags ?? '')?.replace(input, replacement),
    ),
  ),
  define(
    'split',
    TEXTS,
    take2(text('string'), text('delimiter'), (input, pattern) => compilePattern(pattern, '')?.split(input)),
  ),
];

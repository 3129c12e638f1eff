/** Functions of texts (DMN 1.5, 10.3.4.3). */
import { BOOLEAN, NUMBER, TEXT, type ScopeType } from '../scope-type.ts';
import { compilePattern } from './pattern.ts';
import { cut } from './cut.ts';
import { define, list, number, optional, take1, take2, take3, take4, text, type Entry } from './signature.ts';

const TEXTS: ScopeType = { kind: 'list', item: TEXT };

/** Lengths and positions count code points, positions from 1 or, below zero, from the end. */
export const TEXT_FUNCTIONS: readonly Entry[] = [
  define(
    'substring',
    TEXT,
    take3(text('string'), number('start position'), optional(number('length')), (all, start, length) =>
      cut(Array.from(all), start, length)?.join(''),
    ),
  ),
  define(
    'string length',
    NUMBER,
    take1(text('string'), (all) => Array.from(all).length),
  ),
  define(
    'upper case',
    TEXT,
    take1(text('string'), (all) => all.toUpperCase()),
  ),
  define(
    'lower case',
    TEXT,
    take1(text('string'), (all) => all.toLowerCase()),
  ),
  define(
    'substring before',
    TEXT,
    take2(text('string'), text('match'), (all, match) => all.slice(0, Math.max(0, all.indexOf(match)))),
  ),
  define(
    'substring after',
    TEXT,
    take2(text('string'), text('match'), (all, match) => {
      const at = all.indexOf(match);
      return at < 0 ? '' : all.slice(at + match.length);
    }),
  ),
  define(
    'contains',
    BOOLEAN,
    take2(text('string'), text('match'), (all, match) => all.includes(match)),
  ),
  define(
    'starts with',
    BOOLEAN,
    take2(text('string'), text('match'), (all, match) => all.startsWith(match)),
  ),
  define(
    'ends with',
    BOOLEAN,
    take2(text('string'), text('match'), (all, match) => all.endsWith(match)),
  ),
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
  define(
    'string join',
    TEXT,
    take2(list('list'), optional(text('delimiter')), (all, delimiter) => {
      const texts = all.filter((one) => one !== null);
      const known = texts.filter((one) => typeof one === 'string');
      return known.length === texts.length ? known.join(delimiter ?? '') : undefined;
    }),
  ),
];

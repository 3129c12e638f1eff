/** Functions of texts (DMN 1.5, 10.3.4.3). */
import { BOOLEAN, NUMBER, TEXT } from '../scope-type.ts';
import { cut } from './cut.ts';
import { list } from './collections.ts';
import { define, number, optional, take1, take2, take3, text, type Entry } from './signature.ts';

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
    'string join',
    TEXT,
    take2(list('list'), optional(text('delimiter')), (all, delimiter) => {
      const texts = all.filter((one) => one !== null);
      const known = texts.filter((one) => typeof one === 'string');
      return known.length === texts.length ? known.join(delimiter ?? '') : undefined;
    }),
  ),
];

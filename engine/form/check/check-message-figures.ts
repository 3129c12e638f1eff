/** A figure that the message of a bound types, and that is not the bound: people would be asked for something else. */
import { FIGURES, NUMBER_WORDS, readFrenchNumber } from '../../base/french-numbers.ts';
import { isRecord } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Schema, SchemaContext } from './schema-context.ts';

const BOUNDS = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;
const NUMBER = new RegExp(String.raw`(?<![\wÀ-ÿ,.-])(?:${FIGURES}|${NUMBER_WORDS})(?![\wÀ-ÿ]|[,.]\d)`, 'gi');
/** « Supérieur à 0 » is a minimum of 1. */
const BEYOND = /supérieure?s? à|plus de |inférieure?s? à|moins de /i;

/** Checks the messages of a definition, whose bounds stand beside. */
export function checkMessageFigures(
  { parsed, file }: SchemaContext,
  schema: Schema,
  place: Pointer,
): readonly Diagnostic[] {
  const annotation = schema['cagou'];
  const messages = isRecord(annotation) ? annotation['messages'] : undefined;
  if (!isRecord(messages)) return [];
  return [
    ...checkWritten({ parsed, file }, schema, messages, place),
    ...checkBounds({ parsed, file }, schema, messages, place),
  ];
}

const WRITE = /(?<![\wÀ-ÿ])(?:écri(?:vez|re)|indiquez) (\d{1,9})(?![\wÀ-ÿ]|[,.]\d)/i;

/** « S’il n’y en a pas, écrivez 0 », of a number that must be one at least. */
function checkWritten({ parsed, file }: Told, schema: Schema, messages: Schema, place: Pointer): readonly Diagnostic[] {
  const { required: message } = messages;
  const written = typeof message === 'string' ? WRITE.exec(message)?.[1] : undefined;
  if (written === undefined) return [];
  const at = joinPointer(place, 'cagou', 'messages', 'required');
  return (['minimum', 'maximum'] as const).flatMap((keyword) => {
    const bound = schema[keyword];
    const isBeyond = keyword === 'minimum' ? Number(written) < Number(bound) : Number(written) > Number(bound);
    return typeof bound === 'number' && isBeyond
      ? [parsed.report('form.message-figure', file, at, { written, keyword, bound })]
      : [];
  });
}

type Told = Pick<SchemaContext, 'parsed' | 'file'>;

function checkBounds({ parsed, file }: Told, schema: Schema, messages: Schema, place: Pointer): readonly Diagnostic[] {
  return BOUNDS.flatMap((keyword) => {
    const [bound, message] = [schema[keyword], messages[keyword]];
    if (typeof bound !== 'number' || typeof message !== 'string') return [];
    const figures = figuresIn(message);
    const [only, ...others] = figures;
    if (!only || others.length > 0 || isOf(only.number, bound, message)) return [];
    const at = joinPointer(place, 'cagou', 'messages', keyword);
    return [parsed.report('form.message-figure', file, at, { written: only.written, keyword, bound })];
  });
}

function figuresIn(message: string): readonly { readonly written: string; readonly number: number }[] {
  return [...message.matchAll(NUMBER)].flatMap(([written]) => {
    const number = readFrenchNumber(written);
    // « Un » is an article more often than a number.
    return number === null || /^une?$/i.test(written) ? [] : [{ written, number }];
  });
}

function isOf(number: number, bound: number, message: string): boolean {
  return number === bound || (BEYOND.test(message) && Math.abs(number - bound) === 1);
}

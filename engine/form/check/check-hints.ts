/**
 * What the help of a question says, against what its answer may be: an example that is refused, another scale or period than the title's,
 * more members or megabytes than are accepted, a kind of file that is not. People do as the help says, and are refused.
 */
import { FIGURES, NUMBER_WORDS, readFrenchNumber } from '../../base/french-numbers.ts';
import { isRecord } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormField } from '../../language/form-schema.ts';
import { linearPattern } from '../../pattern/match.ts';
import { findField } from '../fields/field-index.ts';
import type { Schema, SchemaContext } from './schema-context.ts';

type Hinted = {
  readonly context: SchemaContext;
  readonly schema: Schema;
  readonly annotation: Schema;
  readonly hint: string;
  /** Of the hint. */
  readonly place: Pointer;
  readonly field: FormField;
};

/** Checks the help of a definition of a file, about the field at a pointer. */
export function checkHints(context: SchemaContext, schema: Schema, place: Pointer, at: Pointer): readonly Diagnostic[] {
  const annotation = schema['cagou'];
  const field = findField(context, at);
  if (!field || !isRecord(annotation)) return [];
  const { hint } = annotation;
  if (typeof hint !== 'string') return [];
  const hinted = { context, schema, annotation, hint, place: joinPointer(place, 'cagou', 'hint'), field };
  return [
    ...checkExample(hinted),
    ...checkScale(hinted),
    ...checkPeriod(hinted),
    ...checkContrary(hinted),
    ...checkMost(hinted),
    ...checkFiles(hinted),
  ];
}

/** Between quotes, or the words that follow, up to what ends the sentence. */
const EXAMPLE = /par exemple,? (?:« ?([^»]{1,60}?) ?»|([\w./+-]{1,60}(?: [\w./+-]{1,60}){0,5}))/iu;

/** « Par exemple 9N1001234 », which the pattern refuses. */
function checkExample({ context: { parsed, file }, schema, hint, place, field }: Hinted): readonly Diagnostic[] {
  const { pattern } = schema;
  const [, quoted, words = ''] = EXAMPLE.exec(hint) ?? [];
  const examples = quoted === undefined ? beginningsOf(words) : [quoted];
  const [example] = examples;
  // A word alone says what may be looked for, a figure or a sign how it is written.
  if (typeof pattern !== 'string' || example === undefined || !/\d/.test(example)) return [];
  const form = linearPattern(pattern, '');
  if (!form || examples.some((one) => form.test(one))) return [];
  const related = [{ caption: CAPTIONS.pattern, place: joinPointer(place.slice(0, -'/cagou/hint'.length), 'pattern') }];
  return [parsed.report('annotation.example-refused', file, place, { field: field.label, example }, related)];
}

/** « 412 345 NC sur la carte » : its first word, its first two… An example may hold spaces, and the sentence may go on after it. */
function beginningsOf(words: string): readonly string[] {
  const parts = words.split(' ').map((part) => part.replace(/\.$/, ''));
  return words === '' ? [] : parts.map((_, at) => parts.slice(0, at + 1).join(' '));
}

/** « En milliers de francs », of an amount that is read in francs. */
function checkScale({ context: { parsed, file }, annotation, hint, place, field }: Hinted): readonly Diagnostic[] {
  const { widget, unit } = annotation;
  const [written] = /\ben (?:milliers|millions|k?MF\b|kF\b)(?: de francs)?/i.exec(hint) ?? [];
  const isMoney = widget === 'money' || (typeof unit === 'string' && /^F(?:\/|$)/.test(unit));
  if (written === undefined || !isMoney || /milli(?:er|on)/i.test(field.label)) return [];
  return [parsed.report('annotation.hint-scale', file, place, { field: field.label, written })];
}

/** Words of which a question says one and its help the contrary. */
const CONTRARIES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<![\wÀ-ÿ])(?:début|premier jour|commence|arrivée|entrée|ouverture)(?![\wÀ-ÿ])/iu,
    /(?<![\wÀ-ÿ])(?:fin|dernier jour|finit|termine|échéance|départ|sortie|fermeture)(?![\wÀ-ÿ])/iu,
  ],
  [/(?<![\wÀ-ÿ])bruts?(?![\wÀ-ÿ])/iu, /(?<![\wÀ-ÿ])nets?(?![\wÀ-ÿ])/iu],
  [/(?<![\wÀ-ÿ])(?:hors taxes?|HT)(?![\wÀ-ÿ])/u, /(?<![\wÀ-ÿ])(?:toutes taxes comprises|TTC)(?![\wÀ-ÿ])/u],
];

/** « La date de début écrite sur l’attestation », under « Dernier jour couvert ». */
function checkContrary({ context: { parsed, file }, hint, place, field }: Hinted): readonly Diagnostic[] {
  return CONTRARIES.flatMap(([one, other]) => {
    const [titled, contrary] = one.test(field.label) ? [one, other] : [other, one];
    const said = contrary.exec(hint)?.[0];
    if (said === undefined || !titled.test(field.label) || contrary.test(field.label) || titled.test(hint)) return [];
    return [parsed.report('annotation.hint-opposed', file, place, { field: field.label, said })];
  });
}

const MONTHLY = /\b(?:par|chaque) mois\b|\bmensuel/i;
const YEARLY = /\b(?:par an\b|chaque année\b|annuel|l[’']année\b)/i;

/** « Le total de l’année », under a title that says « par mois ». */
function checkPeriod({ context: { parsed, file }, hint, place, field }: Hinted): readonly Diagnostic[] {
  const [said, titled] = [hint, field.label].map((text) => [MONTHLY.test(text), YEARLY.test(text)] as const);
  if (!said || !titled || said[0] === said[1] || titled[0] === titled[1] || said[0] === titled[0]) return [];
  // « La moyenne de l’année », « divisez par douze »: how one comes from the other.
  if (/moyen|divis|douzi/i.test(hint)) return [];
  return [parsed.report('annotation.hint-period', file, place, { title: field.label })];
}

const MOST = new RegExp(
  String.raw`(?<![\wÀ-ÿ,.-])(${FIGURES}|${NUMBER_WORDS}) (?!Mo\b)[\wÀ-ÿ’' ]{0,40}?\b(?:au plus|au maximum|maximum)`,
  'i',
);

/** « Dix enfants au plus », of a list of six. */
function checkMost({ context: { parsed, file }, schema, hint, place, field }: Hinted): readonly Diagnostic[] {
  const { maxItems } = schema;
  const [written = '', count = ''] = MOST.exec(hint) ?? [];
  const said = readFrenchNumber(count);
  if (typeof maxItems !== 'number' || said === null || said === maxItems) return [];
  const params = { field: field.label, written, most: maxItems };
  return [parsed.report('annotation.hint-most', file, place, params)];
}

/** Kinds of files by the words for them; `image` is any that a camera makes. */
const KINDS: readonly { readonly words: RegExp; readonly accept: readonly string[] }[] = [
  { words: /\b(?:au|en|format) (?:format )?PDF\b/i, accept: ['pdf'] },
  { words: /\b(?:au|en|format) (?:format )?(?:JPE?G|PNG|image)\b/i, accept: ['jpeg', 'png', 'heic', 'webp', 'tiff'] },
  { words: /\b(?:Excel|tableur|classeur)\b/i, accept: ['xlsx', 'ods', 'csv'] },
];

/** « Au format PDF », « 10 Mo au plus », of a document that takes neither. */
function checkFiles({ context: { parsed, file }, annotation, hint, place, field }: Hinted): readonly Diagnostic[] {
  const said = annotation['file'];
  if (!isRecord(said)) return [];
  const { accept, maxMegabytes } = said;
  const kind = KINDS.find(({ words }) => words.test(hint));
  const isRefused = kind && Array.isArray(accept) && !accept.some((one) => kind.accept.includes(String(one)));
  const [weight, megabytes] = /(\d{1,3})[\s\u00A0]?Mo\b/.exec(hint) ?? [];
  const isOver = typeof maxMegabytes === 'number' && weight !== undefined && Number(megabytes) !== maxMegabytes;
  if (isOver)
    return [
      parsed.report('annotation.hint-file', file, place, {
        field: field.label,
        written: weight,
        accepted: `${maxMegabytes} Mo`,
      }),
    ];
  if (!isRefused) return [];
  const written = kind.words.exec(hint)?.[0] ?? '';
  return [
    parsed.report('annotation.hint-file', file, place, { field: field.label, written, accepted: accept.join(', ') }),
  ];
}

/** Shared meanings that words of a title exclude, such as the end of a project under « Date de début ». */
const EXCLUDED: ReadonlyMap<string, RegExp> = new Map([
  ['project.end', /\bdébut/i],
  ['project.cost', /\bdemandée?\b|\bsubvention\b/i],
  ['project.requested', /\bcoût\b|\btotal\b/i],
  ['residenceSince', /naissance/i],
  ['birthDate', /(?<!de )\b(?:début|fin|dépôt)\b/i],
]);

/** What a question means to all schemes, against its title. */
export function checkConceptWords(
  context: SchemaContext,
  schema: Schema,
  place: Pointer,
  at: Pointer,
): readonly Diagnostic[] {
  const annotation = schema['cagou'];
  const field = findField(context, at);
  const concept = isRecord(annotation) ? annotation['concept'] : undefined;
  if (!field || typeof concept !== 'string' || EXCLUDED.get(concept)?.test(field.label) !== true) return [];
  const params = { title: field.label, concept };
  return [
    context.parsed.report('annotation.concept-other', context.file, joinPointer(place, 'cagou', 'concept'), params),
  ];
}

/** A question named after the beginning and titled as the end, or the other way round: rules read it by its name. */
export function checkNamedEnds(context: SchemaContext, place: Pointer, at: Pointer): readonly Diagnostic[] {
  const field = findField(context, at);
  const name = at.split('/').at(-1) ?? '';
  if (!field || field.format !== 'date') return [];
  const named = { debut: /^(?:date)?d[ée]but/i.test(name), fin: /^(?:date)?fin(?![a-zà-ÿ])/i.test(name) };
  const titled = { debut: /\bdébut/i.test(field.label), fin: /\bfin\b/i.test(field.label) };
  const isOther = (named.debut && titled.fin && !titled.debut) || (named.fin && titled.debut && !titled.fin);
  if (!isOther) return [];
  return [
    context.parsed.report('form.title-other', context.file, joinPointer(place, 'title'), { title: field.label, name }),
  ];
}

/**
 * What the scheme says of itself in words, on its sheet and in its summary, against what its rules, its form and its decisions hold:
 * an age that no condition counts, « aucune pièce » where some are asked for, a length that no decision gives.
 */
import { documentQuestions } from '../form/fields/documents.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { pathsIn } from '../feel/syntax/paths.ts';
import { someNode } from '../feel/syntax/tree.ts';
import { laterDayIn, lengthsIn } from '../feel/syntax/written-lengths.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { joinPointer } from '../base/pointer.ts';
import { SHEET } from '../language/source-files.ts';
import { listDecides } from '../language/walk-workflow.ts';
import { isSameLength, lengthOfDuration, writtenLengths } from '../calendar/french-durations.ts';
import { sentencesOf } from './sentences.ts';

/** Words of the sheet and of the summary that say otherwise than the scheme does. */
export function checkSheetWords(parsed: ParsedSource): readonly Diagnostic[] {
  return [...checkAges(parsed), ...checkDocuments(parsed), ...checkGranted(parsed), ...checkFree(parsed)];
}

const AGED =
  /(?:\bans (?:ou plus|au moins|révolus|et plus|au plus)|(?:au moins|plus de|moins de|à partir de|âgée?s? de|jusqu[’']à|entre)[^.]{0,20}\bans)\b/i;

/** Whether a condition counts somebody's years: from a day of birth, or by a value that is called `age`. */
function countsAge(valid: string): boolean {
  const paths = pathsIn(valid);
  if (paths.some(([root = '']) => root.toLowerCase() === 'age')) return true;
  if (!paths.some((names) => names.some((name) => /naissance/i.test(name)))) return false;
  const { tree } = parseExpression(valid);
  const readsYears = tree !== null && someNode(tree, (node) => node.type === 'path' && node.name.name === 'years');
  return readsYears || lengthsIn(valid).some((length) => /^P\d+Y$/.test(length));
}

/** Ages in the sentences that say for whom the scheme is, where rules count some and none of those. */
function checkAges({ source, rules, formSchema, report }: ParsedSource): readonly Diagnostic[] {
  const conditions = [...(rules.eligibility ?? []), ...(rules.checks ?? [])].map(({ valid }) => valid);
  if (!conditions.some(countsAge)) return [];
  const held = figuresOf(`${JSON.stringify(rules)} ${JSON.stringify(formSchema)}`);
  const text = source.files[SHEET] ?? '';
  return sentencesOf(text).flatMap(({ text: sentence, placeOf }) => {
    if (!AGED.test(sentence) || /\brésid|\bdepuis\b|\bconstrui/i.test(sentence)) return [];
    const ages = writtenLengths(sentence).filter(({ written }) => /ans?$/i.test(written));
    const wrong = ages.find(({ length }) => !held.has(length.months / 12));
    if (!wrong) return [];
    const place = placeOf(wrong.index, wrong.written.length);
    return [report('sheet.age-opposed', SHEET, place, { written: wrong.written })];
  });
}

/** All whole numbers of a text, those of durations in years, and those one more and one less, for bounds that are not included. */
function figuresOf(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(/\d{1,3}/g)].flatMap(([figure]) => [-1, 0, 1].map((by) => Number(figure) + by)));
}

const NONE = /^(?:\s*-?\s*)(?:aucune?\b|pas de (?:pièces?|documents?|justificatifs?)|rien à (?:joindre|fournir))/i;

/** « Aucune pièce » where the form asks for some. */
function checkDocuments({ source, fields, report }: ParsedSource): readonly Diagnostic[] {
  const lines = (source.files[SHEET] ?? '').split('\n');
  const heading = lines.findIndex((line) => /^##\s+Pi[èe]ces?\b/i.test(line));
  const next = lines.findIndex((line, at) => at > heading && line.trim() !== '');
  const asked = documentQuestions({ fields }).find(({ required, annotation }) => required || annotation.soft);
  if (heading === -1 || !asked || !NONE.test(lines[next] ?? '')) return [];
  return [report('sheet.documents-opposed', SHEET, { line: next + 1 }, { field: asked.label })];
}

const FREE =
  /(?<!n[’']|pas )(?:est|sont) (?:entièrement )?gratuite?s?(?![\wÀ-ÿ])|(?<![\wÀ-ÿ])aucun frais|ne coûte rien/i;
const DUE = /^(droits?|redevances?|taxes?|frais|tarifs?|cautions?)(?![\wÀ-ÿ])/i;

/** « Gratuite », of what people are shown a charge for, which the sheet does not name. */
function checkFree({ source, rules, report }: ParsedSource): readonly Diagnostic[] {
  const text = source.files[SHEET] ?? '';
  const due = (rules.computed ?? []).find(
    (value) => value.public === true && value.type === 'money' && DUE.test(value.title),
  );
  const word = DUE.exec(due?.title ?? '')?.[1] ?? '';
  if (
    !due ||
    new RegExp(String.raw`(?<![\wÀ-ÿ])${word.replace(/s$/, '')}s?(?![\wÀ-ÿ])`, 'i').test(text.replace(FREE, ''))
  )
    return [];
  return sentencesOf(text).flatMap(({ text: sentence, placeOf }) => {
    const found = FREE.exec(sentence);
    if (!found) return [];
    const params = { written: found[0], title: due.title };
    return [report('sheet.free-opposed', SHEET, placeOf(found.index, found[0].length), params)];
  });
}

const LASTS = /(?:pour|pendant|durant|valable|durée de|dure) (?:une durée de |une période de )?/i;

/** « Pour cinq ans », where what is decided lasts otherwise. */
function checkGranted({ identity, workflow, report }: ParsedSource): readonly Diagnostic[] {
  const [said, ...others] = writtenLengths(identity.summary).filter(({ index }) =>
    new RegExp(`${LASTS.source}$`, 'i').test(identity.summary.slice(0, index)),
  );
  if (!said || others.length > 0) return [];
  const decided = listDecides(workflow).flatMap(({ decides, pointer }) =>
    Object.entries(decides).flatMap(([name, text]) => {
      const day = laterDayIn(text);
      return day?.path === 'aujourdhui' ? [{ length: day.length, place: joinPointer(pointer, name) }] : [];
    }),
  );
  const other = decided.filter(({ length }) => !isSameLength(lengthOfDuration(length), said.length));
  const [first] = other;
  if (!first) return [];
  const params = { written: said.written, counted: first.length };
  if (other.length === decided.length) {
    const related = [{ caption: CAPTIONS.decides, place: first.place, file: 'workflow.json' }];
    return [report('identity.length-opposed', 'dispositif.json', '/summary', params, related)];
  }
  const related = [{ caption: CAPTIONS.announced, place: '/summary', file: 'dispositif.json' }];
  return other.map(({ place, length }) =>
    report('decision.length-opposed', 'workflow.json', place, { ...params, counted: length }, related),
  );
}

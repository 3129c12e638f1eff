/** An amount that the sheet gives as a ceiling or a floor, and that no rule holds: people would count on another one. */
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { FIGURES, readFrenchNumber } from '../base/french-numbers.ts';
import { joinPointer } from '../base/pointer.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { foldedText, tellingWords } from '../base/telling-words.ts';
import { listOpinions } from '../language/walk-workflow.ts';
import { SHEET } from '../language/source-files.ts';
import { sentencesOf } from './sentences.ts';

const AMOUNT = new RegExp(String.raw`(?<![\w,.])(${FIGURES})[ \u00a0\u202f]?(?:F\b|FCFP\b|XPF\b|francs?\b)`, 'g');
const LIMITS: readonly { readonly said: RegExp; readonly held: RegExp }[] = [
  {
    said: /ne (?:peut|peuvent)? ?(?:pas )?dépasser|au plus|au maximum|plafonn|dans la limite de|jusqu[’']à/i,
    held: /plafond|maxim/i,
  },
  { said: /au moins|au minimum|à partir de/i, held: /plancher|minim/i },
];

const MORE = /au-delà de|plus de|à partir de|au moins/i;
const LESS = /moins de|jusqu[’']à|au plus|en dessous de/i;

/** Words that leave the figure itself out, and those that take it in. */
const BEYOND = /au-delà de|plus de|moins de|en dessous de/i;
const FROM = /à partir de|au moins|au plus|jusqu[’']à/i;

/** « Au-delà de 20 m², le service des sites donne son avis », of an opinion that is asked below. */
export function checkSheetOpinions({ source, workflow, report }: ParsedSource): readonly Diagnostic[] {
  const opinions = listOpinions(workflow).flatMap(({ opinion: { title, when = '' }, pointer }) => {
    const { tree } = parseExpression(when);
    if (tree?.type !== 'comparison' || tree.right.type !== 'number' || !/^[<>]/.test(tree.operator)) return [];
    const figure = Number(String(tree.right.value));
    return [{ title, when, sign: tree.operator, figure, place: joinPointer(pointer, 'when') }];
  });
  if (opinions.length === 0) return [];
  const paragraphs = (source.files[SHEET] ?? '').split(/\n{1,9}/);
  return opinions.flatMap(({ title, when, sign, figure, place }) => {
    const words = tellingWords(title).filter((word) => word.length > 4 && word !== 'avis');
    const said = paragraphs
      .flatMap((text) => text.split(/(?<=[.!?;]) /))
      .find((text) => {
        const folded = foldedText(text).split(' ');
        return folded.includes(String(figure)) && words.some((word) => folded.includes(word));
      });
    if (said === undefined || MORE.test(said) === LESS.test(said)) return [];
    const isExact = sign.endsWith('=') ? !BEYOND.test(said) : !FROM.test(said);
    if (sign.startsWith('>') === MORE.test(said) && isExact) return [];
    return [report('opinion.sheet-opposed', 'workflow.json', place, { title, when, sentence: said.trim() })];
  });
}

const CELL = /baremes\.(\w{1,60})\.lignes\[(\d{1,4})\](?:\[(\d{1,4})\])?/g;

/** A line or a cell that a table does not have: nothing would be written in its place. */
export function checkSheetCells({ source, rules, report }: ParsedSource): readonly Diagnostic[] {
  return sentencesOf(source.files[SHEET] ?? '').flatMap(({ text, placeOf }) =>
    [...text.matchAll(CELL)].flatMap((match) => {
      const [written, name, line, cell] = match;
      const table = (rules.tables ?? []).find((one) => one.name === name);
      if (!table) return [];
      const lines = table.rows.length + (table.outputs.some((output) => output.default !== undefined) ? 1 : 0);
      const cells = table.inputs.length + table.outputs.length;
      if (Number(line) < lines && Number(cell ?? 0) < cells) return [];
      const params = { written, title: table.title, lines, cells };
      return [report('sheet.cell-missing', SHEET, placeOf(match.index, written.length), params)];
    }),
  );
}

/** Ceilings and floors of the sheet that are typed, where the rules have one of the kind. */
export function checkSheetLimits({ source, rules, report }: ParsedSource): readonly Diagnostic[] {
  const constants = (rules.computed ?? []).filter(({ type, values }) => type === 'money' && values !== undefined);
  const held = new Set([...JSON.stringify(rules).matchAll(/\d+/g)].map(([figure]) => Number(figure)));
  return sentencesOf(source.files[SHEET] ?? '').flatMap(({ text, placeOf }) => {
    const [amount, ...others] = [...text.matchAll(AMOUNT)];
    const figure = amount && readFrenchNumber(amount[1] ?? '');
    if (!amount || others.length > 0 || typeof figure !== 'number' || held.has(figure)) return [];
    const rule = LIMITS.flatMap(({ said, held: words }) =>
      said.test(text) ? constants.filter(({ title }) => words.test(title)) : [],
    ).at(0);
    if (!rule) return [];
    const params = { written: amount[0], title: rule.title, mended: `{{ constantes.${rule.name}.valeur | montant }}` };
    return [report('sheet.limit-opposed', SHEET, placeOf(amount.index, amount[0].length), params)];
  });
}

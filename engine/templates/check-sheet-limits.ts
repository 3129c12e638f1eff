/** An amount that the sheet gives as a ceiling or a floor, and that no rule holds: people would count on another one. */
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { FIGURES, readFrenchNumber } from '../base/french-numbers.ts';
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

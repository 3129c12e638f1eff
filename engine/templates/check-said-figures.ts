/**
 * Ages and amounts that people are told before they ask, and that nothing in the scheme counts: another one was meant, or it was
 * changed in the rules alone. A figure beside one that is counted is its other side: « moins de 18 ans » is « 17 ans au plus ».
 */
import { FIGURES, readFrenchNumber } from '../base/french-numbers.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Pointer } from '../base/values.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { SHEET } from '../language/source-files.ts';

const FIGURE = String.raw`(?<![\wÀ-ÿ,.-])(${FIGURES})`;
const SPACE = String.raw`[ \u00a0\u202f]`;
const AMOUNT = new RegExp(String.raw`${FIGURE}${SPACE}(?:F CFP|francs CFP|XPF|F(?![\wÀ-ÿ]))`, 'gu');
/** « 16 ans », and both of « 16 ou 17 ans ». */
const AGES = new RegExp(String.raw`${FIGURE}(?:${SPACE}(?:à|ou|et)${SPACE}(${FIGURES}))?${SPACE}ans(?![\wÀ-ÿ])`, 'gu');

/** What things cost elsewhere is no amount of the scheme; and what is not gone beyond is held to the limits of rules. */
const LOOSE = /(?<![\wÀ-ÿ])(?:souvent|environ|en moyenne|exemple|coûte|(?:dépass|excéd)[\wÀ-ÿ]* \d)/iu;

/** Files in which what is counted is written. */
const COUNTED = ['rules.json', 'form.schema.json', 'workflow.json', 'agent.schema.json', 'dispositif.json'];

type Said = { readonly written: string; readonly figures: readonly number[] };

/** Figures of the form and of the sheet that no rule, no question and no step counts. */
export function checkSaidFigures({ source, ui, rules, report }: ParsedSource): readonly Diagnostic[] {
  // Without rules a sheet says what people decide.
  if ((rules.computed ?? []).length + (rules.eligibility ?? []).length === 0) return [];
  const known = knownFigures(COUNTED.map((file) => source.files[file] ?? '').join('\n'));
  const isUnknown = ({ figures }: Said): boolean =>
    figures.some((figure) => ![figure, figure - 1, figure + 1].some((one) => known.has(one)));
  const ofForm = introsOf(ui).flatMap(({ place, text }) =>
    saidIn(text, AGES)
      .filter(isUnknown)
      .map(({ written }) => report('text.figure-unknown', 'form.ui.json', place, { written })),
  );
  const ofSheet = (source.files[SHEET] ?? '')
    .split('\n')
    .flatMap((line, at) =>
      (LOOSE.test(line) ? [] : saidIn(line, AMOUNT))
        .filter(isUnknown)
        .map(({ written }) => report('text.figure-unknown', SHEET, { line: at + 1 }, { written })),
    );
  return [...ofForm, ...ofSheet];
}

function introsOf({ intro, pages }: ParsedSource['ui']): readonly { readonly place: Pointer; readonly text: string }[] {
  return [
    { place: '/intro', text: intro ?? '' },
    ...pages.map((page, at) => ({ place: joinPointer('/pages', at, 'intro'), text: page.intro ?? '' })),
  ];
}

function saidIn(text: string, pattern: RegExp): readonly Said[] {
  return [...text.matchAll(pattern)].map(([written, ...groups]) => ({
    written,
    figures: groups.flatMap((group) => readFrenchNumber(group ?? '') ?? []),
  }));
}

/** All figures of the texts, those of lengths (`P18Y`) among them. */
function knownFigures(text: string): ReadonlySet<number> {
  const plain = [...text.matchAll(/\d+(?:\.\d+)?/gu)].map(([figure]) => Number(figure));
  // A figure that people read has its spaces there too.
  const spaced = [...text.matchAll(new RegExp(FIGURE, 'gu'))].flatMap(
    ([, figure = '']) => readFrenchNumber(figure) ?? [],
  );
  return new Set([...plain, ...spaced]);
}

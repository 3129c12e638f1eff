/*
 * Signatories of form.ui.json: each has pages of the form to fill in, which nobody else does, and what is theirs is not mixed with
 * what is the applicant’s.
 */
import { joinPointer, splitPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { fieldsOfPages, pagesOfOthers } from '../pages/signatories.ts';

const FILE = 'form.ui.json';
/** Annotations that bring what is the applicant’s into a question, or keep its answer for them. */
const OWN = ['prefill', 'wallet'] as const;

/** Checks signatories against the pages and the fields of the form. */
export function checkSignatories(parsed: ParsedSource): readonly Diagnostic[] {
  const { ui, report } = parsed;
  const { signatories = [] } = ui;
  const last = signatories.at(-1);
  const others = new Set(pagesOfOthers(ui));
  const nobodyLeft =
    last && ui.pages.every(({ id }) => others.has(id))
      ? [report('signatory.nobody-left', FILE, `/signatories/${signatories.length - 1}/pages`, { title: last.title })]
      : [];
  return [...signatories.flatMap((_, rank) => checkOne(parsed, rank)), ...nobodyLeft];
}

function checkOne(parsed: ParsedSource, rank: number): readonly Diagnostic[] {
  const { ui, report } = parsed;
  const { signatories = [] } = ui;
  const signatory = signatories[rank];
  if (!signatory) return [];
  const first = signatories.findIndex(({ id }) => id === signatory.id);
  const isTwin = first !== rank;
  const related = [{ caption: CAPTIONS.first, place: `/signatories/${first}/id` }];
  return [
    ...(isTwin
      ? [report('signatory.duplicate-id', FILE, `/signatories/${rank}/id`, { id: signatory.id }, related)]
      : []),
    ...checkNames(parsed, rank, 'pages'),
    ...checkNames(parsed, rank, 'shows'),
    ...checkTwice(parsed, rank),
    ...checkOwn(parsed, signatory),
  ];
}

function checkNames({ ui, report }: ParsedSource, rank: number, word: 'pages' | 'shows'): readonly Diagnostic[] {
  const known = ui.pages.map(({ id }) => id);
  return (ui.signatories?.[rank]?.[word] ?? []).flatMap((page, index) =>
    known.includes(page)
      ? []
      : [
          report('signatory.page-unknown', FILE, joinPointer('/signatories', rank, word, index), {
            page,
            suggestion: suggest(page, known),
          }),
        ],
  );
}

/** A page that somebody before, or they themselves, fill in already. */
function checkTwice({ ui, report }: ParsedSource, rank: number): readonly Diagnostic[] {
  const { signatories = [] } = ui;
  return (signatories[rank]?.pages ?? []).flatMap((page, index, own) => {
    const other = own.indexOf(page) < index ? rank : signatories.findIndex(({ pages }) => pages.includes(page));
    if (other === rank && own.indexOf(page) === index) return [];
    const before = signatories[other];
    if (!before || other > rank) return [];
    const pointer = joinPointer('/signatories', rank, 'pages', index);
    const place = joinPointer('/signatories', other, 'pages', before.pages.indexOf(page));
    return [
      report('signatory.page-twice', FILE, pointer, { page, other: before.title }, [
        { caption: CAPTIONS.first, place },
      ]),
    ];
  });
}

function checkOwn(
  { ui, fields, fieldPlaces, report }: ParsedSource,
  { pages, title }: { readonly pages: readonly string[]; readonly title: string },
): readonly Diagnostic[] {
  const names = fieldsOfPages({ ui }, pages);
  return fields.flatMap(({ pointer, label, annotation }) => {
    if (!names.includes(splitPointer(pointer)[0] ?? '')) return [];
    const place = fieldPlaces[pointer];
    if (place === undefined) return [];
    return OWN.filter((keyword) => annotation[keyword] !== undefined).map((keyword) =>
      report('signatory.own-data', 'form.schema.json', joinPointer(place, 'cagou', keyword), {
        field: label,
        title,
        keyword,
      }),
    );
  });
}

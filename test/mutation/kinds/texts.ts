/** Defects of messages, documents and the sheet. */
import type { Defect, Kind, Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const TEMPLATE = /^(messages|documents)\//;

function templates({ source }: Scheme): readonly (readonly [string, string])[] {
  return Object.entries(source.files).filter(([file]) => TEMPLATE.test(file));
}

/** A defect in a text file, told on its line or on the next. */
function textDefect(file: string, text: string, changed: string, more: Partial<Defect> = {}): readonly Defect[] {
  return changed === text ? [] : [{ file, pointer: '', files: { [file]: changed }, ...more }];
}

function misspeltTags(scheme: Scheme): readonly Defect[] {
  return templates(scheme).flatMap(([file, text]) =>
    [...text.matchAll(/\{\{ ([a-zA-Z]+)((?:\.\w+)*)/g)]
      .slice(0, 6)
      .flatMap(({ 0: tag, 1: root = '', 2: path = '', index }) => {
        const isLocal = new RegExp(String.raw`(for|assign) ${root}\b`).test(text);
        if (isLocal) return [];
        const broken = path === '' ? `{{ ${misspelt(root)}` : `{{ ${root}${path}zq`;
        return textDefect(file, text, `${text.slice(0, index)}${broken}${text.slice(index + tag.length)}`);
      }),
  );
}

function openTags(scheme: Scheme): readonly Defect[] {
  return templates(scheme).flatMap(([file, text]) =>
    textDefect(file, text, text.replace(/(\{\{ [^}]*) \}\}(?![^]*\{\{)/, '$1')),
  );
}

function unknownFilters(scheme: Scheme): readonly Defect[] {
  return templates(scheme).flatMap(([file, text]) =>
    textDefect(file, text, text.replace(/\{\{ ([\w.]+)/, '{{ $1 | arrondi')),
  );
}

function openBlocks(scheme: Scheme): readonly Defect[] {
  return templates(scheme).flatMap(([file, text]) =>
    textDefect(file, text, text.replace(/\{%-? *end(if|for) *-?%\}/, '')),
  );
}

function lostTitles(scheme: Scheme): readonly Defect[] {
  return templates(scheme).flatMap(([file, text]) => textDefect(file, text, text.replace(/^# .*\n/, '')));
}

/** `{% if x %}` around `{{ x }}` taken away: where it was needed, the value may be missing. */
function lostProtections(scheme: Scheme): readonly Defect[] {
  return templates(scheme).flatMap(([file, text]) =>
    [...text.matchAll(/\{%-? if ([\w.]+) -?%\}([^]*?)\{%-? endif -?%\}/g)].flatMap(
      ({ 0: whole, 1: path = '', 2: inside = '', index }) =>
        inside.includes(`{{ ${path}`) && !inside.includes('else')
          ? textDefect(file, text, `${text.slice(0, index)}${inside}${text.slice(index + whole.length)}`)
          : [],
    ),
  );
}

function removedFiles(scheme: Scheme): readonly Defect[] {
  return templates(scheme).map(([file]) => {
    const name = file.replace(TEMPLATE, '').replace(/\.md$/, '');
    return { file, pointer: '', files: { [file]: null }, names: [name] };
  });
}

function renamedFiles(scheme: Scheme): readonly Defect[] {
  return templates(scheme).map(([file, text]) => {
    const to = file.replace(/\.md$/, '-zq.md');
    return { file: to, pointer: '', files: { [file]: null, [to]: text } };
  });
}

function lostSections({ source }: Scheme): readonly Defect[] {
  const sheet = source.files['sheet.md'] ?? '';
  const sections = [...sheet.matchAll(/^## .*\n/gm)];
  return sections.flatMap(({ 0: heading, index }) => [
    ...textDefect('sheet.md', sheet, `${sheet.slice(0, index)}${sheet.slice(index + heading.length)}`),
    ...textDefect(
      'sheet.md',
      sheet,
      `${sheet.slice(0, index)}${heading}${sheet.slice(index + heading.length).replace(/^[^]*?(?=\n## |$(?![^]))/, '')}`,
    ),
  ]);
}

/** A choice that is not offered in `{% if … == "…" %}`. */
function unofferedChoices(scheme: Scheme): readonly Defect[] {
  return templates(scheme).flatMap(([file, text]) =>
    textDefect(file, text, text.replace(/(\{%-? if [\w.]+ [=!]= ")(\w+)"/, '$1$2zq"')),
  );
}

/** A date written as an amount, an amount as a date, a choice without its label. */
function swappedFilters(scheme: Scheme): readonly Defect[] {
  return templates(scheme).flatMap(([file, text]) => [
    ...textDefect(file, text, text.replace(/\| date \}\}/, '| montant }}')),
    ...textDefect(file, text, text.replace(/\| montant \}\}/, '| date }}')),
    ...textDefect(file, text, text.replace(/\{\{ ([\w.]+) \| libelle: "[^"]+" \}\}/, '{{ $1 }}')),
  ]);
}

/** A letter of which only the title is left. */
function emptiedLetters(scheme: Scheme): readonly Defect[] {
  return templates(scheme).flatMap(([file, text]) => textDefect(file, text, `${text.split('\n')[0] ?? ''}\n`));
}

/** The labels of another field than the one that is written. */
function labelsOfOthers(scheme: Scheme): readonly Defect[] {
  return templates(scheme).flatMap(([file, text]) => {
    const pointers = [...text.matchAll(/libelle: ("[^"]+")/g)].map(([, pointer]) => pointer ?? '');
    const [first] = pointers;
    const other = pointers.find((pointer) => pointer !== first && !pointer.endsWith('sens"'));
    return first === undefined || other === undefined
      ? []
      : textDefect(file, text, text.replace(`libelle: ${first}`, `libelle: ${other}`));
  });
}

/** What the sheet says of the scheme, and what it goes through. */
function misspeltInSheet({ source }: Scheme): readonly Defect[] {
  const sheet = source.files['sheet.md'] ?? '';
  return [
    ...textDefect('sheet.md', sheet, sheet.replace('dispositif.title', 'dispositif.titre')),
    ...textDefect('sheet.md', sheet, sheet.replace(/for (\w+) in \w+/, 'for $1 in $1')),
    ...textDefect('sheet.md', sheet, sheet.replace(/(\{\{ piece\.titre \}\})([^]*?\{% endfor %\})/, '$2\n$1')),
  ];
}

export const TEXT_KINDS: readonly Kind[] = [
  { name: 'tag misspelt', find: misspeltTags },
  { name: 'tag left open', find: openTags },
  { name: 'unknown filter', find: unknownFilters },
  { name: 'block left open', find: openBlocks },
  { name: 'title of a letter lost', find: lostTitles },
  { name: 'optional value printed without a condition', find: lostProtections },
  { name: 'letter that asks for a choice not offered', find: unofferedChoices },
  { name: 'filter of another type, or lost', find: swappedFilters },
  { name: 'message or document file removed', find: removedFiles },
  { name: 'message or document file renamed', find: renamedFiles },
  { name: 'section of the sheet lost or emptied', find: lostSections },
  { name: 'letter without a text', find: emptiedLetters },
  { name: 'labels of another field', find: labelsOfOthers },
  { name: 'name misspelt in the sheet, or read out of its loop', find: misspeltInSheet },
];

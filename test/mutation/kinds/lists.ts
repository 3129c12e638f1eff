/** Defects of the lists that answers are chosen in, of what rules read of their rows, and of labels. */
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { listPins } from '../../../engine/index.ts';
import type { ListPin } from '../../../engine/language/source.ts';
import { feelPlaces, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { removeAt, renameAt, setAt } from '../json-edits.ts';
import { misspelt } from './form.ts';

const LIST = /^data\/[^/]+\.csv$/;

type List = { readonly file: string; readonly lines: readonly string[]; readonly headings: readonly string[] };

function listsOf({ source }: Scheme): readonly List[] {
  return Object.entries(source.files).flatMap(([file, text]) => {
    const lines = text.split('\n');
    const headings = (lines[0] ?? '').split(/[,;]/).slice(2);
    return LIST.test(file) && !text.includes('"') ? [{ file, lines, headings }] : [];
  });
}

const nameOf = (heading: string): string => heading.replace(/:.*$/, '');

/** Columns that some expression reads, with the places that do. */
function readsOf(
  scheme: Scheme,
  list: List,
): readonly { readonly column: string; readonly at: ReturnType<typeof feelPlaces> }[] {
  return list.headings.map(nameOf).flatMap((column) => {
    const at = feelPlaces(scheme).filter(({ text }) => new RegExp(String.raw`\w\.${column}\b`).test(text));
    return at.length > 0 ? [{ column, at }] : [];
  });
}

function misspeltColumns(scheme: Scheme): readonly Defect[] {
  return listsOf(scheme).flatMap((list) =>
    readsOf(scheme, list).flatMap(({ column, at }) =>
      at.map(({ file, pointer, text }) => {
        const broken = text.replace(new RegExp(String.raw`(\w)\.${column}\b`), `$1.${misspelt(column)}`);
        return jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, broken));
      }),
    ),
  );
}

function renamedColumns(scheme: Scheme): readonly Defect[] {
  return listsOf(scheme).flatMap((list) =>
    readsOf(scheme, list).map(({ column }) => {
      const [head = '', ...rows] = list.lines;
      const text = [head.replace(new RegExp(String.raw`\b${column}\b`), misspelt(column)), ...rows].join('\n');
      return { file: list.file, pointer: '', files: { [list.file]: text }, names: [column] };
    }),
  );
}

/** A cell whose column says that it is something else, and a blank one where a rule needs it. */
function wrongCells(scheme: Scheme, put: string, which: (heading: string) => boolean): readonly Defect[] {
  return listsOf(scheme).flatMap((list) => {
    const reads = new Set(readsOf(scheme, list).map(({ column }) => column));
    return list.headings.flatMap((heading, at): readonly Defect[] => {
      if (!which(heading) || !reads.has(nameOf(heading))) return [];
      const separator = (list.lines[0] ?? '').includes(';') ? ';' : ',';
      const lines = list.lines.map((line, row) =>
        row === 1
          ? line
              .split(separator)
              .with(at + 2, put)
              .join(separator)
          : line,
      );
      return [{ file: list.file, pointer: '', files: { [list.file]: lines.join('\n') }, names: [nameOf(heading)] }];
    });
  });
}

/** Labels of computed texts, each by its place. */
function labelsOf(scheme: Scheme): ReturnType<typeof nodesMatching> {
  return nodesMatching(scheme, 'rules.json', /^\/computed\/\d+\/labels\/[^/]+$/);
}

function forgottenLabels(scheme: Scheme): readonly Defect[] {
  return labelsOf(scheme).map(({ pointer }) =>
    jsonDefect(scheme, { file: 'rules.json', pointer: parentPointer(pointer) }, (rules) => removeAt(rules, pointer)),
  );
}

function misspeltLabels(scheme: Scheme): readonly Defect[] {
  return labelsOf(scheme).map(({ pointer, key }) => {
    const place = { file: 'rules.json', pointer: parentPointer(pointer) };
    return jsonDefect(scheme, place, (rules) => renameAt(rules, pointer, misspelt(key)));
  });
}

/** Shared lists that a scheme is pinned to, each with another pin in its place. */
function wrongPins(scheme: Scheme, put: (pin: ListPin) => ListPin): readonly Defect[] {
  return listPins(scheme.source).map((pin) => {
    const { id, version } = put(pin);
    const pointer = joinPointer('/lists', id);
    const place = { file: 'dispositif.json', pointer };
    return jsonDefect(scheme, place, (identity) =>
      setAt(removeAt(identity, joinPointer('/lists', pin.id)), pointer, version),
    );
  });
}

/** The fields go on naming lists that nothing pins. */
function forgottenPins(scheme: Scheme): readonly Defect[] {
  const pinned = new Set(listPins(scheme.source).map(({ id }) => id));
  return nodesMatching(scheme, 'form.schema.json', /\/cagou\/data$/)
    .filter(({ value }) => typeof value === 'string' && pinned.has(value))
    .map(({ pointer }) => {
      const { files } = jsonDefect(scheme, { file: 'dispositif.json', pointer: '' }, (all) => removeAt(all, '/lists'));
      return { file: 'form.schema.json', pointer, files };
    });
}

export const LIST_KINDS: readonly Kind[] = [
  { name: 'shared list misspelt', find: (scheme) => wrongPins(scheme, (pin) => ({ ...pin, id: misspelt(pin.id) })) },
  {
    name: 'version of a shared list that is not there',
    find: (scheme) => wrongPins(scheme, (pin) => ({ ...pin, version: 999 })),
  },
  { name: 'pin of a shared list forgotten', find: forgottenPins },
  { name: 'label of a computed text forgotten', find: forgottenLabels },
  { name: 'label of a computed text misspelt', find: misspeltLabels },
  { name: 'column of a list read by another name', find: misspeltColumns },
  { name: 'column of a list renamed while rules read it', find: renamedColumns },
  {
    name: 'cell of another type than its column',
    find: (scheme) => wrongCells(scheme, 'peut-être', (heading) => heading.includes(':')),
  },
  { name: 'cell left blank where a rule needs it', find: (scheme) => wrongCells(scheme, '', () => true) },
];

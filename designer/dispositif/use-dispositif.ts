/*
 * What the scheme is, as its author sees and changes it: dispositif.json, queue.json and privacy.json, each as it could last be read, with
 * what its panels need. Each command is one step of the journal, and is said to who does not see it.
 */
import { useMemo, useState, type JSX } from 'react';
import { atPointer, isJsonObject, joinPointer } from '../../engine/base/index.ts';
import {
  schemaOfFile,
  valueAt,
  wordFeel,
  type Described,
  type EditRefusal,
  type Files,
  type Gesture,
  type Json,
  type JsonObject,
  type NameOf,
  type PartChange,
  type Pointer,
} from '../../engine/studio.ts';
import type { ApiDiagnostic, ReadableName } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { useRemoving, type Removing } from '../uses/use-removing.ts';
import { operationsOf, shiftOf } from '../panel/file-changes.ts';
import type { EntryProps, PanelEditor } from '../panel/panel-editor.ts';
import { namedOptions } from '../panel/named-options.ts';
import { newLookup } from './looked-up-answers.ts';
import { problemsAt, type SectionFile } from './sections.ts';
import { t } from './text.ts';

/** A file as it could last be read. */
export type FileView = { readonly value: JsonObject; readonly broken: boolean };

/** The scheme under the hands of its author. */
export type DispositifEditor = {
  readonly id: string;
  readonly files: Files;
  readonly diagnostics: readonly ApiDiagnostic[];
  /** What a column of the queue can show. */
  readonly names: readonly ReadableName[];
  readonly fileOf: (file: SectionFile) => FileView | null;
  /** What was last done, in words. */
  readonly said: string;
  /** Does a gesture, and says what came of it; whether it was done. */
  readonly act: (gesture: Gesture, words: string) => boolean;
  readonly removing: Removing;
  readonly added: Pointer | null;
  readonly markAdded: (part: Pointer | null) => void;
};

/** The scheme that is open. */
export function useDispositif(diagnostics: readonly ApiDiagnostic[], names: readonly ReadableName[]): DispositifEditor {
  const { id, files, readable, perform } = useStudio();
  const removing = useRemoving();
  const [said, say] = useState('');
  const [added, markAdded] = useState<Pointer | null>(null);
  const identity = useLastRead(files, readable, 'dispositif.json');
  const privacy = useLastRead(files, readable, 'privacy.json');
  const queue = useLastRead(files, readable, 'queue.json');
  const ui = useLastRead(files, readable, 'form.ui.json');
  const act = (gesture: Gesture, words: string): boolean => {
    const refused: EditRefusal | null = perform(gesture);
    say(refused ? t('cannot') : words);
    markAdded(null);
    return refused === null;
  };
  return {
    id,
    files,
    diagnostics,
    names,
    fileOf: (file) =>
      ({ 'dispositif.json': identity, 'privacy.json': privacy, 'queue.json': queue, 'form.ui.json': ui })[file],
    said,
    act,
    removing,
    added,
    markAdded,
  };
}

/** A file as it is, or as it last could be read; null when it never could. */
function useLastRead(files: Files, readable: Files, file: SectionFile): FileView | null {
  const text = files[file] ?? '';
  const now = useMemo(() => read(text, file), [text, file]);
  const [last, keep] = useState(() => now ?? read(readable[file] ?? '', file));
  if (now && now !== last) keep(now);
  const value = now ?? last;
  return value && { value, broken: now === null };
}

function read(text: string, file: SectionFile): JsonObject | null {
  const value = valueAt({ [file]: text }, { file, pointer: '' });
  return isJsonObject(value) ? value : null;
}

const SCHEMAS: Readonly<Record<SectionFile, Described>> = {
  'dispositif.json': schemaOfFile('dispositif.json') ?? {},
  'privacy.json': schemaOfFile('privacy.json') ?? {},
  'queue.json': schemaOfFile('queue.json') ?? {},
  'form.ui.json': schemaOfFile('form.ui.json') ?? {},
};

/** The schema of a file of the screen. */
export const schemaOf = (file: SectionFile): Described => SCHEMAS[file];

type Drawn = {
  readonly draw: (entry: EntryProps) => JSX.Element | null | undefined;
  readonly problems: (diagnostics: readonly ApiDiagnostic[]) => JSX.Element | null;
  readonly nameOf: NameOf;
};

/** What the panels of a file set; null while it was never readable. */
export function panelOf(editor: DispositifEditor, file: SectionFile, drawn: Drawn): PanelEditor | null {
  const view = editor.fileOf(file);
  if (!view) return null;
  const { value, broken } = view;
  const of = { file, root: schemaOf(file), value };
  const change = (words: string, ...changes: readonly PartChange[]): boolean =>
    editor.act({ type: 'all', parts: operationsOf(of, changes) }, words);
  return {
    file,
    root: of.root,
    value,
    broken,
    added: editor.added,
    draws: ({ located: { schema }, property }) => schema.title === 'Lookup' && property.name === 'fills',
    blank: (located) => (located.schema.title === 'Lookup' ? newLookup(value, editor.names) : null),
    change: (...changes) => change(t('changed'), ...changes),
    set: (part, next: Json | undefined) =>
      void change(t('changed'), next === undefined ? { type: 'remove', part } : { type: 'set', part, value: next }),
    shift: (part, by) => {
      const shift = shiftOf(value, part, by);
      const title = titleAt(value, part);
      if (shift) change(t('moved', { title, rank: shift.rank, count: shift.count }), shift.change);
    },
    remove: (part) => {
      const title = titleAt(value, part);
      const gesture: Gesture = { type: 'all', parts: operationsOf(of, [{ type: 'remove', part }]) };
      editor.removing(title, gesture, () => void editor.act(gesture, t('removed', { title })));
    },
    optionsOf: (to) => namedOptions(editor.files, to),
    sayFeel: (feel) =>
      wordFeel(feel, drawn.nameOf)
        ?.map(({ text }) => text)
        .join('') ?? null,
    shownAs: ({ property }) => (property.name === '$schema' ? 'apart' : 'first'),
    draw: drawn.draw,
    tell: (part, isWhole) => drawn.problems(problemsAt(editor.diagnostics, file, part, isWhole)),
  };
}

/** What a part is called: its title, or what it is as it is written. */
export function titleAt(value: JsonObject, part: Pointer): string {
  for (const word of ['title', 'act', 'name']) {
    const text = atPointer(value, joinPointer(part, word));
    if (typeof text === 'string' && text !== '') return text;
  }
  const own = atPointer(value, part);
  return typeof own === 'string' ? own : t('part');
}

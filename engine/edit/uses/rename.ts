/*
 * Another name for something, everywhere at once: one step, which is taken back as one, and is carried out anew on what
 * others wrote meanwhile.
 */
import { lastToken, parentPointer } from '../../base/pointer.ts';
import { CASE_NAMES } from '../../language/case-names.ts';
import { actName } from '../../language/acts.ts';
import { isReservedName, readJsonFile } from '../../language/json-file.ts';
import { ACTORS } from '../../language/walk-workflow.ts';
import { pinnedPath, WORKFLOW_FILE } from '../../language/source-files.ts';
import { isDefinition, LIBRARY } from '../../library/definitions.ts';
import { isUse, resolveUse } from '../../library/resolve-use.ts';
import type { Files } from '../changes.ts';
import { isReadable, refuse, type EditRefusal, type Operation } from '../operations.ts';
import { knownOf, type Thing } from './known.ts';
import { saidInFile } from './said-in-file.ts';
import { countUses, whereUsed, type Use } from './uses.ts';

/** Gives a thing another name. @param name of a field, the last part of its pointer */
export type RenameGesture = { readonly type: 'thing.rename'; readonly thing: Thing; readonly name: string };

/**
 * Operations that give a thing another name. Refused where the name is none or something has it already (`name-reserved`,
 * `name-taken`), where the thing is not the scheme's own to name (`does-not-fit`) or not there (`place-gone`), and while a
 * file cannot be read, which may use it too (`file-broken`).
 */
export function planRename(
  files: Files,
  { thing, name }: Omit<RenameGesture, 'type'>,
): readonly Operation[] | EditRefusal {
  const uses = whereUsed(files, thing);
  const at = { file: uses[0]?.file ?? '', pointer: '' };
  const broken = Object.keys(files).find((file) => file.endsWith('.json') && !isReadable(files, file));
  if (broken !== undefined) return refuse('file-broken', { file: broken, pointer: '' }, name);
  if (uses.length === 0) return refuse('place-gone', at, thing.name);
  if (!uses.some(({ role }) => role === 'defines')) return refuse('does-not-fit', at, thing.name);
  if (!mayBeNamed(thing, name)) return refuse('name-reserved', at, name);
  const renamed = renamedThing(thing, name);
  if (renamed.name === thing.name) return [];
  if (isTaken(files, renamed)) return refuse('name-taken', at, name);
  const after = filesAfter(files, uses, name);
  if (isNamedByLibrary(after, thing)) return refuse('does-not-fit', at, thing.name);
  // A name that would be read as something else somewhere, such as the variable of a loop, is not free.
  const isSame = whereUsed(after, renamed).length === uses.length && countUses(after) === countUses(files);
  return isSame ? operationsOf(uses, name) : refuse('name-taken', at, name);
}

/** The thing once it has another name. */
export function renamedThing({ kind, name: former }: Thing, name: string): Thing {
  return { kind, name: kind === 'field' ? `${former.slice(0, former.lastIndexOf('/') + 1)}${name}` : name };
}

const IDENTIFIER = /^[a-z][A-Za-z0-9_]{0,59}$/;
const SLUG = /^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whose names are parts of addresses. */
const SLUGGED: readonly Thing['kind'][] = ['message', 'document', 'list', 'page', 'signatory'];

/** What the language takes for itself, of each kind. */
const RESERVED: Readonly<Partial<Record<Thing['kind'], readonly string[]>>> = {
  function: ACTORS,
  opinion: ['ponctuels'],
  delay: ['recours'],
};

/** Whether a thing of that kind may bear a name at all. */
export function mayBeNamed(thing: Thing, name: string): boolean {
  const { kind } = thing;
  if (!(SLUGGED.includes(kind) ? SLUG : IDENTIFIER).test(name) || isReservedName(name)) return false;
  if (RESERVED[kind]?.includes(name)) return false;
  const isRead = kind === 'value' || (kind === 'field' && parentPointer(thing.name) === '');
  return !isRead || !(name === 'membre' || CASE_NAMES.some((root) => root === name));
}

/** Whether a name is read as something already: answers and values share theirs, opinions and delays too. */
export function isTaken(files: Files, { kind, name }: Thing): boolean {
  const others: Thing[] = [{ kind, name }];
  if (kind === 'value') others.push({ kind: 'field', name: `/${name}` });
  if (kind === 'field' && parentPointer(name) === '') others.push({ kind: 'value', name: lastToken(name) });
  if (kind === 'opinion') others.push({ kind: 'delay', name });
  if (kind === 'delay') others.push({ kind: 'opinion', name });
  if (kind === 'document') {
    const act = knownOf(files).acts.get(actName(name));
    if (act !== undefined && act !== name) return true;
  }
  return others.some((other) => whereUsed(files, other).length > 0);
}

/** Whether the procedure of the library says a name itself, whatever the files of the scheme say. */
function isNamedByLibrary(files: Files, thing: Thing): boolean {
  const { value } = readJsonFile(files[WORKFLOW_FILE] ?? '');
  if (!isUse(value) || typeof value['use'] !== 'string') return false;
  const own: unknown = readJsonFile(files[pinnedPath(value['use'])] ?? '').value;
  const definition = isDefinition(own) ? own : LIBRARY.get(value['use']);
  const inherited = definition && JSON.stringify(resolveUse(value, definition).inherited);
  return saidInFile(knownOf(files), WORKFLOW_FILE, inherited ?? '').some(
    (said) => said.thing.kind === thing.kind && said.thing.name === thing.name,
  );
}

const spelled = ({ as }: Use, name: string): string => (as === 'act' ? actName(name) : name);

const pathAfter = (file: string, name: string): string => {
  const folder = file.lastIndexOf('/') + 1;
  return file.slice(0, folder) + name + file.slice(file.indexOf('.', folder));
};

function filesAfter(files: Files, uses: readonly Use[], name: string): Files {
  const byFile = Map.groupBy(uses, ({ file }) => file);
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => {
      const own = byFile.get(file) ?? [];
      const after = own
        .filter(({ as }) => as !== 'file')
        .toReversed()
        .reduce((former, use) => former.slice(0, use.from) + spelled(use, name) + former.slice(use.to), text);
      return [own.some(({ as }) => as === 'file') ? pathAfter(file, name) : file, after];
    }),
  );
}

function operationsOf(uses: readonly Use[], name: string): readonly Operation[] {
  return [
    // The last places first, so that those before them stay where they are.
    ...uses
      .toReversed()
      .flatMap((use): readonly Operation[] =>
        use.as === 'file'
          ? []
          : [{ type: 'splice', file: use.file, from: use.from, to: use.to, text: spelled(use, name) }],
      ),
    ...uses.flatMap(({ as, file }): readonly Operation[] =>
      as === 'file' ? [{ type: 'renameFile', file, to: pathAfter(file, name) }] : [],
    ),
  ];
}

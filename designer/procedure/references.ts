/* What a name can be the name of, with titles to choose from. */
import { atPointer, isJsonObject, joinPointer } from '../../engine/base/index.ts';
import { valueAt, type Json, type JsonObject } from '../../engine/studio.ts';
import { functionsOf } from './new-parts.ts';
import { propertiesOf, type Located, type Property, type ReferenceKind } from './part-schema.ts';
import { t } from './text.ts';
import type { ProcedureEditor } from './use-procedure.ts';
import { letterInWords } from './words.ts';

export type Option = { readonly value: string; readonly label: string };

const ACTORS = ['applicant', 'time', 'system'] as const;

/** Everything of a kind that the scheme has. */
export function optionsOf(to: ReferenceKind, { view, files }: ProcedureEditor): readonly Option[] {
  const named = (list: readonly { readonly id: string; readonly title: string }[]): readonly Option[] =>
    list.map(({ id, title }) => ({ value: id, label: title }));
  const functions = functionsOf(files).map(({ name, title }) => ({ value: name, label: title }));
  switch (to) {
    case 'state':
      return named(view.steps);
    case 'function':
      return functions;
    case 'actor':
      return [...functions, ...ACTORS.map((value) => ({ value, label: t(`by-${value}`) }))];
    case 'action':
      return named(view.actions);
    case 'delay':
      return named(view.clocks);
    case 'message':
    case 'document':
      return lettersIn(files, to === 'message' ? 'messages' : 'documents');
    case 'annotation':
      return titledIn(files, 'agent.schema.json', '/properties');
    case 'third':
      return titledIn(files, 'dispositif.json', '/thirdParties');
  }
}

/** Members of an object of a file, by their titles. */
function titledIn(files: ProcedureEditor['files'], file: string, pointer: string): readonly Option[] {
  const members = valueAt(files, { file, pointer });
  return Object.entries(isJsonObject(members) ? members : {}).map(([value, member]) => {
    const title = isJsonObject(member) ? member['title'] : undefined;
    return { value, label: typeof title === 'string' ? title : value };
  });
}

/** Letters or mails of the scheme, by their first lines. */
export function lettersIn(files: ProcedureEditor['files'], folder: 'messages' | 'documents'): readonly Option[] {
  return Object.keys(files).flatMap((file) => {
    const slug = new RegExp(`^${folder}/(.+)\\.md$`).exec(file)?.[1];
    return slug === undefined ? [] : [{ value: slug, label: letterInWords(files, file) }];
  });
}

/** What a part must say at least, to be written over by its author. */
export function blankOf(located: Located, procedure: ProcedureEditor): JsonObject {
  // A delay is said by a length or by something else: a length is what is meant most often.
  const needsLength = located.schema.oneOf !== undefined;
  const entries = propertiesOf(located).filter(
    ({ name, isRequired }) => isRequired || (needsLength && name === 'after'),
  );
  return Object.fromEntries(entries.map((property) => [property.name, blankValue(property, procedure)]));
}

function blankValue({ name, title, kind }: Property, procedure: ProcedureEditor): Json {
  switch (kind.type) {
    case 'reference':
      return optionsOf(kind.to, procedure)[0]?.value ?? '';
    case 'choice':
      return kind.values[0] ?? '';
    case 'feel':
      return 'true';
    case 'duration':
      return 'P1M';
    case 'delay':
      return name === 'after' ? 'P1M' : { after: 'P1M' };
    default:
      return title;
  }
}

/** A text of a part; empty where it says none. */
export function textAt({ workflow }: ProcedureEditor, part: string, name: string): string {
  const value = atPointer(workflow, joinPointer(part, name));
  return typeof value === 'string' ? value : '';
}

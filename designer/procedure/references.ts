/* What a name can be the name of, with titles to choose from. */
import { namedOptions } from '../panel/named-options.ts';
import type { Option } from '../panel/panel-editor.ts';
import type { ReferenceKind } from '../panel/part-schema.ts';
import { t } from './text.ts';
import type { ProcedureEditor } from './use-procedure.ts';
import { letterInWords } from './words.ts';

const ACTORS = ['applicant', 'time', 'system'] as const;

/** Everything of a kind that the scheme has. */
export function optionsOf(to: ReferenceKind, { view, files }: ProcedureEditor): readonly Option[] {
  const named = (list: readonly { readonly id: string; readonly title: string }[]): readonly Option[] =>
    list.map(({ id, title }) => ({ value: id, label: title }));
  const functions = namedOptions(files, 'function');
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
    case 'third':
    case 'category':
    case 'register':
      return namedOptions(files, to);
  }
}

/** Letters or mails of the scheme, by their first lines. */
export function lettersIn(files: ProcedureEditor['files'], folder: 'messages' | 'documents'): readonly Option[] {
  return Object.keys(files).flatMap((file) => {
    const slug = new RegExp(`^${folder}/(.+)\\.md$`).exec(file)?.[1];
    return slug === undefined ? [] : [{ value: slug, label: letterInWords(files, file) }];
  });
}

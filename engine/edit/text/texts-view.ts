/*
 * The texts of a scheme as their authors see them: letters, mails and the sheet, by what sends each. It is read as it is
 * written, whatever is wrong with it.
 */
import { isJsonObject } from '../../base/guards.ts';
import { atPointer } from '../../base/json.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { SHEET, templateName } from '../../language/source-files.ts';
import { titleWithoutTags } from '../../templates/text-tags.ts';
import type { Files } from '../changes.ts';
import { valueAt } from '../operations.ts';
import { readProcedure } from '../procedure/read-procedure.ts';
import { procedureView, type EffectView, type ProcedureView } from '../view/procedure-view.ts';

/** What a document can be, as dispositif.json calls it; a letter where nothing is said of it. */
export const DOCUMENT_KINDS = ['letter', 'order', 'licence', 'certificate', 'receipt'] as const;
/** One of them. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What writes a text: an action, the entry of a step, the filing, an automatic way, or a legal delay that gives a certificate. */
export type TextSender = {
  readonly type: 'action' | 'step' | 'filed' | 'passing' | 'certificate';
  /** Of the action, the step or the delay; empty for the filing. */
  readonly title: string;
  /** Effect, or the delay of a certificate, in the workflow as it is played. */
  readonly part: Pointer;
  /** `service`, or the name of a third party; null for the applicant. */
  readonly to: string | null;
  readonly isConditional: boolean;
};

/** A text of the scheme. */
export type TextView = {
  readonly file: string;
  readonly kind: DocumentKind | 'mail' | 'sheet';
  /** Its first line without its tags; null where it says none. */
  readonly title: string | null;
  readonly senders: readonly TextSender[];
};

/** All texts, the sheet first, then letters and mails, each kind in the order of its files. */
export function textsView(files: Files): readonly TextView[] {
  const senders = sendersOf(files);
  const documents = valueAt(files, { file: 'dispositif.json', pointer: '/documents' });
  return Object.keys(files)
    .flatMap((file): readonly TextView[] => {
      const name = templateName(file);
      if (!name && file !== SHEET) return [];
      const kind = !name ? 'sheet' : name.kind === 'messages' ? 'mail' : kindOf(documents, name.name);
      return [{ file, kind, title: titleWithoutTags(files[file] ?? ''), senders: senders.get(file) ?? [] }];
    })
    .toSorted((left, right) => rankOf(left) - rankOf(right));
}

const rankOf = ({ kind }: TextView): number => (kind === 'sheet' ? 0 : kind === 'mail' ? 2 : 1);

function kindOf(documents: Json | undefined, name: string): DocumentKind {
  const own = isJsonObject(documents) && Object.hasOwn(documents, name) ? documents[name] : undefined;
  const kind = isJsonObject(own) ? own['kind'] : undefined;
  return DOCUMENT_KINDS.find((one) => one === kind) ?? 'letter';
}

function sendersOf(files: Files): ReadonlyMap<string, readonly TextSender[]> {
  const view = procedureView(files);
  const workflow = readProcedure(files)?.workflow;
  const found = new Map<string, TextSender[]>();
  if (!view || !workflow) return found;
  const add = (file: string | null, sender: TextSender): void => {
    if (file !== null) found.set(file, [...(found.get(file) ?? []), sender]);
  };
  for (const { type, title, effects } of placesOf(view)) {
    for (const { file, part, when } of effects) {
      const to = atPointer(workflow, joinPointer(part, 'to'));
      const whom = typeof to === 'string' && to !== 'applicant' ? to : null;
      add(file, { type, title, part, to: whom, isConditional: when !== null });
    }
  }
  for (const { title, part } of view.clocks) {
    const certificate = atPointer(workflow, joinPointer(part, 'certificate'));
    if (typeof certificate === 'string')
      add(`documents/${certificate}.md`, { type: 'certificate', title, part, to: null, isConditional: false });
  }
  return found;
}

type SendingPlace = Pick<TextSender, 'type' | 'title'> & { readonly effects: readonly EffectView[] };

function placesOf(view: ProcedureView): readonly SendingPlace[] {
  return [
    { type: 'filed', title: '', effects: view.filed },
    ...view.actions.map(({ title, effects }) => ({ type: 'action' as const, title, effects })),
    ...view.steps.map(({ title, entry }) => ({ type: 'step' as const, title, effects: entry })),
    { type: 'passing', title: '', effects: view.passing },
  ];
}

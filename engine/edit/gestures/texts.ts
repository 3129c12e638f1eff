/*
 * A letter or a mail with what sends it: made, said what it is and given to an action as one step; taken away with all that sends
 * it. What then means nothing, such as a scenario that expects it, is told by the compiler.
 */
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { templateName } from '../../language/source-files.ts';
import type { Files } from '../changes.ts';
import { refuse, valueAt, type EditRefusal, type Operation, type Place } from '../operations.ts';
import type { PartChange } from '../procedure/parts.ts';
import { planParts } from '../procedure/plan-parts.ts';
import { textsView, type DocumentKind } from '../text/texts-view.ts';

/** What is done to the texts of a scheme. */
export type TextGesture =
  | {
      readonly type: 'text.add';
      readonly file: string;
      readonly text: string;
      /** What a document is; null for a letter and for a mail, which need no word. */
      readonly kind: DocumentKind | null;
      /** Effects, in the workflow as it is played, at the end of which it is sent; null where nobody sends it yet. */
      readonly sender: Pointer | null;
    }
  /** With all that sends it, and what is said of the document. */
  | { readonly type: 'text.remove'; readonly file: string };

type Plan = readonly Operation[] | EditRefusal;

/** Operations of a gesture on the files as they are. */
export function planText(files: Files, gesture: TextGesture): Plan {
  const name = templateName(gesture.file);
  const place = { file: gesture.file, pointer: '' };
  if (!name) return refuse('name-reserved', place, gesture.file);
  const declared = { file: 'dispositif.json', pointer: joinPointer('/documents', name.name) };
  return gesture.type === 'text.add' ? addText(files, gesture, declared) : removeText(files, gesture.file, declared);
}

type Added = Extract<TextGesture, { readonly type: 'text.add' }>;

function addText(files: Files, { file, text, kind, sender }: Added, declared: Place): Plan {
  if (files[file] !== undefined) return refuse('file-there', { file, pointer: '' }, file);
  const name = templateName(file);
  const effect =
    name?.kind === 'messages' ? { type: 'mail', message: name.name } : { type: 'document', document: name?.name ?? '' };
  const sent = sender === null ? [] : planParts(files, [{ type: 'item', into: sender, before: null, value: effect }]);
  if ('type' in sent) return sent;
  const isSaid = kind !== null && kind !== 'letter' && name?.kind === 'documents';
  return [{ type: 'create', file, text }, ...(isSaid ? saidAs(files, declared, kind) : []), ...sent];
}

function saidAs(files: Files, declared: Place, kind: DocumentKind): readonly Operation[] {
  const documents = { file: declared.file, pointer: '/documents' };
  return valueAt(files, documents) === undefined
    ? [{ type: 'set', at: documents, value: { [declared.pointer.slice('/documents/'.length)]: { kind } } }]
    : [{ type: 'set', at: declared, value: { kind } }];
}

function removeText(files: Files, file: string, declared: Place): Plan {
  const text = textsView(files).find((one) => one.file === file);
  if (!text) return refuse('file-missing', { file, pointer: '' }, file);
  // The last ones first, so that the places of those before stay.
  const changes = text.senders.toReversed().map(({ type, part }): PartChange => ({
    type: 'remove',
    part: type === 'certificate' ? joinPointer(part, 'certificate') : part,
  }));
  const unsent = changes.length === 0 ? [] : planParts(files, changes);
  if ('type' in unsent) return unsent;
  return [...unsent, ...unsaid(files, declared), { type: 'delete', file }];
}

/** What dispositif.json says of the document; the list goes with the last of them. */
function unsaid(files: Files, declared: Place): readonly Operation[] {
  if (valueAt(files, declared) === undefined) return [];
  const all = valueAt(files, { file: declared.file, pointer: '/documents' });
  const isLast = typeof all === 'object' && all !== null && Object.keys(all).length === 1;
  return [{ type: 'remove', at: isLast ? { file: declared.file, pointer: '/documents' } : declared }];
}

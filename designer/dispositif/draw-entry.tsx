/* The entries that this screen draws itself; all others are made from the language. */
import type { JSX } from 'react';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { OwnEntry } from '../panel/entries.tsx';
import { usePanel, type EntryProps } from '../panel/panel-editor.ts';
import { ConditionEntry, isCondition } from '../rules/condition-entry.tsx';
import { ArticlesEntry } from './articles-entry.tsx';
import { ColumnValueEntry } from './column-value-entry.tsx';
import { ActDateEntry, FirstDayEntry } from './first-day.tsx';
import { GroupEntry } from './group-entry.tsx';
import { FillsEntry, KeyEntry } from './lookup-entries.tsx';
import { NamedEntry } from './named-entry.tsx';
import { NumberingEntry } from './numbering-entry.tsx';
import { isIdle, questionOf, sayRetention } from './privacy-words.ts';
import { ReplacedByEntry } from './replaced-by-entry.tsx';
import type { SectionFile } from './sections.ts';
import type { DispositifEditor } from './use-dispositif.ts';

/** The screen's own entry for a word; undefined where the language makes it. */
export function drawEntry(entry: EntryProps, editor: DispositifEditor, file: SectionFile): JSX.Element | undefined {
  const { part, located, property } = entry;
  const owner = located.schema.title;
  const question = questionOf(owner, property.name);
  if (question !== null) return <AskedEntry {...entry} property={{ ...property, title: question }} />;
  if (property.kind.type === 'named')
    return <NamedEntry {...entry} of={property.kind.of} editor={editor} file={file} />;
  if (property.name === 'group' && (owner === 'FunctionDefinition' || owner === 'FunctionRoute'))
    return <GroupEntry {...entry} />;
  if (owner === 'LegalAct' && property.name === 'articles') return <ArticlesEntry {...entry} editor={editor} />;
  if (owner === 'QueueColumn' && property.name === 'value') return <ColumnValueEntry {...entry} names={editor.names} />;
  if (owner === 'Lookup' && property.name === 'key') return <KeyEntry {...entry} names={editor.names} />;
  if (owner === 'Lookup' && property.name === 'fills') return <FillsEntry {...entry} names={editor.names} />;
  if (isCondition(entry)) return <ConditionEntry {...entry} names={editor.names} />;
  if (owner === 'LegalAct' && property.name === 'date') return <ActDateEntry {...entry} editor={editor} />;
  if (part === '/effective' && property.name === 'from') return <FirstDayEntry {...entry} editor={editor} />;
  if (part !== '' || file !== 'dispositif.json') return undefined;
  if (property.name === 'numbering') return <NumberingEntry {...entry} />;
  if (property.name === 'replacedBy') return <ReplacedByEntry {...entry} id={editor.id} />;
  return undefined;
}

/** A question about people's data; what is answered of how long they are kept is read as one sentence. */
function AskedEntry(entry: EntryProps): JSX.Element | null {
  const panel = usePanel();
  const { part, located, property } = entry;
  const own = atPointer(panel.value, part);
  if (own !== undefined && isIdle(located.schema.title, property.name, own)) return null;
  const { kind } = property;
  const sentence =
    kind.type === 'record' ? sayRetention(atPointer(panel.value, joinPointer(part, property.name)), kind.of) : null;
  return (
    <div className="panel-told">
      <OwnEntry {...entry} />
      {sentence !== null && <p className="form-sentence">{sentence}</p>}
    </div>
  );
}

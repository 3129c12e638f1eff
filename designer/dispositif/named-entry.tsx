import { Button } from '@mantine/core';
import { useState, type JSX } from 'react';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { nameOfTitle, slugOfTitle, type Pointer, type Thing } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { PartEntries } from '../panel/entries.tsx';
import { blankOf, objectOf, PanelProvider, usePanel, type EntryProps } from '../panel/panel-editor.ts';
import type { Located } from '../panel/part-schema.ts';
import { ItemTools } from '../panel/record-entries.tsx';
import { useAsk } from '../uses/things.tsx';
import { t as uses } from '../uses/text.ts';
import type { SectionFile } from './sections.ts';
import { addWords, entitling, groupOf, newWords } from './first-name.ts';
import { t } from './text.ts';
import { titleAt, type DispositifEditor } from './use-dispositif.ts';

/** What the names of a word are the names of, where they can be asked for. */
const KINDS: Readonly<Record<string, Thing['kind']>> = {
  functions: 'function',
  registers: 'register',
  thirdParties: 'third',
  documents: 'document',
  categories: 'category',
};

type NamedProps = EntryProps & {
  readonly of: Located;
  readonly editor: DispositifEditor;
  readonly file: SectionFile;
};

/** Parts that the author names by their titles, each with its settings. */
export function NamedEntry({ part, property, of, editor, file }: NamedProps): JSX.Element {
  const panel = usePanel();
  const at = joinPointer(part, property.name);
  const names = Object.keys(objectOf(atPointer(panel.value, at)));
  const kind = KINDS[property.name];
  const add = (): void => {
    const title = newWords(kind, property.title);
    // A document bears the name of its file.
    const name = kind === 'document' ? slugOfTitle(title, names) : nameOfTitle(title, names);
    const blank = blankOf(of, panel);
    const titled = of.schema.properties?.['title'] ? { ...blank, title } : blank;
    const value = kind === 'function' ? { ...titled, group: groupOf(editor.files, title) } : titled;
    if (panel.change({ type: 'insert', into: at, name, before: null, value })) editor.markAdded(joinPointer(at, name));
  };
  // A part that its title names is the same part: whoever fills it in stays in its fields.
  const [former, rename] = useState<Readonly<Record<string, string>>>({});
  const keyOf = (name: string): string => former[name] ?? name;
  const entitle = (name: string, title: string): boolean => {
    const entitled = entitling(editor.files, { file, at, kind, name, names, title });
    if (!entitled) return false;
    if (editor.act(entitled.gesture, t('changed'))) rename({ ...former, [entitled.name]: keyOf(name) });
    return true;
  };
  return (
    <div className="scheme-named">
      {/* What functions are is what their section begins with. */}
      {property.hint && kind !== 'function' && <p className="form-hint">{property.hint}</p>}
      {names.map((name) => (
        <NamedPart key={keyOf(name)} part={joinPointer(at, name)} name={name} kind={kind} of={of} onTitle={entitle} />
      ))}
      {kind !== 'document' && (
        <Button variant="default" size="xs" disabled={panel.broken} leftSection={<Icon name="add" />} onClick={add}>
          {addWords(kind, property.title)}
        </Button>
      )}
    </div>
  );
}

type NamedPartProps = {
  readonly part: Pointer;
  readonly name: string;
  readonly kind: Thing['kind'] | undefined;
  readonly of: Located;
  /** Gives a part its first title, which makes its name too; false where the title makes no name, and is then only written. */
  readonly onTitle: (name: string, title: string) => boolean;
};

function NamedPart({ part, name, kind, of, onTitle }: NamedPartProps): JSX.Element {
  const panel = usePanel();
  const ask = useAsk();
  const title = titleAt(panel.value, part);
  const shown = title === t('part') ? name : title;
  const [isOpen, setOpen] = useState(panel.added === part);
  const group = objectOf(atPointer(panel.value, part))['group'];
  const about = typeof group === 'string' ? group : '';
  const set: typeof panel.set = (at, value) => {
    if (at === joinPointer(part, 'title') && typeof value === 'string' && onTitle(name, value)) return;
    panel.set(at, value);
  };
  return (
    <details
      className="scheme-part"
      data-part={part}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {shown}
        {!isOpen && <span className="form-count">{about}</span>}
      </summary>
      {isOpen && (
        <div className="scheme-part-body">
          <div className="panel-item-tools">
            <Button.Group>
              {kind && (
                <Button
                  variant="default"
                  size="compact-xs"
                  onClick={() => ask({ thing: { kind, name }, deed: 'uses' })}
                >
                  {uses('whereUsed')}
                  <span className="cg-hidden"> : {shown}</span>
                </Button>
              )}
              {kind && kind !== 'document' && (
                <Button
                  variant="default"
                  size="compact-xs"
                  disabled={panel.broken}
                  onClick={() => ask({ thing: { kind, name }, deed: 'rename' })}
                >
                  {uses('rename')}
                  <span className="cg-hidden"> : {shown}</span>
                </Button>
              )}
            </Button.Group>
            <ItemTools part={part} title={shown} />
          </div>
          <PanelProvider value={{ ...panel, set }}>
            <PartEntries part={part} located={of} flat />
          </PanelProvider>
        </div>
      )}
      {panel.tell?.(part, !isOpen)}
    </details>
  );
}

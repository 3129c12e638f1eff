import { Button } from '@mantine/core';
import { useState, type JSX } from 'react';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { nameOfTitle, slugOfTitle, type Pointer, type Thing } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { PartEntries } from '../panel/entries.tsx';
import { blankOf, objectOf, usePanel, type EntryProps } from '../panel/panel-editor.ts';
import type { Located } from '../panel/part-schema.ts';
import { ItemTools } from '../panel/record-entries.tsx';
import { useAsk } from '../uses/things.tsx';
import { t as uses } from '../uses/text.ts';
import type { SectionFile } from './sections.ts';
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
export function NamedEntry({ part, property, of, editor }: NamedProps): JSX.Element {
  const panel = usePanel();
  const at = joinPointer(part, property.name);
  const names = Object.keys(objectOf(atPointer(panel.value, at)));
  const kind = KINDS[property.name];
  const add = (): void => {
    const title = t('newPart', { title: property.title.toLowerCase().replace(/s$/, '') });
    // A document bears the name of its file.
    const name = kind === 'document' ? slugOfTitle(title, names) : nameOfTitle(title, names);
    const blank = blankOf(of, panel);
    const value = of.schema.properties?.['title'] ? { ...blank, title } : blank;
    if (panel.change({ type: 'insert', into: at, name, before: null, value })) editor.markAdded(joinPointer(at, name));
  };
  return (
    <div className="scheme-named">
      {property.hint && <p className="form-hint">{property.hint}</p>}
      {names.map((name) => (
        <NamedPart key={name} part={joinPointer(at, name)} name={name} kind={kind} of={of} />
      ))}
      {kind !== 'document' && (
        <Button variant="default" size="xs" disabled={panel.broken} leftSection={<Icon name="add" />} onClick={add}>
          {t('addPart', { title: property.title.toLowerCase() })}
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
};

function NamedPart({ part, name, kind, of }: NamedPartProps): JSX.Element {
  const panel = usePanel();
  const ask = useAsk();
  const title = titleAt(panel.value, part);
  const shown = title === t('part') ? name : title;
  const [isOpen, setOpen] = useState(panel.added === part);
  const group = objectOf(atPointer(panel.value, part))['group'];
  const about = typeof group === 'string' ? group : '';
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
          <PartEntries part={part} located={of} flat />
        </div>
      )}
      {panel.tell?.(part, !isOpen)}
    </details>
  );
}

/* Parts inside a part: one, or several in an order that counts. */
import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { atPointer, isJsonList, joinPointer } from '../../engine/base/index.ts';
import type { Pointer } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { blankOf, usePanel, type EntryProps } from './panel-editor.ts';
import type { Located } from './part-schema.ts';
import { t } from './text.ts';
import { Tool } from './tool.tsx';

type InnerProps = EntryProps & {
  readonly of: Located;
  /** The entries of a part. */
  readonly inner: (part: Pointer) => JSX.Element;
};

/** A part inside the part, made and taken away whole. */
export function RecordEntry({ part, property, of, inner }: InnerProps): JSX.Element {
  const panel = usePanel();
  const { name, title, hint, isRequired } = property;
  const at = joinPointer(part, name);
  if (atPointer(panel.value, at) === undefined) {
    return (
      <div>
        <Button
          variant="default"
          size="xs"
          disabled={panel.broken}
          leftSection={<Icon name="add" />}
          onClick={() => panel.set(at, blankOf(of, panel))}
        >
          {title}
        </Button>
      </div>
    );
  }
  return (
    <fieldset className="panel-record">
      <legend>{title}</legend>
      {hint && <p className="form-hint">{hint}</p>}
      {inner(at)}
      {!isRequired && (
        <Button variant="subtle" size="compact-xs" disabled={panel.broken} onClick={() => panel.set(at, undefined)}>
          {t('removeItem', { title })}
        </Button>
      )}
    </fieldset>
  );
}

/** Parts of a kind, in their order. */
export function RecordsEntry({ part, property, of, inner }: InnerProps): JSX.Element {
  const panel = usePanel();
  const { name, title, one } = property;
  const at = joinPointer(part, name);
  const value = atPointer(panel.value, at);
  const items = isJsonList(value) ? value : [];
  return (
    <fieldset className="panel-record">
      <legend>{title}</legend>
      {items.map((_, rank) => (
        <div key={rank} className="panel-item">
          <div className="panel-item-tools">
            <span className="form-hint">{t('item', { title: one, rank: rank + 1 })}</span>
            <ItemTools part={joinPointer(at, rank)} title={t('item', { title: one, rank: rank + 1 })} />
          </div>
          {panel.tell?.(joinPointer(at, rank), false)}
          {inner(joinPointer(at, rank))}
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={panel.broken}
        leftSection={<Icon name="add" />}
        onClick={() => panel.change({ type: 'item', into: at, before: null, value: blankOf(of, panel) })}
      >
        {t('addItem', { title: one.toLowerCase() })}
      </Button>
    </fieldset>
  );
}

/** What can be done to one among several. */
export function ItemTools({ part, title }: { readonly part: Pointer; readonly title: string }): JSX.Element {
  const { broken, shift, remove } = usePanel();
  return (
    <>
      <Tool icon="up" label={`${t('up')} : ${title}`} disabled={broken} onClick={() => shift(part, -1)} />
      <Tool icon="down" label={`${t('down')} : ${title}`} disabled={broken} onClick={() => shift(part, 1)} />
      <Tool icon="remove" label={t('removeItem', { title })} disabled={broken} onClick={() => remove(part)} />
    </>
  );
}

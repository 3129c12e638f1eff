/* The settings of a part: what the language says of it, whatever it says, one entry a word. */
import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core';
import { useState, type JSX } from 'react';
import { atPointer, joinPointer, stringsOf } from '../../engine/base/index.ts';
import type { Json, Pointer } from '../../engine/studio.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { DateEntry } from './date-entry.tsx';
import { DelayEntry } from './delay-entry.tsx';
import { FieldPlace, nearnessOf } from '../form/field-place.tsx';
import { useWanted } from '../source/shared-selection.ts';
import { objectOf, usePanel, type EntryProps, type PanelEditor } from './panel-editor.ts';
import { propertiesOf, type Located, type PropertyKind } from './part-schema.ts';
import { offered, optionsIn } from '../form/offered.ts';
import { RecordEntry, RecordsEntry } from './record-entries.tsx';
import { t } from './text.ts';
import { TextsEntry } from './texts-entry.tsx';
import './panel.css';

type PartProps = {
  readonly part: Pointer;
  readonly located: Located;
  /** Nothing is folded away. */
  readonly flat?: boolean;
  /** The words to set, in their order; all that the part has when absent. */
  readonly only?: readonly string[];
};

/** All that can be set of a part. */
export function PartEntries({ part, located, flat, only }: PartProps): JSX.Element {
  const panel = usePanel();
  const own = objectOf(atPointer(panel.value, part));
  const entryOf = (property: EntryProps['property']): EntryProps => ({ part, located, property });
  const known = propertiesOf(located);
  const words = only ? only.flatMap((name) => known.filter((property) => property.name === name)) : known;
  const all = words.filter(
    (property) =>
      (property.kind.type !== 'source' || panel.draws?.(entryOf(property)) === true) &&
      panel.shownAs(entryOf(property), own) !== 'apart',
  );
  // What is set inside the fold stays there until another part is chosen.
  const [shown] = useState(
    () =>
      new Set(
        all
          .filter(
            (property) =>
              flat === true ||
              property.isRequired ||
              property.name in own ||
              panel.shownAs(entryOf(property), own) === 'first',
          )
          .map(({ name }) => name),
      ),
  );
  const rest = flat ? [] : all.filter(({ name }) => !shown.has(name));
  // What is to mend in the fold opens it; once open it stays, or the field would go from under who mends it.
  const [isOpen, setOpen] = useState(false);
  const wanted = useWanted();
  const isDue = rest.some(
    (property) =>
      toldAt(panel, part, property) !== null ||
      (wanted !== null &&
        nearnessOf(wanted, [{ file: panel.file, pointer: joinPointer(part, property.name) }]) !== null),
  );
  if (isDue && !isOpen) setOpen(true);
  return (
    <>
      {all
        .filter((property) => !rest.includes(property))
        .map((property) => (
          <Entry key={property.name} {...entryOf(property)} />
        ))}
      {rest.length > 0 && (
        <details className="form-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('more')}</summary>
          {/* Most parts are gone past by arrows, and their fold is never opened. */}
          {isOpen && rest.map((property) => <Entry key={property.name} {...entryOf(property)} />)}
        </details>
      )}
    </>
  );
}

/** Words that are of one line, whatever the part. */
const SHORT = [
  'id',
  'source',
  'title',
  'label',
  'article',
  'name',
  'email',
  'phone',
  'group',
  'theme',
  'act',
  'typicalDelay',
  'url',
];

/** Kinds whose parts tell their own problems. */
const HOLDERS: readonly PropertyKind['type'][] = ['record', 'records', 'named'];

/** What is to mend of a word, shown below its entry; null where nothing is. */
function toldAt(panel: PanelEditor, part: Pointer, { name, kind }: EntryProps['property']): JSX.Element | null {
  return panel.tell?.(joinPointer(part, name), !HOLDERS.includes(kind.type)) ?? null;
}

/** One word of a part, by the kind of its value. */
function Entry(props: EntryProps): JSX.Element {
  const panel = usePanel();
  const drawn = panel.draw(props);
  const entry = drawn === undefined ? <OwnEntry {...props} /> : drawn;
  const sets = [{ file: panel.file, pointer: joinPointer(props.part, props.property.name) }];
  return (
    <FieldPlace sets={sets} told={toldAt(panel, props.part, props.property)}>
      {entry}
    </FieldPlace>
  );
}

/** The entry that the language makes of a word. */
export function OwnEntry(props: EntryProps): JSX.Element | null {
  const panel = usePanel();
  const { part, property } = props;
  const { name, title, hint, kind, labels } = property;
  const at = joinPointer(part, name);
  const value = atPointer(panel.value, at);
  const set = (next: Json | undefined): void => {
    if (next === undefined && value === undefined) return;
    panel.set(at, next);
  };
  const shared = { label: title, description: hint, disabled: panel.broken };
  const text = typeof value === 'string' ? value : '';
  // Of what must be said, an empty entry leaves what was said.
  const setText = (typed: string): void => {
    if (typed !== '' || !property.isRequired) set(typed === '' ? undefined : typed);
  };
  switch (kind.type) {
    case 'text':
      return (
        <TextEntry
          {...shared}
          value={text}
          whole
          long={!SHORT.includes(name)}
          first={panel.added === part && name === 'title' ? part : null}
          onChange={setText}
        />
      );
    case 'feel':
      return <FeelEntry {...shared} value={text} onChange={setText} />;
    case 'delay':
    case 'duration':
      return <DelayEntry {...props} />;
    case 'date':
      return <DateEntry {...props} />;
    case 'time':
      return <TextEntry {...shared} value={text} type="time" whole onChange={setText} />;
    case 'flag':
      // What is so where nothing is said has to be denied as it is affirmed: a box that is not ticked says neither.
      return property.unset !== null ? (
        <FlagEntry {...props} unset={property.unset} />
      ) : (
        <Checkbox
          {...shared}
          checked={value === true}
          onChange={(event) => set(event.currentTarget.checked ? true : undefined)}
        />
      );
    case 'count':
      return (
        <TextEntry
          {...shared}
          type="number"
          value={typeof value === 'number' ? String(value) : ''}
          faultOf={(typed) => (Number.isInteger(Number(typed)) ? null : t('countWrong'))}
          onChange={(typed) => set(typed === '' ? undefined : Number(typed))}
        />
      );
    case 'choice':
    case 'reference':
      return <ChoiceEntry {...props} />;
    case 'choices':
    case 'references': {
      const given = stringsOf(value);
      const options =
        kind.type === 'choices'
          ? kind.values.map((one) => ({ value: one, label: labels[one] ?? one }))
          : panel.optionsOf(kind.to);
      const unknown = given.filter((one) => !options.some((option) => option.value === one));
      return (
        <MultiSelect
          {...shared}
          size="sm"
          searchable
          openOnFocus={false}
          clearable={false}
          value={[...new Set(given)]}
          onChange={(next) => set(next.length === 0 && !property.isRequired ? undefined : next)}
          data={[...options, ...unknown.map((one) => ({ value: one, label: one }))]}
        />
      );
    }
    case 'texts':
      return <TextsEntry {...props} />;
    case 'record':
      return <RecordEntry {...props} of={kind.of} inner={partsOf(kind.of)} />;
    case 'records':
      return <RecordsEntry {...props} of={kind.of} inner={partsOf(kind.of)} />;
    case 'effects':
    case 'named':
    case 'formulas':
    case 'source':
      return null;
  }
}

const partsOf =
  (located: Located) =>
  (part: Pointer): JSX.Element => <PartEntries part={part} located={located} flat />;

/** One name or one value among those that there are; what is written and is none of them stays and is shown. */
function ChoiceEntry({ part, property }: EntryProps): JSX.Element | null {
  const panel = usePanel();
  const { name, title, hint, kind, labels, unset, isRequired } = property;
  const value = atPointer(panel.value, joinPointer(part, name));
  const text = typeof value === 'string' ? value : '';
  const options =
    kind.type === 'choice'
      ? kind.values.map((one) => ({ value: one, label: labels[one] ?? one }))
      : kind.type === 'reference'
        ? [...optionsIn(labels), ...panel.optionsOf(kind.to)]
        : [];
  return (
    <NativeSelect
      label={title}
      description={hint}
      disabled={panel.broken}
      size="sm"
      value={text}
      onChange={(event) => panel.set(joinPointer(part, name), event.currentTarget.value || undefined)}
      data={offered(options, { chosen: text, unset: isRequired && text !== '' ? null : (unset ?? t('unset')) })}
    />
  );
}

/** What is or is not, with what is meant where nothing is said. */
function FlagEntry({ part, property, unset }: EntryProps & { readonly unset: string }): JSX.Element {
  const panel = usePanel();
  const at = joinPointer(part, property.name);
  const said = atPointer(panel.value, at);
  const chosen = typeof said === 'boolean' ? String(said) : '';
  return (
    <NativeSelect
      label={property.title}
      description={property.hint}
      disabled={panel.broken}
      size="sm"
      value={chosen}
      onChange={({ currentTarget: { value } }) => panel.set(at, value === '' ? undefined : value === 'true')}
      data={offered(optionsIn(property.labels), { chosen, unset })}
    />
  );
}

type FeelEntryProps = {
  readonly label: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A condition or a formula, with its sentence where it has one. */
export function FeelEntry({ value, ...props }: FeelEntryProps): JSX.Element {
  const { sayFeel } = usePanel();
  const words = value === '' ? null : sayFeel(value);
  return (
    <div className="panel-feel">
      {words !== null && <p className="form-sentence">{words}</p>}
      <TextEntry {...props} description={props.description || t('feelHint')} value={value} whole long />
    </div>
  );
}

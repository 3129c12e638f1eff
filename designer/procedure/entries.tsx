/* The settings of a part: what the language says of it, whatever it says, one entry a word. */
import { Button, Checkbox, MultiSelect, NativeSelect } from '@mantine/core';
import { createContext, useContext, useState, type JSX } from 'react';
import { atPointer, isJsonList, isJsonObject, joinPointer, stringsOf } from '../../engine/base/index.ts';
import {
  nameOfTitle,
  readDelay,
  slugOfTitle,
  writeDelay,
  type Json,
  type JsonObject,
  type NameOf,
  type PartChange,
  type Pointer,
} from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { TextEntry } from '../form/text-entry.tsx';
import { Tool } from './graph.tsx';
import { newText } from './new-parts.ts';
import { effectKinds, propertiesOf, schemaOfPart, type Located, type Property } from './part-schema.ts';
import { blankOf, lettersIn, optionsOf, textAt } from './references.ts';
import { t } from './text.ts';
import type { ProcedureEditor } from './use-procedure.ts';
import { conditionWords, titleOfPart } from './words.ts';

/** What all entries are given, whatever their depth. */
type Settings = {
  readonly procedure: ProcedureEditor;
  readonly valueOf: NameOf;
};

const SettingsContext = createContext<Settings | null>(null);
export const SettingsProvider = SettingsContext.Provider;

function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('no part is set here');
  return settings;
}

/** Words that are set most often, by the kind of part; what is said already and what is required is beside them. */
const FIRST = ['public', 'task', 'outcome', 'to', 'guards', 'effects', 'actions', 'opinions', 'when', 'then', 'after'];
/** What is told of a part elsewhere in its panel. */
const APART: Readonly<Record<string, readonly string[]>> = {
  WorkflowState: ['branches', 'actions'],
  Workflow: ['states', 'anywhere', 'clocks'],
};

type PartProps = { readonly part: Pointer; readonly located: Located };

/** All that can be set of a part. */
export function PartEntries({ part, located, flat }: PartProps & { readonly flat?: boolean }): JSX.Element {
  const { procedure } = useSettings();
  const value = atPointer(procedure.workflow, part);
  const own = isJsonObject(value) ? value : {};
  const apart = APART[located.schema.title ?? ''] ?? [];
  const all = propertiesOf(located).filter(
    ({ name, kind }) =>
      !apart.includes(name) &&
      kind.type !== 'source' &&
      !(name === 'calendar' && hasDelay(located)) &&
      fits(located, own, name),
  );
  const isFirst = ({ name, isRequired }: Property): boolean =>
    flat === true || isRequired || name in own || FIRST.includes(name);
  // What is set inside the fold stays there until another part is chosen.
  const [shown] = useState(() => new Set(all.filter(isFirst).map(({ name }) => name)));
  const rest = all.filter(({ name }) => !shown.has(name));
  return (
    <>
      {all
        .filter(({ name }) => shown.has(name))
        .map((property) => (
          <Entry key={property.name} part={part} property={property} located={located} />
        ))}
      {rest.length > 0 && (
        <details className="form-more">
          <summary>{t('more')}</summary>
          {rest.map((property) => (
            <Entry key={property.name} part={part} property={property} located={located} />
          ))}
        </details>
      )}
    </>
  );
}

const hasDelay = ({ schema }: Located): boolean => schema.properties?.['after'] !== undefined;

/** Words of a step that mean something for its kind alone. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  outcome: ['final'],
  opinions: ['opinions'],
  quorum: ['opinions'],
  withoutQuorum: ['opinions'],
  then: ['opinions', 'parallel'],
  waiting: ['step'],
  task: ['step'],
  timers: ['step', 'opinions'],
  always: ['step'],
  adHoc: ['step', 'opinions'],
};

function fits({ schema }: Located, own: JsonObject, name: string): boolean {
  if (schema.title !== 'WorkflowState' || name in own) return true;
  const kind = typeof own['kind'] === 'string' ? own['kind'] : 'step';
  return KINDS[name]?.includes(kind) ?? true;
}

type EntryProps = PartProps & { readonly property: Property };

function Entry({ part, property, located }: EntryProps): JSX.Element | null {
  const { procedure } = useSettings();
  const { name, title, hint, kind, labels } = property;
  const at = joinPointer(part, name);
  const value = atPointer(procedure.workflow, at);
  const set = (next: Json | undefined): void => {
    if (next === undefined && value === undefined) return;
    procedure.set(at, next);
  };
  const shared = { label: title, description: hint, disabled: procedure.broken };
  const text = typeof value === 'string' ? value : '';
  switch (kind.type) {
    case 'text':
      return (
        <TextEntry
          {...shared}
          value={text}
          whole
          long={name !== 'title' && name !== 'label' && name !== 'article'}
          first={procedure.added === part && name === 'title'}
          onChange={(typed) => set(typed === '' ? undefined : typed)}
        />
      );
    case 'feel':
      return <FeelEntry {...shared} value={text} onChange={(typed) => set(typed === '' ? undefined : typed)} />;
    case 'delay':
    case 'duration':
      return <DelayEntry property={property} part={part} />;
    case 'flag':
      return (
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
          onChange={(typed) => set(typed === '' || !Number.isInteger(Number(typed)) ? undefined : Number(typed))}
        />
      );
    case 'choice':
    case 'reference': {
      const options =
        kind.type === 'choice'
          ? kind.values.map((one) => ({ value: one, label: labels[one] ?? one }))
          : [
              ...Object.entries(labels).map(([one, label]) => ({ value: one, label })),
              ...optionsOf(kind.to, procedure),
            ];
      const known =
        text === '' || options.some((one) => one.value === text) ? options : [{ value: text, label: text }, ...options];
      const none = name === 'to' && located.schema.title === 'WorkflowAction' ? t('nowhere') : t('unset');
      return (
        <NativeSelect
          {...shared}
          size="sm"
          value={text}
          onChange={(event) => set(event.currentTarget.value || undefined)}
          data={[...(property.isRequired && text !== '' ? [] : [{ value: '', label: none }]), ...known]}
        />
      );
    }
    case 'choices':
    case 'references': {
      const given = stringsOf(value);
      const options =
        kind.type === 'choices'
          ? kind.values.map((one) => ({ value: one, label: labels[one] ?? one }))
          : optionsOf(kind.to, procedure);
      const unknown = given.filter((one) => !options.some((option) => option.value === one));
      const isSource = name === 'from' && located.schema.title === 'WorkflowAction';
      const change = (next: readonly string[]): void => {
        if (isSource) procedure.change({ type: 'action.from', action: part, steps: next });
        else set(next.length === 0 && !property.isRequired ? undefined : next);
      };
      const own = procedure.view.actions.find((action) => action.part === part);
      return (
        <MultiSelect
          {...shared}
          size="sm"
          searchable
          clearable={false}
          value={[...new Set(isSource && own && !own.isAnywhere ? own.steps : given)]}
          onChange={change}
          data={[...options, ...unknown.map((one) => ({ value: one, label: one }))]}
        />
      );
    }
    case 'record':
      return <RecordEntry property={property} at={at} located={kind.of} value={value} />;
    case 'records':
      return <RecordsEntry property={property} at={at} located={kind.of} value={value} />;
    case 'effects':
      return <EffectsEntry property={property} at={at} owner={part} />;
    case 'named':
      return <NamedEntry property={property} at={at} value={value} />;
    case 'formulas':
      return <FormulasEntry property={property} at={at} value={value} />;
    case 'source':
      return null;
  }
}

type FeelEntryProps = {
  readonly label: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A condition or a formula, with its sentence where it has one. */
function FeelEntry({ value, ...props }: FeelEntryProps): JSX.Element {
  const { valueOf } = useSettings();
  const words = value === '' ? null : conditionWords(value, valueOf);
  return (
    <div className="flow-feel">
      {words && !words.isSource && <p className="form-sentence">{words.text}</p>}
      <TextEntry {...props} description={props.description || t('feelHint')} value={value} whole long />
    </div>
  );
}

/** A length of time, in words; the days that count are said with it. */
function DelayEntry({ part, property }: { readonly part: Pointer; readonly property: Property }): JSX.Element {
  const { procedure } = useSettings();
  const { name, title, hint, kind } = property;
  const [isWrong, setWrong] = useState(false);
  const at = joinPointer(part, name);
  const value = atPointer(procedure.workflow, at);
  const own = isJsonObject(value) ? value : null;
  const after = own ? own['after'] : value;
  const calendar = own ? own['calendar'] : atPointer(procedure.workflow, joinPointer(part, 'calendar'));
  const words =
    typeof after === 'string' ? writeDelay({ after, calendar: calendar === 'working' ? 'working' : 'calendar' }) : '';
  const change = (typed: string): void => {
    if (typed.trim() === '') {
      setWrong(property.isRequired);
      if (!property.isRequired) procedure.set(at, undefined);
      return;
    }
    const read = readDelay(typed);
    setWrong(read === null || (read.isWorking && kind.type === 'duration'));
    if (!read || (read.isWorking && kind.type === 'duration')) return;
    if (name !== 'after' && kind.type === 'delay') {
      return procedure.set(at, { after: read.after, ...(read.isWorking && { calendar: 'working' }) });
    }
    const days = joinPointer(part, 'calendar');
    const counted: readonly PartChange[] =
      kind.type === 'duration' || (calendar === 'working') === read.isWorking
        ? []
        : read.isWorking
          ? [{ type: 'set', part: days, value: 'working' }]
          : [{ type: 'remove', part: days }];
    procedure.change({ type: 'procedure.change', changes: [{ type: 'set', part: at, value: read.after }, ...counted] });
  };
  return (
    <div>
      <TextEntry
        label={title}
        description={hint || t('delayHint')}
        value={words}
        disabled={procedure.broken}
        whole
        onChange={change}
      />
      {isWrong && (
        <p role="alert" className="form-hint form-fault">
          {t('delayWrong')}
        </p>
      )}
    </div>
  );
}

type InnerProps = {
  readonly property: Property;
  readonly at: Pointer;
  readonly located: Located;
  readonly value: Json | undefined;
};

/** A part inside the part, made and taken away whole. */
function RecordEntry({ property, at, located, value }: InnerProps): JSX.Element {
  const { procedure } = useSettings();
  const { title, hint, isRequired } = property;
  if (value === undefined) {
    return (
      <div>
        <Button
          variant="default"
          size="xs"
          disabled={procedure.broken}
          leftSection={<Icon name="add" />}
          onClick={() => procedure.set(at, blankOf(located, procedure))}
        >
          {title}
        </Button>
      </div>
    );
  }
  return (
    <fieldset className="flow-record">
      <legend>{title}</legend>
      {hint && <p className="form-hint">{hint}</p>}
      <PartEntries part={at} located={located} flat />
      {!isRequired && (
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={procedure.broken}
          onClick={() => procedure.set(at, undefined)}
        >
          {t('removeItem', { title })}
        </Button>
      )}
    </fieldset>
  );
}

/** Parts of a kind, in their order. */
function RecordsEntry({ property, at, located, value }: InnerProps): JSX.Element {
  const { procedure } = useSettings();
  const items = isJsonList(value) ? value : [];
  const { title } = property;
  return (
    <fieldset className="flow-record">
      <legend>{title}</legend>
      {items.map((_, rank) => (
        <div key={rank} className="flow-item">
          <div className="flow-item-tools">
            <span className="form-hint">{t('item', { title, rank: rank + 1 })}</span>
            <ItemTools part={joinPointer(at, rank)} title={t('item', { title, rank: rank + 1 })} />
          </div>
          <PartEntries part={joinPointer(at, rank)} located={located} flat />
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={procedure.broken}
        leftSection={<Icon name="add" />}
        onClick={() =>
          procedure.change({
            type: 'procedure.change',
            changes: [{ type: 'item', into: at, before: null, value: blankOf(located, procedure) }],
          })
        }
      >
        {t('addItem', { title: title.toLowerCase() })}
      </Button>
    </fieldset>
  );
}

function ItemTools({ part, title }: { readonly part: Pointer; readonly title: string }): JSX.Element {
  const { procedure } = useSettings();
  const { chosen, choose, broken } = procedure;
  const stay = (deed: () => void): void => {
    deed();
    choose(chosen);
  };
  return (
    <>
      <Tool
        icon="up"
        label={`${t('up')} : ${title}`}
        disabled={broken}
        onClick={() => stay(() => procedure.shift(part, -1))}
      />
      <Tool
        icon="down"
        label={`${t('down')} : ${title}`}
        disabled={broken}
        onClick={() => stay(() => procedure.shift(part, 1))}
      />
      <Tool
        icon="remove"
        label={t('removeItem', { title })}
        disabled={broken}
        onClick={() => stay(() => procedure.remove(part))}
      />
    </>
  );
}

/** Letters, mails, sums: one line each, which opens its settings. */
function EffectsEntry({
  property,
  at,
  owner,
}: {
  readonly property: Property;
  readonly at: Pointer;
  readonly owner: Pointer;
}): JSX.Element {
  const { procedure } = useSettings();
  const { files, workflow, view, broken } = procedure;
  const list = atPointer(workflow, at);
  const count = isJsonList(list) ? list.length : 0;
  const about = titleOfPart(view, workflow, owner) || t('filing');
  const item = (value: JsonObject): PartChange => ({ type: 'item', into: at, before: null, value });
  const add = (chosen: string): void => {
    const [type = '', slug = ''] = chosen.split(' ');
    const folder = type === 'mail' ? 'messages' : 'documents';
    const word = type === 'mail' ? 'message' : 'document';
    if (type !== 'mail' && type !== 'document') {
      const located = schemaOfPart({ ...workflow, filed: [{ type }] }, '/filed/0');
      if (located)
        procedure.change({ type: 'procedure.change', changes: [item({ type, ...blankOf(located, procedure) })] });
    } else if (slug !== '') procedure.change({ type: 'procedure.change', changes: [item({ type, [word]: slug })] });
    else {
      const name = slugOfTitle(
        about,
        lettersIn(files, folder).map(({ value }) => value),
      );
      const letter = { file: `${folder}/${name}.md`, text: newText(type, about) };
      procedure.change({ type: 'procedure.change', changes: [item({ type, [word]: name })], letter });
    }
  };
  const kinds = effectKinds();
  return (
    <fieldset className="flow-record">
      <legend>{property.title}</legend>
      {Array.from({ length: count }, (_, rank) => {
        const part = joinPointer(at, rank);
        const words = effectWords(procedure, part);
        return (
          <div key={rank} className="flow-row">
            <button type="button" className="flow-link" onClick={() => procedure.choose(part)}>
              {words}
            </button>
            <ItemTools part={part} title={words} />
          </div>
        );
      })}
      <NativeSelect
        size="sm"
        aria-label={`${property.title} : ${t('chooseEffect')}`}
        disabled={broken}
        value=""
        onChange={(event) => add(event.currentTarget.value)}
        data={[
          { value: '', label: t('chooseEffect') },
          { value: 'document', label: t('newLetter') },
          { value: 'mail', label: t('newMailText') },
          ...kinds
            .filter(({ type }) => type !== 'document' && type !== 'mail')
            .map(({ type, title }) => ({ value: type, label: title })),
          ...lettersIn(files, 'documents').map(({ value, label }) => ({
            value: `document ${value}`,
            label: `${kindTitle('document')} : ${label}`,
          })),
          ...lettersIn(files, 'messages').map(({ value, label }) => ({
            value: `mail ${value}`,
            label: `${kindTitle('mail')} : ${label}`,
          })),
        ]}
      />
    </fieldset>
  );
}

const kindTitle = (type: string): string => effectKinds().find((kind) => kind.type === type)?.title ?? type;

function effectWords(procedure: ProcedureEditor, part: Pointer): string {
  const type = textAt(procedure, part, 'type');
  const letter = textAt(procedure, part, 'document') || textAt(procedure, part, 'message');
  const folder = type === 'mail' ? 'messages' : 'documents';
  const found = lettersIn(procedure.files, folder).find(({ value }) => value === letter);
  const about = found?.label ?? (letter || textAt(procedure, part, 'label') || textAt(procedure, part, 'name'));
  return about === '' ? kindTitle(type) : `${kindTitle(type)} : ${about}`;
}

/** Parts that the author names, each with its own settings. */
function NamedEntry({ property, at, value }: Omit<InnerProps, 'located'>): JSX.Element {
  const { procedure } = useSettings();
  const { view, workflow, broken } = procedure;
  const names = isJsonObject(value) ? Object.keys(value) : [];
  const add = (): void => {
    const name = nameOfTitle(property.title, names);
    const located = schemaOfPart(workflow, joinPointer(at, name));
    if (!located) return;
    const change: PartChange = { type: 'insert', into: at, name, before: null, value: blankOf(located, procedure) };
    if (procedure.change({ type: 'procedure.change', changes: [change] })) procedure.choose(joinPointer(at, name));
  };
  return (
    <fieldset className="flow-record">
      <legend>{property.title}</legend>
      {names.map((name) => {
        const part = joinPointer(at, name);
        const title = titleOfPart(view, workflow, part);
        return (
          <div key={name} className="flow-row">
            <button type="button" className="flow-link" onClick={() => procedure.choose(part)}>
              {title}
            </button>
            <ItemTools part={part} title={title} />
          </div>
        );
      })}
      <Button variant="default" size="xs" disabled={broken} leftSection={<Icon name="add" />} onClick={add}>
        {t('addItem', { title: property.title.toLowerCase() })}
      </Button>
    </fieldset>
  );
}

/** The values that are decided, each by its formula. */
function FormulasEntry({ property, at, value }: Omit<InnerProps, 'located'>): JSX.Element | null {
  const { procedure } = useSettings();
  const own = isJsonObject(value) ? value : {};
  const decided = atPointer(procedure.workflow, '/decision/properties');
  const titles = new Map(
    Object.entries(isJsonObject(decided) ? decided : {}).map(([name, schema]) => {
      const title = isJsonObject(schema) ? schema['title'] : undefined;
      return [name, typeof title === 'string' ? title : name] as const;
    }),
  );
  const names = [...new Set([...titles.keys(), ...Object.keys(own)])];
  if (names.length === 0) return null;
  return (
    <fieldset className="flow-record">
      <legend>{property.title}</legend>
      {names.map((name) => {
        const formula = own[name];
        return (
          <FeelEntry
            key={name}
            label={titles.get(name) ?? name}
            description=""
            disabled={procedure.broken}
            value={typeof formula === 'string' ? formula : ''}
            onChange={(typed) => procedure.set(joinPointer(at, name), typed === '' ? undefined : typed)}
          />
        );
      })}
    </fieldset>
  );
}

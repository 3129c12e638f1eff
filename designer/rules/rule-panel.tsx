import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { JSX } from 'react';
import { isJsonObject } from '../../engine/base/index.ts';
import {
  resolveReference,
  RULES,
  schemaOfFile,
  valueAt,
  type Described,
  type Json,
  type JsonObject,
  type RuleView,
} from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { isWithin } from '../at-its-field.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { Problems } from '../form/problems.tsx';
import { FieldPlace } from '../form/field-place.tsx';
import { useAsk } from '../uses/things.tsx';
import { t as uses } from '../uses/text.ts';
import { FeelEntry } from './feel-entry.tsx';
import { GivingEntry } from './giving-entry.tsx';
import { listsOf, questionRead, questionsOf } from './known-names.ts';
import { LabelsEntry } from './labels-entry.tsx';
import { problemsOf } from './problems-of.ts';
import { QuotaEntry } from './quota-entry.tsx';
import { isUnsaid } from './sentence.ts';
import { t } from './text.ts';
import { idOf, listOf, type RulesEditor } from './use-rules.ts';

type RulePanelProps = {
  readonly rules: RulesEditor;
  readonly rule: RuleView;
  readonly onSource: (file: string, pointer: string) => void;
};

/** Words that name a rule: they are made of its title, and changed everywhere at once. */
const NAMING = ['name', 'id'];
/** Words that have a place of their own in the panel. */
const PLACED = ['expression', 'table', 'values', 'valid', 'on', 'labels', 'by', 'most', 'besides', 'holds'];
/** Words that are said last, under « plus de réglages ». */
const LATER = ['each', 'article', 'labels', 'public', 'personal', 'on'];

/** All that can be set of one rule, in the words of the language. */
export function RulePanel({ rules, rule, onSource }: RulePanelProps): JSX.Element {
  const ask = useAsk();
  if (rule.type === 'source') {
    return (
      <div className="form-card">
        <p>{t('inSourceWhy')}</p>
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="code" />}
          onClick={() => onSource('rules.json', rule.at)}
        >
          {t('openSource')}
        </Button>
      </div>
    );
  }
  const value = valueAt(rules.files, { file: 'rules.json', pointer: rule.at });
  const written = isJsonObject(value) ? value : {};
  const words = wordsOf(listOf(rule)).filter(
    ([word, { fr }]) => fr && !NAMING.includes(word) && !PLACED.includes(word),
  );
  const problems = problemsOf(rules, rule);
  const ofWord = (word: string): readonly ApiDiagnostic[] =>
    word === '' || LATER.includes(word)
      ? []
      : problems.filter(({ pointer }) => isWithin(pointer, `${rule.at}/${word}`));
  const told = new Set([...words.map(([word]) => word), feelOf(rule)].flatMap(ofWord));
  const tell = (problemsThere: readonly ApiDiagnostic[]): JSX.Element | null =>
    problemsThere.length === 0 ? null : <Problems form={{ ...rules, change: rules.act }} problems={problemsThere} />;
  const entry = ([word, described]: readonly [string, Described]): JSX.Element => (
    <FieldPlace key={word} sets={[{ file: RULES, pointer: `${rule.at}/${word}` }]} told={tell(ofWord(word))}>
      <WordEntry {...{ rules, rule, written, word, described }} />
    </FieldPlace>
  );
  const named = Object.fromEntries(wordsOf(listOf(rule)));
  const change = (members: Readonly<Record<string, Json>>): void => rules.change(rule, members);
  const kind = rule.type === 'value' ? rule.by.type : null;
  const thing = rule.type === 'value' || rule.type === 'quota' ? { kind: rule.type, name: rule.key.name } : null;
  return (
    <>
      {/* Above all that comes late, such as the editor of a formula: what one presses stays under the pointer. */}
      <div className="form-buttons">
        {thing && (
          <>
            <Button variant="default" size="xs" onClick={() => ask({ thing, deed: 'uses' })}>
              {uses('whereUsed')}
            </Button>
            <Button variant="default" size="xs" disabled={rules.broken} onClick={() => ask({ thing, deed: 'rename' })}>
              {uses('rename')}
            </Button>
          </>
        )}
        <Button variant="default" size="xs" leftSection={<Icon name="code" />} onClick={() => onSource(RULES, rule.at)}>
          {t('openSource')}
        </Button>
      </div>
      <FieldPlace sets={[{ file: RULES, pointer: rule.at }]}>
        {tell(problems.filter((one) => !told.has(one)))}
        {words.filter(([word]) => !LATER.includes(word)).map(entry)}
        {rule.type === 'value' && <GivingEntry rules={rules} rule={rule} />}
        {rule.type === 'quota' && <QuotaEntry rules={rules} rule={rule} named={named} />}
        {(rule.type === 'check' || rule.type === 'condition') && (
          <FeelEntry
            rules={rules}
            label={named['valid']?.fr?.title ?? ''}
            hint={named['valid']?.fr?.hint}
            feel={rule.feel}
            each={rule.each}
            pointer={`${rule.at}/valid`}
            isCondition
            onChange={(feel) => change({ valid: feel, ...shownAt(rules, rule, feel) })}
          />
        )}
        <details className="form-more">
          <summary>{t('more')}</summary>
          {words.filter(([word]) => LATER.includes(word) && !(word === 'each' && kind === 'values')).map(entry)}
          {rule.type === 'value' && rule.by.type !== 'expression' && (
            <TextEntry
              label={named['on']?.fr?.title ?? ''}
              description={named['on']?.fr?.hint}
              value={textOf(written['on'])}
              disabled={rules.broken}
              whole
              onChange={(text) => change({ on: text || null })}
            />
          )}
          {rule.type === 'value' && rule.valueType !== 'money' && rule.valueType !== 'number' && (
            <LabelsEntry rules={rules} rule={rule} written={written} described={named['labels']} />
          )}
        </details>
      </FieldPlace>
    </>
  );
}

/** A control that looked at nothing shows its message at the first thing that it looks at: there it is mended. */
function shownAt({ files }: RulesEditor, rule: RuleView, feel: string): { readonly field?: string } {
  if (rule.type !== 'check' || !isUnsaid(rule.feel)) return {};
  const field = questionRead(files, rule.each, feel);
  return field === null ? {} : { field };
}

/** The word that says the expression of a rule; '' where it has none. */
function feelOf(rule: RuleView): string {
  switch (rule.type) {
    case 'value':
      return rule.by.type === 'expression' ? 'expression' : '';
    case 'quota':
      return 'most';
    case 'check':
    case 'condition':
      return 'valid';
    case 'source':
      return '';
  }
}

/** Words that the language lets one say of a rule of a list, each with its own title: one that is added shows up by itself. */
function wordsOf(list: string): readonly (readonly [string, Described])[] {
  const root = schemaOfFile('rules.json');
  const items = root?.properties?.[list]?.items;
  if (!root || !items) return [];
  return Object.entries(items.properties ?? {}).map(([word, schema]) => {
    const target = resolveReference(root, schema).schema;
    return [word, { ...target, ...(schema.fr && { fr: schema.fr }) }] as const;
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

type WordEntryProps = {
  readonly rules: RulesEditor;
  readonly rule: RuleView;
  readonly written: JsonObject;
  readonly word: string;
  readonly described: Described;
};

function WordEntry({ rules, rule, written, word, described }: WordEntryProps): JSX.Element {
  const shared = { label: described.fr?.title ?? word, description: described.fr?.hint, disabled: rules.broken };
  const value = written[word];
  const set = (next: Json): void => rules.change(rule, { [word]: next });
  if (described.type === 'boolean') {
    return (
      <Checkbox {...shared} checked={value === true} onChange={(event) => set(event.currentTarget.checked || null)} />
    );
  }
  const options = optionsOf(word, described, rules, rule);
  if (options) {
    const text = value === false ? 'false' : textOf(value);
    const known = options.some((option) => option.value === text)
      ? options
      : [...options, { value: text, label: text }];
    return (
      <NativeSelect
        {...shared}
        size="sm"
        value={text}
        onChange={(event) => {
          const { value: next } = event.currentTarget;
          set(next === '' ? null : word === 'personal' && next === 'false' ? false : next);
        }}
        data={[...known]}
      />
    );
  }
  const isRequired = word === 'title' || word === 'message';
  return (
    <TextEntry
      {...shared}
      value={textOf(value)}
      long={word === 'message'}
      whole
      first={word === 'title' && rules.added === idOf(rule) ? rules.added : null}
      onChange={(text) => {
        if (text !== '' || !isRequired) set(text || null);
      }}
    />
  );
}

type Option = { readonly value: string; readonly label: string };

const VALUE_TYPES = ['string', 'number', 'money', 'boolean', 'date', 'list', 'context'] as const;

function optionsOf(word: string, described: Described, rules: RulesEditor, rule: RuleView): readonly Option[] | null {
  switch (word) {
    case 'type':
      return VALUE_TYPES.map((type) => ({ value: type, label: t(`type-${type}`) }));
    case 'effect':
      return [
        { value: 'block', label: t('effect-block') },
        { value: 'inform', label: t('effect-inform') },
      ];
    case 'each':
      return [{ value: '', label: t('wholeRequest') }, ...listsOf(rules.files)];
    case 'field':
      return questionsOf(rules.files, rule.type === 'source' ? null : rule.each);
    case 'personal':
      return [{ value: '', label: t('unset') }, { value: 'false', label: t('everyone') }, ...categoriesOf(rules)];
    default:
      return described.enum?.flatMap((value) => (typeof value === 'string' ? [{ value, label: value }] : [])) ?? null;
  }
}

function categoriesOf({ files }: RulesEditor): readonly Option[] {
  const categories = valueAt(files, { file: 'privacy.json', pointer: '/categories' });
  return Object.entries(isJsonObject(categories) ? categories : {}).map(([value, category]) => {
    const title = isJsonObject(category) ? category['title'] : undefined;
    return { value, label: typeof title === 'string' ? title : value };
  });
}

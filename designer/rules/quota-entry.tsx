import { Checkbox, NativeSelect } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { RULES, type Described, type RuleView } from '../../engine/studio.ts';
import { FieldPlace } from '../form/field-place.tsx';
import { countsBy } from './count-by.ts';
import { FeelEntry } from './feel-entry.tsx';
import { knownNames } from './known-names.ts';
import { statesOf } from './states-of.ts';
import { t } from './text.ts';
import type { RulesEditor } from './use-rules.ts';

type QuotaEntryProps = {
  readonly rules: RulesEditor;
  readonly rule: Extract<RuleView, { readonly type: 'quota' }>;
  /** What the language says of each word. */
  readonly named: Readonly<Record<string, Described>>;
};

/** What a quota counts by, how many at most, and the steps that hold a place. */
export function QuotaEntry({ rules, rule, named }: QuotaEntryProps): JSX.Element {
  const words = (word: string) => ({
    label: named[word]?.fr?.title ?? '',
    hint: named[word]?.fr?.hint,
  });
  const counts = countsBy(knownNames(rules.files, rules.names, null), rule.by);
  return (
    <>
      <FeelEntry
        rules={rules}
        {...words('most')}
        feel={rule.most}
        each={null}
        pointer={`${rule.at}/most`}
        isCondition={false}
        onChange={(most) => rules.change(rule, { most })}
      />
      <FieldPlace sets={[{ file: RULES, pointer: `${rule.at}/by` }]}>
        <NativeSelect
          size="sm"
          label={words('by').label}
          description={words('by').hint}
          disabled={rules.broken}
          value={rule.by ?? ''}
          onChange={(event) => rules.change(rule, { by: event.currentTarget.value || null })}
          data={[{ value: '', label: t('countedTogether') }, ...counts]}
        />
      </FieldPlace>
      <fieldset>
        <legend>{words('holds').label}</legend>
        <p className="form-hint">{setFrenchSpaces(words('holds').hint ?? '')}</p>
        {heldStates(rules, rule).map(({ value, label }) => (
          <Checkbox
            key={value}
            size="sm"
            label={label}
            disabled={rules.broken || (rule.holds.length === 1 && rule.holds[0] === value)}
            checked={rule.holds.includes(value)}
            onChange={(event) => {
              const kept = rule.holds.filter((state) => state !== value);
              rules.change(rule, { holds: event.currentTarget.checked ? [...kept, value] : kept });
            }}
          />
        ))}
      </fieldset>
      <FeelEntry
        rules={rules}
        {...words('besides')}
        feel={rule.besides ?? ''}
        each={null}
        pointer={`${rule.at}/besides`}
        isCondition={false}
        onChange={(besides) => rules.change(rule, { besides: besides.trim() || null })}
      />
    </>
  );
}

/** The steps that there are, and those that it names and that are gone. */
function heldStates({ files }: RulesEditor, { holds }: QuotaEntryProps['rule']): ReturnType<typeof statesOf> {
  const known = statesOf(files);
  const gone = holds.filter((state) => !known.some(({ value }) => value === state));
  return [...known, ...gone.map((value) => ({ value, label: value }))];
}

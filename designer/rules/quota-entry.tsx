import { Checkbox } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Described, RuleView } from '../../engine/studio.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { FeelEntry } from './feel-entry.tsx';
import { statesOf } from './states-of.ts';
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
  const optional = (word: 'by' | 'besides'): JSX.Element => (
    <TextEntry
      label={words(word).label}
      description={words(word).hint}
      value={rule[word] ?? ''}
      disabled={rules.broken}
      whole
      onChange={(text) => rules.change(rule, { [word]: text || null })}
    />
  );
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
      {optional('by')}
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
      {optional('besides')}
    </>
  );
}

/** The steps that there are, and those that it names and that are gone. */
function heldStates({ files }: RulesEditor, { holds }: QuotaEntryProps['rule']): ReturnType<typeof statesOf> {
  const known = statesOf(files);
  const gone = holds.filter((state) => !known.some(({ value }) => value === state));
  return [...known, ...gone.map((value) => ({ value, label: value }))];
}

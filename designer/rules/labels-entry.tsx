import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { isJsonObject } from '../../engine/base/index.ts';
import type { Described, JsonObject, RuleView } from '../../engine/studio.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { t } from './text.ts';
import type { RulesEditor } from './use-rules.ts';
import { RemoveTool } from '../remove-tool.tsx';

type LabelsEntryProps = {
  readonly rules: RulesEditor;
  readonly rule: RuleView;
  readonly written: JsonObject;
  readonly described: Described | undefined;
};

/** What people read for each text that a rule can give. */
export function LabelsEntry({ rules, rule, written, described }: LabelsEntryProps): JSX.Element {
  const labels = isJsonObject(written['labels']) ? written['labels'] : {};
  const entries = Object.entries(labels);
  const set = (next: readonly (readonly [string, unknown])[]): void => {
    const kept = next.flatMap(([value, text]) => (typeof text === 'string' ? [[value, text] as const] : []));
    rules.change(rule, { labels: kept.length > 0 ? Object.fromEntries(kept) : null });
  };
  return (
    <fieldset>
      <legend>{described?.fr?.title}</legend>
      <p className="form-hint">{setFrenchSpaces(described?.fr?.hint ?? '')}</p>
      {entries.map(([value, text], rank) => (
        <div key={value} className="form-choice">
          <TextEntry
            label={t('labelValue')}
            value={value}
            disabled={rules.broken}
            whole
            onChange={(typed) => {
              if (typed !== '' && !Object.hasOwn(labels, typed)) set(entries.with(rank, [typed, text]));
            }}
          />
          <TextEntry
            label={t('labelText')}
            value={typeof text === 'string' ? text : ''}
            disabled={rules.broken}
            whole
            onChange={(typed) => {
              if (typed !== '') set(entries.with(rank, [value, typed]));
            }}
          />
          <RemoveTool
            label={t('removeLabel')}
            disabled={rules.broken}
            onClick={() => set(entries.toSpliced(rank, 1))}
          />
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={rules.broken}
        onClick={() => set([...entries, [freeName(labels), t('labelText')]])}
      >
        {t('addLabel')}
      </Button>
    </fieldset>
  );
}

function freeName(labels: JsonObject): string {
  for (let rank = 1; ; rank++) if (!Object.hasOwn(labels, `valeur${rank}`)) return `valeur${rank}`;
}

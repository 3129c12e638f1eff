import { SegmentedControl } from '@mantine/core';
import { useState, type JSX } from 'react';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { readSentence, writeSentence } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { FeelEntry } from '../panel/entries.tsx';
import { usePanel, type EntryProps } from '../panel/panel-editor.ts';
import { SentenceEntry } from './sentence-entry.tsx';
import { isUnsaid, UNSAID } from './sentence.ts';
import { t } from './text.ts';
import './rules.css';

/** Whether a word of a part says when something holds: a condition of an action, of a letter, of a mark in the queue. */
export const isCondition = ({ property: { name, kind } }: EntryProps): boolean =>
  kind.type === 'feel' && name === 'when';

type ConditionEntryProps = EntryProps & {
  /** What it may read, by title. */
  readonly names: readonly ReadableName[];
};

/** Such a condition as a sentence that changes it where it has one, else as it is written. */
export function ConditionEntry({ part, property, names }: ConditionEntryProps): JSX.Element {
  const panel = usePanel();
  const [way, setWay] = useState('sentence');
  const at = joinPointer(part, property.name);
  const value = atPointer(panel.value, at);
  const feel = typeof value === 'string' ? value : '';
  const isBegun = !isUnsaid(feel);
  const sentence = isBegun ? readSentence(feel) : UNSAID;
  const words = sentence && isBegun ? panel.sayFeel(feel) : null;
  const written = (
    <FeelEntry
      label={property.title}
      description={property.hint}
      disabled={panel.broken}
      value={feel}
      onChange={(typed) => {
        if (typed !== '' || !property.isRequired) panel.set(at, typed === '' ? undefined : typed);
      }}
    />
  );
  if (!sentence) return written;
  return (
    <fieldset className="rules-expression">
      <legend>{property.title}</legend>
      {property.hint && <p className="form-hint">{setFrenchSpaces(property.hint)}</p>}
      <SegmentedControl
        size="xs"
        aria-label={t('howWritten')}
        value={way}
        onChange={setWay}
        data={[
          { value: 'sentence', label: t('asSentence') },
          { value: 'feel', label: t('asFeel') },
        ]}
      />
      {way === 'sentence' ? (
        <>
          {words !== null && <p className="form-sentence">{setFrenchSpaces(words)}</p>}
          <SentenceEntry
            sentence={sentence}
            names={names}
            disabled={panel.broken}
            {...(!property.isRequired && { onClear: () => panel.set(at, undefined) })}
            onChange={(next) => panel.set(at, writeSentence(next))}
          />
        </>
      ) : (
        written
      )}
    </fieldset>
  );
}

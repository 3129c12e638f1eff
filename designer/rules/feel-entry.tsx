import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useMemo, useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { gestureOfFix, readSentence, RULES, wordFeel, writeSentence } from '../../engine/studio.ts';
import { isWithin } from '../at-its-field.ts';
import { Problems } from '../form/problems.tsx';
import { FieldPlace } from '../form/field-place.tsx';
import { bareNames, knownNames, nameOfIn } from './known-names.ts';
import { SentenceEntry } from './sentence-entry.tsx';
import { isUnsaid, UNSAID } from './sentence.ts';
import { t } from './text.ts';
import type { RulesEditor } from './use-rules.ts';

const FeelEditor = lazy(async () => ({ default: (await import('./feel-editor.tsx')).FeelEditor }));

type FeelEntryProps = {
  readonly rules: RulesEditor;
  readonly label: string;
  readonly hint: string | undefined;
  readonly feel: string;
  readonly each: string | null;
  /** Where the expression stands in rules.json. */
  readonly pointer: string;
  /** A condition reads as a sentence where it can. */
  readonly isCondition: boolean;
  readonly onChange: (feel: string) => void;
};

/** An expression: in words, as the sentence that changes it, or as FEEL. */
export function FeelEntry(props: FeelEntryProps): JSX.Element {
  const { rules, label, hint, feel, each, pointer, isCondition, onChange } = props;
  const { files, names: given, broken } = rules;
  const names = useMemo(() => knownNames(files, given, each), [files, given, each]);
  const bare = useMemo(() => bareNames(files, names), [files, names]);
  const isBegun = !isCondition || !isUnsaid(feel);
  const words = useMemo(() => (isBegun ? wordFeel(feel, nameOfIn(names)) : null), [isBegun, feel, names]);
  const sentence = !isCondition ? null : isBegun ? readSentence(feel) : UNSAID;
  const [way, setWay] = useState('sentence');
  const diagnostics = rules.diagnostics.filter((item) => isWithin(item.pointer, pointer));
  return (
    <fieldset className="rules-expression">
      <legend>{label}</legend>
      {hint && <p className="form-hint">{setFrenchSpaces(hint)}</p>}
      {words && (
        <p className="form-sentence">
          {words.map(({ type, text }, rank) =>
            type === 'words' ? setFrenchSpaces(text) : <em key={rank}>{setFrenchSpaces(text)}</em>,
          )}
        </p>
      )}
      {sentence && (
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
      )}
      {isCondition && !sentence && <p className="form-hint">{t('noSentence')}</p>}
      <FieldPlace
        sets={[{ file: RULES, pointer }]}
        told={
          diagnostics.length === 0 ? null : <Problems form={{ ...rules, change: rules.act }} problems={diagnostics} />
        }
      >
        {sentence && way === 'sentence' ? (
          <SentenceEntry
            sentence={sentence}
            names={names}
            disabled={broken}
            onChange={(next) => onChange(writeSentence(next))}
          />
        ) : (
          <Suspense fallback={<pre className="rules-feel-text">{feel}</pre>}>
            <FeelEditor
              label={label}
              feel={feel}
              names={names}
              bare={bare}
              diagnostics={diagnostics}
              source={files['rules.json'] ?? ''}
              disabled={broken}
              onFix={(fix) => {
                const gesture = gestureOfFix(files, fix.edits);
                if (gesture) rules.act(gesture);
              }}
              onChange={onChange}
            />
          </Suspense>
        )}
      </FieldPlace>
    </fieldset>
  );
}

import { Text, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, type JSX } from 'react';
import { LONGEST_ACT, nameOfAct, readAct, titleOfAct } from '../../engine/studio.ts';
import { formatDate } from '../../engine/form/words/index.ts';
import { t } from './text.ts';

type ActEntryProps = { readonly text: string; readonly onChange: (text: string) => void };

/** Articles that are named: of a code nobody reads them all here. */
const MOST_NAMED = 30;

/** Takes the text of an act, and says at once what is recognised of it. */
export function ActEntry({ text, onChange }: ActEntryProps): JSX.Element {
  return (
    <div>
      <Textarea
        label={t('act')}
        description={t('actHint')}
        rows={5}
        maxLength={LONGEST_ACT}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div role="status">{text.trim() !== '' && <WhatWasRead text={text} />}</div>
    </div>
  );
}

function WhatWasRead({ text }: { readonly text: string }): JSX.Element {
  const settled = useDeferredValue(text);
  const act = useMemo(() => readAct(settled), [settled]);
  const numbers = act.articles.map(({ number }) => number);
  const named = `${numbers.slice(0, MOST_NAMED).join(', ')}${numbers.length > MOST_NAMED ? '…' : ''}`;
  const title = titleOfAct(act);
  const lines = [
    title === null ? null : t('actTitle', { title }),
    nameOfAct(act) ?? t('actUnnamed'),
    act.date === null ? null : t('actDate', { date: formatDate(act.date) }),
    act.assembly === null ? null : t('actAssembly', { assembly: act.assembly }),
    numbers.length === 0
      ? t('actNoArticle')
      : t(numbers.length === 1 ? 'actOneArticle' : 'actArticles', { count: numbers.length, numbers: named }),
    t('actParts', {
      visas: act.visas.length,
      considerants: act.considerants.length,
      annexes: act.annexes.length,
      notes: act.notes.length,
    }),
  ];
  return (
    <section className="studio-recognised" aria-label={t('actRead')}>
      {lines.map(
        (line) =>
          line !== null && (
            <Text key={line} size="sm">
              {line}
            </Text>
          ),
      )}
    </section>
  );
}

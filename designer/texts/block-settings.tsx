import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { localsAt, readLiquid, TEXT_TESTS, writeLiquid, type FeelClauses, type TextMark } from '../../engine/studio.ts';
import { Clauses } from '../rules/sentence-entry.tsx';
import type { MarkProps } from './mark-props.ts';
import { nameOfIn, readableHere } from './names-at.ts';
import { t } from './text.ts';

/** What opens, divides or ends a condition or a list: its sentence, and what is done to the whole. */
export function BlockSettings({ marks, rank, names, onReplace }: MarkProps): JSX.Element | null {
  const mark = marks.marks[rank];
  const block = marks.blocks[mark?.block ?? -1];
  const open = block && marks.marks[block.open];
  const close = block && block.close !== null ? marks.marks[block.close] : undefined;
  if (!mark || !block || !open) return null;
  const divides = block.branches.flatMap((at) => marks.marks[at] ?? []);
  const isCondition = open.type === 'if' || open.type === 'unless';
  const hasElse = divides.some(({ type }) => type === 'else');
  return (
    <>
      {'condition' in mark && <ConditionEntry {...{ marks, rank, names, onReplace }} mark={mark} />}
      {close ? (
        <div className="form-buttons">
          {isCondition && !hasElse && (
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                onReplace([{ from: close.from, to: close.from, insert: '{% else %}' }], {
                  from: close.from + '{% else %}'.length,
                  to: close.from + '{% else %}'.length,
                })
              }
            >
              {t('addElse')}
            </Button>
          )}
          {divides.length === 0 && (
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                onReplace(
                  [open, close].map(({ from, to }) => ({ from, to, insert: '' })),
                  { from: open.from, to: open.from },
                )
              }
            >
              {t(isCondition ? 'keepText' : 'keepInside')}
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              onReplace([{ from: open.from, to: close.to, insert: '' }], { from: open.from, to: open.from })
            }
          >
            {t('removeBlock')}
          </Button>
        </div>
      ) : (
        <p className="form-hint form-fault">{t('noEnd')}</p>
      )}
    </>
  );
}

type ConditionEntryProps = MarkProps & {
  readonly mark: Extract<TextMark, { readonly type: 'if' | 'unless' | 'elsif' }>;
};

/** The condition as the sentence that rules have; what says it otherwise stays as it is written. */
function ConditionEntry({ marks, rank, names, mark, onReplace }: ConditionEntryProps): JSX.Element {
  const locals = localsAt(marks, rank);
  const nameOf = nameOfIn(names, locals);
  const typeOf = (path: string) => nameOf(path)?.type ?? null;
  const clauses = readLiquid(mark.condition.text, typeOf);
  if (!clauses) return <p className="form-hint">{t('ownCondition')}</p>;
  const change = (next: FeelClauses): void => {
    const written = writeLiquid(next, typeOf);
    if (written === null) return;
    const { from, to } = mark.condition;
    const length = mark.to - mark.from - (to - from) + written.length;
    onReplace([{ from, to, insert: written }], { from: mark.from, to: mark.from + length });
  };
  return (
    <fieldset>
      <legend>{t(mark.type === 'unless' ? 'unlessWhat' : 'onlyIfWhat')}</legend>
      <Clauses
        value={clauses}
        names={readableHere(names, locals)}
        disabled={false}
        tests={TEXT_TESTS}
        onChange={change}
      />
    </fieldset>
  );
}

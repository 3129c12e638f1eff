import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { localsAt, readLiquid, TEXT_TESTS, writeLiquid, type FeelClauses, type TextMark } from '../../engine/studio.ts';
import { Clauses } from '../rules/clauses.tsx';
import { addElse, removeSpan, sayCondition, unwrapBlock } from './chip-gestures.ts';
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
            <Button variant="default" size="xs" onClick={() => onReplace(addElse(close))}>
              {t('addElse')}
            </Button>
          )}
          {divides.length === 0 && (
            <Button variant="default" size="xs" onClick={() => onReplace(unwrapBlock(open, close))}>
              {t(isCondition ? 'keepText' : 'keepInside')}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={() => onReplace(removeSpan({ from: open.from, to: close.to }))}>
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
    if (written !== null) onReplace(sayCondition(mark, written));
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

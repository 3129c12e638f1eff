import { Button } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { FeelClauses, FeelSentence } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { Clauses } from './clauses.tsx';
import { t } from './text.ts';
import './rules.css';

type SentenceEntryProps = {
  readonly sentence: FeelSentence;
  readonly names: readonly ReadableName[];
  readonly disabled: boolean;
  readonly onChange: (sentence: FeelSentence) => void;
  /** Takes the whole condition away, where there need be none. */
  readonly onClear?: () => void;
};

/** Cases that are still to be said. */
const NO_CLAUSES: FeelClauses = { join: 'all', clauses: [] };

/** A condition as a sentence, each part of which is chosen or typed in words. */
export function SentenceEntry({ sentence, names, disabled, onChange, onClear }: SentenceEntryProps): JSX.Element {
  const { when, join, clauses } = sentence;
  const [isNarrowed, narrow] = useState(false);
  const shared = { names, disabled };
  const cases = when ?? (isNarrowed ? NO_CLAUSES : null);
  return (
    <div className="rules-sentence">
      {cases && (
        <fieldset>
          <legend>{t('whenAll')}</legend>
          <Clauses {...shared} value={cases} onChange={(next) => onChange({ ...sentence, when: next })} />
        </fieldset>
      )}
      <fieldset>
        {/* What is around says it already where there is but one of them. */}
        <legend className={cases ? undefined : 'cg-hidden'}>{t(cases ? 'then' : 'what')}</legend>
        <Clauses
          {...shared}
          value={{ join, clauses }}
          {...(onClear && { onClear })}
          onChange={(next) => onChange({ ...next, when })}
        />
      </fieldset>
      {clauses.length > 0 && (
        <Button
          variant="subtle"
          size="xs"
          disabled={disabled}
          onClick={() => {
            narrow(!cases);
            if (when) onChange({ ...sentence, when: null });
          }}
        >
          {t(cases ? 'removeWhen' : 'addWhen')}
        </Button>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { Icon } from '../../runtime/ui/icon.tsx';
import { keywordInWords } from './keyword-words.ts';
import { undrawnKeywords } from './drawn-keywords.ts';
import type { QuestionPanel } from './question-panel.ts';
import { t } from './text.ts';

type InSourceProps = QuestionPanel & { readonly onOpen: () => void };

/** What no panel draws is told, with one click to its text. */
export function InSource({ form, schema, question, onOpen }: InSourceProps): JSX.Element {
  const names = [...new Set(undrawnKeywords(question.kind, schema, form.view.form).map(keywordInWords))];
  return (
    <div className="form-card">
      {question.others.length > 0 && <p>{t('asked')}</p>}
      {names.length > 0 && <p>{t('keywords', { names: names.join(', ') })}</p>}
      <Button variant="default" size="xs" leftSection={<Icon name="code" />} onClick={onOpen}>
        {t('openSource')}
      </Button>
    </div>
  );
}

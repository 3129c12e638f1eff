import { useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { Field, useIsTold } from './question-field.tsx';
import { messageField, messageGesture, messagesOf } from './question-messages.ts';
import type { QuestionPanel } from './question-panel.ts';
import { t } from './details/text.ts';
import { TextEntry } from './text-entry.tsx';

/** What people read where their answer does not do: one text for each refusal of the question. */
export function MessageEntries(panel: QuestionPanel): JSX.Element | null {
  const messages = messagesOf(panel);
  const isTold = useIsTold(messages.map(({ keyword }) => messageField(keyword)));
  // What is to mend in the fold opens it; once open it stays, or the field would go from under who mends it.
  const [isOpen, setOpen] = useState(false);
  if (isTold && !isOpen) setOpen(true);
  if (messages.length === 0) return null;
  return (
    <details className="form-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{setFrenchSpaces(t('messages'))}</summary>
      <p className="form-hint">{setFrenchSpaces(t('messagesHint'))}</p>
      {messages.map(({ keyword, label, text }) => (
        <Field key={keyword} name={messageField(keyword)}>
          <TextEntry
            label={setFrenchSpaces(label)}
            value={text}
            long
            disabled={panel.form.broken}
            onChange={(typed) => panel.form.change(messageGesture(panel, keyword, typed.trim()))}
          />
        </Field>
      ))}
    </details>
  );
}

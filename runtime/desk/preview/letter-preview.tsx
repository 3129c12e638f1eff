import { Paper, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ActionPreview } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';

type LetterPreviewProps = { readonly letter: ActionPreview['letters'][number] };

/** A document before it is made, with what will stand around its text: of an order its heading, of a licence its frame. */
export function LetterPreview({ letter }: LetterPreviewProps): JSX.Element {
  const { title, third, recipient, heading, frame, html, signatory } = letter;
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-label={third ? t('letterToThird', { title, third: third.title }) : title}
    >
      {third && <Recipient lines={recipient} />}
      {heading.length > 0 && (
        <Text component="div" ta="center" fw={600} mb="sm">
          {heading.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Text>
      )}
      {frame.length > 0 && (
        <dl className="desk-answers desk-frame">
          {frame.map(({ label, text }) => (
            <div key={label} className="desk-answer">
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {/* The server makes this HTML from Markdown and lets no tag of the data through. */}
      <div className="desk-letter" dangerouslySetInnerHTML={{ __html: html }} />
      {signatory.length > 0 && (
        <Text component="div" size="sm" ta="right">
          {signatory.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Text>
      )}
    </Paper>
  );
}

/** Name and address, as they stand in the window of the envelope. */
export function Recipient({ lines }: { readonly lines: string }): JSX.Element {
  return (
    <Text size="sm" className="desk-recipient" component="address">
      {lines}
    </Text>
  );
}

import { Text } from '@mantine/core';
import type { JSX } from 'react';
import type { FoundCase, FoundMessage, FoundPerson, NamedEstablishment } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { numberOf } from '../parts/establishment-words.ts';
import { t } from '../text.ts';
import type { DeskCommand } from './commands.ts';
import type { Result } from './results.ts';

/** What is read of a result: what it is, and why it was found. */
export function ResultWords({ result }: { readonly result: Result }): JSX.Element {
  switch (result.type) {
    case 'case':
      return <CaseLines found={result.found} />;
    case 'person':
      return <PersonLines found={result.found} />;
    case 'message':
      return <MessageLines found={result.found} />;
    case 'establishment':
      return <EstablishmentLines found={result.found} />;
    case 'command':
      return <CommandLine found={result.found} />;
  }
}

/** A case, and why it was found. */
function CaseLines({ found }: { readonly found: FoundCase }): JSX.Element {
  const { number, applicant, dispositifTitle, stateTitle, why } = found;
  return (
    <>
      <Text size="sm" component="span" display="block">
        <strong>{number}</strong> · {applicant}
      </Text>
      <Text size="xs" c="gray.7" component="span" display="block">
        {dispositifTitle} · {stateTitle}
      </Text>
      {why.length > 0 && (
        <Text size="xs" c="gray.7" component="span" display="block">
          {why.map(sentenceOf).join(' · ')}
        </Text>
      )}
    </>
  );
}

/** What is done, and the keys that do it. */
function CommandLine({ found: { label, keys } }: { readonly found: DeskCommand }): JSX.Element {
  return (
    <Text size="sm" component="span" className="desk-command">
      <span>{label}</span>
      {keys !== null && <kbd>{keys}</kbd>}
    </Text>
  );
}

function PersonLines({ found: { name, number } }: { readonly found: FoundPerson }): JSX.Element {
  return (
    <>
      <Text size="sm" component="span" display="block">
        <strong>{name}</strong>
      </Text>
      <Text size="xs" c="gray.7" component="span" display="block">
        {t('personFound', { number })}
      </Text>
    </>
  );
}

/** What a message says around what was looked for. */
function MessageLines({ found }: { readonly found: FoundMessage }): JSX.Element {
  const { number, applicant, dispositifTitle, by, at, passage } = found;
  return (
    <>
      <Text size="sm" component="span" display="block">
        {passage.before}
        <mark>{passage.found}</mark>
        {passage.after}
      </Text>
      <Text size="xs" c="gray.7" component="span" display="block">
        {[...(by === '' ? [] : [by]), formatMoment(at), number, applicant, dispositifTitle].join(' · ')}
      </Text>
    </>
  );
}

function EstablishmentLines({ found }: { readonly found: NamedEstablishment }): JSX.Element {
  return (
    <>
      <Text size="sm" component="span" display="block">
        <strong>{found.name}</strong>
      </Text>
      <Text size="xs" c="gray.7" component="span" display="block">
        {numberOf(found)}
      </Text>
    </>
  );
}

function sentenceOf({ by, title, text }: FoundCase['why'][number]): string {
  return t(`foundBy-${by}`, { title: title ?? '', text });
}

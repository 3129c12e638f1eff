import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { isInEnglish } from './language.ts';
import { ui } from './messages/index.ts';

/** A link that shows the same place in the other language, which it says in that language; the page is loaded anew. */
export function OtherLanguage(): JSX.Element {
  const language = isInEnglish() ? 'fr' : 'en';
  return (
    <Anchor href={`?lang=${language}`} lang={language} hrefLang={language} size="sm" visibleFrom="sm">
      {ui('otherLanguage')}
    </Anchor>
  );
}

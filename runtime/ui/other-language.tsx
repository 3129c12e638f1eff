import { Anchor } from '@mantine/core';
import type { JSX, MouseEvent } from 'react';
import { inLanguage, isInEnglish } from './language.ts';
import { ui } from './messages/index.ts';

/** A link that shows the same place in the other language, which it says in that language; the page is loaded anew. */
export function OtherLanguage(): JSX.Element {
  const language = isInEnglish() ? 'fr' : 'en';
  // What is open is in the address, which goes on while this stays as it was drawn.
  const keepPlace = ({ currentTarget }: MouseEvent<HTMLAnchorElement>): void => {
    currentTarget.href = inLanguage(window.location.href, language);
  };
  return (
    <Anchor
      href={`?lang=${language}`}
      lang={language}
      hrefLang={language}
      size="sm"
      visibleFrom="sm"
      onClick={keepPlace}
      onAuxClick={keepPlace}
    >
      {ui('otherLanguage')}
    </Anchor>
  );
}

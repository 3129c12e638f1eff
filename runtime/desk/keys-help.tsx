import { Text, Title } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useState, type JSX } from 'react';
import { useLocation } from 'react-router';
import { Dialog } from '../ui/dialog.tsx';
import { keysOf, type KeyList } from './keys.ts';
import { t } from './text.ts';

/** All keys of the desk, one « ? » away; those of the screen one is on come first. */
export function KeysHelp(): JSX.Element | null {
  const [isOpen, setIsOpen] = useState(false);
  const { pathname } = useLocation();
  useWindowEvent('keydown', (event) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTypedIn(event.target)) return;
    event.preventDefault();
    setIsOpen(true);
  });
  if (!isOpen) return null;
  return (
    <Dialog title={t('keysTitle')} onClose={() => setIsOpen(false)}>
      {keysOf(pathname).map((list) => (
        <Keys key={list.title} list={list} />
      ))}
      <Text size="sm" mt="sm">
        {t('keysMac')}
      </Text>
    </Dialog>
  );
}

function Keys({ list: { title, keys } }: { readonly list: KeyList }): JSX.Element {
  return (
    <section aria-label={t(title)}>
      <Title order={3} size="h5" mt="sm">
        {t(title)}
      </Title>
      <dl className="desk-answers">
        {keys.map(([key, does]) => (
          <div key={key} className="desk-answer">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Where « ? » is a letter like the others. */
function isTypedIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
  );
}

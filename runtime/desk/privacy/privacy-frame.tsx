/* The place of the data-protection officer: one section, whose parts are one click apart. */
import { Stack, Text, Title } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useSession } from '../session.ts';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { PRIVACY_PLACES } from './places.ts';

interface PrivacyFrameProps {
  readonly title: string;
  /** Administrators read this part as well. */
  readonly isForAdministrators?: boolean;
  readonly children: ReactNode;
}

/** A page of the section, under its title; a sentence for who is not the officer. */
export function PrivacyFrame({ title, isForAdministrators = false, children }: PrivacyFrameProps): JSX.Element {
  const { user } = useSession();
  useTitle(title);
  const officer = user.roles.includes('dpo');
  return (
    <Stack>
      {officer && <PrivacyPlaces />}
      <Title order={1} size="h2">
        {title}
      </Title>
      {officer || (isForAdministrators && user.roles.includes('administrator')) ? (
        children
      ) : (
        <Text>{t('notOfficer')}</Text>
      )}
    </Stack>
  );
}

function PrivacyPlaces(): JSX.Element {
  return (
    <nav aria-label={t('privacyPlace')} className="privacy-places">
      {PRIVACY_PLACES.map(({ to, label }) => (
        <NavLink key={to} to={to} className="desk-place">
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}

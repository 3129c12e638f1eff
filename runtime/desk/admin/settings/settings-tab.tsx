/** « Réglages »: what administrators set while the product runs, each part saved by itself with its reason. */
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { PartsOutline } from '../../parts/outlines.tsx';
import { t } from '../../text.ts';
import { getSettings } from '../api.ts';
import { BegunPart } from './begun-part.tsx';
import { BrandPart } from './brand-part.tsx';
import { LetterheadsPart } from './letterheads-part.tsx';
import { LogoPart } from './logo-part.tsx';
import { MailTextsPart } from './mail-texts-part.tsx';
import { ContactPart, DocumentsPart, HoursPart, LimitsPart } from './plain-parts.tsx';
import { SettingTrail } from './setting-trail.tsx';
import { SignaturesPart } from './signatures-part.tsx';
import { WorkDaysPart } from './work-days-part.tsx';

/** All parts, and the trail of changes. A part begins anew when its setting was changed. */
export function SettingsTab(): JSX.Element {
  const settings = useQuery({ queryKey: ['settings'], queryFn: getSettings });
  if (settings.isError) return <ProblemAlert error={settings.error} onRetry={() => void settings.refetch()} />;
  if (!settings.data) return <PartsOutline />;
  const { workDays, brand, contact, officeHours, limits, logo, holidays } = settings.data;
  const { letterheads, mailTexts, services, signatures, begun, documents } = settings.data;
  return (
    <Stack>
      <Text maw="70ch">{t('settingsLead')}</Text>
      <WorkDaysPart key={`d${workDays.standing.revision}`} setting={workDays} holidays={holidays} />
      <BrandPart key={`b${brand.standing.revision}`} setting={brand} />
      <LogoPart key={`i${logo.standing.revision}`} setting={logo} />
      <LetterheadsPart key={`e${letterheads.standing.revision}`} setting={letterheads} services={services} />
      <SignaturesPart key={`s${signatures.standing.revision}`} setting={signatures} />
      <MailTextsPart key={`m${mailTexts.standing.revision}`} setting={mailTexts} />
      <ContactPart key={`c${contact.standing.revision}`} setting={contact} />
      <HoursPart key={`h${officeHours.standing.revision}`} setting={officeHours} />
      <BegunPart key={`r${begun.standing.revision}`} setting={begun} />
      <DocumentsPart key={`t${documents.standing.revision}`} setting={documents} />
      <LimitsPart key={`l${limits.standing.revision}`} setting={limits} />
      <SettingTrail />
    </Stack>
  );
}

/** Settings and their trail as administrators read them. */
import type { Knex } from 'knex';
import { localDate, namedHolidays } from '../../engine/index.ts';
import type { SettingChange, SettingChanges, SettingName, Settings, SettingStanding } from '../../schemas/types/api.ts';
import type { Services } from '../services.ts';
import { givenSettings, pinnedOf, settledValues } from './live-config.ts';
import { whatChanged } from './what-changed.ts';
import { listSettingRows, type StoredSettings } from './store/setting-changes.ts';

const PAGE = 20;

/** All settings as they now hold, with where each comes from. */
export async function presentSettings(services: Services, { own, last }: StoredSettings): Promise<Settings> {
  const { given, clock } = services;
  const values = settledValues(given, own);
  const standing = (name: SettingName): SettingStanding => ({
    revision: last[name]?.revision ?? '0',
    isOwn: own[name] !== undefined,
    changedAt: last[name] ? new Date(last[name].at).toISOString() : null,
    changedBy: last[name]?.by ?? null,
    pinned: [...pinnedOf(given, name)],
  });
  const year = Number(localDate(clock.now()).slice(0, 4));
  return {
    workDays: { value: values.workDays, standing: standing('workDays') },
    brand: { value: values.brand, standing: standing('brand') },
    contact: { value: values.contact, standing: standing('contact') },
    officeHours: { value: values.officeHours, standing: standing('officeHours') },
    limits: { value: values.limits, standing: standing('limits') },
    logo: { value: values.logo, standing: standing('logo') },
    letterheads: { value: values.letterheads, standing: standing('letterheads') },
    mailTexts: { value: values.mailTexts, standing: standing('mailTexts') },
    signatures: { value: values.signatures, standing: standing('signatures') },
    begun: { value: values.begun, standing: standing('begun') },
    documents: { value: values.documents, standing: standing('documents') },
    services: await servicesOf(services),
    holidays: [...namedHolidays(year), ...namedHolidays(year + 1)],
  };
}

/** Services that published schemes name, each once. */
async function servicesOf({ catalogue, dispositifs }: Pick<Services, 'catalogue' | 'dispositifs'>): Promise<string[]> {
  const { entries } = await catalogue.published();
  const names = await Promise.all(
    entries.map(async ({ id }) => {
      const version = await dispositifs.current(id);
      const compiled = version === undefined ? undefined : await dispositifs.load(id, version);
      return compiled ? [compiled.identity.service.name] : [];
    }),
  );
  return [...new Set(names.flat())].toSorted((left, right) => left.localeCompare(right, 'fr'));
}

/** A page of the trail, newest first. */
export async function listSettingChanges(
  db: Knex,
  { given }: Pick<Services, 'given'>,
  cursor: string | undefined,
): Promise<SettingChanges> {
  const rows = await listSettingRows(db, cursor, PAGE + 1);
  const came = givenSettings(given);
  const items = rows.slice(0, PAGE).map((row): SettingChange => ({
    id: row.id,
    name: row.name,
    at: row.at.toISOString(),
    by: row.by_name,
    reason: row.reason,
    lines: whatChanged(row, came),
    isLast: row.is_last,
    isUndoing: row.undoes !== null,
  }));
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}

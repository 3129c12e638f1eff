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
export function presentSettings({ given, clock }: Services, { own, last }: StoredSettings): Settings {
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
    holidays: [...namedHolidays(year), ...namedHolidays(year + 1)],
  };
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

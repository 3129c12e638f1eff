/** Changing a setting, and taking a change back: one line each, in a trail that stays. */
import type { Knex } from 'knex';
import type { NewSetting, ServiceLetterhead } from '../../schemas/types/api.ts';
import { keptPicture, SERVICE_LOGO_BYTES, SIGNATURE_BYTES } from './logo-picture.ts';
import { fr as messages } from './messages/fr.ts';
import {
  findSettingChange,
  holdSettings,
  insertSettingChange,
  insertUndoing,
  readSettings,
  type NamedValue,
} from './store/setting-changes.ts';

/** Who changes a setting, and when. */
interface SettingAuthor {
  readonly by: { readonly userId: string; readonly name: string };
  readonly at: string;
}

/** Why nothing was changed; `message` where its code does not say all. */
interface SettingRefusal {
  readonly code: 'not-found' | 'setting-changed' | 'setting-invalid';
  readonly message?: string;
}

/** Sets something over the change that was read; null when it was done. Refused when somebody changed it meanwhile, or its values do not go together. */
export async function changeSetting(
  db: Knex,
  author: SettingAuthor,
  { revision, reason, ...set }: NewSetting,
): Promise<SettingRefusal | null> {
  const message = whatIsWrong(set);
  if (message !== null) return { code: 'setting-invalid', message };
  const kept = keptValue(set);
  return db.transaction(async (tx) => {
    await holdSettings(tx);
    const { last } = await readSettings(tx);
    if ((last[set.name]?.revision ?? '0') !== revision) return { code: 'setting-changed' };
    await insertSettingChange(tx, { ...kept, reason: reason.trim(), ...author });
    return null;
  });
}

/** Puts back what held before a change, as long as it is the last one of its setting; null when it was done. */
export async function undoSetting(db: Knex, author: SettingAuthor, id: string): Promise<SettingRefusal | null> {
  return db.transaction(async (tx) => {
    await holdSettings(tx);
    const change = await findSettingChange(tx, id);
    if (!change) return { code: 'not-found' };
    if (!change.is_last) return { code: 'setting-changed' };
    await insertUndoing(tx, id, { ...author, reason: messages.undoing });
    return null;
  });
}

/** What no shape says: values that do not go together. */
function whatIsWrong(set: NamedValue): string | null {
  if (set.value === null) return null;
  switch (set.name) {
    case 'workDays': {
      const days = [...set.value.closed, ...set.value.worked].map(({ day }) => day);
      const twice = days.find((day, index) => days.indexOf(day) !== index);
      return twice === undefined ? null : messages.dayTwice(twice);
    }
    case 'officeHours':
      return set.value.opens < set.value.shuts ? null : messages.hoursReversed;
    case 'brand':
      return set.value.name.trim() === '' ? messages.nameEmpty : null;
    case 'logo':
      return keptPicture(set.value.picture) === null ? messages.logoUnreadable : null;
    case 'letterheads': {
      const names = set.value.services.map(({ service }) => service.trim());
      const twice = names.find((name, index) => names.indexOf(name) !== index);
      if (twice !== undefined) return messages.serviceTwice(twice);
      const isRead = ({ logo = '' }: ServiceLetterhead): boolean => keptPicture(logo, SERVICE_LOGO_BYTES) !== null;
      return set.value.services.every(isRead) ? null : messages.serviceLogoUnreadable;
    }
    case 'signatures': {
      const { signatures } = set.value;
      const twice = signatures.find(
        ({ account }, index) => signatures.findIndex((one) => one.account === account) !== index,
      );
      if (twice) return messages.signatureTwice(twice.name);
      const unread = signatures.find(({ picture }) => keptPicture(picture, SIGNATURE_BYTES) === null);
      return unread ? messages.signatureUnreadable(unread.name) : null;
    }
    case 'mailTexts':
    case 'contact':
    case 'limits':
    case 'begun':
    case 'documents':
      return null;
  }
}

/** A value as it is kept: a picture is written anew, so that nothing comes in with it; of a service whose letterhead says nothing, nothing is kept. */
function keptValue(set: NamedValue): NamedValue {
  if (set.value === null) return set;
  switch (set.name) {
    case 'logo':
      return { ...set, value: { picture: keptPicture(set.value.picture) ?? '' } };
    case 'letterheads':
      return { ...set, value: { services: set.value.services.map(trimmedHead).filter(saysAnything) } };
    case 'signatures': {
      const kept = set.value.signatures.map((one) => ({
        ...one,
        name: one.name.trim(),
        picture: keptPicture(one.picture, SIGNATURE_BYTES) ?? '',
      }));
      return { ...set, value: { signatures: kept } };
    }
    case 'mailTexts':
      return { ...set, value: { opening: set.value.opening.trim(), closing: set.value.closing.trim() } };
    default:
      return set;
  }
}

function trimmedHead({ service, address, footer, logo = '' }: ServiceLetterhead): ServiceLetterhead {
  const kept = keptPicture(logo, SERVICE_LOGO_BYTES) ?? '';
  const head = { service: service.trim(), address: address.trim(), footer: footer.trim() };
  return kept === '' ? head : { ...head, logo: kept };
}
const saysAnything = ({ address, footer, logo = '' }: ServiceLetterhead): boolean =>
  address !== '' || footer !== '' || logo !== '';

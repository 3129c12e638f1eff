/** A change of a setting in sentences: from what to what. */
import type { LetterheadsValue, SignaturesValue, WorkDaysValue } from '../../schemas/types/api.ts';
import { fr as messages } from './messages/fr.ts';
import type { SettingRow, SettingValues } from './store/setting-changes.ts';

/** Sentences of a change. @param came what holds where nothing was set */
export function whatChanged(row: SettingRow, came: SettingValues): string[] {
  const lines = linesOf(row, came);
  const put = row.value === null ? [messages.putBack] : [];
  return lines.length + put.length === 0 ? [messages.nothing] : [...put, ...lines];
}

function linesOf(row: SettingRow, came: SettingValues): readonly string[] {
  const { words } = messages;
  switch (row.name) {
    case 'workDays':
      return daysChanged(row.before ?? came.workDays, row.value ?? came.workDays);
    case 'brand': {
      const [before, after] = [row.before ?? came.brand, row.value ?? came.brand];
      return [
        ...changed(words.name, before.name, after.name),
        ...changed(words.colour, before.colour, after.colour),
        ...changed(words.accent, before.accent, after.accent),
      ];
    }
    case 'contact':
      return changed(words.contact, (row.before ?? came.contact).dpo, (row.value ?? came.contact).dpo);
    case 'officeHours':
      return changed(
        words.hours,
        messages.hours(row.before ?? came.officeHours),
        messages.hours(row.value ?? came.officeHours),
      );
    case 'logo': {
      const [before, after] = [row.before ?? came.logo, row.value ?? came.logo].map(({ picture }) => picture);
      return pictureChanged(before ?? '', after ?? '', messages.logo);
    }
    case 'letterheads':
      return headsChanged(row.before ?? came.letterheads, row.value ?? came.letterheads);
    case 'mailTexts': {
      const [before, after] = [row.before ?? came.mailTexts, row.value ?? came.mailTexts];
      return [
        ...changed(words.opening, before.opening, after.opening),
        ...changed(words.closing, before.closing, after.closing),
      ];
    }
    case 'signatures':
      return signaturesChanged(row.before ?? came.signatures, row.value ?? came.signatures);
    case 'begun': {
      const [before, after] = [row.before ?? came.begun, row.value ?? came.begun];
      return [
        ...changed(words.anonymousDays, messages.days(before.anonymousDays), messages.days(after.anonymousDays)),
        ...changed(words.accountDays, messages.days(before.accountDays), messages.days(after.accountDays)),
      ];
    }
    case 'documents':
      return changed(
        words.documents,
        messages.megabytes((row.before ?? came.documents).megabytes),
        messages.megabytes((row.value ?? came.documents).megabytes),
      );
    case 'limits':
      return changed(
        words.limits,
        messages.perMinute((row.before ?? came.limits).perMinute),
        messages.perMinute((row.value ?? came.limits).perMinute),
      );
  }
}

function changed(what: string, before: string, after: string): readonly string[] {
  return before === after ? [] : [messages.changed(what, before, after)];
}

function daysChanged(before: WorkDaysValue, after: WorkDaysValue): readonly string[] {
  const lines = (kind: 'closed' | 'worked') => {
    const isIn = (days: WorkDaysValue['closed'], day: string): boolean => days.some((one) => one.day === day);
    const added = after[kind].filter(({ day }) => !isIn(before[kind], day));
    const gone = before[kind].filter(({ day }) => !isIn(after[kind], day));
    return [
      ...added.map((one) => messages.workDays[kind].added(one)),
      ...gone.map((one) => messages.workDays[kind].gone(one)),
    ];
  };
  return [...lines('closed'), ...lines('worked')];
}

function headsChanged(before: LetterheadsValue, after: LetterheadsValue): readonly string[] {
  const names = new Set([...before.services, ...after.services].map(({ service }) => service));
  const headOf = ({ services }: LetterheadsValue, name: string) =>
    services.find(({ service }) => service === name) ?? { address: '', footer: '', logo: '' };
  return [...names].flatMap((name) => {
    const [was, is] = [headOf(before, name), headOf(after, name)];
    return [
      ...changed(messages.words.address(name), was.address, is.address),
      ...changed(messages.words.footer(name), was.footer, is.footer),
      ...pictureChanged(was.logo ?? '', is.logo ?? '', messages.serviceLogo(name)),
    ];
  });
}

interface PictureWords {
  readonly put: string;
  readonly changed: string;
  readonly gone: string;
}

function pictureChanged(before: string, after: string, words: PictureWords): readonly string[] {
  if (before === after) return [];
  return [after === '' ? words.gone : before === '' ? words.put : words.changed];
}

/** Whose signature is there, and on what it is printed. */
function signaturesChanged(before: SignaturesValue, after: SignaturesValue): readonly string[] {
  const accounts = new Set([...before.signatures, ...after.signatures].map(({ account }) => account));
  const of = ({ signatures }: SignaturesValue, account: string) => signatures.find((one) => one.account === account);
  return [...accounts].flatMap((account) => {
    const [was, is] = [of(before, account), of(after, account)];
    const name = is?.name ?? was?.name ?? '';
    const kinds = (one: typeof is): string => (one?.kinds ?? []).map((kind) => messages.kinds[kind]).join(', ');
    return [
      ...pictureChanged(was?.picture ?? '', is?.picture ?? '', messages.signature(name)),
      ...(is ? changed(messages.words.signs(name), kinds(was), kinds(is)) : []),
    ];
  });
}

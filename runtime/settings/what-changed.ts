/** A change of a setting in sentences: from what to what. */
import type { LetterheadsValue, WorkDaysValue } from '../../schemas/types/api.ts';
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
      if (before === after) return [];
      return [after === '' ? messages.logoGone : before === '' ? messages.logoPut : messages.logoChanged];
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
    return [...added.map((one) => messages.days[kind].added(one)), ...gone.map((one) => messages.days[kind].gone(one))];
  };
  return [...lines('closed'), ...lines('worked')];
}

function headsChanged(before: LetterheadsValue, after: LetterheadsValue): readonly string[] {
  const names = new Set([...before.services, ...after.services].map(({ service }) => service));
  const headOf = ({ services }: LetterheadsValue, name: string) =>
    services.find(({ service }) => service === name) ?? { address: '', footer: '' };
  return [...names].flatMap((name) => {
    const [was, is] = [headOf(before, name), headOf(after, name)];
    return [
      ...changed(messages.words.address(name), was.address, is.address),
      ...changed(messages.words.footer(name), was.footer, is.footer),
    ];
  });
}

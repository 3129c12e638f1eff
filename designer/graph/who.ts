import type { Files } from '../api.ts';
import { t } from '../text.ts';
import { isRecord } from '../../engine/base/index.ts';

/** Names on screen of those who act: functions by the titles in dispositif.json, and the applicant, time and systems. */
export function namesOf(files: Files): (who: string) => string {
  const titles = functionTitles(files['dispositif.json'] ?? '');
  return (who) => {
    if (who === 'applicant' || who === 'time' || who === 'system') return t(`by-${who}`);
    return titles.get(who) ?? who;
  };
}

function functionTitles(text: string): ReadonlyMap<string, string> {
  try {
    const identity: unknown = JSON.parse(text);
    if (!isRecord(identity) || !isRecord(identity['functions'])) return new Map();
    return new Map(
      Object.entries(identity['functions']).flatMap(([id, definition]) =>
        isRecord(definition) && typeof definition['title'] === 'string' ? [[id, definition['title']] as const] : [],
      ),
    );
  } catch {
    return new Map();
  }
}

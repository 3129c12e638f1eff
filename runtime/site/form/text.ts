/** The few texts of the form page, apart from those of the site, which a phone then need not load. */
import { formFr } from '../render/messages/form-fr.ts';

export type FormMessageKey = keyof typeof formFr;

export function formText(key: FormMessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return formFr[key].replace(/\{(\w+)\}/gu, (tag: string, name: string) => String(values[name] ?? tag));
}

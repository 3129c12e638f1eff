/** A form on paper that is typed in: whether under its own version, and what is said of that. */
import type { FormChange, PrintedForm } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { t, tCount } from '../text.ts';

/** Whether a form received on a day is typed into its own version; the version in force when not. */
export function isAccepted({ acceptedUntil }: PrintedForm, receivedOn: string): boolean {
  return acceptedUntil === null || receivedOn <= acceptedUntil;
}

/** Into which form it is typed, and why. */
export function sayPrinted(form: PrintedForm, receivedOn: string): string {
  if (form.acceptedUntil === null) return t('formInForce');
  const date = formatDay(form.acceptedUntil);
  return t(isAccepted(form, receivedOn) ? 'formAccepted' : 'formReplaced', { date });
}

/** What differs from the form in force, a line each; nothing where the form is typed as it was filled in. */
export function sayChanges(form: PrintedForm, receivedOn: string): readonly string[] {
  if (isAccepted(form, receivedOn)) return [];
  if (form.changes.length === 0) return [t('formChangesNone')];
  return [...form.changes.map(sayChange), ...(form.more > 0 ? [tCount('formChangesMore', form.more)] : [])];
}

function sayChange({ type, path, before, after }: FormChange): string {
  const question = path.join(' › ');
  return type === 'changed' && before !== null && after !== null
    ? t('formChange-said', { question, before, after })
    : t(`formChange-${type}`, { question });
}

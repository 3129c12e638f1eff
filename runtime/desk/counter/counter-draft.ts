import type { ApiChannel, ApiMandate, NewDraft, PrintedForm } from '../../../schemas/types/api.ts';
import type { Picked } from './picked.ts';
import { isAccepted } from './printed-form.ts';

/** What the counter's page holds. */
export type CounterValues = {
  readonly dispositif: string | null;
  readonly channel: ApiChannel;
  /** Local date; '' while it is being typed. */
  readonly receivedOn: string;
  readonly mandate: ApiMandate;
  readonly picked: Picked | null;
  /** Form on paper that is typed in; null for none that was found by its code. */
  readonly printed: PrintedForm | null;
};

/** What is missing before the form can be opened; keys of the desk's sentences. */
export type Missing = 'schemeMissing' | 'dateMissing' | 'personMissing' | 'mandateIncomplete';

/** The draft to begin, or all that is missing for it. */
export function counterDraft(values: CounterValues): NewDraft | readonly Missing[] {
  const { dispositif, channel, receivedOn, picked, printed } = values;
  const mandate = { name: values.mandate.name.trim(), quality: values.mandate.quality.trim() };
  const halfNamed = (mandate.name === '') !== (mandate.quality === '');
  if (dispositif === null || receivedOn === '' || picked === null || halfNamed) {
    return [
      ...(dispositif === null ? ['schemeMissing' as const] : []),
      ...(receivedOn === '' ? ['dateMissing' as const] : []),
      ...(picked === null ? ['personMissing' as const] : []),
      ...(halfNamed ? ['mandateIncomplete' as const] : []),
    ];
  }
  const common = { dispositif, channel, receivedOn, person: picked, mandate: mandate.name === '' ? null : mandate };
  return printed && isAccepted(printed, receivedOn) ? { ...common, formCode: printed.code } : common;
}

/** Tells the two answers of `counterDraft` apart. */
export const isMissing = (draft: NewDraft | readonly Missing[]): draft is readonly Missing[] => Array.isArray(draft);

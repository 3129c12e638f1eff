/**
 * A form on paper, found by its code. A request is made under the rules in force on the day it was received: a form that was
 * replaced is filed under its own version when it came on that day or before, and typed into the version in force otherwise
 * (decision 112).
 */
import { localDate, type LocalDate } from '../../engine/index.ts';
import { findVersionOfForm, readFormCode, type NumberedVersion } from '../dispositifs/index.ts';
import type { Viewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { mayFileFor } from './filing-schemes.ts';
import { fr as messages } from './messages/fr.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';

/** A form on paper that an agent may type in. */
export interface PrintedForm extends NumberedVersion {
  readonly type: 'form';
  /** Last day on which it may have been received to be filed under its own version; null for the one in force. */
  readonly acceptedUntil: LocalDate | null;
}

/** The form whose code was typed or scanned, for an agent who files for people in its scheme. */
export async function findPrintedForm(
  services: Services,
  viewer: Viewer,
  typed: string,
): Promise<PrintedForm | FilingRefusal> {
  const read = readFormCode(typed);
  if (read.type === 'shape') return refuseFiling('form-code-invalid');
  if (read.type === 'mistyped') return refuseFiling('form-code-mistyped');
  const found = await findVersionOfForm(services.db, read.number);
  if (!found) return refuseFiling('form-code-unknown');
  if (!(await mayFileFor(services, viewer, found.dispositifId)))
    return refuseFiling('form-not-yours', messages.formNotYours(found.title));
  const { replacedAt } = found;
  return { type: 'form', ...found, acceptedUntil: replacedAt && localDate(replacedAt.toISOString()) };
}

/** The version under which a form received on a day is filed, or why it is not under its own. */
export function versionOfForm(
  form: PrintedForm,
  dispositifId: string,
  receivedOn: LocalDate,
): { readonly type: 'version'; readonly version: number } | FilingRefusal {
  if (form.dispositifId !== dispositifId) return refuseFiling('form-code-unknown', messages.formOfAnother(form.title));
  if (form.acceptedUntil !== null && receivedOn > form.acceptedUntil) return refuseFiling('form-replaced');
  return { type: 'version', version: form.number };
}

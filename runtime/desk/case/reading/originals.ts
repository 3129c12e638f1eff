import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { formatMoment } from '../../../ui/format.ts';
import { t } from '../../text.ts';
import type { CaseDocument } from './documents.ts';

/** The scans of the form on paper, with who attached each and when. */
export function originalsOf(originals: CaseDetail['originals']): readonly CaseDocument[] {
  return originals.map(({ file, name, at }) => ({
    file,
    label: t('originalForm'),
    attached: t('originalAttached', { name, date: formatMoment(at) }),
  }));
}

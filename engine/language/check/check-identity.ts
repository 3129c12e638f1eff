/*
 * dispositif.json: its name is the folder's, and its dates follow one another.
 */
import type { Pointer } from '../../base/values.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ParsedSource, Related } from '../parsed-source.ts';
import { CAPTIONS } from '../captions.ts';

const FILE = 'dispositif.json';

/** Checks the identity of a scheme. */
export function checkIdentity({ id, identity, report }: ParsedSource): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (identity.id !== id) diagnostics.push(report('source.id-mismatch', FILE, '/id', { folder: id, id: identity.id }));
  const { from, to } = identity.effective;
  if (to !== undefined && to < from)
    diagnostics.push(
      report('identity.period-reversed', FILE, '/effective/to', { from, to }, [begins('/effective/from')]),
    );
  const { email, phone, address } = identity.service;
  if (email === undefined && phone === undefined && address === undefined)
    diagnostics.push(report('identity.contact-missing', FILE, '/service', {}));
  if (identity.replacedBy === id) diagnostics.push(report('identity.replaced-by-itself', FILE, '/replacedBy', { id }));
  const { appeal = '' } = identity;
  if (/^P(?:[1-9]|1\d|2\d)D$|^P[1-3]W$/.test(appeal))
    diagnostics.push(report('identity.appeal-short', FILE, '/appeal', { appeal, meant: appeal.replace(/[DW]$/, 'M') }));
  else if (/^P(?:[2-9]|\d{2,})Y$/.test(appeal))
    diagnostics.push(report('identity.appeal-long', FILE, '/appeal', { appeal, meant: appeal.replace('Y', 'M') }));
  const windows = identity.windows ?? [];
  windows.forEach(({ opens, closes, opensAt, closesAt }, index) => {
    const former = windows[index - 1];
    const pointer = `/windows/${index}`;
    if (closes < opens)
      diagnostics.push(
        report('identity.window-reversed', FILE, `${pointer}/closes`, { opens, closes }, [begins(`${pointer}/opens`)]),
      );
    else if (closes === opens && closesAt !== undefined && closesAt <= (opensAt ?? '00:00')) {
      const params = { opensAt: opensAt ?? '00:00', closesAt };
      const place = opensAt === undefined ? `${pointer}/opens` : `${pointer}/opensAt`;
      diagnostics.push(report('identity.hours-reversed', FILE, `${pointer}/closesAt`, params, [begins(place)]));
    } else if (former && !isAfter(former, { opens, opensAt })) {
      const related = [{ caption: CAPTIONS.former, place: `/windows/${index - 1}/closes` }];
      const params = { opens, closes: former.closes };
      diagnostics.push(report('identity.windows-overlap', FILE, `${pointer}/opens`, params, related));
    } else if (closes < from || (to !== undefined && opens > to)) {
      diagnostics.push(report('identity.window-outside', FILE, pointer, { opens, closes }));
    }
  });
  return diagnostics;
}

/** A period that opens once the one before it is closed: a later day, or the same day from the hour at which that one closes. */
function isAfter(
  { closes, closesAt }: { readonly closes: string; readonly closesAt?: string },
  { opens, opensAt = '00:00' }: { readonly opens: string; readonly opensAt: string | undefined },
): boolean {
  return opens > closes || (opens === closes && closesAt !== undefined && opensAt >= closesAt);
}

function begins(place: Pointer): Related {
  return { caption: CAPTIONS.begins, place };
}

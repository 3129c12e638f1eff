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
  const windows = identity.windows ?? [];
  windows.forEach(({ opens, closes }, index) => {
    const former = windows[index - 1];
    const pointer = `/windows/${index}`;
    if (closes < opens)
      diagnostics.push(
        report('identity.window-reversed', FILE, `${pointer}/closes`, { opens, closes }, [begins(`${pointer}/opens`)]),
      );
    else if (former && opens <= former.closes) {
      const related = [{ caption: CAPTIONS.former, place: `/windows/${index - 1}/closes` }];
      const params = { opens, closes: former.closes };
      diagnostics.push(report('identity.windows-overlap', FILE, `${pointer}/opens`, params, related));
    } else if (closes < from || (to !== undefined && opens > to)) {
      diagnostics.push(report('identity.window-outside', FILE, pointer, { opens, closes }));
    }
  });
  return diagnostics;
}

function begins(place: Pointer): Related {
  return { caption: CAPTIONS.begins, place };
}

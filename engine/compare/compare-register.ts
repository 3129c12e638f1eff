/* What became different in what the register of processing says of a scheme: of a new version, most people need to know no more. */
import type { Files } from '../edit/changes.ts';
import { compareSources } from './compare-sources.ts';
import type { SchemeChange } from './change.ts';

/** Files that the register is made from, with nothing of the forms: a question that is added is a change of the form. */
const SAID = ['dispositif.json', 'privacy.json'] as const;

/** What the register says of them, in dispositif.json. */
const OF_IDENTITY = /^\/(?:title|service|legalBasis|audiences|thirdParties|functions)(?:\/|$)/u;

/** Changes of the entry of a scheme from one text to the next, in French words. */
export function compareRegister(before: Files, after: Files): readonly SchemeChange[] {
  return compareSources(said(before), said(after)).filter(
    ({ section, pointer }) => section === 'privacy' || OF_IDENTITY.test(pointer),
  );
}

function said(files: Files): Files {
  return Object.fromEntries(SAID.flatMap((file) => (files[file] === undefined ? [] : [[file, files[file]]])));
}

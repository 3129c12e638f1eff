import type { FormName } from '../../engine/studio.ts';
import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { FORM } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Formulaire » in the page's language. */
export const t = createSpoken(FORM, fr);

type Key = keyof typeof fr;
/** Sentences that are another where they are about what agents record. */
type Twofold = { [One in Key]: `${One}-findings` extends Key ? One : never }[Key];

/** A sentence about the questions of a form, in its words: the applicant is asked questions, agents record findings. */
export const tOf = (form: FormName, key: Twofold, values?: Readonly<Record<string, string | number>>): string =>
  t(form === 'findings' ? `${key}-findings` : key, values);

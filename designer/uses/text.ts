import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { USES } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences about names and where they are used, in the page's language. */
export const t = createSpoken(USES, fr);

import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { SHARED } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Words of what schemes share in the page's language. */
export const t = createSpoken(SHARED, fr);

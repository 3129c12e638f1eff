import { createCatalogue, createSpoken } from '../catalogue.ts';
import { fr, type AccessMessages } from './messages/fr.ts';

/** Where the English of these sentences is put. */
export const ACCESS = createCatalogue<AccessMessages>();

/** Sentences about tokens of programs, in the page's language. */
export const access = createSpoken(ACCESS, fr);

import { createCatalogue, createSpoken } from '../ui/catalogue.ts';
import { createCounted } from './counted.ts';
import { fr, type DeskMessages } from './messages/fr.ts';

/** Where the English of the desk is put. */
export const DESK = createCatalogue<DeskMessages>();

/** Sentences of the desk in the page's language. */
export const t = createSpoken(DESK, fr);

/** Sentences about a number of things. */
export const tCount = createCounted(fr, t);

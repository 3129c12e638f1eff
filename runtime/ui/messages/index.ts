import { createCatalogue, createSpoken } from '../catalogue.ts';
import { fr, type UiMessages } from './fr.ts';

/** Where the English of these sentences is put. */
export const UI = createCatalogue<UiMessages>();

/** Sentences common to the desk and the studio, in the page's language. */
export const ui = createSpoken(UI, fr);

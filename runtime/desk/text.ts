import { chooseCatalogue } from '../ui/language.ts';
import { createText } from '../ui/text.ts';
import { createCounted } from './counted.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';

const messages = chooseCatalogue({ fr, en });

/** Sentences of the desk in the page's language. */
export const t = createText(messages);

/** Sentences about a number of things. */
export const tCount = createCounted(messages);

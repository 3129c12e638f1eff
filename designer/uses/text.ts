import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { createText } from '../../runtime/ui/text.ts';
import { en } from './messages/en.ts';
import { fr, type UsesMessages } from './messages/fr.ts';

/** Sentences about names and where they are used, in the page's language. */
export const t = createText(chooseCatalogue<UsesMessages>({ fr, en }));

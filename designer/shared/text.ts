import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { createText } from '../../runtime/ui/text.ts';
import { en } from './messages/en.ts';
import { fr, type SharedMessages } from './messages/fr.ts';

/** Words of what schemes share in the page's language. */
export const t = createText(chooseCatalogue<SharedMessages>({ fr, en }));

import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { createText } from '../../runtime/ui/text.ts';
import { en } from './messages/en.ts';
import { fr, type PublishMessages } from './messages/fr.ts';

/** Sentences of the screen « Publier » in the page's language. */
export const t = createText(chooseCatalogue<PublishMessages>({ fr, en }));

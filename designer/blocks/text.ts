import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { createText } from '../../runtime/ui/text.ts';
import { en } from './messages/en.ts';
import { fr, type BlockMessages } from './messages/fr.ts';

/** Sentences of the screen « Blocs partagés » in the page's language. */
export const t = createText(chooseCatalogue<BlockMessages>({ fr, en }));

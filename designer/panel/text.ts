import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { createText } from '../../runtime/ui/text.ts';
import { en } from './messages/en.ts';
import { fr, type PanelMessages } from './messages/fr.ts';

/** Sentences of the panels of settings in the page's language. */
export const t = createText(chooseCatalogue<PanelMessages>({ fr, en }));

/**
 * Documents of pages that are posted as they are: shown by their name, size and picture once chosen, photographs made lighter
 * before they leave; and what this device keeps of a request that is given up, forgotten. Without it the browser writes the name by itself, and sends what was chosen.
 */
import { fr } from '../../forms/messages/fr.ts';
import { createTranslate } from '../../forms/text.ts';
import { wakeFiles } from './chosen-file.ts';
import { forgetWith } from './left-file.ts';

wakeFiles(document, createTranslate(fr));
forgetWith(document.querySelectorAll<HTMLFormElement>('form[data-draft]'));

/** The same for forms that ask for several documents at once: what asks for them weighs on no other form. */
import { documentList } from '../parts/document-list.ts';
import { wakeForm } from './wake-form.tsx';

await wakeForm(documentList);

/** Takes over the page of a form: it is loaded by no other page, and by no form that asks for several documents at once. */
import '../../ui/tokens/tokens.css';
import '../../ui/tokens/pill.css';
import '../../forms/forms.css';
import '../site.css';
import { wakeForm } from './wake-form.tsx';

await wakeForm(null);

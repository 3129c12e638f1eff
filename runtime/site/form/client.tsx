/** Takes over the page of a form that the server rendered: it is loaded by no other page. */
import '../../ui/tokens/tokens.css';
import '../../ui/tokens/pill.css';
import '../../forms/forms.css';
import '../site.css';
import { hydrateRoot } from 'react-dom/client';
import { loadForm } from '../../forms/load-form.ts';
import { readState } from './read-state.ts';
import { LiveForm } from './live-form.tsx';

const root = document.getElementById('formulaire');
if (root) {
  const state = readState();
  const form = await loadForm(state);
  hydrateRoot(root, <LiveForm initial={state} form={form} />);
  document.documentElement.dataset['vivant'] = 'oui';
}

/** Takes over the page of a form that the server rendered: it is loaded by no other page. */
import '../../ui/tokens/tokens.css';
import '../../ui/tokens/pill.css';
import '../../forms/forms.css';
import '../site.css';
import { hydrateRoot } from 'react-dom/client';
import { loadForm } from '../../forms/load-form.ts';
import { isFromDevice, notedState } from './offline/kept-state.ts';
import { readState } from './read-state.ts';
import { LiveForm } from './live-form.tsx';

const root = document.getElementById('formulaire');
if (root) {
  const state = readState();
  const form = await loadForm(state);
  // The page that a device kept may be older than what the server last had.
  const kept = isFromDevice() ? { noted: await notedState(state.base) } : null;
  hydrateRoot(root, <LiveForm initial={state} form={form} kept={kept} />);
  document.documentElement.dataset['vivant'] = 'oui';
}

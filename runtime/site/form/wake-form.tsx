/** Takes over the page of a form that the server rendered. */
import { hydrateRoot } from 'react-dom/client';
import type { DocumentListControl } from '../../forms/index.ts';
import { loadForm } from '../../forms/load-form.ts';
import { isFromDevice, notedState } from './offline/kept-state.ts';
import { readState } from './read-state.ts';
import { LiveForm } from './live-form.tsx';

/** @param documentList asks for several documents at once; null for a form that asks for none so */
export async function wakeForm(documentList: DocumentListControl | null): Promise<void> {
  const root = document.getElementById('formulaire');
  if (!root) return;
  const state = readState();
  const form = await loadForm(state);
  // The page that a device kept may be older than what the server last had.
  const kept = isFromDevice() ? { noted: await notedState(state.base) } : null;
  hydrateRoot(root, <LiveForm initial={state} form={form} kept={kept} documentList={documentList} />);
  document.documentElement.dataset['vivant'] = 'oui';
}

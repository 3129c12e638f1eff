import { hydrateRoot } from 'react-dom/client';
import { conditions, validate } from 'virtual:validators';
import type { UploadAdapter } from '../../../../runtime/forms/index.ts';
import { Page, ReviewPage, type PageState } from './page.tsx';

const upload: UploadAdapter = {
  send: (file, { onProgress, signal }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      signal.addEventListener('abort', () => request.abort());
      request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
      request.onerror = () => reject(new Error('network'));
      request.onload = () => resolve(JSON.parse(request.responseText));
      request.open('POST', '/upload');
      const body = new FormData();
      body.append('file', file);
      request.send(body);
    }),
};

const root = document.getElementById('root');
const state: PageState = JSON.parse(document.getElementById('state')?.textContent ?? '');
if (root) {
  const Shown = state.page.id === 'relecture' ? ReviewPage : Page;
  hydrateRoot(root, <Shown {...state} validators={{ conditions, validate }} upload={upload} />);
  document.documentElement.dataset['hydrated'] = 'true';
}

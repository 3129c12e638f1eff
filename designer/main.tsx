/** The studio's entry: where authors write, prove and publish schemes. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguage } from '../runtime/ui/catalogue.ts';
import { isInEnglish } from '../runtime/ui/language.ts';
import { Shell } from '../runtime/ui/shell.tsx';
import { App } from './app.tsx';
import './studio.css';
import './form/form.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
const shown = createRoot(root);
void loadLanguage(isInEnglish(), () => import('./english.ts')).then(() =>
  shown.render(
    <StrictMode>
      <Shell>
        <App />
      </Shell>
    </StrictMode>,
  ),
);

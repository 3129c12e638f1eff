/** The desk's entry: where agents work their queue. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguage } from '../ui/catalogue.ts';
import { isInEnglish } from '../ui/language.ts';
import { Shell } from '../ui/shell.tsx';
import { App } from './app.tsx';
import '../forms/forms.css';
import './desk.css';

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

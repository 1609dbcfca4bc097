import '../ui/no-eval.ts';
import '../ui/tokens.css';
import './style.css';
import './code.css';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../ui/language.tsx';
import { App } from './app.tsx';

createRoot(document.querySelector('#page')!).render(
  <LanguageProvider>
    <App />
  </LanguageProvider>,
);

import '../ui/no-eval.ts';
import '../ui/tokens.css';
import './style.css';
import './people.css';
import './enacting/enacting.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../ui/language.tsx';
import { Desk } from './desk.tsx';

createRoot(document.querySelector('#page')!).render(
  <QueryClientProvider client={new QueryClient()}>
    <LanguageProvider>
      <Desk />
    </LanguageProvider>
  </QueryClientProvider>,
);

import '../ui/no-eval.ts';
import { Button } from 'antd';
import { createRoot } from 'react-dom/client';
createRoot(document.querySelector('#page')!).render(<Button>x</Button>);

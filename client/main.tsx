/** Starts the client: texts, theme, cache, routes. Knows no page. */
import './csp.ts';
import './mantine.css';
import './styles.css';
import './contrast.css';
import { createRoot } from 'react-dom/client';
import { startTexts } from './i18n/i18n.ts';
import { App } from './pages/App.tsx';
import { registerOfflineShell } from './sync/shell.ts';
import { keepFocus } from './ui/keepFocus.ts';

registerOfflineShell();
keepFocus();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void startTexts().then(() => createRoot(root).render(<App />));

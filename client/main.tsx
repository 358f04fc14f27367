/** Starts the client: texts, theme, cache, routes. Knows no page. */
import './csp.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './styles.css';
import './contrast.css';
import './i18n/i18n.ts';
import { createRoot } from 'react-dom/client';
import { App } from './pages/App.tsx';
import { registerOfflineShell } from './sync/shell.ts';
import { keepFocus } from './ui/keepFocus.ts';

registerOfflineShell();
keepFocus();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);

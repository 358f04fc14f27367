/** The page's CSP forbids `eval`; zod would try `new Function` for speed. Must be the first import of main.tsx. */
import { z } from 'zod';

z.config({ jitless: true });

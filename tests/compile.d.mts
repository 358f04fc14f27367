import type { Plugin } from 'vite';

export function compile(): Promise<void>;
export function fromCompiled(): Plugin;

import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

/** The faces of the system: each is built by itself, because the resident's takes preact where it says react. */
export const FACES = ['resident', 'desk'] as const;
export type Face = (typeof FACES)[number];

/** Where each face is served, and so where it stands in the output. */
const BASE: Readonly<Record<Face, string>> = { resident: '/', desk: '/desk/' };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** preact in place of react; the longer names first, because the first that fits is taken. */
const PREACT = [
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: 'react-dom', replacement: 'preact/compat' },
  { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
  { find: 'react', replacement: 'preact/compat' },
];

/** Our own packages do nothing when they are loaded, so what a page does not name of them stays out. */
const PURE = /[/\\]packages[/\\](contract|policy|intake)[/\\]/;

/** How Vite builds one face. @param outDir the folder of all faces. */
export function faceConfig(face: Face, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: here(`./${face}/`),
    base: BASE[face],
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: face === 'resident' ? PREACT : [] },
    build: {
      outDir: `${outDir}${BASE[face]}`,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      reportCompressedSize: false,
      rolldownOptions: {
        output: { hashCharacters: 'hex' },
        treeshake: { moduleSideEffects: (id) => !PURE.test(id) },
        // "use client" is for servers that render
        checks: { moduleLevelDirective: false },
      },
    },
  };
}

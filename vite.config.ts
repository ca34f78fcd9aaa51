import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixConfig)],
  // One Yjs per process: a second copy breaks `instanceof` between the editor, the server and the converter.
  resolve: { dedupe: ['yjs', 'y-protocols', '@tiptap/core', '@tiptap/pm', 'react', 'react-dom'] },
  // Server only: in development the route files are searched for packages before the server's parts are taken out.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  build: { target: 'es2022', sourcemap: false },
});

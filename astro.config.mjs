// How Astro finds and builds the site. It must not hold data: pages take view models from src/publish/.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  i18n: {
    defaultLocale: 'zh',
    locales: [
      { path: 'zh', codes: ['zh-CN'] },
      { path: 'en', codes: ['en'] },
    ],
    routing: { prefixDefaultLocale: false },
  },
  markdown: { syntaxHighlight: false },
  // Pages are text: nothing is loaded from elsewhere, and nothing inline runs or styles.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      styleDirective: { resources: ["'self'"] },
      scriptDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    define: {
      // Astro moves modules while building, so import.meta.url is no way to the data: pages take the folder from here.
      'import.meta.env.CEJIAN_ROOT': JSON.stringify(root),
    },
    // One style sheet for all pages: it is small, and the second page finds it in the cache.
    build: { cssCodeSplit: true, assetsInlineLimit: 0 },
  },
});

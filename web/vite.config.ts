import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/**
 * Everything that a page loads lies in files of its own 同源: the service's content security policy allows no inline script and no
 * inline style, so nothing is inlined here either.
 */
export default defineConfig({
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    // Old government PCs and cheap telephones: browsers of the last five years.
    target: ['chrome100', 'firefox100', 'safari15.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 250,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});

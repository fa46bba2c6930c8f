import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Everything is bundled, so that the packaged app ships no node_modules. fflate's Node build declares its own
// top-level `require`, which collides with the one electron-vite adds to an ES module; the browser build has
// the same synchronous functions and does not.
const fflateWithoutRequire = { find: /^fflate$/, replacement: 'fflate/browser' }

export default defineConfig({
  main: {
    build: { externalizeDeps: false, chunkSizeWarningLimit: 5_000 },
    resolve: { alias: [fflateWithoutRequire] },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload is one CommonJS file.
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    build: { minify: true, chunkSizeWarningLimit: 2_000 },
    plugins: [react()],
  },
})

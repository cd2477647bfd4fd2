import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const DIST = join(import.meta.dirname, 'dist')

/** The server puts a nonce of its own in its place in every page that it answers (`platform/screens.ts`). */
const NONCE = 'NONCE_OF_THIS_PAGE'

/** Compressed once here instead of at each request. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  closeBundle() {
    const assets = join(DIST, 'assets')
    for (const name of readdirSync(assets).filter((file) => /\.(js|mjs|css|svg)$/.test(file))) {
      const content = readFileSync(join(assets, name))
      writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }))
      writeFileSync(
        join(assets, `${name}.br`),
        brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
      )
    }
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed],
  html: { cspNonce: NONCE },
  build: {
    outDir: DIST,
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1024,
    // What most screens take of libraries is one file: cut into dozens by who shares it, it weighed 17 KB more.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shared', test: /node_modules/, minShareCount: 8 }] } },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    // The host stays as the browser wrote it: the server refuses what comes from another one.
    proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT || 4000}`, changeOrigin: false } },
  },
})

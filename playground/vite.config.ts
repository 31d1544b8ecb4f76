import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { examples } from './build/examples.ts'
import { ground } from './build/ground.ts'
import { JSX_OF_SOURCE } from './build/jsx-of-source.ts'
import { singleFile } from './build/single-file.ts'

// Builds `out/playground.html`: one page that works from a folder, without a server and without a network.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [ground(), examples(), singleFile()],
  worker: { format: 'iife' },
  resolve: { alias: JSX_OF_SOURCE },
  build: {
    outDir: resolve(import.meta.dirname, '../out'),
    emptyOutDir: false,
    target: 'es2024',
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rollupOptions: { input: resolve(import.meta.dirname, 'playground.html') },
  },
})

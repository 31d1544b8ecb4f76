import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import { collate } from '../../src/collation/collate.ts'
import { JSX_OF_SOURCE } from './jsx-of-source.ts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Puts the script and the style sheet into the page, and a policy that lets nothing else run and nothing go out. */
export function singleFile(): Plugin {
  return {
    name: 'single-file',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.html'))
      if (page?.type !== 'asset') throw new Error('vite made no page')
      let script = ''
      let style = ''
      for (const [name, file] of Object.entries(bundle)) {
        if (file === page) continue
        if (file.type === 'chunk') script += file.code
        else if (name.endsWith('.css')) style += String(file.source)
        else throw new Error(`${name} does not belong in one file`)
        delete bundle[name]
      }
      // In a string or a pattern of the script it would end the element.
      script = script.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--')
      const report = await reportHashes()
      const policy = [
        "default-src 'none'",
        `script-src ${hashOf(script)} ${report.script}`,
        `style-src ${hashOf(style)} ${report.style}`,
        'worker-src blob:',
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ')
      page.source = String(page.source)
        .replace(/<script type="module"[^>]*><\/script>\s*/, '')
        .replace(/<link rel="stylesheet"[^>]*>\s*/, '')
        .replace('<!--policy-->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`)
        .replace('<!--style-->', () => `<style>${style}</style>`)
        .replace('<!--script-->', () => `<script type="module">${script}</script>`)
    },
  }
}

const REPORT = resolve(import.meta.dirname, '../../src/web/report.tsx')

/** A report is shown in a frame of the page, which the page's policy holds for too: what the report's own policy lets run. */
async function reportHashes(): Promise<{ script: string; style: string }> {
  const { module } = await runnerImport<typeof import('../../src/web/report.tsx')>(REPORT, {
    resolve: { alias: JSX_OF_SOURCE },
  })
  const page = module.reportPage(collate([], [])).replaceAll('&#39;', "'")
  const [script, style] = ['script-src', 'style-src'].map(
    name => new RegExp(`${name} ((?:'sha256-[^']+' ?)+)`).exec(page)?.[1]?.trim() ?? '',
  )
  if (!script || !style) throw new Error('the policy of a report names no hashes')
  return { script, style }
}

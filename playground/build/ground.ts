import type { Plugin } from 'vite'
import { groundTheme } from '../../src/web/theme-ground.ts'

const NAME = 'virtual:ground.css'

/** The colours, faces and focus of the pages: `import 'virtual:ground.css'`. */
export function ground(): Plugin {
  return {
    name: 'ground',
    resolveId: id => (id === NAME ? NAME : null),
    load: id => (id === NAME ? groundTheme : null),
  }
}

// Prints a command of the README: the first line of the fenced block that follows "<!-- NAME -->".
import { readFileSync } from 'node:fs'

const name = process.argv[2]
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const command = new RegExp(`<!-- ${name} -->\\s*\`\`\`[a-z]*\\n([^\\n]+)\\n`).exec(readme)?.[1]
if (!command) throw new Error(`README.md has no command marked "<!-- ${name} -->"`)
console.log(command)

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../src/model/identifier.ts'

const FOLDERS = ['src/attribution/weights', 'src/collation/weights']

describe.each(FOLDERS)('%s', folder => {
  const entries = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))
  const files = readdirSync(folder).filter(file => file.endsWith('.json') && file !== 'manifest.json')

  test('the manifest names what is there and nothing else', () => {
    expect(Object.keys(entries)).toEqual(files.sort())
  })

  test.each(files)('%s is as it was made, by a command that is there, from data that are known', file => {
    const { sha256: stated, command, data, measure } = entries[file]
    expect(stated).toBe(sha256(readFileSync(`${folder}/${file}`)))
    const script = /^node (bench\/train\/[\w-]+\.ts)$/.exec(command)?.[1] ?? ''
    expect(readFileSync(script, 'utf8')).toContain(`${folder}/${file}`)
    expect(data.length).toBeGreaterThan(0)
    for (const { file, sha256 } of data)
      expect([file, sha256]).toEqual([file, expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(measure).not.toBe('')
  })

  test('the model card tells of each, and of the licence of the data', () => {
    const card = readFileSync(`${folder}/MODEL_CARD.md`, 'utf8')
    expect(files.filter(file => !card.includes(`\`${file}\``))).toEqual([])
    expect(card).toContain('**Licence of the data**')
  })
})

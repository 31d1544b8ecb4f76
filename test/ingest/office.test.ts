import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docxFiles, type PdfSpecimenLine, paragraph, pdfOf, zipOf } from './office-files.ts'
import { folderWith, readAll } from './scratch.ts'

async function read(content: Uint8Array) {
  const { documents, problems } = await readAll(join(folderWith({ file: content }), 'file'))
  return { document: documents[0], said: problems.map(p => `${p.code}: ${p.message}`) }
}

describe('a word processor’s document', () => {
  const BODY = [
    paragraph('Lorne keeps Vell open', 'Heading1'),
    paragraph('The harbour of Vell stays open, Ada Lorne said. “No &amp; never,” she added.'),
    `<w:tbl><w:tr><w:tc>${paragraph('Ferries')}</w:tc><w:tc>${paragraph('two more')}</w:tc></w:tr></w:tbl>`,
    paragraph('   '),
    '<w:p><w:r><w:t>One line</w:t><w:br/><w:t>and another.</w:t></w:r></w:p>',
  ].join('')

  test('gives its paragraphs, headings and cells', async () => {
    const { document, said } = await read(zipOf(docxFiles(BODY)))
    expect(said).toEqual([])
    expect(document).toMatchObject({
      title: 'Lorne keeps Vell open',
      byline: 'Mira Osk',
      provenance: {
        modified: '2031-05-04T09:30:00Z',
        readFrom: { byline: 'meta', title: 'text' },
        encoding: null,
      },
    })
    expect(document!.text.split('\n\n')).toEqual([
      'Lorne keeps Vell open',
      'The harbour of Vell stays open, Ada Lorne said. “No & never,” she added.',
      'Ferries',
      'two more',
      'One line\nand another.',
    ])
  })

  const files = docxFiles(BODY)
  const without = (name: string) => files.filter(file => file.name !== name)

  test.each<[string, Uint8Array, RegExp]>([
    ['another zip archive', zipOf([{ name: 'a.txt', content: 'a' }]), /holds no text document/],
    ['nothing in it', zipOf(docxFiles('')), /^no-text/],
    [
      'a bomb',
      zipOf([...files, { name: 'word/extra.xml', content: ' '.repeat(50_000_000) }]),
      /times its size/,
    ],
    [
      'a bomb that says it is small',
      zipOf([
        ...without('word/styles.xml'),
        { name: 'word/styles.xml', content: ' '.repeat(50_000_000), says: 900 },
      ]),
      /^bad-archive/,
    ],
    [
      'a bomb among its pictures',
      zipOf([...files, { name: 'word/media/x.xml', content: ' '.repeat(50_000_000), says: 900 }]),
      /^bad-archive/,
    ],
    [
      'a file that its directory does not count',
      zipOf([...files, { name: 'word/extra.xml', content: 'x' }], files.length),
      /the archive's directory is damaged/,
    ],
    [
      'bombs that are large without being even',
      zipOf([
        ...files,
        ...Array.from({ length: 3 }, (_, i) => ({ name: `word/${i}.xml`, content: 'x', says: 40_000_000 })),
      ]),
      /the limit is/,
    ],
    [
      'too many files',
      zipOf(Array.from({ length: 5001 }, (_, i) => ({ name: `${i}`, content: '' }))),
      /5001 files/,
    ],
    ['its end missing', zipOf(files).subarray(0, -40), /^bad-archive/],
    ['elements nested 50,000 deep', zipOf(docxFiles('<w:r>'.repeat(50_000))), /^bad-archive/],
  ])('with %s is a problem', async (_, bytes, expected) => {
    const { document, said } = await read(bytes)
    expect(document).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(expected)
  })
})

/** Lines of a column, one under the other. */
const column = (x: number, y: number, ...lines: string[]): PdfSpecimenLine[] =>
  lines.map((text, i) => [x, y - 12 * i, text] as const)

describe('a PDF', () => {
  test('gives its paragraphs, without what every page repeats, its words made whole', async () => {
    const head: PdfSpecimenLine[] = [
      [40, 770, 'Vell Harbour Authority - Press'],
      [290, 20, 'Page 1 of 3'],
    ]
    const pages = [
      [
        ...head,
        [40, 700, 'Lorne keeps Vell open', 18] as const,
        ...column(
          40,
          660,
          'The harbour of Vell stays open for all of the win-',
          'ter, Premier Ada Lorne told the well-',
          'informed board of the authority.',
        ),
        ...column(40, 600, '"We will not close it, and no later than June we', 'shall say why," she said on'),
      ],
      [
        [40, 770, 'Vell Harbour Authority - Press'] as const,
        [290, 20, 'Page 2 of 3'] as const,
        ...column(40, 740, 'Tuesday. A well-informed aide agreed.'),
        ...column(40, 700, 'Ivo Brandt did not.'),
      ],
      [
        [40, 770, 'Vell Harbour Authority - Press'] as const,
        [290, 20, 'Page 3 of 3'] as const,
        ...column(40, 740, 'He was not asked.'),
      ],
    ]
    const { document, said } = await read(
      pdfOf(pages, "/Author (Mira Osk) /ModDate (D:20310504093000+02'00')"),
    )
    expect(said).toEqual([])
    expect(document!.text.split('\n\n')).toEqual([
      'Lorne keeps Vell open',
      'The harbour of Vell stays open for all of the winter, Premier Ada Lorne told the well-informed board of the authority.',
      '"We will not close it, and no later than June we shall say why," she said on Tuesday. A well-informed aide agreed.',
      'Ivo Brandt did not.',
      'He was not asked.',
    ])
    expect(document).toMatchObject({
      title: 'Lorne keeps Vell open',
      byline: 'Mira Osk',
      dropped: ['Vell Harbour Authority - Press', 'Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3'],
      provenance: { modified: '2031-05-04T09:30:00+02:00', encoding: null, runs: [] },
    })
  })

  test('in two columns goes on in the second', async () => {
    const { document } = await read(
      pdfOf([
        [
          ...column(40, 700, 'The harbour stays open, Ada', 'Lorne told the board, which'),
          ...column(320, 700, 'had asked for two ferries', 'before the winter.'),
        ],
      ]),
    )
    expect(document!.text).toBe(
      'The harbour stays open, Ada Lorne told the board, which had asked for two ferries before the winter.',
    )
  })

  test('keeps a headline that ends in a year, and drops what names its page', async () => {
    const { document } = await read(
      pdfOf([
        [
          [40, 770, 'Budget 2031', 18],
          ...column(40, 700, 'The harbour stays open, Ada Lorne said.'),
          [290, 20, 'Seite 1 von 1'],
        ],
      ]),
    )
    expect(document).toMatchObject({
      text: 'Budget 2031\n\nThe harbour stays open, Ada Lorne said.',
      dropped: ['Seite 1 von 1'],
    })
  })

  test.each<[string, Uint8Array, RegExp]>([
    ['no text layer', pdfOf([[]]), /^no-text: the PDF has no text layer/],
    ['nothing but its first line', Buffer.from('%PDF-1.7\n'), /^bad-archive/],
    [
      'its middle missing',
      Buffer.concat([pdfOf([column(40, 700, 'a')]).subarray(0, 60), Buffer.alloc(200, 'x')]),
      /^bad-archive/,
    ],
    [
      'more pages than are read',
      pdfOf(Array.from({ length: 1001 }, () => [])),
      /^too-large: 1001 pages; the limit is 1000/,
    ],
  ])('with %s is a problem', async (_, bytes, expected) => {
    const { document, said } = await read(bytes)
    expect(document).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(expected)
  })
})

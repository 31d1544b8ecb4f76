import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { folderWith, readAll } from './scratch.ts'

// Processor time is held to, not the clock.
vi.setConfig({ testTimeout: 30_000 })

async function read(...lines: string[]) {
  const { documents, problems } = await readAll(join(folderWith({ mail: lines.join('\r\n') }), 'mail'))
  return {
    documents: documents.map(d => ({ ...d, location: d.location.replace(/.*\//, '') })),
    said: problems.map(p => `${p.severity} ${p.code} ${p.location.replace(/.*\//, '')}: ${p.message}`),
  }
}

const HEAD = [
  'From: Vell Harbour Authority <press@mail.vell.example>',
  'To: desk@corda.example',
  'Date: Sun, 04 May 2031 09:30:00 +0200',
  'Subject: =?utf-8?q?Lorne_keeps_Vell_open_=E2=80=93_for_now?=',
  'MIME-Version: 1.0',
]
const part = (type: string, body: string, ...more: string[]) => [
  '--edge',
  `Content-Type: ${type}`,
  ...more,
  '',
  body,
]

describe('a mail', () => {
  test('is its plain text, with what its head says', async () => {
    const { documents, said } = await read(
      ...HEAD,
      'Content-Type: multipart/alternative; boundary=edge',
      '',
      ...part('text/html; charset=utf-8', '<p>Not this.</p>'),
      ...part(
        'text/plain; charset=windows-1252',
        'The harbour stays open, Zo=EB Lorne said. =93No later than June, and n=\r\no earlier.=94\r\n\r\n-- \r\nPress office, 12 Quay Road',
        'Content-Transfer-Encoding: quoted-printable',
      ),
      '--edge--',
    )
    expect(said).toEqual([])
    expect(documents).toMatchObject([
      {
        title: 'Lorne keeps Vell open – for now',
        byline: 'Vell Harbour Authority',
        outlet: 'vell.example',
        publishedBasis: 'metadata',
        dropped: ['Press office, 12 Quay Road'],
        provenance: { readFrom: { title: 'header', published: 'header' }, encoding: null, runs: [] },
      },
    ])
    expect(Date.parse(documents[0]!.published!)).toBe(Date.parse('2031-05-04T07:30:00Z'))
    expect(documents[0]!.text).toBe(
      'Lorne keeps Vell open – for now\n\nThe harbour stays open, Zoë Lorne said. “No later than June, and no earlier.”',
    )
  })

  test('is its HTML where it has nothing else, and its attachments are counted', async () => {
    const { documents, said } = await read(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      ...part(
        'text/html; charset=utf-8',
        '<html><body><p>The harbour of Vell stays open, Premier Ada Lorne said on Tuesday to the board.</p><p>The board had asked for two more ferries, a spokesman said.</p></body></html>',
      ),
      ...part(
        'application/pdf',
        'JVBERi0=',
        'Content-Disposition: attachment; filename=a.pdf',
        'Content-Transfer-Encoding: base64',
      ),
      '--edge--',
    )
    expect(documents[0]!.text).toBe(
      'Lorne keeps Vell open – for now\n\nThe harbour of Vell stays open, Premier Ada Lorne said on Tuesday to the board.\n\nThe board had asked for two more ferries, a spokesman said.',
    )
    expect(said).toEqual(['notice unsupported mail: 1 attachment is not read; give its file to read it'])
  })

  test('brings the mails that it forwards', async () => {
    const { documents, said } = await read(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      ...part('text/plain', 'See below.'),
      ...part(
        'message/rfc822',
        [
          'From: Ada Lorne <lorne@vell.example>',
          'Subject: Statement',
          'Date: Sat, 03 May 2031 08:00:00 +0000',
          '',
          'The harbour stays open.',
        ].join('\r\n'),
      ),
      '--edge--',
    )
    expect(said).toEqual([])
    expect(documents.map(d => [d.location, d.title, d.byline, d.text])).toEqual([
      [
        'mail',
        'Lorne keeps Vell open – for now',
        'Vell Harbour Authority',
        'Lorne keeps Vell open – for now\n\nSee below.',
      ],
      ['mail#2', 'Statement', 'Ada Lorne', 'Statement\n\nThe harbour stays open.'],
    ])
  })

  test('without a text is a problem', async () => {
    const { documents, said } = await read(...HEAD, '', '   ')
    expect(documents).toEqual([])
    expect(said).toEqual(['error no-text mail: the mail has no text'])
  })

  test('that forwards mails without end is read to a depth', async () => {
    let mail =
      'From: a@vell.example\r\nSubject: The last\r\nDate: Sat, 03 May 2031 08:00:00 +0000\r\n\r\nIt stays open.'
    for (let depth = 30; depth > 0; depth--)
      mail = [
        'From: a@vell.example',
        `Subject: Number ${depth}`,
        `Content-Type: multipart/mixed; boundary=edge${depth}`,
        '',
        `--edge${depth}`,
        '',
        `It is ${depth}.`,
        `--edge${depth}`,
        'Content-Type: message/rfc822',
        '',
        mail,
        `--edge${depth}--`,
      ].join('\r\n')
    const { documents, said } = await read(mail)
    expect(documents.map(d => d.title)).toEqual([1, 2, 3, 4, 5, 6].map(n => `Number ${n}`))
    expect(said).toEqual([expect.stringMatching(/^notice unsupported mail#6: 1 attachment is not read/)])
  })

  test.each([
    [9000, []],
    [100_000, ['error bad-archive mail: cannot be read: more than 10000 parts']],
  ])('of %d parts takes little time', async (count, expected) => {
    const before = process.cpuUsage()
    const parts = Array.from({ length: count }, () => '--edge\r\n\r\na')
    const { said } = await read(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      ...parts,
      '--edge--',
    )
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(2)
    expect(said).toEqual(expected)
  })
})

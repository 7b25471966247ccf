import { deflateRawSync } from 'node:zlib'
import Excel from '@protobi/exceljs'
import { describe, expect, it } from '@jest/globals'
import { readTable } from './read-table'
import { aZip } from './testing/a-zip'
import type { TableRow } from './table'
import { unpack } from './unpack'

const csv = (content: string | Buffer) =>
  readTable({ bytes: Buffer.from(content as string), kind: 'csv' })
const xlsx = (bytes: Buffer) => readTable({ bytes, kind: 'xlsx' })
const rows = async (table: ReturnType<typeof readTable>): Promise<readonly TableRow[]> => {
  const read = await table
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.rows
}
const problem = async (table: ReturnType<typeof readTable>) => {
  const read = await table
  return read.ok ? 'read' : [read.problem.line, read.problem.code]
}

async function workbook(fill: (sheet: Excel.Worksheet) => void): Promise<Buffer> {
  const book = new Excel.Workbook()
  fill(book.addWorksheet('First'))
  book.addWorksheet('Second').addRow(['not looked at'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('a CSV file', () => {
  it.each([
    ['commas', 'name,note\nÉlodie,"a, b"\n'],
    ['semicolons', 'name;note\r\nÉlodie;"a, b"\r\n'],
    ['tabs', 'name\tnote\nÉlodie\ta, b'],
    ['a byte order mark', '\ufeffname,note\nÉlodie,"a, b"\n'],
  ])('is read with %s', async (_, text) => {
    expect(await rows(csv(text))).toEqual([
      { line: 1, cells: ['name', 'note'] },
      { line: 2, cells: ['Élodie', 'a, b'] },
    ])
  })

  it('counts lines as a spreadsheet does: empty ones too, and a cell of two lines once', async () => {
    expect(await rows(csv('name\n\n"two\r\nlines"\n , \nlast\n'))).toEqual([
      { line: 1, cells: ['name'] },
      { line: 3, cells: ['two\nlines'] },
      { line: 5, cells: ['last'] },
    ])
  })

  it('keeps formulas as the text they are, without the apostrophe that made them text', async () => {
    const [, row] = await rows(csv(`a,b,c,d\n=1+1,'+250 788,'quoted,''=x\n`))
    expect(row!.cells).toEqual(['=1+1', '+250 788', "'quoted", "'=x"])
  })

  it.each<[string, string | Buffer, [number | null, string]]>([
    ['Latin-1, with the line', Buffer.from('name\nAnn\nÉlodie\n', 'latin1'), [3, 'encoding']],
    ['UTF-16', Buffer.from('\ufeffname\n', 'utf16le'), [1, 'encoding']],
    ['bytes cut within a character', Buffer.from('name\nÉ').subarray(0, 6), [2, 'encoding']],
    ['a quote that never ends', 'name\n"Ann\nBea\n', [3, 'bad-row']],
    ['a quote in the middle', 'name\nA"nn\n', [2, 'bad-row']],
    ['a spreadsheet called CSV', Buffer.from('PK\x03\x04'), [null, 'wrong-kind']],
    ['a NUL', 'name\nA\0nn\n', [2, 'unstorable-text']],
    ['a cell that is too long', `name\n${'x'.repeat(2001)}\n`, [2, 'too-long']],
    ['too many cells', `name\n${'x,'.repeat(60)}x\n`, [2, 'too-many-columns']],
    ['too many rows', `name\n${'x\n'.repeat(5001)}`, [5002, 'too-many-rows']],
    ['nothing but line feeds', '\n'.repeat(4_000_000), [5002, 'too-many-rows']],
    ['one endless line', 'x'.repeat(4_000_000), [1, 'bad-row']],
  ])('is refused for %s', async (_, content, expected) => {
    expect(await problem(csv(content))).toEqual(expected)
  })

  it('may have as much as is allowed', async () => {
    const full = `name\n${`${'x'.repeat(20)},`.repeat(59)}x\n${'y\n'.repeat(4999)}`
    expect(await rows(csv(full))).toHaveLength(5001)
  })
})

describe('an XLSX file', () => {
  it('is read from its first sheet, whatever kinds of cells it has', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['text', 'number', 'yes', 'rich', 'link', 'error'])
      sheet.addRow([])
      sheet.addRow([
        '  Élodie ',
        250788123456,
        true,
        { richText: [{ text: 'H.' }, { text: 'E.' }] },
        { text: 'a@example.org', hyperlink: 'mailto:a@example.org' },
        { error: '#N/A' },
      ])
    })
    expect(await rows(xlsx(bytes))).toEqual([
      { line: 1, cells: ['text', 'number', 'yes', 'rich', 'link', 'error'] },
      { line: 3, cells: ['Élodie', '250788123456', 'true', 'H.E.', 'a@example.org', '#N/A'] },
    ])
  })

  it('may leave out where its rows and cells are: they follow each other', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['name', 'note', 'age'])
      sheet.getCell('A3').value = 'Élodie'
      sheet.getCell('C3').value = 42
    })
    const parts = unpack(bytes)
    const name = 'xl/worksheets/sheet1.xml'
    const sheet = parts.get(name)!.toString('utf8')
    const bare = sheet.replaceAll(/ r="(?!A3|C3|3")[A-Z]?\d+"/g, '').replace('r="A3"', '')
    expect(bare.match(/ r="[A-Z]*\d+"/g)).toEqual([' r="3"', ' r="C3"'])
    const files = Object.fromEntries([...parts, [name, Buffer.from(bare)]])
    expect(await rows(xlsx(aZip(files)))).toEqual([
      { line: 1, cells: ['name', 'note', 'age'] },
      { line: 3, cells: ['Élodie', '', '42'] },
    ])
  })

  it('says dates as they are shown, not in anybody’s zone', async () => {
    const bytes = await workbook((sheet) => {
      const row = sheet.addRow([
        new Date('2022-06-08T00:00:00Z'),
        new Date('2022-06-08T15:30:00Z'),
        0.625,
      ])
      row.getCell(3).numFmt = 'hh:mm'
    })
    expect((await rows(xlsx(bytes)))[0]!.cells).toEqual(['2022-06-08', '2022-06-08 15:30', '15:00'])
  })

  it('works no formula out, and believes no result that stands beside one', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow([{ formula: 'HYPERLINK("http://example.org")', result: 'Ann' }])
    })
    expect((await rows(xlsx(bytes)))[0]!.cells).toEqual(['=HYPERLINK("http://example.org")'])
  })

  it('has the text of a merged range in every cell of it', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows([
        ['organisation', 'name'],
        ['Ministry', 'Ann'],
        [null, 'Bea'],
      ])
      sheet.mergeCells('A2:A3')
    })
    expect((await rows(xlsx(bytes))).map((row) => row.cells)).toEqual([
      ['organisation', 'name'],
      ['Ministry', 'Ann'],
      ['Ministry', 'Bea'],
    ])
  })

  const parts = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }
  const zeros = deflateRawSync(Buffer.alloc(100 * 1024 * 1024))

  it.each<[string, () => Buffer, string]>([
    ['CSV under its name', () => Buffer.from('name,note\nAnn,x\n'), 'wrong-kind'],
    ['an old XLS', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'wrong-kind'],
    ['nothing but the beginning', () => aZip(parts).subarray(0, 40), 'wrong-kind'],
    ['a ZIP of something else', () => aZip({ 'a.txt': 'text' }), 'wrong-kind'],
    ['parts that say nothing', () => aZip(parts), 'wrong-kind'],
    ['100 MB of zeros', () => aZip({ ...parts, 'xl/a.xml': { packed: zeros } }), 'too-large'],
    [
      '100 MB of zeros that are said to be one byte',
      () => aZip({ ...parts, 'xl/a.xml': { packed: zeros, size: 1 } }),
      'too-large',
    ],
    [
      'a million cells that do not say where they are',
      () =>
        aZip({ ...parts, 'xl/worksheets/sheet1.xml': `<row>${'<c/>'.repeat(1_000_000)}</row>` }),
      'too-large',
    ],
    ['a thousand parts', () => aZip({ ...parts, ...manyParts(1_000) }), 'too-large'],
    [
      'parts that are large only together',
      () => aZip({ ...parts, ...manyParts(30, Buffer.alloc(1024 * 1024)) }),
      'too-large',
    ],
    [
      'an entity of its own',
      () =>
        aZip({
          ...parts,
          'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><workbook/>',
        }),
      'doctype',
    ],
    [
      'a merge of all cells there are',
      () => aZip({ ...parts, 'xl/worksheets/sheet1.xml': '<mergeCell ref="A1:XFD1048576"/>' }),
      'too-large',
    ],
  ])('is refused for %s', async (_, content, code) => {
    const before = process.memoryUsage().rss
    expect(await problem(xlsx(content()))).toEqual([null, code])
    expect(process.memoryUsage().rss - before).toBeLessThan(80 * 1024 * 1024)
  })
})

const manyParts = (count: number, content: string | Buffer = 'x') =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`xl/part${i}.xml`, content]))

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { say } from '../words.ts'
import { renderDocx } from './docx.ts'
import { checkTemplate, fillTemplate } from './template.ts'
import { placeholderList, type TemplateData } from './template-fields.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const types = (main = `${word}.document.main+xml`) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/><Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/></Types>`
const relations = (...each: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
const relation = (type: string, target: string, mode = ' TargetMode="External"') =>
  `<Relationship Id="r9" Type="${office}/${type}" Target="${target}"${mode}/>`
const p = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`
const wordPart = (root: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${root}>`

/** A Word file as a company would send it, with the given paragraphs. */
function docx(body: string, more: Record<string, string> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': types(),
    '_rels/.rels': relations(relation('officeDocument', 'word/document.xml', '')),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const textOf = (file: Uint8Array, name = 'word/document.xml') => {
  const xml = strFromU8(unzipSync(file)[name] ?? new Uint8Array())
  return xml
    .split('</w:p>')
    .map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)|<w:br\/>/g)].map(([, text]) => text ?? '\n').join(''))
    .slice(0, -1)
}

const data: TemplateData = {
  heading: 'Arbeitszeugnis',
  full_name: 'Katarzyna Wiśniewska-Öztürk',
  first_name: 'Katarzyna',
  birth_date: '',
  company: 'Müller & Söhne <GmbH>',
  company_lines: ['Speicherstraße 14', '20457 Hamburg'],
  is_final: true,
  paragraphs: [
    { text: 'Erster Absatz.\nNeue Zeile.', points: [] },
    { text: '', points: ['Łódź,', 'Gdańsk.'] },
  ],
  stations: [
    { position: 'Planerin', place: 'Hamburg', from: '1. Mai 2015', until: '30. April 2018' },
    { position: 'Leiterin', place: '', from: '1. Mai 2018', until: '' },
  ],
  signers: [
    { name: 'Dr. Löwenstein', role: 'Geschäftsführerin' },
    { name: 'Piotr Żółkiewski', role: 'Personal' },
  ],
}
const fill = async (body: string, more?: Record<string, string>) => fillTemplate(docx(body, more), data)
const codes = async (bytes: Uint8Array) => (await checkTemplate(bytes)).map(({ code }) => code)

describe('filling', () => {
  it('prints texts, also when Word has split a placeholder, and in headers', async () => {
    const header = { 'word/header1.xml': wordPart('hdr', p('{company}')) }
    const file = await fill(p('{full', '_na', 'me} war bei {company}.') + p('{heading}'), header)
    expect(textOf(file)).toEqual([
      'Katarzyna Wiśniewska-Öztürk war bei Müller &amp; Söhne &lt;GmbH&gt;.',
      'Arbeitszeugnis',
    ])
    expect(textOf(file, 'word/header1.xml')).toEqual(['Müller &amp; Söhne &lt;GmbH&gt;'])
  })

  it('shows and hides by conditions and by texts', async () => {
    const file = await fill(
      p('{#is_final}Ende{/is_final}{^is_final}kein Ende{/is_final}{#is_interim}Zwischen{/is_interim}') +
        p('{full_name}{#birth_date}, geboren am {birth_date}{/birth_date}') +
        p('{#has_second_signer}zwei{/has_second_signer}'),
    )
    expect(textOf(file)).toEqual(['Ende', 'Katarzyna Wiśniewska-Öztürk', 'zwei'])
  })

  it('repeats paragraphs, lists, stations and signers', async () => {
    const file = await fill(
      [
        p('{#paragraphs}') +
          p('{#text}') +
          p('{text}') +
          p('{/text}') +
          p('{#points}') +
          p('– {.}') +
          p('{/points}') +
          p('{/paragraphs}'),
        p('{#stations}{position}{#until} bis {until}{/until}; {/stations}'),
        p('{#signers}{name}, {role} ({company_lines_}){/signers}').replace(' ({company_lines_})', ''),
        p('{#company_lines}{.} · {/company_lines}'),
      ].join(''),
    )
    expect(textOf(file)).toEqual([
      'Erster Absatz.\nNeue Zeile.',
      '– Łódź,',
      '– Gdańsk.',
      'Planerin bis 30. April 2018; Leiterin; ',
      'Dr. Löwenstein, GeschäftsführerinPiotr Żółkiewski, Personal',
      'Speicherstraße 14 · 20457 Hamburg · ',
    ])
  })

  it('takes nothing from a text that looks like a placeholder, and no more than is declared', async () => {
    const surplus = { heading: '{company}{#is_final}', salary: '99', toString: 'x' } as TemplateData
    const file = await fillTemplate(docx(p('{heading}')), surplus)
    expect(textOf(file)).toEqual(['{company}{#is_final}'])
  })

  it('leaves all other parts as they are and gives the same bytes again', async () => {
    const more = {
      'word/theme/theme1.xml': '<a:theme xmlns:a="x"/>',
      'customXml/item1.xml': '<x>{not a placeholder</x>',
    }
    const [one, same] = await Promise.all([fill(p('{heading}'), more), fill(p('{heading}'), more)])
    const files = unzipSync(one)
    expect(Object.keys(files)).toContain('word/theme/theme1.xml')
    expect(strFromU8(files['customXml/item1.xml'] ?? new Uint8Array())).toBe('<x>{not a placeholder</x>')
    expect(one.equals(same)).toBe(true)
  })

  it('fills a letter of our own that was turned into a template', async () => {
    const own = await renderDocx({
      language: 'de',
      title: 'Vorlage',
      letterhead: { company: '{company}', lines: ['{#company_lines}{.} {/company_lines}'], footer: [] },
      heading: '{heading}',
      paragraphs: [{ text: '{#paragraphs}{text}{/paragraphs}' }],
      place_and_date: '{place_and_date}',
      signers: [{ name: '{#signers}{name}{/signers}', role: '' }],
      issued_on: '2026-09-30',
    })
    expect(await checkTemplate(own)).toEqual([])
    const file = await fillTemplate(own, data)
    expect(textOf(file).join('|')).toContain('Arbeitszeugnis|Erster Absatz.')
    expect(Object.keys(unzipSync(file))).toHaveLength(Object.keys(unzipSync(own)).length)
  })

  it('refuses a template that has a problem', async () => {
    await expect(fill(p('{heading'))).rejects.toMatchObject({
      name: 'DocumentError',
      code: 'template_unusable',
      values: { problem: 'tag_not_closed' },
    })
  })
})

describe('a template is refused', () => {
  it.each<[string, string, object[]]>([
    ['with an open brace', p('{heading'), [{ code: 'tag_not_closed', values: { tag: 'heading' } }]],
    ['with a closing brace alone', p('heading}'), [{ code: 'tag_not_opened', values: { tag: 'heading' } }]],
    ['with a block that does not end', p('{#signers}x'), [{ code: 'block_not_closed', values: { tag: 'signers' } }]],
    ['with a block that does not begin', p('x{/signers}'), [{ code: 'block_not_opened', values: { tag: 'signers' } }]],
    ['with an unknown placeholder', p('{salary}'), [{ code: 'unknown_placeholder', values: { tag: '{salary}' } }]],
    [
      'with a misspelt one',
      p('{Full-Name} {hedding}'),
      [
        { code: 'misspelt_placeholder', values: { tag: '{Full-Name}', suggestion: '{full_name}' } },
        { code: 'misspelt_placeholder', values: { tag: '{hedding}', suggestion: '{heading}' } },
      ],
    ],
    ['with a list printed as text', p('{signers}'), [{ code: 'list_in_wrong_place', values: { tag: '{signers}' } }]],
    [
      'with a list within itself',
      p('{#signers}{#signers}{name}{/signers}{/signers}'),
      [{ code: 'list_in_wrong_place', values: { tag: '{#signers}' } }],
    ],
    [
      'with the text of a list outside it',
      p('{heading}{role}'),
      [{ code: 'unknown_placeholder', values: { tag: '{role}' } }],
    ],
    ['without placeholders', p('Guten Tag'), [{ code: 'no_placeholders' }]],
    ['with raw markup', p('{@heading}'), [{ code: 'unreadable_placeholder', values: { tag: '{@heading}' } }]],
    [
      'that changes the braces',
      p('{=[[ ]]=}[[heading]]'),
      [{ code: 'unknown_placeholder', values: { tag: '{=[[ ]]=}' } }],
    ],
  ])('%s', async (_, body, problems) => {
    expect(await checkTemplate(docx(body))).toEqual(problems)
  })

  it('that reaches for what objects inherit', async () => {
    for (const name of [
      'constructor',
      '__proto__',
      'toString',
      'constructor.constructor("return 1")()',
      'a.b',
      '$index',
      'this',
    ])
      expect(await codes(docx(p(`{${name}}`))), `{${name}}`).toEqual(['unknown_placeholder'])
    expect(await codes(docx(p('{#constructor}x{/constructor}')))).toEqual(['unknown_placeholder'])
  })

  it('with macros, embedded objects or content from elsewhere', async () => {
    const ok = p('{heading}')
    const rels = (...each: string[]) => ({ 'word/_rels/document.xml.rels': relations(...each) })
    const macroType = types('application/vnd.ms-word.document.macroEnabled.main+xml')
    expect(await codes(docx(ok, { '[Content_Types].xml': macroType }))).toEqual(['macros'])
    expect(await codes(docx(ok, { 'word/vbaProject.bin': 'x' }))).toEqual(['macros'])
    expect(await codes(docx(ok, { 'word/embeddings/oleObject1.bin': 'x' }))).toEqual(['embedded_object'])
    expect(await codes(docx(ok, rels(relation('aFChunk', 'chunk.html', ''))))).toEqual(['embedded_object'])
    for (const [type, target] of [
      ['attachedTemplate', 'https://evil.example/x.dotm'],
      ['attachedTemplate', 'file:///\\\\server\\share\\x.dotx'],
      ['attachedTemplate', '&#104;ttps://evil.example/x.dotm'],
      ['image', 'http://evil.example/pixel.png'],
      ['hyperlink', 'file:///C:/Windows/System32/calc.exe'],
      ['hyperlink', 'javascript:alert(1)'],
    ] as const)
      expect(await codes(docx(ok, rels(relation(type, target)))), `${type} ${target}`).toEqual(['external_content'])
    expect(await codes(docx(ok, rels(relation('image', '//server/x.png', ''))))).toEqual(['external_content'])
    expect(await codes(docx(ok, rels(relation('hyperlink', 'https://www.nordlicht.example'))))).toEqual([])
  })

  it('with fields that fetch or run something, but not for usual ones', async () => {
    const field = (...codes: string[]) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const fieldCodes = (xml: string) => codes(docx(p('{heading}') + xml))
    expect(await fieldCodes(field(' DDE', 'AUTO c:\\\\x.exe "/c calc"'))).toEqual(['active_field'])
    expect(await fieldCodes('<w:p><w:fldSimple w:instr="INCLUDEPICTURE &quot;http://x/y.png&quot;"/></w:p>')).toEqual([
      'active_field',
    ])
    expect(await fieldCodes(field(' HYPERLINK "https://x.example/link" ') + field(' PAGE '))).toEqual([])
  })

  it('that is no Word file, empty, damaged, protected or too large', async () => {
    const good = docx(p('{heading}'))
    expect(await codes(new Uint8Array())).toEqual(['empty'])
    expect(await codes(strToU8('%PDF-1.7 and so on, long enough to be a file'))).toEqual(['not_docx'])
    expect(await codes(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toEqual(['not_docx'])
    expect(await codes(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))).toEqual([
      'protected_or_old',
    ])
    expect(await codes(good.subarray(0, good.length - 40))).toEqual(['damaged'])
    expect(await codes(Buffer.alloc(5 * 1024 * 1024 + 1, 'PK'))).toEqual(['too_large'])
    expect(await codes(docx('<w:p><w:r>{heading}</w:p>'))).toEqual(['damaged'])
    expect(await codes(docx(p('{heading}'), { 'word/x.xml': '<!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>' }))).toEqual([
      'damaged',
    ])
    expect(
      await codes(docx(p('{heading}'), { 'word/_rels/a.rels': '<?xml version="1.0" encoding="UTF-7"?><x/>' })),
    ).toEqual(['damaged'])
  })

  it('that hides its text under another ending', async () => {
    const hidden = types().replace(
      '</Types>',
      `<Override PartName="/word/x.dat" ContentType="${word}.document.main+xml"/></Types>`,
    )
    const more = { '[Content_Types].xml': hidden, 'word/x.dat': wordPart('document', '') }
    expect(await codes(docx(p('{heading}'), more))).toEqual(['damaged'])
  })

  it('that unpacks to more than it may, whether it admits it or not', async () => {
    const bomb = docx(p('{heading}'), { 'word/media/a.bin': '\0'.repeat(41 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await codes(bomb)).toEqual(['too_large'])
    const lying = Buffer.from(docx(p('{heading}'), { 'word/z.xml': ' '.repeat(9_000_000) }))
    for (
      let at = lying.indexOf(Buffer.from('PK\u0001\u0002'));
      at >= 0;
      at = lying.indexOf(Buffer.from('PK\u0001\u0002'), at + 4)
    )
      if (lying.readUInt32LE(at + 24) === 9_000_000) lying.writeUInt32LE(100, at + 24)
    expect(await codes(lying)).toEqual(['damaged'])
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`word/media/${i}.bin`, 'x']))
    expect(await codes(docx(p('{heading}'), many))).toEqual(['too_large'])
  })
})

it('a link to a template on somebody’s own disk is taken out', async () => {
  const file = await fill(p('{heading}'), {
    'word/settings.xml': wordPart('settings', '<w:attachedTemplate w:id="r9"/><w:zoom w:percent="100"/>'),
    'word/_rels/settings.xml.rels': relations(relation('attachedTemplate', 'file:///C:\\Vorlagen\\Brief.dotx')),
  })
  const parts = unzipSync(file)
  expect(strFromU8(parts['word/settings.xml'] ?? new Uint8Array())).not.toContain('attachedTemplate')
  expect(strFromU8(parts['word/_rels/settings.xml.rels'] ?? new Uint8Array())).toBe(relations())
})

it('each placeholder is described in each language', () => {
  for (const language of ['en', 'de', 'pl'] as const)
    for (const { words } of placeholderList) expect(say(language, words)).not.toBe('')
  expect(placeholderList.map(({ tag }) => tag)).toContain('{#signers}')
})

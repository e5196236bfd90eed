import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { type Fields, type PlaceholderKind, placeholders, scopeOf, type TemplateData } from './template-fields.ts'
import type { Parts } from './template-file.ts'
import type { TemplateProblem, TemplateProblemCode } from './template-problem.ts'
import { pack, zip } from './zip.ts'

type Tag = { type: string; module?: string; value?: string; raw?: string; subparsed?: Tag[] }
type Fault = { properties?: { id?: string; xtag?: string; openingtag?: string; errors?: Fault[] } }

const problemOf: Partial<Record<string, TemplateProblemCode>> = {
  unclosed_tag: 'tag_not_closed',
  duplicate_open_tag: 'tag_not_closed',
  unopened_tag: 'tag_not_opened',
  duplicate_close_tag: 'tag_not_opened',
  unclosed_loop: 'block_not_closed',
  unopened_loop: 'block_not_opened',
  closing_tag_does_not_match_opening_tag: 'blocks_crossed',
  unbalanced_loop_tags: 'block_across_cells',
  loop_position_invalid: 'block_across_cells',
  no_xml_tag_found_at_left: 'block_across_cells',
  no_xml_tag_found_at_right: 'block_across_cells',
  malformed_xml: 'damaged',
  file_has_invalid_xml: 'damaged',
}

/** What is wrong with the placeholders of a template. */
export const problemsIn = (parts: Parts): TemplateProblem[] => opened(parts).problems

/** The filled document, or what is wrong with the template. */
export function filled(parts: Parts, data: TemplateData): Buffer | TemplateProblem[] {
  const { document, problems } = opened(parts)
  if (!document || problems.length > 0) return problems
  document.render(scopeOf(data))
  const files = document.getZip().files
  return zip(
    [...parts].map(([name, part]) => {
      const content = files[name]?.asUint8Array() ?? part.content
      return [name, part.packed && part.content.equals(content) ? part.packed : pack(content)]
    }),
  )
}

function opened(parts: Parts): { document?: Docxtemplater<PizZip>; problems: TemplateProblem[] } {
  const archive = new PizZip()
  for (const [name, { content }] of parts) if (/\.(xml|rels)$/i.test(name)) archive.file(name, content)
  const tags = new Map<string, Tag[]>()
  const found = () => [...tags.values()].flatMap((each) => problemsOf(each, placeholders))
  try {
    const document = new Docxtemplater(archive, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      stripInvalidXMLChars: true,
      syntax: { changeDelimiterPrefix: null },
      nullGetter: () => '',
      parser,
      modules: [
        {
          name: 'tags',
          set: ({ inspect }: Seen) => inspect?.postparsed && tags.set(inspect.filePath, inspect.postparsed),
        },
      ],
    })
    const isUsed = [...tags.values()].flat().some((tag) => tag.type === 'placeholder')
    return { document, problems: isUsed ? found() : [{ code: 'no_placeholders' }] }
  } catch (error) {
    return { problems: unique([...faults(error as Fault), ...found()]) }
  }
}

type Seen = { inspect?: { filePath: string; postparsed?: Tag[] } }

/** Values come from the data alone: no expressions, nothing that objects inherit. */
const parser = (tag: string) => ({
  get(scope: unknown): unknown {
    if (tag === '.') return typeof scope === 'string' ? scope : undefined
    return typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag)
      ? (scope as Record<string, unknown>)[tag]
      : undefined
  },
})

/** Lists stand only where they are declared: one within itself would multiply with each level. */
function problemsOf(tags: Tag[], fields: Fields, inherited: Fields = {}, isEntry = false): TemplateProblem[] {
  const all = tags.filter((tag) => tag.type === 'placeholder' && tag.value !== '')
  return unique(all.flatMap((tag) => problemsOfTag(tag, fields, inherited, isEntry)))
}

function problemsOfTag(tag: Tag, fields: Fields, inherited: Fields, isEntry: boolean): TemplateProblem[] {
  const name = tag.value ?? ''
  const isBlock = tag.module === 'loop'
  if (tag.module && !isBlock) return [{ code: 'unreadable_placeholder', values: { tag: `{${tag.raw ?? name}}` } }]
  if (name === '.' && isEntry && !isBlock) return []
  const field = own(fields, name) ?? own(inherited, name)
  if (field === undefined) return [unknown(name, { ...inherited, ...fields })]
  const isList = field === 'list' || typeof field === 'object'
  if (!isBlock) return field === 'text' ? [] : [{ code: 'list_in_wrong_place', values: { tag: `{${name}}` } }]
  const inner = tag.subparsed ?? []
  if (!isList || ('inverted' in tag && tag.inverted)) return problemsOf(inner, fields, inherited, isEntry)
  if (own(fields, name) === undefined) return [{ code: 'list_in_wrong_place', values: { tag: `{#${name}}` } }]
  return problemsOf(inner, typeof field === 'object' ? field : {}, { ...inherited, ...fields }, field === 'list')
}

const own = (fields: Fields, name: string): PlaceholderKind | Fields | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

function unknown(name: string, fields: Fields): TemplateProblem {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  const near = Object.keys(fields).find((each) => plain(each) === plain(name) || distance(plain(each), plain(name)) < 3)
  const tag = `{${name.slice(0, 60)}}`
  return near
    ? { code: 'misspelt_placeholder', values: { tag, suggestion: `{${near}}` } }
    : { code: 'unknown_placeholder', values: { tag } }
}

/** Of two names in single letters (Levenshtein). */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [i, char] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, letter] of [...other].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (char === letter ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}

function faults({ properties }: Fault): TemplateProblem[] {
  if (properties?.errors) return properties.errors.flatMap(faults)
  const tag = properties?.xtag ?? properties?.openingtag
  const code = problemOf[properties?.id ?? ''] ?? 'unreadable_placeholder'
  return [{ code, ...(tag && { values: { tag: tag.slice(0, 60) } }) }]
}

const unique = (problems: TemplateProblem[]): TemplateProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]

import { describe, expect, it } from 'vitest'
import { buildLetter } from './build.ts'
import { withOwnPhrases } from './phrases/book.ts'
import type { OwnPhrase } from './phrases/book.ts'
import { profiles } from './profiles.ts'
import { allRated, base, eventful } from './testing.ts'
import type { Grade, LetterInput } from './types.ts'

const idOf = (input: LetterInput, slot: string) => buildLetter(input).blocks.find((b) => b.slot === slot)?.phrase_id
const ids = (input: LetterInput) => buildLetter(input).blocks.map(({ phrase_id }) => phrase_id)

describe('choice of variants', () => {
  it('is the same for the same seed, another for another', () => {
    expect(buildLetter(base)).toEqual(buildLetter(structuredClone(base)))
    expect(ids({ ...base, seed: 'abc' })).not.toEqual(ids({ ...base, seed: 'abd' }))
  })

  it('rerolls one slot through all its variants', () => {
    const count = profiles.DE.phrases.get('ability.2.staff')?.length ?? 0
    const seen = Array.from({ length: count }, (_, n) =>
      idOf({ ...base, options: { ...base.options, rerolls: { ability: n } } }, 'ability'),
    )
    expect(count).toBeGreaterThan(5)
    expect(new Set(seen).size).toBe(count)
    expect(idOf({ ...base, options: { ...base.options, rerolls: { ability: count } } }, 'ability')).toBe(seen[0])
  })

  it('leaves what stands before a changed sentence, and what stands far behind it', () => {
    const around = (grade: Grade) => {
      const { blocks } = buildLetter({ ...base, ratings: { ...base.ratings, ability: grade } })
      const at = blocks.findIndex(({ topic }) => topic === 'ability')
      return [blocks.slice(0, at), blocks.slice(-4)]
    }
    expect(around(1)).toEqual(around(5))
  })

  it('keeps a picked phrase whatever else changes, also where its neighbour begins alike', () => {
    const picked = { willingness: 'willingness.2.staff.1', ability: 'ability.2.staff.1' }
    for (let seed = 0; seed < 10; seed++) {
      for (const grade of [1, 3, 5] as const) {
        const ratings = allRated(grade, { willingness: 2, ability: 2 })
        expect(ids({ ...base, seed, ratings, options: { picked } })).toEqual(
          expect.arrayContaining(Object.values(picked)),
        )
      }
    }
  })

  it('lets a pick for another grade lapse', () => {
    const picked = { willingness: 'willingness.2.staff.3' }
    expect(ids({ ...base, ratings: allRated(1), options: { picked } })).not.toContain('willingness.2.staff.3')
  })

  it('picks and rerolls by slot where a topic stands more than once', () => {
    const input: LetterInput = { ...base, employment: { ...base.employment, ...eventful } }
    const picked = { authorities_2: 'authorities.granted.employment.3', stations_1: 'stations.first.employment.2' }
    expect(ids({ ...input, options: { picked } })).toEqual(expect.arrayContaining(Object.values(picked)))
    const qualities = [{ name: 'Sorgfalt', grade: 1 } as const, { name: 'Humor', grade: 2 } as const]
    const rerolled = [0, 1, 2].map((n) =>
      ids({ ...base, qualities, options: { rerolls: { qualities_2: n } } }).filter((id) =>
        id?.startsWith('qualities.2'),
      ),
    )
    expect(new Set(rerolled.flat()).size).toBe(3)
  })
})

describe('neighbours', () => {
  const paragraphsOf = (input: LetterInput) => {
    const { blocks } = buildLetter(input)
    return [...new Set(blocks.map(({ paragraph }) => paragraph))].map((each) =>
      blocks.flatMap(({ paragraph, grade, text }) => (grade && paragraph === each ? text : [])),
    )
  }
  const letters = [1, 2, 3].flatMap((grade) =>
    (['staff', 'manager'] as const).flatMap((level) =>
      Array.from({ length: 40 }, (_, seed) => ({ ...base, level, ratings: allRated(grade as Grade), seed })),
    ),
  )

  it('seldom use a verb twice', () => {
    const verb = /(?<!\p{L})(?:setzte|führte|nutzte|zeigte|dachte|arbeitete|überzeugte|bereitete)(?!\p{L})/gu
    const twice = letters.flatMap(paragraphsOf).filter((texts) => {
      const said = texts.flatMap((text) => [...new Set(text.match(verb))])
      return new Set(said).size < said.length
    })
    expect(twice.length).toBeLessThan(letters.length / 20)
  })

  it('let few paragraphs begin as the one before', () => {
    const alike = letters.flatMap((input) => {
      const openings = paragraphsOf(input).flatMap(([first]) => first?.split(' ')[0] ?? [])
      return openings.filter((opening, i) => opening === openings[i - 1])
    })
    expect(alike.length).toBeLessThan(letters.length / 5)
  })

  it('name a neutral person anew only where no variant does without', () => {
    const person = { form: 'neutral', first_name: 'Kim', last_name: 'Berg' } as const
    const named = letters
      .filter(({ level }) => level === 'staff')
      .flatMap((input) => paragraphsOf({ ...input, person }))
      .map((texts) => texts.filter((text) => text.includes('Kim Berg')).length)
    expect(Math.max(...named)).toBeLessThan(3)
  })
})

describe('own phrases', () => {
  const own: OwnPhrase = {
    id: 'a',
    topic: 'willingness',
    key: '2',
    pool: 'staff',
    text: 'Eigenes tat {sie} stets gern.',
    version: 3,
    status: 'approved',
  }
  const ours = profiles.DE.phrases.get('willingness.2.staff') ?? []
  const offered = (phrases: OwnPhrase[], name = 'willingness.2.staff') =>
    withOwnPhrases(profiles.DE, phrases)
      .phrases.get(name)
      ?.map(({ id }) => id)
  const firstId = ours[0]?.id ?? ''

  it('stand beside ours once approved', () => {
    expect(offered([own])).toEqual([...ours.map(({ id }) => id), 'a'])
    expect(offered([{ ...own, status: 'draft' }])).toHaveLength(ours.length)
    expect(offered([{ ...own, status: 'retired' }])).toHaveLength(ours.length)
    const letter = buildLetter(
      { ...base, options: { picked: { willingness: 'a' } } },
      withOwnPhrases(profiles.DE, [own]),
    )
    expect(letter.blocks).toContainEqual(
      expect.objectContaining({ phrase_id: 'a', phrase_version: 3, text: 'Eigenes tat Frau Dr. Müller stets gern.' }),
    )
  })

  it('take the place of ours, or take it away', () => {
    const replacing = { ...own, replaces: firstId }
    expect(offered([replacing])).toEqual([...ours.slice(1).map(({ id }) => id), 'a'])
    expect(offered([{ ...replacing, status: 'draft' }])).toContain(firstId)
    expect(offered([{ ...replacing, status: 'retired' }])).toEqual(ours.slice(1).map(({ id }) => id))
  })

  it('never leave a grade without a sentence', () => {
    const retired = ours.map(({ id }, i) => ({ ...own, id: `r${i}`, status: 'retired' as const, replaces: id }))
    expect(offered(retired)).toEqual(ours.map(({ id }) => id))
    expect(offered([...retired, own])).toEqual(['a'])
  })

  it('stand beside the general ones where a level has none of its own', () => {
    const special = { ...own, pool: 'working_student' }
    const profile = withOwnPhrases(profiles.DE, [special])
    const chosen = Array.from({ length: 40 }, (_, seed) => {
      const { blocks } = buildLetter({ ...base, level: 'working_student', seed }, profile)
      return blocks.find(({ topic }) => topic === 'willingness')?.phrase_id
    })
    expect(chosen).toContain('a')
    expect(new Set(chosen).size).toBeGreaterThan(2)
  })

  it('are added once per list, a thousand of them within five milliseconds of processor time', () => {
    const list = () => Array.from({ length: 1000 }, (_, i) => ({ ...own, id: `own-${i}` }))
    const lists = Array.from({ length: 20 }, list)
    const before = process.cpuUsage()
    for (const each of lists) buildLetter(base, withOwnPhrases(profiles.DE, each))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000 / lists.length).toBeLessThan(5)
    const [first = []] = lists
    expect(withOwnPhrases(profiles.DE, first)).toBe(withOwnPhrases(profiles.DE, first))
    expect(withOwnPhrases(profiles.AT, first)).not.toBe(withOwnPhrases(profiles.DE, first))
    expect(withOwnPhrases(profiles.DE, [])).toBe(profiles.DE)
  })
})

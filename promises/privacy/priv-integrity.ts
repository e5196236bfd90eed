import { itemsOf } from '../../foundation/promises/http.ts'
import type { Live } from '../../foundation/promises/live.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { Rows } from '../../foundation/promises/rows.ts'
import { uuid } from '../../foundation/uuid.ts'

export const privIntegrity = promise(import.meta.url, 'priv-integrity', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'What a person enters comes back character by character, in whatever script. Whoever changes a record on the basis of an outdated version is refused instead of overwriting what somebody else changed meanwhile. A change that is refused leaves no trace in the data. Other companies, and people without the right, can neither read nor change the record.',
    de: 'Was jemand eingibt, kommt Zeichen für Zeichen zurück, in jeder Schrift. Wer einen Datensatz auf der Grundlage eines veralteten Standes ändert, wird abgewiesen, statt zu überschreiben, was jemand anders inzwischen geändert hat. Eine abgewiesene Änderung hinterlässt in den Daten keine Spur. Andere Unternehmen und Personen ohne das Recht dazu können den Datensatz weder lesen noch ändern.',
    pl: 'To, co ktoś wpisze, wraca znak po znaku, w każdym piśmie. Kto zmienia rekord na podstawie nieaktualnej wersji, spotyka się z odmową, zamiast nadpisać to, co ktoś inny w międzyczasie zmienił. Odrzucona zmiana nie pozostawia śladu w danych. Inne firmy i osoby bez uprawnienia nie mogą rekordu odczytać ani zmienić.',
  },
  maps: { iso27001: ['A.5.34', 'A.8.3'], gdpr: ['5(1)(d)', '5(1)(f)', '32(1)(b)'], asvs: ['2.3.3', '2.3.4', '8.2.2'] },
  check: async (live) => {
    const owner = await live.join(live.one, 'administrator', { sees_private: true })
    const written = `Zażółć gęślą jaźń · Straße · 漢字 · עברית · \u{1f512} · e\u0301 · <b>'"\\ ·  two  spaces · lower Upper · ${uuid()}`
    const made = await owner.call('POST', '/units', { body: { name: written } })
    const { id, version } = made.json as { id: string; version: number }
    const read = async () =>
      ((await owner.call('GET', `/units/${id}`)).json ?? {}) as { name?: string; version?: number }
    must((await read()).name === written, `What was entered came back as ${JSON.stringify((await read()).name)}.`)
    const [name, employee] = [[...written].slice(0, 80).join(''), await new Rows(live, live.one).add('employee')]
    await owner.call('PATCH', `/employees/${employee}`, { body: { last_name: name } })
    const { last_name } = (await owner.call('GET', `/employees/${employee}`)).json as { last_name?: string }
    must(last_name === name, `A name came back as ${JSON.stringify(last_name)}.`)
    await outdated(live, owner.call, { id, version, written })
    await others(live, id)
    const after = await read()
    must(after.name === `${written}!` && after.version === version + 1, 'A refused change left something behind.')
    return { characters: [...written].length, versions: [version, after.version] }
  },
  sabotage: [
    {
      file: 'foundation/records.ts',
      replace:
        "request.ifMatch === undefined ? change : change.where('version' as never, '=', request.ifMatch as never)",
      by: 'change',
    },
    {
      sql: `create function app.tidy() returns trigger language plpgsql as $$
          begin new.name := normalize(new.name, NFC); return new; end $$;
        create trigger tidy before insert or update on app.unit for each row execute function app.tidy()`,
    },
    {
      sql: `create function app.keep_version() returns trigger language plpgsql as $$
          begin new.version := old.version; return new; end $$;
        create trigger keep_version before update on app.unit for each row execute function app.keep_version()`,
    },
  ],
})

type Call = (method: string, path: string, sent?: object) => Promise<{ status: number; json: unknown }>

/** Two people who saw the same version: the second is told, and overwrites nothing. */
async function outdated(
  live: Live,
  call: Call,
  { id, version, written }: { id: string; version: number; written: string },
) {
  const match = { 'if-match': `"${version}"` }
  const first = await call('PATCH', `/units/${id}`, { body: { name: `${written}!` }, headers: match })
  must(first.status === 200, `A change on the present version was answered with ${first.status}.`)
  const colleague = await live.join(live.one, { company: 'write' })
  const second = await colleague.call('PATCH', `/units/${id}`, { body: { name: 'Overwritten' }, headers: match })
  must([409, 412].includes(second.status), `A change on an outdated version was answered with ${second.status}.`)
  const twice = await Promise.all(
    ['One', 'Two'].map((name) => call('PATCH', `/units/${id}`, { body: { name, surplus: 1 }, headers: match })),
  )
  must(
    twice.every(({ status }) => status >= 400),
    'A change with surplus fields was taken.',
  )
}

/** Whoever has no right, or works elsewhere, neither reads nor changes it. */
async function others(live: Live, id: string) {
  const foreigner = await live.join(live.two, 'administrator', { sees_private: true })
  const without = await live.join(live.one, {})
  for (const [who, expected] of [
    [foreigner, 404],
    [without, 403],
  ] as const)
    for (const [method, body] of [
      ['GET', undefined],
      ['PATCH', { name: 'Altered' }],
      ['DELETE', undefined],
    ] as const) {
      const { status } = await who.call(method, `/units/${id}`, body ? { body } : {})
      must(status === expected, `${method} by somebody else was answered with ${status}.`)
    }
  const seen = itemsOf(await foreigner.call('GET', '/units?limit=200')).map((unit) => unit.id)
  must(!seen.includes(id), 'Another company sees the record in its list.')
}

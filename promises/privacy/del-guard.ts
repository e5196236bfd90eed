import { dayOf } from '../../foundation/evidence/days.ts'
import { codeOf } from '../../foundation/promises/http.ts'
import { must, promise } from '../../foundation/promises/promise.ts'
import { Rows, versionOf } from '../../foundation/promises/rows.ts'

export const delGuard = promise(import.meta.url, 'del-guard', {
  kind: 'enforced',
  says: {
    en: 'The record of an employee can be deleted by hand only as long as no letter refers to that person, neither as the one it is about nor as one who signs it. Otherwise the database itself refuses, this is reported, and nothing has changed afterwards.',
    de: 'Der Datensatz einer oder eines Beschäftigten lässt sich von Hand nur löschen, solange kein Zeugnis auf die Person verweist, weder als die, um die es geht, noch als unterzeichnende. Sonst verweigert es die Datenbank selbst, dies wird gemeldet, und danach ist alles wie zuvor.',
    pl: 'Rekord pracownika można usunąć ręcznie tylko wtedy, gdy nie odwołuje się do niego żadne świadectwo: ani jako do osoby, której dotyczy, ani jako do osoby podpisującej. W przeciwnym razie odmawia sama baza danych, pojawia się informacja o tym, a dane pozostają bez zmian.',
  },
  maps: { iso27001: ['A.5.33', 'A.8.10'], gdpr: ['5(1)(f)', '17(3)(e)'] },
  check: async (live) => {
    const admin = await live.join(live.one, 'administrator', { sees_private: true })
    const rows = new Rows(live, live.one)
    const references = live.house.tables
      .filter(({ name }) => name === 'letter')
      .flatMap(({ columns }) => Object.entries(columns))
      .flatMap(([key, { references: to }]) => (to?.name === 'employee' ? [key] : []))
    must(references.length > 1, 'Letters do not refer to the employees whom they are about and who sign them.')
    for (const column of references) {
      // Both end today: an erasure that another check starts leaves them, whatever it makes of records without a day.
      const today = dayOf(new Date())
      const person = await rows.add('employee', { left_on: today })
      const letter = await rows.add('letter', { [column]: person, issued_on: today })
      const refused = await admin.call('DELETE', `/employees/${person}`)
      must(
        refused.status === 409 && codeOf(refused) === 'in_use',
        `An employee to whom a letter refers (${column}) was answered with ${refused.status} when deleted.`,
      )
      must((await versionOf(rows.db, 'employee', person)) === 1, 'A refused deletion changed the employee.')
      must((await versionOf(rows.db, 'letter', letter)) === 1, 'A refused deletion changed the letter.')
      must((await admin.call('DELETE', `/letters/${letter}`)).status === 204, 'The letter could not be deleted.')
      must((await admin.call('DELETE', `/employees/${person}`)).status === 204, 'A free employee could not be deleted.')
    }
    return { references }
  },
  sabotage: [
    {
      sql: `alter table app.letter drop constraint letter_tenant_id_signer_id_fkey,
        add foreign key (tenant_id, signer_id) references app.employee (tenant_id, id) on delete set null (signer_id)`,
    },
    {
      sql: `alter table app.letter drop constraint letter_tenant_id_employee_id_fkey,
        add foreign key (tenant_id, employee_id) references app.employee (tenant_id, id) on delete cascade`,
    },
  ],
})

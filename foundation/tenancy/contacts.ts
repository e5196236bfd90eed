import { type Connections, statement } from '../database/logins.ts'
import type { Language } from './tables.ts'

/** Who gets what concerns a company as a whole: signed roots of its log, changed promises, new sub-processors. */
export interface Contact {
  tenant_id: string
  company: string
  language: Language
  /** The company's contact, or all its active administrators. */
  emails: string[]
}

/** The contacts of all companies that have a contract, or of one. Only checks ask for those of the canary companies. */
export async function contacts(
  auth: Pick<Connections, 'send'>,
  tenantId: string | null = null,
  ofCanaries = false,
): Promise<Contact[]> {
  const [found] = await auth.send(statement`
    select t.id as tenant_id, t.name as company, t.language,
           case when t.contact_email is not null then array[t.contact_email]
                else array(select m.email from membership m
                             join role r on r.tenant_id = m.tenant_id and r.id = m.role_id
                            where m.tenant_id = t.id and m.status = 'active' and r.is_administrator
                            order by m.email) end as emails
      from tenant t
     where t.is_canary = ${ofCanaries} and t.state <> 'erased' and (${tenantId}::uuid is null or t.id = ${tenantId}::uuid)
     order by t.slug`)
  return (found?.rows ?? []) as unknown as Contact[]
}

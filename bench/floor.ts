import { verify } from '@node-rs/argon2'
import Fastify from 'fastify'
import pg from 'pg'

/**
 * The floor that the real server is measured against: the same answers from the same rows, by Fastify and pg with
 * hand-written SQL; no session, no company, no rights, no validation, no limits, no row-level security, no log.
 */
const [host, port, hash] = process.argv.slice(2) as [string, string, string]
pg.types.setTypeParser(1082, (day) => day)
const pool = new pg.Pool({
  host,
  port: Number(port),
  user: 'postgres',
  database: 'bench',
  max: 20,
  options: '-c plan_cache_mode=force_generic_plan',
})
const server = Fastify()

const columns = `e.id, e.version, e.created_at, e.created_by, e.updated_at, e.company_id, e.site_id, e.department_id,
  e.unit_id, e.kind, e.salutation, e.title, e.first_name, e.last_name, e.born_on, e.born_in, e.street, e.postal_code,
  e.city, e.email, e.position, e.joined_on, e.left_on, e.staff_number,
  json_build_object('company_id', c.name, 'site_id', s.name, 'department_id', d.name, 'unit_id', u.name) as labels`
const from = `from bench.employee e
  left join app.company c on c.tenant_id = e.tenant_id and c.id = e.company_id
  left join app.site s on s.tenant_id = e.tenant_id and s.id = e.site_id
  left join app.department d on d.tenant_id = e.tenant_id and d.id = e.department_id
  left join app.unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id`
const page = `(select * from bench.employee where tenant_id = $1 and site_id = $2 order by sort_last_name, id limit 51)`
const changed = `select ${columns} ${from.replace('bench.employee', 'changed')}`

server.get('/employees', async (request) => {
  const { tenant, site_id } = request.query as Record<string, string>
  const { rows } = await pool.query({
    name: 'list',
    text: `select ${columns} ${from.replace('bench.employee', page)} order by e.sort_last_name, e.id`,
    values: [tenant, site_id],
  })
  return { items: rows.slice(0, 50), next: rows.length > 50 ? rows[50].id : null }
})

server.get('/employees/:id', async (request) => {
  const { id } = request.params as { id: string }
  const { tenant } = request.query as { tenant: string }
  const { rows } = await pool.query({
    name: 'find',
    text: `select ${columns} ${from} where e.tenant_id = $1 and e.id = $2`,
    values: [tenant, id],
  })
  return rows[0]
})

server.post('/employees', async (request, reply) => {
  const { tenant } = request.query as { tenant: string }
  const b = request.body as Record<string, string>
  const { rows } = await pool.query({
    name: 'create',
    text: `with changed as (
             insert into bench.employee (tenant_id, id, company_id, site_id, kind, salutation, first_name, last_name, position, joined_on,
                                         stations, authorities, interruptions, custom)
             values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, $9, '[]', '[]', '[]', '{}') returning *)
           ${changed}`,
    values: [tenant, b.company_id, b.site_id, b.kind, b.salutation, b.first_name, b.last_name, b.position, b.joined_on],
  })
  return reply.status(201).send(rows[0])
})

server.patch('/employees/:id', async (request) => {
  const { id } = request.params as { id: string }
  const { tenant } = request.query as { tenant: string }
  const { position } = request.body as { position: string }
  const { rows } = await pool.query({
    name: 'update',
    text: `with changed as (
             update bench.employee set position = $3, version = version + 1, updated_at = now()
              where tenant_id = $1 and id = $2 returning *)
           ${changed}`,
    values: [tenant, id, position],
  })
  return rows[0]
})

server.post('/session', async (request, reply) => {
  const { password } = request.body as { password: string }
  return reply.status((await verify(hash, password)) ? 200 : 401).send({})
})

await server.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url: `http://127.0.0.1:${(server.server.address() as { port: number }).port}` })

import { useParams } from '@tanstack/react-router'
import { del, patch, post, put } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { Form, FormBar } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { useRefresh } from '../../kit/queries.ts'
import { type RecordAction, RecordPage } from '../../kit/RecordPage.tsx'
import { Facts, Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useWords, type Words } from '../../kit/words.ts'
import { useNameOf } from '../names.ts'
import { AccessFields } from './AccessFields.tsx'
import { accessOf, type Person, personTones } from './person.ts'

export default function PersonPage() {
  const t = useWords('shell')
  const format = useFormat()
  const columnName = useNameOf('columns')
  const { id = '' } = useParams({ strict: false })
  return (
    <RecordPage<Person>
      path="/people"
      id={id}
      title={(person) => person.name}
      subtitle={(person) => person.email}
      state={({ status }) => ({ tone: personTones[status], label: t(`people.state.${status}`) })}
      back={{ label: t('people.title'), to: '/settings/people' }}
      actions={(person) => actionsOf(person, t)}
      notes={(field) => ({ label: columnName(field) })}
      renderSide={(person) => (
        <Section title={t('people.signIn')}>
          <Facts
            items={[
              { label: t('people.lastSignIn'), value: format.dateTime(person.last_sign_in_at) || '–' },
              { label: t('people.since'), value: format.dateTime(person.created_at) },
            ]}
          />
          {person.locked && <StateBadge tone="bad" label={t('people.locked')} />}
        </Section>
      )}
    >
      {(person) => (
        <Section title={t('people.access')}>
          <AccessForm key={person.id} person={person} />
        </Section>
      )}
    </RecordPage>
  )
}

function AccessForm({ person }: { person: Person }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const form = useForm({
    draft: `people/${person.id}`,
    initial: accessOf(person),
    version: person.version,
    isReadOnly: !person.actions.includes('update'),
    save: ({ changed, ifMatch }) => patch<Person>(`/people/${person.id}`, changed, { ifMatch }),
    onSaved: async () => {
      notifyDone(t('saved'))
      await refresh('/people')
    },
  })
  return (
    <Form form={form} label={t('people.access')}>
      <AccessFields form={form} roleName={person.labels?.role_id} />
      <FormBar form={form} />
    </Form>
  )
}

/** What can be done with a person; the server says which of it fits now. */
function actionsOf(person: Person, t: Words): RecordAction[] {
  const path = `/people/${person.id}`
  return [
    { action: 'unlock', label: t('people.unlock'), run: () => del(`${path}/lock`), done: t('people.unlocked') },
    {
      action: 'invite',
      label: t('people.inviteAgain'),
      run: () => post(`${path}/invitation`),
      done: t('people.invited', { email: person.email }),
    },
    {
      action: 'reactivate',
      label: t('people.reactivate'),
      run: () => del(`${path}/deactivation`),
      done: t('people.reactivated'),
    },
    {
      action: 'deactivate',
      label: t('people.deactivate'),
      isDangerous: true,
      confirm: { title: t('people.deactivateTitle', { name: person.name }), text: t('people.deactivateText') },
      run: () => put(`${path}/deactivation`),
      done: t('people.deactivated'),
    },
  ]
}

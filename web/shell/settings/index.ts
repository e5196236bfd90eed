import {
  IconBuildingSkyscraper,
  IconCertificate,
  IconEraser,
  IconHistory,
  IconLifebuoy,
  IconRosette,
  IconShieldLock,
  IconSitemap,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react'
import { defineScreens } from '../../kit/app.ts'
import { nouns } from './organisation.ts'

const organisationPages = nouns.flatMap(({ path }) => [
  {
    path: `settings/organisation${path}`,
    load: () => import('./OrganisationList.tsx'),
    right: 'company.read' as const,
  },
  {
    path: `settings/organisation${path}/$id`,
    load: () => import('./OrganisationRecord.tsx'),
    right: 'company.read' as const,
  },
])

/** Settings of a tenant: the shell declares them as an app declares its screens. */
export const settings = defineScreens({
  app: 'shell',
  menu: [
    { path: 'settings/company', icon: IconBuildingSkyscraper, words: 'company.title', right: 'company.read' },
    { path: 'settings/organisation', icon: IconSitemap, words: 'organisation.title', right: 'company.read' },
    { path: 'settings/people', icon: IconUsers, words: 'people.title', right: 'people.read' },
    { path: 'settings/roles', icon: IconUserShield, words: 'roles.title', right: 'roles.read' },
    { path: 'settings/support', icon: IconLifebuoy, words: 'supportAccess.title', right: 'people.read' },
    { path: 'settings/statement', icon: IconCertificate, words: 'statement.title', right: 'company.read' },
    { path: 'settings/privacy', icon: IconEraser, words: 'privacy.title', right: 'privacy.read' },
    { path: 'settings/security-log', icon: IconShieldLock, words: 'log.security', right: 'log.read' },
    { path: 'settings/changes', icon: IconHistory, words: 'log.changes', right: 'log.read' },
    { path: 'settings/sealed-log', icon: IconRosette, words: 'sealedLog.title', right: 'log.read' },
  ],
  pages: [
    { path: 'settings/company', load: () => import('./CompanyPage.tsx'), right: 'company.read' },
    { path: 'settings/organisation', load: () => import('./OrganisationHome.tsx'), right: 'company.read' },
    ...organisationPages,
    { path: 'settings/people', load: () => import('./PeopleList.tsx'), right: 'people.read' },
    { path: 'settings/people/invite', load: () => import('./InvitePage.tsx'), right: 'people.write' },
    { path: 'settings/people/$id', load: () => import('./PersonPage.tsx'), right: 'people.read' },
    { path: 'settings/roles', load: () => import('./RoleList.tsx'), right: 'roles.read' },
    { path: 'settings/roles/$id', load: () => import('./RolePage.tsx'), right: 'roles.read' },
    { path: 'settings/support', load: () => import('./SupportPage.tsx'), right: 'people.read' },
    { path: 'settings/statement', load: () => import('./StatementPage.tsx'), right: 'company.read' },
    { path: 'settings/privacy', load: () => import('./PrivacyPage.tsx'), right: 'privacy.read' },
    { path: 'settings/security-log', load: () => import('./SecurityLogPage.tsx'), right: 'log.read' },
    { path: 'settings/changes', load: () => import('./ChangesPage.tsx'), right: 'log.read' },
    { path: 'settings/sealed-log', load: () => import('./SealedLogPage.tsx'), right: 'log.read' },
  ],
  words: {
    en: () => import('../words/en.json'),
    de: () => import('../words/de.json'),
    pl: () => import('../words/pl.json'),
  },
  create: [{ path: 'settings/people/invite', words: 'people.invite', right: 'people.write' }],
  find: [
    {
      path: '/people',
      words: 'people.title',
      right: 'people.read',
      text: (row) => `${String(row.name)} · ${String(row.email)}`,
      to: (row) => `/settings/people/${row.id}`,
    },
  ],
})

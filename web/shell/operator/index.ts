import {
  type Icon,
  IconActivityHeartbeat,
  IconBuilding,
  IconCertificate,
  IconHeartHandshake,
  IconLayoutDashboard,
  IconLifebuoy,
  IconMail,
  IconProgressBolt,
  IconShieldCheck,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

type DeskPage = { path: string; load: () => Promise<{ default: ComponentType }> }
type DeskGroup = { words: string; entries: { to: string; icon: Icon; words: string }[] }

/** The pages of whoever operates the installation. */
export const deskPages: DeskPage[] = [
  { path: '/operator', load: () => import('./OverviewPage.tsx') },
  { path: '/operator/promises', load: () => import('./PromiseList.tsx') },
  { path: '/operator/promises/$id', load: () => import('./PromisePage.tsx') },
  { path: '/operator/evidence', load: () => import('./EvidenceList.tsx') },
  { path: '/operator/evidence/new', load: () => import('./NewEvidencePage.tsx') },
  { path: '/operator/evidence/$id', load: () => import('./EvidencePage.tsx') },
  { path: '/operator/subprocessors', load: () => import('./SubprocessorList.tsx') },
  { path: '/operator/subprocessors/new', load: () => import('./NewSubprocessorPage.tsx') },
  { path: '/operator/subprocessors/$id', load: () => import('./SubprocessorPage.tsx') },
  { path: '/operator/tenants', load: () => import('./TenantList.tsx') },
  { path: '/operator/tenants/$id', load: () => import('./TenantPage.tsx') },
  { path: '/operator/status', load: () => import('./status/StatusPage.tsx') },
  { path: '/operator/status/incidents', load: () => import('./status/IncidentList.tsx') },
  { path: '/operator/status/incidents/new', load: () => import('./status/NewIncidentPage.tsx') },
  { path: '/operator/status/incidents/$id', load: () => import('./status/IncidentPage.tsx') },
  { path: '/operator/status/maintenance', load: () => import('./status/MaintenanceList.tsx') },
  { path: '/operator/status/maintenance/new', load: () => import('./status/NewMaintenancePage.tsx') },
  { path: '/operator/status/maintenance/$id', load: () => import('./status/MaintenancePage.tsx') },
  { path: '/operator/status/components', load: () => import('./status/ComponentList.tsx') },
  { path: '/operator/status/watchers', load: () => import('./status/WatcherList.tsx') },
  { path: '/operator/support', load: () => import('./SupportPage.tsx') },
  { path: '/operator/jobs', load: () => import('./JobsPage.tsx') },
  { path: '/operator/outbox', load: () => import('./OutboxPage.tsx') },
]

/** The rail of the operator's desk. */
export const deskMenu: DeskGroup[] = [
  {
    words: 'shell:operator.title',
    entries: [
      { to: '/operator', icon: IconLayoutDashboard, words: 'shell:desk.overview.title' },
      { to: '/operator/status', icon: IconActivityHeartbeat, words: 'shell:statusDesk.title' },
      { to: '/operator/jobs', icon: IconProgressBolt, words: 'shell:desk.jobs.title' },
      { to: '/operator/outbox', icon: IconMail, words: 'shell:operator.outbox' },
    ],
  },
  {
    words: 'shell:desk.companies',
    entries: [
      { to: '/operator/tenants', icon: IconBuilding, words: 'shell:operator.tenants' },
      { to: '/operator/support', icon: IconLifebuoy, words: 'shell:desk.support.title' },
    ],
  },
  {
    words: 'shell:desk.trust',
    entries: [
      { to: '/operator/promises', icon: IconShieldCheck, words: 'shell:desk.promises.title' },
      { to: '/operator/evidence', icon: IconCertificate, words: 'shell:desk.evidence.title' },
      { to: '/operator/subprocessors', icon: IconHeartHandshake, words: 'shell:desk.subprocessors.menu' },
    ],
  },
]

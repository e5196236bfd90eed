import { Type } from 'typebox'
import { door, type DoorRequest } from '../route.ts'
import { impacts } from './availability.ts'
import {
  addComponent,
  changeComponent,
  ComponentInput,
  ComponentParams,
  listComponents,
  removeComponent,
} from './components.ts'
import {
  findIncident,
  IncidentParams,
  listIncidents,
  NewIncident,
  NewUpdate,
  openIncident,
  updateIncident,
} from './incidents.ts'
import {
  announceMaintenance,
  cancelMaintenance,
  findMaintenance,
  listMaintenance,
  MaintenanceParams,
  NewMaintenance,
} from './maintenance.ts'
import { countSubscriptions } from './subscriptions.ts'
import { summary, SummaryQuery } from './summary.ts'
import { incidentStates, Names, Texts } from './tables.ts'
import {
  listWatchers,
  NewWatcher,
  registerWatcher,
  removeWatcher,
  Reports,
  takeReports,
  WatcherParams,
} from './watchers.ts'

const Id = Type.String({ format: 'uuid' })
const Time = Type.String()
const Maybe = Type.Union([Type.String(), Type.Null()])
const listOf = <T extends import('typebox').TSchema>(item: T) => Type.Object({ items: Type.Array(item) })

const Component = Type.Object({ id: Id, slug: Type.String(), name: Names, position: Type.Integer() })
const Incident = Type.Object({
  id: Id,
  title: Texts(200),
  component_ids: Type.Array(Id),
  started_at: Time,
  ended_at: Maybe,
  created_at: Time,
  updates: Type.Array(
    Type.Object({
      id: Id,
      at: Time,
      state: Type.Enum([...incidentStates]),
      impact: Type.Enum([...impacts]),
      text: Texts(4000),
      started_at: Time,
      ended_at: Maybe,
    }),
  ),
})
const Maintenance = Type.Object({
  id: Id,
  title: Texts(200),
  text: Type.Union([Texts(4000), Type.Null()]),
  component_ids: Type.Array(Id),
  starts_at: Time,
  ends_at: Time,
  announced_at: Time,
  cancelled_at: Maybe,
  counts_as: Type.Enum(['excused', 'downtime']),
})
const Watcher = Type.Object({
  id: Id,
  name: Type.String(),
  public_key: Type.String(),
  registered_at: Time,
  last_measured_at: Maybe,
  last_report_at: Maybe,
  refused: Type.Integer(),
})
const Counts = Type.Object({ confirmed: Type.Integer(), unconfirmed: Type.Integer() })
const Taken = Type.Object({ last_sequence: Type.Integer(), taken: Type.Integer(), refused: Type.Integer() })
const Summary = Type.Object({
  notices: Type.Array(
    Type.Object({
      kind: Type.Enum(['incident', 'maintenance']),
      id: Id,
      title: Type.String(),
      impact: Type.Union([Type.Enum([...impacts]), Type.Null()]),
      from: Time,
      until: Maybe,
      is_running: Type.Boolean(),
    }),
  ),
})

const right = 'operator' as const

/** The operator's desk of the status page, and what anybody may ask of it through the API. */
export const statusRoutes = [
  door(
    'GET',
    '/operator/status/components',
    { right, summary: 'Components of the status page', out: listOf(Component) },
    listComponents,
  ),
  door(
    'POST',
    '/operator/status/components',
    { right, summary: 'Adds a component', in: ComponentInput, out: Component, status: 201 },
    addComponent,
  ),
  door(
    'PUT',
    '/operator/status/components/:id',
    { right, summary: 'Changes a component', params: ComponentParams, in: ComponentInput, out: Component },
    changeComponent,
  ),
  door(
    'DELETE',
    '/operator/status/components/:id',
    { right, summary: 'Removes a component without history', params: ComponentParams },
    removeComponent,
  ),

  door(
    'GET',
    '/operator/status/incidents',
    { right, summary: 'Incidents with their timelines, newest first', out: listOf(Incident) },
    listIncidents,
  ),
  door(
    'POST',
    '/operator/status/incidents',
    { right, summary: 'Opens an incident and publishes it', in: NewIncident, out: Incident, status: 201 },
    openIncident,
  ),
  door(
    'GET',
    '/operator/status/incidents/:id',
    { right, summary: 'An incident with its timeline', params: IncidentParams, out: Incident },
    ({ auth, params }: DoorRequest<{ params: typeof IncidentParams }>) => findIncident(auth, params.id),
  ),
  door(
    'POST',
    '/operator/status/incidents/:id/updates',
    {
      right,
      summary: 'Publishes an update, a correction or the end of an incident',
      params: IncidentParams,
      in: NewUpdate,
      out: Incident,
      status: 201,
    },
    updateIncident,
  ),

  door(
    'GET',
    '/operator/status/maintenance',
    { right, summary: 'Announced maintenance, the latest first', out: listOf(Maintenance) },
    listMaintenance,
  ),
  door(
    'POST',
    '/operator/status/maintenance',
    { right, summary: 'Announces maintenance', in: NewMaintenance, out: Maintenance, status: 201 },
    announceMaintenance,
  ),
  door(
    'GET',
    '/operator/status/maintenance/:id',
    { right, summary: 'Announced maintenance', params: MaintenanceParams, out: Maintenance },
    findMaintenance,
  ),
  door(
    'PUT',
    '/operator/status/maintenance/:id/cancellation',
    { right, summary: 'Calls maintenance off, or ends it early', params: MaintenanceParams, out: Maintenance },
    cancelMaintenance,
  ),

  door(
    'GET',
    '/operator/status/watchers',
    { right, summary: 'Programs that measure from outside', out: listOf(Watcher) },
    listWatchers,
  ),
  door(
    'POST',
    '/operator/status/watchers',
    { right, summary: 'Registers a program that measures from outside', in: NewWatcher, out: Watcher, status: 201 },
    registerWatcher,
  ),
  door(
    'DELETE',
    '/operator/status/watchers/:id',
    { right, summary: 'Takes no more reports of a program', params: WatcherParams },
    removeWatcher,
  ),

  door(
    'GET',
    '/operator/status/subscriptions',
    { right, summary: 'How many get the status by mail', out: Counts },
    ({ auth }) => countSubscriptions(auth),
  ),

  door(
    'POST',
    '/watch/reports',
    { right: 'anyone', summary: 'Takes signed measurements of a registered program', in: Reports, out: Taken },
    takeReports,
  ),
  door(
    'GET',
    '/status/summary',
    {
      right: 'anyone',
      summary: 'Running incidents, and maintenance of the next seven days',
      query: SummaryQuery,
      out: Summary,
    },
    summary,
  ),
]

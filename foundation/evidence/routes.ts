import { type TSchema, Type } from 'typebox'
import { door, type Route } from '../route.ts'
import { change, create, list, one, withdraw } from './evidence.ts'
import { addFile, sendFile } from './files.ts'
import { publicDocuments, subprocessors } from './in-force.ts'
import { listPublications, publishFile, publishUpload, withdrawPublication } from './publication.ts'
import {
  ByFile,
  ById,
  Document,
  End,
  Evidence,
  EvidenceChanges,
  EvidenceFile,
  NewEvidence,
  NewSubprocessor,
  Publication,
  PublicDocument,
  PublicSubprocessor,
  Subprocessor,
  SubprocessorChanges,
  Subprocessors,
} from './shapes.ts'
import { changeSubprocessor, createSubprocessor, endSubprocessor, listSubprocessors } from './subprocessors.ts'

const listOf = (item: TSchema) => Type.Object({ items: Type.Array(item), next: Type.Null() })
const all = '/operator/evidence'
const single = `${all}/:id`
const processors = '/operator/subprocessors'

const evidenceRoutes: Route[] = [
  door('GET', all, { right: 'operator', summary: 'Evidence of promises', out: listOf(Evidence) }, list),
  door(
    'POST',
    all,
    { right: 'operator', summary: 'Records evidence', in: NewEvidence, out: Evidence, status: 201 },
    create,
  ),
  door('GET', single, { right: 'operator', summary: 'One piece of evidence', params: ById, out: Evidence }, (request) =>
    one(request, request.params.id),
  ),
  door(
    'PATCH',
    single,
    { right: 'operator', summary: 'Corrects evidence', params: ById, in: EvidenceChanges, out: Evidence },
    change,
  ),
  door(
    'PUT',
    `${single}/withdrawal`,
    { right: 'operator', summary: 'Withdraws evidence', params: ById, out: Evidence },
    withdraw,
  ),
  door(
    'POST',
    `${single}/files`,
    { right: 'operator', summary: 'Files a document', params: ById, upload: true, out: EvidenceFile, status: 201 },
    addFile,
  ),
  door(
    'GET',
    `${single}/files/:file_id`,
    { right: 'operator', summary: 'A file of evidence', params: ByFile, sends: 'application/octet-stream' },
    sendFile,
  ),
]

const documentRoutes: Route[] = [
  door(
    'POST',
    `${single}/documents`,
    {
      right: 'operator',
      summary: 'Publishes a copy of a file',
      params: ById,
      in: Publication,
      out: Document,
      status: 201,
    },
    publishFile,
  ),
  door(
    'GET',
    '/operator/documents',
    { right: 'operator', summary: 'Public copies', out: listOf(Document) },
    listPublications,
  ),
  door(
    'POST',
    '/operator/documents',
    { right: 'operator', summary: 'Publishes an uploaded file', upload: true, out: Document, status: 201 },
    publishUpload,
  ),
  door(
    'PUT',
    '/operator/documents/:id/withdrawal',
    { right: 'operator', summary: 'Withdraws a public copy', params: ById, out: Document },
    withdrawPublication,
  ),
]

const subprocessorRoutes: Route[] = [
  door('GET', processors, { right: 'operator', summary: 'Sub-processors', out: Subprocessors }, listSubprocessors),
  door(
    'POST',
    processors,
    { right: 'operator', summary: 'Announces a sub-processor', in: NewSubprocessor, out: Subprocessor, status: 201 },
    createSubprocessor,
  ),
  door(
    'PATCH',
    `${processors}/:id`,
    {
      right: 'operator',
      summary: 'Announces a change of a sub-processor',
      params: ById,
      in: SubprocessorChanges,
      out: Subprocessor,
    },
    changeSubprocessor,
  ),
  door(
    'PUT',
    `${processors}/:id/end`,
    { right: 'operator', summary: 'Announces the end of a sub-processor', params: ById, in: End, out: Subprocessor },
    endSubprocessor,
  ),
]

/** Evidence and its public copies, and the sub-processors: the operator's pages, and what everybody may read. */
export const allEvidenceRoutes: Route[] = [
  ...evidenceRoutes,
  ...documentRoutes,
  ...subprocessorRoutes,
  door(
    'GET',
    '/documents',
    { right: 'anyone', summary: 'The public documents', out: listOf(PublicDocument) },
    async ({ auth }) => ({ items: await publicDocuments(auth), next: null }),
  ),
  door(
    'GET',
    '/subprocessors',
    { right: 'anyone', summary: 'The sub-processors', out: listOf(PublicSubprocessor) },
    async ({ auth }) => ({ items: await subprocessors(auth), next: null }),
  ),
]

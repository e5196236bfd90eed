import { Navigate } from '@tanstack/react-router'
import { useHref } from '../../kit/session.ts'

/** The organisation opens with its companies. */
export default function OrganisationHome() {
  return <Navigate to={useHref()('/settings/organisation/companies')} replace />
}

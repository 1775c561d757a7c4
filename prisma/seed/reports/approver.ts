import type { Role } from '@/lib/auth/roles'
import { APPROVERS } from '@/lib/reports/policy'

/** The kabid whose field a form belongs to: who approves it in the demo. */
export function approverOf(formCode: string): Role {
  const role = APPROVERS[formCode]?.[0]
  if (!role) throw new Error(`Nobody approves ${formCode}`)
  return role
}

import type { ActorFacts } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import type { RefusalCode } from '@/lib/errors/refusal'
import { STATUS, type Status, type Step } from '@/lib/reports/workflow'

/** What a person may do with a report, beside the steps of its workflow. */
export type ReportVerb = 'read' | 'draft' | 'decide' | Step

/** The facts about a report that decide who may do what with it. */
export interface ReportSubject {
  formCode: string
  villageId: number
  kecamatanId: number
  status: Status
  sentBy: string | null
  /** Whether the village is the actor's own to serve in that period (`desa_binaan`, on the month's last day). */
  served: boolean
}

/** Roles that type a village's figures; only a PKB sends them. */
export const mayEnter = (role: Role): boolean => role === 'pkb' || role === 'kader_tpk' || role === 'ppkbd'

type Who = Pick<ActorFacts, 'accountId' | 'role' | 'region'>

/** The kabid whose field a form belongs to approves it; kepala dinas approves any. */
export const APPROVERS: Readonly<Record<string, readonly Role[]>> = {
  'laporan-desa': ['kabid_kb', 'kepala_dinas'],
  'rekap-poktan': ['kabid_ks', 'kepala_dinas'],
  'rekap-tpk': ['kabid_ks', 'kabid_dalduk', 'kepala_dinas'],
  'penapisan-tpk': ['kabid_ks', 'kabid_dalduk', 'kepala_dinas'],
  'kampung-kb': ['kabid_dalduk', 'kepala_dinas'],
  posyandu: ['kabid_ks', 'kabid_dalduk', 'kepala_dinas'],
  'kegiatan-petugas': ['kabid_dalduk', 'kepala_dinas'],
  'k0-tahunan': ['kabid_ks', 'kepala_dinas'],
}
const DISTRICT: readonly Role[] = ['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks']

const isOf = (roles: readonly Role[] | undefined, role: Role) => roles?.includes(role) ?? false

/** Why somebody may not do this, or null when they may. Nobody reviews what they sent themselves. */
export function refusalOf(verb: ReportVerb, actor: Who, report: ReportSubject): RefusalCode | null {
  const { role, region } = actor
  const ownVillage = region.level === 4 && region.id === report.villageId
  const ownKecamatan = region.level === 3 && region.id === report.kecamatanId
  const entering = role === 'pkb' ? report.served : mayEnter(role) && ownVillage
  const coordinating = role === 'koordinator_kecamatan' && ownKecamatan
  const approving = isOf(APPROVERS[report.formCode], role)

  const may = (allowed: boolean): RefusalCode | null => (allowed ? null : 'not-allowed')
  const review = (allowed: boolean): RefusalCode | null =>
    allowed && report.sentBy === actor.accountId ? 'report.own-review' : may(allowed)

  switch (verb) {
    case 'read':
      return may(entering || coordinating || isOf(DISTRICT, role) || (role === 'pkb' && ownKecamatan))
    // An item that its author may no longer apply alone.
    case 'decide':
      return may(coordinating || role === 'admin_dinas' || role === 'kepala_dinas')
    case 'draft':
      return role === 'pkb' && !entering ? 'report.village-not-served' : may(entering)
    case 'send':
    case 'correct':
    case 'withdraw':
      return role === 'pkb' && !entering ? 'report.village-not-served' : may(role === 'pkb')
    case 'verify':
      return review(coordinating)
    case 'approve':
      return review(approving)
    case 'return':
      return review(report.status === STATUS.dikirim ? coordinating : approving)
    case 'lock':
      return may(role === 'kepala_dinas')
    case 'reopen':
      return may(role === 'admin_dinas')
  }
}

/** Whether somebody may do this: what hides a button is what refuses the command. */
export const mayTake = (verb: ReportVerb, actor: Who, report: ReportSubject): boolean =>
  refusalOf(verb, actor, report) === null

/** Whether a role approves a form's reports, and so decides when they may come later. */
export const mayApprove = (role: Role, formCode: string): boolean => isOf(APPROVERS[formCode], role)

/** Who approves a form's reports in an office. */
export const approversOf = (formCode: string): readonly Role[] => APPROVERS[formCode] ?? []

/** Forms whose reports this role reviews, for lists and bulk steps; the step it takes on them. */
export function reviewStepOf(role: Role, formCode: string): 'verify' | 'approve' | null {
  if (role === 'koordinator_kecamatan') return 'verify'
  return isOf(APPROVERS[formCode], role) ? 'approve' : null
}

/** Which villages' reports a person may read: those of a kecamatan, some villages, the whole office, or none (null). */
export function readScopeOf({ role, region }: Who): { kecamatanId?: number; unitIds?: readonly number[] } | null {
  if (isOf(DISTRICT, role)) return {}
  if (region.level === 3 && (role === 'koordinator_kecamatan' || role === 'pkb')) return { kecamatanId: region.id }
  return region.level === 4 && mayEnter(role) ? { unitIds: [region.id] } : null
}

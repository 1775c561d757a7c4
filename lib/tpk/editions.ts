import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type ScheduleChanges, type ScheduleEdition, SHIPPED_SCHEDULE } from './schedule-edition'
import type { CareEditions } from './screening'
import type { ScreeningChanges } from './screening-set'

/** Under these subjects an office keeps its own thresholds and schedules, beside its criteria. */
export const SCREENING_SUBJECT = 'penapisan'
export const SCHEDULE_SUBJECT = 'jadwal-tpk'
export type EditionSubject = typeof SCREENING_SUBJECT | typeof SCHEDULE_SUBJECT

/** An edition of the office, as it is listed. */
export interface OwnEdition {
  id: string
  subject: EditionSubject
  edition: string
  name: string
  validFrom: string
  source: string
  madeBy: string
  withdrawn: boolean
  version: number
  changes: ScreeningChanges['changes'] | ScheduleChanges
}

/** The office's own editions of screening and schedule, the latest to begin first; those taken back are left out. */
export function listOwnEditions(tx: TenantSql): Promise<OwnEdition[]> {
  return tx.sql.query<OwnEdition>(
    `select id::text as id, subject, edition, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", source, version,
       coalesce(content ->> 'name', edition) as name, coalesce(content ->> 'madeBy', '') as "madeBy",
       coalesce((content ->> 'withdrawn')::boolean, false) as withdrawn,
       coalesce(content -> 'changes', '{}') as changes
     from criteria_set
     where tenant_id = $1 and subject = any($2::text[]) and not coalesce((content ->> 'withdrawn')::boolean, false)
     order by valid_from desc, created_at desc`,
    [tx.tenantId, [SCREENING_SUBJECT, SCHEDULE_SUBJECT]],
  )
}

/** The shipped schedule with what an office put in its place. */
export function scheduleOf(own: OwnEdition | null): ScheduleEdition {
  if (!own) return SHIPPED_SCHEDULE
  const { catin, hamil, baduta, balita } = own.changes as ScheduleChanges
  const by = { source: own.source, certainty: 'sure' as const }
  return {
    ...SHIPPED_SCHEDULE,
    edition: own.edition,
    name: own.name,
    validFrom: own.validFrom,
    source: own.source,
    catin: catin ? { ...SHIPPED_SCHEDULE.catin, months: catin, ...by } : SHIPPED_SCHEDULE.catin,
    hamil: hamil ? { ...SHIPPED_SCHEDULE.hamil, weeks: hamil, ...by } : SHIPPED_SCHEDULE.hamil,
    anak:
      baduta || balita
        ? {
            ...SHIPPED_SCHEDULE.anak,
            baduta: baduta ?? SHIPPED_SCHEDULE.anak.baduta,
            balita: balita ?? SHIPPED_SCHEDULE.anak.balita,
            ...by,
          }
        : SHIPPED_SCHEDULE.anak,
  }
}

/** What holds on a day, of the office's editions. */
export function editionsIn(own: readonly OwnEdition[], on: string): CareEditions {
  const inForce = (subject: EditionSubject) =>
    own.find((one) => one.subject === subject && one.validFrom <= on && !one.withdrawn) ?? null
  const screening = inForce(SCREENING_SUBJECT)
  return {
    screening: screening && {
      edition: screening.edition,
      name: screening.name,
      validFrom: screening.validFrom,
      source: screening.source,
      changes: screening.changes as ScreeningChanges['changes'],
    },
    schedule: scheduleOf(inForce(SCHEDULE_SUBJECT)),
  }
}

/** What judges and schedules in the office on a day: its own thresholds and schedule, or the shipped ones. */
export async function readEditions(tx: TenantSql, on: string): Promise<CareEditions> {
  return editionsIn(await listOwnEditions(tx), on)
}

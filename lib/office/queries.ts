import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Period } from '@/lib/format/period'
import { DEFAULT_DUE_DAYS, type DueLevel } from './rules'

/** What an office is called and prints at the head of its papers. */
export interface Office {
  tenantId: number
  name: string
  shortName: string
  address: string
  phone: string
  email: string
  /** The lines above the office's name, widest authority first. */
  letterhead: string[]
  logoFileId: string | null
  note: string
  version: number
}

/** The office of this transaction. */
export async function getOffice(tx: TenantSql): Promise<Office> {
  const [office] = await tx.sql.query<Office>(
    `select tenant_id as "tenantId", name, short_name as "shortName", address, phone, email, letterhead,
       logo_file_id as "logoFileId", note, version
     from office where tenant_id = $1`,
    [tx.tenantId],
  )
  if (!office) throw new Refusal('not-found')
  return office
}

/** Who signs the office's papers, and from when through when (both days included). */
export interface Signatory {
  id: string
  name: string
  nip: string
  jabatan: string
  /** `YYYY-MM-DD` */
  validFrom: string
  validTo: string | null
}

/** Those who sign on a day (`YYYY-MM-DD`); all there ever were when no day is given. The latest comes first. */
export function listSignatories(tx: TenantSql, on?: string): Promise<Signatory[]> {
  return tx.sql.query<Signatory>(
    `select id, name, nip, jabatan, to_char(valid_from, 'YYYY-MM-DD') as "validFrom",
       to_char(valid_to, 'YYYY-MM-DD') as "validTo"
     from signatory
     where tenant_id = $1 and ($2::date is null or daterange(valid_from, valid_to, '[]') @> $2::date)
     order by valid_from desc, jabatan, name`,
    [tx.tenantId, on ?? null],
  )
}

/** From a period on, a form is due at a level by this day of the next month. */
export interface DueDay {
  formCode: string
  level: DueLevel
  fromPeriod: Period
  day: number
}

/** Every due day the office has set, newest first; where it set none, `DEFAULT_DUE_DAYS` hold. */
export function listDueDays(tx: TenantSql): Promise<DueDay[]> {
  return tx.sql.query<DueDay>(
    `select form_code as "formCode", level, from_period as "fromPeriod", day from due_day
     where tenant_id = $1 order by form_code, level desc, from_period desc`,
    [tx.tenantId],
  )
}

/** The day of the month after `period` by which the form is due at a level, to 23:59:59 in the office's zone. */
export async function dueDayFor(tx: TenantSql, formCode: string, level: DueLevel, period: Period): Promise<number> {
  const [set] = await tx.sql.query<{ day: number }>(
    `select day from due_day
     where tenant_id = $1 and form_code = $2 and level = $3 and from_period <= $4
     order by from_period desc limit 1`,
    [tx.tenantId, formCode, level, period],
  )
  return set?.day ?? DEFAULT_DUE_DAYS[level]
}

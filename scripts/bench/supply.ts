import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { OfficeActor } from '@/lib/auth/actor'
import { connection } from '@/lib/db/connection'
import { sendReport } from '@/lib/reports/commands'
import type { Cells } from '@/lib/reports/form'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { hashBody } from '@/lib/reports/intent'
import { registerRule } from '@/lib/reports/rules'
import { actorAt, type Ground } from './ground'

/** The demo's largest office: enough empty months for tens of thousands of saves. */
export const OFFICE = '32.01'

/** A reason for every count that the registers know otherwise: the bench's cells are made up. */
export const goodReasons = (): Record<string, string> =>
  Object.fromEntries(
    laporanDesa.elements
      .filter((element) => element.computedFrom)
      .map(({ column }) => [registerRule(column), 'Angka buatan untuk mengukur']),
  )

/** A month's cells that break no rule; `salt` makes two saves differ. */
export function goodCells(salt: number): Cells {
  const cells: Cells = {}
  // The groups of a poktan kind are prefilled from the register, which knows none in these early months.
  for (const { column, section } of laporanDesa.elements) cells[column] = section === 'poktan' ? 0 : 1
  const active = laporanDesa.elements.filter(({ column }) => column.startsWith('pa_')).length
  cells.pus = active + 4 + (salt % 100)
  cells.pa_suntik = 1 + (salt % 100)
  return cells
}

/** Villages and months of one office that nobody has reported: what the saves below fill. */
export class Supply {
  private next = 0
  private constructor(
    readonly actor: OfficeActor,
    private readonly villages: number[],
    private readonly lastPeriod: number,
    private readonly firstPeriod: number,
  ) {}

  /**
   * An office's PKB who serves every village, and months before its first reports: the
   * office is told to have begun in 1975 for the length of the measurement.
   */
  static async open(ground: Ground, code: string): Promise<Supply> {
    const pkb = await actorAt('pkb', code)
    const tenant = pkb.tenantId!
    const { rows } = await ground.admin.query(
      `select (select array_agg(r.id order by r.id) from region r where r.district_id = $1 and r.level = 4 and r.closed_on is null) as villages,
         coalesce((select min(period) from report where tenant_id = $1), 24300) as first`,
      [tenant],
    )
    const firstPeriod = 1975 * 12
    await ground.admin.query('update tenant set first_period = $2 where id = $1', [tenant, firstPeriod])
    const petugas = randomUUID()
    await ground.admin.query(
      `insert into petugas (tenant_id, id, kind, name, name_key, kecamatan_id, account_id, active_from, sample)
       values ($1, $2, 'pkb', 'Bench', 'bench', $3, $4, '2026-01-01', true)`,
      [tenant, petugas, tenant, pkb.accountId],
    )
    await ground.admin.query(
      `insert into desa_binaan (tenant_id, petugas_id, village_id, from_on)
       select $1, $2, unnest($3::int[]), '1970-01-01'`,
      [tenant, petugas, rows[0].villages],
    )
    return new Supply(pkb as OfficeActor, rows[0].villages, rows[0].first - 1, firstPeriod)
  }

  /** The next unreported village and month, newest month first. */
  take(): { unit: number; period: number } {
    const unit = this.villages[this.next % this.villages.length]!
    const period = this.lastPeriod - Math.floor(this.next / this.villages.length)
    this.next += 1
    if (period < this.firstPeriod) throw new Error('The bench has filled every month of its office')
    return { unit, period }
  }

  /** Sends one whole report of the next free village and month through the product's own command. */
  send(): Promise<unknown> {
    const { unit, period } = this.take()
    // The clock stands early in the following month: in time, and never closed.
    const now = new Date(Date.UTC(Math.floor((period + 1) / 12), (period + 1) % 12, 2))
    const intent = { key: randomUUID(), bodyHash: hashBody({ unit, period }), now }
    const cells = goodCells(this.next)
    return sendReport(this.actor, intent, {
      form: laporanDesa,
      period,
      unit,
      cells,
      reasons: goodReasons(),
      version: 0,
      madeAt: now,
      clockOff: 0,
    })
  }

  /** The office as it was. */
  async close(ground: Ground): Promise<void> {
    await forget(ground, this.actor.accountId)
    await ground.admin.query(`
      delete from desa_binaan b using petugas p where p.tenant_id = b.tenant_id and p.id = b.petugas_id and p.name_key = 'bench';
      delete from petugas where name_key = 'bench';
      update tenant set first_period = ${this.lastPeriod + 1} where id = ${this.actor.tenantId}`)
  }
}

/** Takes out what an account of the bench saved and sent, past the rules that keep it for ever. */
export async function forget(ground: Ground, accountId: string): Promise<void> {
  const by = `'${accountId}'::uuid`
  const reports = `select tenant_id, form_code, period, unit_id from report where sent_by = ${by} or draft_by = ${by}`
  await ground.admin.query(`
    set session_replication_role = 'replica';
    delete from fact_laporan_desa where (tenant_id, 'laporan-desa', period, unit_id) in (${reports});
    delete from report_revision where (tenant_id, form_code, period, unit_id) in (${reports});
    delete from report where sent_by = ${by} or draft_by = ${by};
    delete from report_event where actor_id = ${by};
    delete from audit where actor_id = ${by};
    set session_replication_role = 'origin'`)
  const owner = new pg.Client(connection('lini_owner'))
  await owner.connect()
  await owner.query('select rebuild_laporan_desa()')
  await owner.end()
}

import type pg from 'pg'
import type { Indicator } from '@/lib/figures/indicator'
import { findForm } from '@/lib/reports/forms/all'

/** A figure worked out again from the stored rows, past every roll-up. */
export interface Recomputed {
  numerator: number
  denominator: number | null
}

const PLACE = {
  0: 'true or $2::int is null',
  1: 't.province_id = $2',
  2: 'r.tenant_id = $2',
  3: 'r.kecamatan_id = $2',
  4: 'r.village_id = $2',
}

/** Adds up what the villages' counted reports or the lists themselves say of a region (`33.16`, `ID`) and a month. */
export async function recompute(
  db: pg.Client,
  indicator: Indicator,
  code: string,
  period: number,
): Promise<Recomputed> {
  const [region] = (await db.query('select id, level from region where code = $1', [code === 'ID' ? '00' : code])).rows
  const place = PLACE[region.level as 0]
  const sql = indicator.form === null ? listSql(indicator.code) : reportSql(indicator)
  const [row] = (await db.query(`${sql.replace('$place', `(${place})`)}`, [period, region.id])).rows as [
    { above: string | null; below: string | null },
  ]
  return {
    numerator: Number(row.above ?? 0),
    denominator: indicator.denominator === null ? null : Number(row.below ?? 0),
  }
}

function reportSql(indicator: Indicator): string {
  const form = findForm(indicator.form ?? '')
  if (!form) throw new Error(`No form ${indicator.form}`)
  const from = `from fact_${form.table} r join tenant t on t.id = r.tenant_id where r.period = $1 and r.status >= 2 and $place`
  const plus = (columns: readonly string[]) => columns.map((column) => `r.${column}`).join(' + ')
  const ratio = form.ratios.find(({ code }) => code === indicator.code)
  if (ratio) {
    const whole = `(${plus([...ratio.numerator, ...ratio.denominator])}) is not null`
    return `select sum(${plus(ratio.numerator)}) filter (where ${whole}) as above,
      sum(${plus(ratio.denominator)}) filter (where ${whole}) as below ${from}`
  }
  const parts = form.sums.find(({ code }) => code === indicator.code)?.parts
  const column = form.elements.find(({ code }) => code === indicator.code)?.column
  // A part that may not apply adds nothing; the forms asked here have none.
  return `select sum(${plus(parts ?? [column ?? ''])}) as above, null as below ${from}`
}

const STANDS = `r.active_from < make_date($1 / 12, $1 % 12 + 1, 1) + interval '1 month'
  and (r.active_to is null or r.active_to >= make_date($1 / 12, $1 % 12 + 1, 1) + interval '1 month')`

function listSql(measure: string): string {
  const counting = (table: string, where = 'true') =>
    `select count(*) as above, null as below from ${table} r join tenant t on t.id = r.tenant_id where ${STANDS} and ${where} and $place`
  const [family, kind, last] = measure.split('.')
  if (measure === 'poktan.bkb_hi.ada') return counting('poktan', `r.kind = 'bkb' and r.with_posyandu and r.with_paud`)
  if (family === 'poktan') return counting('poktan', `r.kind = '${kind}'`)
  if (measure === 'kampung_kb.ada') return counting('kampung_kb')
  if (kind === 'kelas')
    return counting(
      '(select *, from_on as active_from, to_on as active_to from kampung_kb_class)',
      `r.class = '${last}'`,
    )
  if (family === 'sdm') return counting('petugas', `r.kind = '${kind}'`)
  if (measure === 'tim.tpk') return counting('tpk_team')
  if (measure === 'sarana.posyandu') return counting('posyandu')
  throw new Error(`No list of ${measure}`)
}

import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import type { Statement } from '@/lib/db/sql-reader'
import { readTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findIndicator } from '@/lib/figures/catalogue'
import type { Figure, FigureRegion } from '@/lib/figures/figure'
import { formulaOf } from '@/lib/figures/formula'
import type { Indicator } from '@/lib/figures/indicator'
import type { FigurePeriod } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { readFigureSets } from '@/lib/figures/queries'
import { type FigureRevision, readRevisions } from '@/lib/figures/revisions'
import { LEVEL, type Region } from '@/lib/regions/rules'
import { findForm } from '@/lib/reports/forms/all'

/** A region directly inside that does not stand whole behind the figure. */
export interface Lacking {
  region: FigureRegion
  reported: number
  expected: number
  /** Sent after the due time. */
  late: number
  /** Sent back with a reason and not sent again; null outside the office, which sees sent reports only. */
  returned: number | null
}

/** Everything the panel *Dari mana angka ini?* shows. */
export interface Explanation {
  indicator: Indicator
  figure: Figure
  /** The formula with this figure's own numbers, or why there is none. */
  formula: string
  source: { kind: 'form' | 'register'; name: string; words: string; edition: number }
  /** Live inside the office and for open figures; stepwise where sensitive figures leave it. */
  freshness: 'live' | 'stepwise'
  lacking: Lacking[]
  offices: { open: number; all: number }
  /** Corrections received in the last 31 days; null outside the office. */
  corrections: number | null
  /** Villages that changed an already counted month in these days; null outside the office and for who sees the total only. */
  revisions: readonly FigureRevision[] | null
  /** Where its rows are: one report, the regions inside, or a master list. */
  down:
    | { kind: 'report'; form: string; period: number; unitId: number }
    | { kind: 'children'; regionCode: string }
    | { kind: 'register'; regionId: number }
}

/** Explains one figure. Refuses what the actor may not see as *not found*. */
export async function explain(
  actor: Actor,
  code: string,
  region: Region,
  period: FigurePeriod,
  now: Date = new Date(),
): Promise<Explanation> {
  const indicator = findIndicator(code)
  if (!indicator) throw new Refusal('not-found')
  const own = { regions: [region], from: period, to: period }
  const listed = indicator.lowestLevel > region.level && mayReadFigures(actor, region, true)
  const coverage = indicator.form === null ? code : `laporan.${indicator.form}.kelengkapan`
  const form = indicator.form === null ? null : findForm(indicator.form)
  const [[[figure], children = []], inside, offices, revisions] = await Promise.all([
    readFigureSets(
      actor,
      [{ ...own, indicators: [code] }, ...(listed ? [{ ...own, indicators: [coverage], children: true }] : [])],
      now,
    ) as Promise<[[Figure], Figure[]?]>,
    indicator.form !== null && actor.tenantId !== null ? readInside(actor, indicator.form, region, period, now) : null,
    countOffices(region),
    form && readRevisions(actor, indicator, form, region, period, now),
  ])
  const stepwise = indicator.sensitivity === 'peka' && actor.tenantId === null
  return {
    indicator,
    figure,
    formula: formulaOf(indicator, figure),
    source: {
      kind: form ? 'form' : 'register',
      name: form?.name ?? indicator.source,
      words: indicator.source,
      edition: indicator.edition,
    },
    freshness: stepwise ? 'stepwise' : 'live',
    lacking: lackingOf(children, inside?.returned ?? null),
    offices,
    corrections: inside?.corrections ?? null,
    revisions,
    down: downOf(indicator, region, period),
  }
}

function lackingOf(children: readonly Figure[], returned: ReadonlyMap<number, number> | null): Lacking[] {
  return children.flatMap(({ region, coverage: { reported, expected, onTime, unit } }): Lacking[] => {
    const late = unit === 'desa' ? reported - onTime : 0
    if (reported >= expected && late === 0) return []
    return [{ region, reported, expected, late, returned: returned && (returned.get(region.id) ?? 0) }]
  })
}

function downOf({ form }: Indicator, { id, code, level }: Region, { from, to }: FigurePeriod): Explanation['down'] {
  if (form === null) return { kind: 'register', regionId: id }
  if (level === LEVEL.village && from === to) return { kind: 'report', form, period: from, unitId: id }
  return { kind: 'children', regionCode: code }
}

/** What only the office knows: reports sent back, by the region inside, and corrections of late. */
async function readInside(actor: Actor, form: string, region: Region, { from, to }: FigurePeriod, now: Date) {
  const [column, key] =
    region.level === LEVEL.district
      ? ['r.tenant_id', 'r.kecamatan_id']
      : [region.level === LEVEL.kecamatan ? 'r.kecamatan_id' : 'r.unit_id', 'r.unit_id']
  const where = `r.tenant_id = $1 and r.form_code = $2 and r.period between $3 and $4 and ${column} = $5`
  const values = [actor.tenantId, form, from, to, region.id]
  const statements: Statement[] = [
    {
      text: `select ${key} as region_id, count(*)::int as reports from report r where ${where} and r.status = 1 group by 1`,
      values,
    },
    {
      text: `select count(*)::int as corrections from report r join report_revision v
         on v.tenant_id = r.tenant_id and v.form_code = r.form_code and v.period = r.period and v.unit_id = r.unit_id
         where ${where} and v.revision > 1 and v.received_at > $6::timestamptz - interval '31 days'`,
      values: [...values, now],
    },
  ]
  const [returned = [], corrections = []] = (await readTenant(actor, statements)) as [
    { region_id: number; reports: number }[],
    { corrections: number }[],
  ]
  return {
    returned: new Map(returned.map((row) => [row.region_id, row.reports])),
    corrections: corrections[0]?.corrections ?? 0,
  }
}

/** How many offices are open of those that could be: what stands before every figure across offices. */
async function countOffices(region: Region): Promise<Explanation['offices']> {
  const column = region.level === LEVEL.nation ? null : region.level === LEVEL.province ? 'd.province_id' : 'd.id'
  const [row] = await reference.query<{ open: number; all: number }>(
    `select count(t.id)::int as open, count(*)::int as all from region d left join tenant t on t.id = d.id
     where d.level = 2 and d.closed_on is null and ${column ? `${column} = $1` : '$1::int is not null'}`,
    [region.level <= LEVEL.province ? region.id : (region.districtId ?? 0)],
  )
  return row ?? { open: 0, all: 0 }
}

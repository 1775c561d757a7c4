import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Period } from '@/lib/format/period'
import { getOffice, listSignatories } from '@/lib/office/queries'
import { lastDayOf } from '@/lib/regions/month'
import type { FormDeclaration } from '@/lib/reports/form'
import { readScopeOf } from '@/lib/reports/policy'
import { listReportStates, listSentCells, type ReportState } from '@/lib/reports/queries'
import { type RecapTotals, recapOf } from '@/lib/reports/recap'
import { isCounted, STATUS } from '@/lib/reports/workflow'

/** One column of a recap: a village, a kecamatan, or all of them. */
export interface RecapColumn {
  id: number
  name: string
  expected: number
  reported: number
  totals: RecapTotals
}

/**
 * A form of a month over the villages of one kecamatan, or over the kecamatan of the whole
 * office, with the sum of all: counted reports only. Refuses (not found) a kecamatan that is
 * not the actor's to read.
 */
export async function readRecap(actor: Actor, form: FormDeclaration, period: Period, kecamatanId: number | null) {
  const scope = readScopeOf(actor)
  if (!scope || scope.unitIds) throw new Refusal('not-found')
  const asked = scope.kecamatanId ?? kecamatanId
  if (kecamatanId !== null && asked !== kecamatanId) throw new Refusal('not-found')
  return inTenantSql(actor, async (tx) => {
    const [states, office, signatories] = await Promise.all([
      listReportStates(tx, form, period, asked === null ? {} : { kecamatanId: asked }),
      getOffice(tx),
      listSignatories(tx, lastDayOf(period)),
    ])
    if (states.length === 0) throw new Refusal('not-found')
    const counted = states.filter(({ status }) => isCounted(status ?? STATUS.draf))
    const sent = await listSentCells(
      tx,
      form,
      period,
      counted.map(({ unitId }) => unitId),
    )
    const column = (id: number, name: string, of: readonly ReportState[]): RecapColumn => {
      const cells = of.flatMap(({ unitId, status }) => {
        const found = isCounted(status ?? STATUS.draf) ? sent.get(unitId) : undefined
        return found ? [found.cells] : []
      })
      return { id, name, expected: of.length, reported: cells.length, totals: recapOf(form, cells) }
    }
    const kecamatan = new Map<number, ReportState[]>()
    for (const state of states) kecamatan.set(state.kecamatanId, [...(kecamatan.get(state.kecamatanId) ?? []), state])
    const columns =
      asked === null
        ? [...kecamatan].map(([id, of]) => column(id, of[0]!.kecamatanName, of))
        : states.map((state) => column(state.unitId, state.name, [state]))
    const where = asked === null ? null : states[0]!.kecamatanName
    return {
      columns,
      total: column(0, 'Jumlah', states),
      kecamatanName: where,
      office,
      signatory: signatories[0] ?? null,
    }
  })
}

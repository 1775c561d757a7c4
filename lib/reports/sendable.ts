import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { readComputed } from '@/lib/reports/computed'
import type { Cells } from '@/lib/reports/form'
import { BLANKS, isSendable, type Obstacles } from '@/lib/reports/rules'
import type { ReportRef } from '@/lib/reports/schema'
import { isCountedSource } from '@/lib/reports/sources'
import type { Standing } from '@/lib/reports/standing'

/**
 * What registers and meetings count. A figure typed where the village has no register rows
 * asks whether that is zero or unknown; what meetings count is known as it stands.
 */
export async function computedFor(
  tx: TenantSql,
  { form, period, unit }: ReportRef,
  cells: Cells,
  { computed }: Standing,
) {
  const doubtful = form.elements.some(
    ({ column, computedFrom }) =>
      computedFrom &&
      !isCountedSource(computedFrom) &&
      !(column in computed) &&
      typeof cells[column] === 'number' &&
      cells[column] !== 0,
  )
  return doubtful ? ((await readComputed(tx, form, period, [unit])).get(unit) ?? {}) : computed
}

/** Refuses cells that the form's rules do not let through, with a sentence for each place. */
export function requireSendable(obstacles: Obstacles): void {
  if (isSendable(obstacles)) return
  const fields: FieldProblems = {}
  for (const column of obstacles.blanks) fields[column] = 'Belum diisi. Isi, atau tulis alasan sel kosong.'
  if (obstacles.blanks.length > 0) fields[BLANKS] = 'Tulis alasan sel kosong, paling sedikit 5 huruf.'
  for (const problem of [...obstacles.unexplained, ...obstacles.refused]) {
    fields[problem.rule] = problem.sentence
    for (const column of problem.at) fields[column] = problem.sentence
  }
  throw new Refusal('report.rules-broken', { fields })
}

/** Cells and reasons at which a report is not ready. */
export const placesOf = ({ refused, unexplained, blanks }: Obstacles): string[] => [
  ...new Set([...[...refused, ...unexplained].flatMap(({ at }) => at), ...blanks]),
]

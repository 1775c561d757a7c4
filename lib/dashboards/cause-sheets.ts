import 'server-only'
import { notesSheet, type Sheet } from '@/lib/export/workbook'
import type { CauseView } from '@/lib/figures/cause-address'
import { type Contribution, onOneSide } from '@/lib/figures/contribution'
import type { FigureRegion } from '@/lib/figures/figure'
import { formatFigurePeriod } from '@/lib/figures/period'
import { fullName, type NamedRegion, shortName } from '@/lib/regions/rules'
import type { Cause } from './cause'
import { causeSentence } from './cause-words'
import { figureSays } from './words'

type Row = Contribution<FigureRegion>

/** Each region's part of a difference, unrounded, and what the parts mean. */
export function causeSheets(region: NamedRegion, { indicator }: CauseView, cause: Cause): Sheet<never>[] {
  const { here, there, other, explained, hidden } = cause
  const ratio = indicator.kind === 'ratio'
  const parts: Sheet<Row> = {
    name: 'Bagian',
    rows: explained?.parts ?? [],
    columns: [
      { head: 'Kode', type: 'text', value: ({ child }) => child.code },
      { head: 'Wilayah', type: 'text', width: 32, value: ({ child }) => fullName(child) },
      { head: 'Pembilang sebelum', type: 'count', value: ({ before }) => before?.numerator ?? null },
      { head: 'Penyebut sebelum', type: 'count', value: ({ before }) => before?.denominator ?? null },
      { head: 'Pembilang sesudah', type: 'count', value: ({ after }) => after?.numerator ?? null },
      { head: 'Penyebut sesudah', type: 'count', value: ({ after }) => after?.denominator ?? null },
      ...(ratio && !other
        ? [
            { head: 'Karena persentasenya', type: 'decimal' as const, width: 22, value: ({ rate }: Row) => rate },
            { head: 'Karena bobotnya', type: 'decimal' as const, width: 22, value: ({ mix }: Row) => mix },
          ]
        : []),
      { head: ratio ? 'Bagian (poin)' : 'Bagian', type: ratio ? 'decimal' : 'count', value: ({ total }) => total },
      {
        head: 'Hanya di satu sisi',
        type: 'text',
        width: 24,
        value: (row) => {
          const side = other ? null : onOneSide(row)
          return side && formatFigurePeriod(side === 'before' ? there.period : here.period)
        },
      },
    ],
  }
  const notes = notesSheet([
    ['Ukuran', `${indicator.label} (${indicator.code})`],
    ['Wilayah', `${fullName(region)} (${region.code})`],
    ['Periode', `${formatFigurePeriod(here.period)}: ${figureSays(indicator, here)}`],
    [
      'Dibandingkan dengan',
      `${other ? fullName(other) : formatFigurePeriod(there.period)}: ${figureSays(indicator, there)}`,
    ],
    ['Ringkasan', causeSentence(indicator, cause) || 'Selisihnya tidak dapat dibagi.'],
    ['Tanpa angka', (explained?.lacking ?? []).map(shortName).join(', ') || '—'],
    ['Disamarkan', hidden.map(shortName).join(', ') || '—'],
    ['Tidak terbagi', String(explained?.rest ?? 0)],
  ])
  return [parts, notes] as unknown as Sheet<never>[]
}

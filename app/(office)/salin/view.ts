import { type Period, parsePeriod, periodText } from '@/lib/format/period'
import { SHEET_FAMILIES, type SheetFamily } from '@/lib/handover/layouts/all'
import type { CopyState } from '@/lib/handover/queries'

export const COPY_STATES: readonly { value: CopyState; label: string }[] = [
  { value: 'belum', label: 'Belum disalin' },
  { value: 'berubah', label: 'Berubah sejak disalin' },
  { value: 'sudah', label: 'Sudah disalin' },
  { value: 'kosong', label: 'Tidak ada isian' },
]

/** What the list shows, as its address says. */
export interface HandoverView {
  family: SheetFamily
  period: Period
  kecamatan: number | null
  village: number | null
  state: CopyState | null
}

/** Reads the address; what it does not say is register R/I of last month. Never a month ahead. */
export function readHandoverView(query: Record<string, string | string[] | undefined>, running: Period): HandoverView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const number = (name: string) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : null)
  return {
    family: SHEET_FAMILIES.find(({ value }) => value === text('lembar'))?.value ?? 'ri',
    period: Math.min(parsePeriod(text('bulan')) ?? running - 1, running),
    kecamatan: number('kec'),
    village: number('desa'),
    state: COPY_STATES.find(({ value }) => value === text('keadaan'))?.value ?? null,
  }
}

/** The query of a view; `changes` win. */
export function handoverQuery(view: HandoverView, changes: Partial<HandoverView> = {}): string {
  const { family, period, kecamatan, village, state } = { ...view, ...changes }
  return `?${new URLSearchParams({
    lembar: family,
    bulan: periodText(period),
    ...(kecamatan !== null && { kec: String(kecamatan) }),
    ...(village !== null && { desa: String(village) }),
    ...(state && { keadaan: state }),
  })}`
}

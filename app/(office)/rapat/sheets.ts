import 'server-only'
import type { Sheet, SheetColumn } from '@/lib/export/workbook'
import { findIndicator } from '@/lib/figures/catalogue'
import { basisWords, differenceWords, type FigureThen, monthWords, valueWords } from '@/lib/rapat/figure'
import { LINES, type Line, type LineBox, type LineList } from '@/lib/rapat/lines'
import type { Guest, Rapat } from '@/lib/rapat/queries'
import type { Rtl } from '@/lib/rapat/rtl-queries'
import { fundLabel, lookOf, rtlLabel } from '@/lib/rapat/rules'

/** A list of a rapat as a sheet. */
export function linesSheet(name: string, list: LineList, rows: readonly Line[]): Sheet<Line> {
  const boxes: readonly LineBox[] = LINES[list]
  return {
    name,
    columns: boxes.map(({ name: box, label, wide }) => ({
      head: label,
      type: 'text',
      width: wide ? 50 : 26,
      value: (row) => row[box] || null,
    })),
    rows,
  }
}

/** Who was there. */
export const guestsSheet = (guests: readonly Guest[]): Sheet<Guest> => ({
  name: 'Hadir',
  columns: [
    { head: 'Nama', type: 'text', value: ({ name }) => name || null, width: 28 },
    { head: 'Instansi', type: 'text', value: ({ instansi }) => instansi, width: 32 },
    { head: 'Jabatan', type: 'text', value: ({ position }) => position || null, width: 26 },
    { head: 'Orang', type: 'count', value: ({ people }) => people, width: 8 },
    { head: 'Tercatat', type: 'text', value: ({ via }) => (via === 'qr' ? 'Kode QR' : 'Daftar kertas'), width: 14 },
  ],
  rows: guests,
})

/** Follow-ups with the linked figure then and now. */
export function rtlSheet(list: readonly Rtl[], now: ReadonlyMap<string, FigureThen | null>, today: string): Sheet<Rtl> {
  const text = (head: string, value: (rtl: Rtl) => string | null, width = 24): SheetColumn<Rtl> => ({
    ...{ head, type: 'text' as const, value, width },
  })
  const figure = (rtl: Rtl, of: FigureThen | null | undefined) => {
    const indicator = findIndicator(rtl.indicator)
    if (!indicator || !of) return null
    return `${valueWords(indicator, of)} (${[monthWords(indicator, of.period), basisWords(of)].filter(Boolean).join('; ')})`
  }
  return {
    name: 'RTL',
    columns: [
      text('Kegiatan', ({ what }) => what, 44),
      text('Rapat', ({ rapatTitle }) => rapatTitle, 36),
      { head: 'Tanggal rapat', type: 'day', value: ({ rapatOn }) => rapatOn, width: 12 },
      text('Kecamatan', ({ kecamatanName }) => kecamatanName),
      text('Penanggung jawab', ({ ownerName }) => ownerName, 30),
      text('Pelaksana', ({ executor }) => executor || null),
      { head: 'Tenggat', type: 'day', value: ({ dueOn }) => dueOn, width: 12 },
      text('Sumber dana', ({ fund }) => (fund ? fundLabel(fund) : null)),
      text('Minggu', ({ weeks }) => weeks.join(', ') || null, 10),
      text('Desa', ({ villages }) => villages.join(', ') || null, 30),
      text('Keadaan', (rtl) => rtlLabel(lookOf(rtl, today)), 14),
      text('Kemajuan', ({ progress }) => progress || null, 40),
      { head: 'Selesai', type: 'day', value: ({ doneOn }) => doneOn, width: 12 },
      text('Angka yang dituju', ({ indicator }) => findIndicator(indicator)?.label ?? null, 30),
      text('Saat disepakati', (rtl) => figure(rtl, rtl.figureThen), 40),
      text('Sekarang', (rtl) => figure(rtl, now.get(rtl.id)), 40),
      text(
        'Perubahan',
        (rtl) => {
          const indicator = findIndicator(rtl.indicator)
          return indicator ? differenceWords(indicator, rtl.figureThen, now.get(rtl.id) ?? null) : null
        },
        50,
      ),
    ],
    rows: list,
  }
}

/** The lists of the minutes. */
export const minutesSheets = (rapat: Rapat): Sheet<Line>[] => [
  linesSheet('Acara', 'agenda', rapat.agenda),
  linesSheet('Undangan', 'invited', rapat.invited),
  linesSheet('Paparan', 'papers', rapat.papers),
  linesSheet('Masalah', 'problems', rapat.problems),
  linesSheet('Kesepakatan', 'agreements', rapat.agreements),
]

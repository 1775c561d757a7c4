import { addDays } from '@/lib/format/day'
import type { RtlState } from '@/lib/rapat/rules'
import type { Place } from '../place'
import { dayIn } from '../registers/days'

/** A made-up lokmin: where, when, and what was agreed with whom. */
export interface SampleRapat {
  kecamatan: { id: number; name: string }
  heldOn: string
  state: 'rencana' | 'selesai'
  rtl: readonly SampleRtl[]
}

export interface SampleRtl {
  what: string
  owner: string
  dueOn: string
  state: RtlState
  progress: string
  indicator: string
}

/** Months back from the running one; the stage's kecamatan holds more than its neighbours. */
const HELD = [8, 6, 4, 2, 1]

/** A few lokmin of the running year in three kecamatan and one that is planned. */
export function sampleRapat(place: Place, stage: string, thisPeriod: number, today: string): SampleRapat[] {
  const first = place.kecamatan.find(({ code }) => code === stage)
  const others = place.kecamatan.filter(({ code }) => code !== stage).slice(0, 2)
  if (!first) return []
  const held = [first, ...others].flatMap((kecamatan, at) =>
    HELD.slice(at === 0 ? 0 : 3).map((back): SampleRapat => {
      const heldOn = dayIn(thisPeriod - back, 12 + at)
      return { kecamatan, heldOn, state: 'selesai', rtl: back <= 4 ? rtlOf(heldOn, today, back) : [] }
    }),
  )
  return [...held, { kecamatan: first, heldOn: addDays(today, 12), state: 'rencana', rtl: [] }]
}

function rtlOf(heldOn: string, today: string, back: number): SampleRtl[] {
  const soon = addDays(heldOn, 40)
  const done = back === 4
  return [
    {
      what: 'Kunjungan rumah TPK bersama bidan ke ibu hamil yang belum didampingi',
      owner: 'Puskesmas',
      dueOn: soon,
      state: done ? 'selesai' : 'berjalan',
      progress: done ? 'Semua ibu hamil pada daftar sudah dikunjungi.' : 'Separuh daftar sudah dikunjungi.',
      indicator: 'tpk.hamil.cakupan',
    },
    {
      what: 'Musyawarah desa membahas PMT lokal dari dana desa',
      owner: 'Pemerintah desa',
      dueOn: back === 2 ? addDays(today, -9) : addDays(today, 21),
      state: done ? 'selesai' : 'belum',
      progress: done ? 'Sudah masuk APBDes perubahan.' : '',
      indicator: '',
    },
  ]
}

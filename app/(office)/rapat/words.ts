import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import type { Rapat, RapatRow } from '@/lib/rapat/queries'
import { presentOf } from '@/lib/rapat/rules'

/** What was just done, for the banner that offers to take it back. */
export const DONE: Readonly<Record<string, string>> = {
  'rapat.added': 'Rapat sudah dicatat.',
  'rapat.changed': 'Rencana rapat sudah diubah.',
  'rapat.minutes': 'Hasil rapat sudah disimpan.',
  'rapat.cancelled': 'Rapat sudah dibatalkan.',
  'rapat.list-opened': 'Daftar hadir sudah dibuka.',
  'rapat.list-closed': 'Daftar hadir sudah ditutup.',
  'rapat.guests-added': 'Daftar hadir sudah ditambah.',
  'rapat.guest-changed': 'Baris sudah dikoreksi.',
  'rapat.guest-withdrawn': 'Baris sudah ditarik dari daftar.',
  'rapat.rtl-added': 'Tindak lanjut sudah ditambah.',
  'rapat.rtl-changed': 'Tindak lanjut sudah diubah.',
  'rapat.rtl-withdrawn': 'Tindak lanjut sudah ditarik.',
  'rapat.rtl-told': 'Kemajuan sudah dicatat.',
  'rapat.photos-added': 'Foto sudah disimpan.',
  'rapat.photo-removed': 'Foto sudah dilepas.',
  'rapat.template-set': 'Susunan kantor Anda berlaku.',
  'rapat.template-withdrawn': 'Susunan kantor Anda sudah ditarik.',
}

const clock = (time: string) => time.replace(':', '.')

/** `23 Januari 2024, 09.00–12.00`. */
export function whenWords({ heldOn, fromTime, toTime }: Pick<RapatRow, 'heldOn' | 'fromTime' | 'toTime'>): string {
  const times = [fromTime, toTime].filter(Boolean).map(clock).join('–')
  return [formatDate(heldOn), times].filter(Boolean).join(', ')
}

/** `Kec. Kemang`, or the whole district. */
export const placeWords = ({ kecamatanName }: Pick<RapatRow, 'kecamatanName'>): string =>
  kecamatanName ? `Kec. ${kecamatanName}` : 'Se-kabupaten/kota'

/** `Budi Riva, Sekretaris Camat, mewakili Camat Imam Mahmudi`. */
export const leaderWords = ({ ledBy, ledAs, behalfOf }: Pick<Rapat, 'ledBy' | 'ledAs' | 'behalfOf'>): string =>
  [ledBy, ledAs, behalfOf && `mewakili ${behalfOf}`].filter(Boolean).join(', ')

/** How many were there, and where that number comes from. */
export function presentWords({ listed, unsaid, presentSaid }: Pick<RapatRow, 'listed' | 'unsaid' | 'presentSaid'>) {
  const attendance = { listed, unsaid, said: presentSaid }
  const present = presentOf(attendance)
  if (present === null) return unsaid > 0 ? 'Jumlah belum disebut' : 'Belum dicatat'
  const origin =
    listed === null
      ? ' (menurut penyelenggara)'
      : presentSaid !== null && presentSaid !== listed
        ? ` (daftar: ${formatCount(listed)}; menurut penyelenggara: ${formatCount(presentSaid)})`
        : ''
  return `${formatCount(present)} orang${origin}`
}

import { kampungKbRegister } from '@/lib/kampung-kb/register'
import { type HeadWords, registerFields } from './from-register'
import type { ImportKind } from './kind'

const WORDS: Readonly<Record<string, HeadWords>> = {
  name: { aliases: ['nama', 'nama kampung', 'kampung kb'], example: 'Kampung KB Sumberejo' },
  activeFrom: {
    aliases: ['pencanangan', 'tgl pencanangan', 'dicanangkan', 'tanggal dicanangkan'],
    example: '14/01/2016',
  },
  skNumber: { aliases: ['nomor sk', 'no sk', 'sk', 'sk pembentukan'], example: '411/25/2016' },
  skOn: { aliases: ['tgl sk'], example: '14/01/2016' },
  note: { aliases: ['keterangan', 'ket'] },
  source: { aliases: ['sumber'], example: '' },
}

/** The Kampung KB of an office. Classes are decreed by SK, each on its own page, and not brought in here. */
export const kampungKb: ImportKind = {
  code: 'kampung_kb',
  sheet: 'Kampung KB',
  title: 'Kampung KB',
  noun: 'Kampung KB',
  about: 'Daftar Kampung KB dengan tanggal pencanangan dan SK. Kelasnya ditetapkan dengan SK di halaman masing-masing.',
  edition: '2023',
  source: 'Isian profil kampungkb.bkkbn.go.id',
  fields: registerFields(kampungKbRegister, WORDS),
}

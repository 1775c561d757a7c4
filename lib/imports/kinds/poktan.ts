import { poktanRegister } from '@/lib/poktan/register'
import { POKTAN_ALIASES } from '@/lib/poktan/rules'
import { type HeadWords, registerFields } from './from-register'
import type { ImportKind } from './kind'

const WORDS: Readonly<Record<string, HeadWords>> = {
  kind: {
    aliases: ['jenis', 'jenis kelompok', 'poktan'],
    example: 'BKB',
    hint: 'UPPKS terbaca UPPKA, PIK-R/M terbaca PIK-R, BKB-HI terbaca BKB terpadu Posyandu dan PAUD.',
  },
  name: { aliases: ['nama', 'nama poktan', 'kelompok'], example: 'Melati' },
  activeFrom: {
    aliases: ['tanggal dibentuk', 'dibentuk', 'tgl dibentuk', 'sejak', 'tanggal berdiri'],
    example: '12/03/2019',
  },
  code: { aliases: ['kode', 'kode kelompok', 'kode poktan'], example: '' },
  registerNo: { aliases: ['no urut register', 'no register', 'nomor register'], example: '' },
  leader: { aliases: ['ketua', 'ketua kelompok'], example: 'Sri Wahyuni' },
  skNumber: { aliases: ['no sk', 'nomor sk', 'sk', 'sk pengukuhan'], example: '141/12/2019' },
  skOn: { aliases: ['tgl sk'], example: '12/03/2019' },
  skBy: { aliases: ['sk dikeluarkan oleh', 'dikeluarkan oleh', 'penerbit'], example: 'Kepala desa/lurah' },
  funds: {
    aliases: ['dana', 'sumber dana'],
    example: 'APBD, Dana Desa',
    hint: 'Beberapa sumber dipisahkan koma. ADD dan Dana Desa berbeda.',
  },
  withPosyandu: { aliases: ['posyandu', 'terpadu posyandu'], example: 'Ya' },
  withPaud: { aliases: ['paud', 'terpadu paud'], example: 'Tidak' },
  mentorName: { aliases: ['pembina'] },
  mentorNo: { aliases: ['no registrasi pembina'] },
  note: { aliases: ['keterangan', 'ket'] },
  source: { aliases: ['sumber'], example: 'K/0 Januari 2026' },
}

/** Groups with what their card K/0 asks. The columns are the register's own. */
export const poktan: ImportKind = {
  code: 'poktan',
  sheet: 'Poktan',
  title: 'Poktan dan kartu K/0',
  noun: 'poktan',
  about: 'Kelompok BKB, BKR, BKL, UPPKA, PIK-R dengan isian kartu K/0: SK, sumber dana, keterpaduan, sarana, pembina.',
  edition: '2020',
  source: 'K/0/BKB, K/0/BKR, K/0/BKL SIGA 2020',
  fields: registerFields(poktanRegister, WORDS, { kind: POKTAN_ALIASES }),
}

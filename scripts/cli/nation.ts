import { closePrisma } from '@/lib/db/prisma'
import { clearSampleOffices, hasRealOffice } from '@/prisma/seed/nation/clear'
import { loadNation } from '@/prisma/seed/nation/load-nation'
import { periodOfDay } from '@/prisma/seed/registers/days'
import { defineCommand, WrongUse } from '../lini/command'
import { Problem } from '../setup/problem'
import { seed } from './seed'

const MOST_MONTHS = 60

export const command = defineCommand({
  summary: 'membuat laporan contoh untuk semua desa se-Indonesia; --hapus kembali ke lima kantor contoh',
  usage: '[--bulan 24 | --hapus]',
  async run({ args, progress }) {
    const months = args[0] === '--hapus' ? 0 : monthsOf(args)
    if (await hasRealOffice()) {
      throw new Problem(
        'Basis data ini berisi kantor sungguhan; data buatan se-Indonesia tidak dicampurkan ke dalamnya.',
        'Jalankan dengan LINI_DATA lain, misalnya LINI_DATA=.lini-bangku npm run lini -- nation.',
      )
    }
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' })
    try {
      if (months) return await loadNation({ thisPeriod: periodOfDay(today), months }, progress)
      await clearSampleOffices()
      await seed({ demo: true, today }, progress)
      return null
    } finally {
      await closePrisma()
    }
  },
  print: (made) =>
    made
      ? `${made.offices} kantor, ${made.villageMonths.toLocaleString('id-ID')} laporan desa ditambahkan.`
      : 'Semua kantor dikosongkan; lima kantor contoh dimuat ulang.',
})

function monthsOf([option, value]: readonly string[]): number {
  if (option === undefined) return 24
  if (option !== '--bulan') throw new WrongUse(`Pilihan "${option}" tidak dikenal.`)
  const months = Number(value)
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS)
    throw new WrongUse(`Tulis jumlah bulan dari 1 sampai ${MOST_MONTHS}.`)
  return months
}

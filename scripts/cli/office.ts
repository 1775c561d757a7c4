import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { publicUrl } from '@/lib/env'
import { currentPeriod, periodText } from '@/lib/format/period'
import { findDistrictOffice, listDistrictOffices } from '@/lib/office/offices'
import { openOffice } from '@/lib/office/open-office'
import { defaultOfficeNames, zoneOfCode } from '@/lib/office/rules'
import { openOfficeSchema } from '@/lib/office/schema'
import { paths } from '@/lib/paths'
import { defineCommand, WrongUse } from '../lini/command'
import { parse, readOptions } from '../lini/options'

export const command = defineCommand({
  summary: 'membuka kantor kabupaten/kota, atau mencantumkan yang sudah dibuka (--daftar)',
  usage:
    '--buka 33.16 --admin "NAMA ADMIN" [--nama NAMA] [--nama-pendek NAMA] [--zona Asia/Jakarta] [--bulan 2026-07] | --daftar',
  async run({ args }) {
    const options = readOptions(args, ['buka', 'admin', 'nama', 'nama-pendek', 'zona', 'bulan'], ['daftar'])
    try {
      if (options.daftar) return (await listDistrictOffices({ open: true })).items
      if (!options.buka) throw new WrongUse('Sebut kode kabupaten/kota yang dibuka.')
      if (!options.admin) throw new WrongUse('Sebut nama admin pertama kantor itu.')
      const district = await findDistrictOffice(options.buka)
      if (!district) throw new WrongUse(`Tidak ada kabupaten/kota dengan kode ${options.buka}.`)
      const zone = options.zona ?? zoneOfCode(district.code)
      const names = defaultOfficeNames(district.name)
      const form = parse(openOfficeSchema, {
        district: district.code,
        zone,
        name: options.nama ?? names.name,
        shortName: options['nama-pendek'] ?? names.shortName,
        firstPeriod: options.bulan ?? periodText(currentPeriod(new Date(), zone)),
        adminName: options.admin,
      })
      const opened = await openOffice(form, null)
      return { ...opened, link: `${publicUrl()}${paths.resetPassword(opened.username)}` }
    } finally {
      await Promise.all([closePools(), closePrisma()])
    }
  },
  print(result) {
    if (Array.isArray(result))
      return result.map(({ code, name, openedOn }) => `${code}  ${openedOn}  ${name}`).join('\n')
    return [
      `Kantor ${result.districtName} dibuka.`,
      `Admin pertama: ${result.username}`,
      `Kode sekali pakai (24 jam): ${result.code}`,
      `Buat kata sandi di ${result.link}`,
    ].join('\n')
  },
})

import { systemActor } from '@/lib/auth/system-actor'
import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { listKeys, rotateKeys } from '@/lib/families/rotation'
import { formatCount } from '@/lib/format/number'
import { findDistrictOffice } from '@/lib/office/offices'
import { zoneOfCode } from '@/lib/office/rules'
import { defineCommand, WrongUse } from '../lini/command'
import { readOptions } from '../lini/options'

interface KeyLine {
  version: number
  state: string
  rows: number
}

interface KeysResult {
  office: string
  keys: KeyLine[]
  /** Rows this run sealed anew; null when it only looked. */
  resealed: number | null
  /** Whether it went on with a change that was begun before. */
  resumed: boolean
}

export const command = defineCommand<KeysResult>({
  summary: 'menunjukkan kunci NIK/KK satu kantor, atau menggantinya selagi Lini dipakai (--putar)',
  usage: '--kantor 33.16 [--putar]',
  async run({ args, progress }) {
    const options = readOptions(args, ['kantor'], ['putar'])
    try {
      if (!options.kantor) throw new WrongUse('Sebut kode kantornya, misalnya --kantor 33.16.')
      const district = await findDistrictOffice(options.kantor)
      if (!district?.openedOn) throw new WrongUse(`Tidak ada kantor yang terbuka dengan kode ${options.kantor}.`)
      const actor = systemActor(district.id, zoneOfCode(district.code))
      let resealed: number | null = null
      let resumed = false
      if (options.putar) {
        const rotation = await rotateKeys(actor, (done, total) =>
          progress(`${formatCount(done)} dari ${formatCount(total)} nomor disegel ulang.`),
        )
        ;({ done: resealed, resumed } = rotation)
      }
      return { office: district.code, keys: linesOf(await listKeys(actor)), resealed, resumed }
    } finally {
      await Promise.all([closePools(), closePrisma()])
    }
  },
  print({ office, keys, resealed, resumed }) {
    const told =
      resealed === null
        ? `Kunci nomor kantor ${office}:`
        : `Kunci nomor kantor ${office} sudah diganti${resumed ? ' (melanjutkan yang terhenti)' : ''}: ${formatCount(resealed)} nomor disegel ulang.`
    return [
      told,
      ...keys.map(({ version, state, rows }) => `  versi ${version}  ${state}  ${formatCount(rows)} nomor`),
    ].join('\n')
  },
})

/** An office that never changed its keys has one, which nobody wrote down. */
function linesOf({ keys, counts }: Awaited<ReturnType<typeof listKeys>>): KeyLine[] {
  const known =
    keys.length > 0 ? keys.map(({ version, state }) => ({ version, state })) : [{ version: 1, state: 'aktif' }]
  return known.map(({ version, state }) => ({ version, state, rows: counts.get(version) ?? 0 }))
}

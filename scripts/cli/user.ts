import { isRole, ROLES } from '@/lib/auth/roles'
import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { publicUrl } from '@/lib/env'
import { paths } from '@/lib/paths'
import { closeByName, codeByName, createByOperator, listByEnding } from '@/lib/people/operator'
import { defineCommand, WrongUse } from '../lini/command'
import { readOptions } from '../lini/options'

const ACTIONS = ['buat', 'daftar', 'reset', 'tutup'] as const

export const command = defineCommand({
  summary: 'akun: buat, daftar, reset (kode kata sandi), tutup',
  usage:
    'buat --nama NAMA --peran PERAN --wilayah KODE | daftar [--kantor 33.16] | reset --pengguna NAMA | tutup --pengguna NAMA',
  async run({ args: [action, ...words] }) {
    if (!ACTIONS.some((known) => known === action)) throw new WrongUse(`Sebut salah satu: ${ACTIONS.join(', ')}.`)
    const options = readOptions(words, ['nama', 'peran', 'wilayah', 'kantor', 'pengguna'])
    try {
      if (action === 'daftar') return await listByEnding(options.kantor)
      if (action === 'buat') {
        const { nama: name, peran: role, wilayah: region } = options
        if (!name || !region || !role || !isRole(role))
          throw new WrongUse(`Sebut --nama, --wilayah, dan --peran (${Object.keys(ROLES).join(', ')}).`)
        return handed(await createByOperator({ name, role, region }))
      }
      if (!options.pengguna) throw new WrongUse('Sebut --pengguna.')
      return action === 'reset' ? handed(await codeByName(options.pengguna)) : await closeByName(options.pengguna)
    } finally {
      await Promise.all([closePools(), closePrisma()])
    }
  },
  print(result) {
    if (Array.isArray(result))
      return result
        .map(({ username, name, roles }) => `${username.padEnd(28)} ${name}  [${roles.join('; ')}]`)
        .join('\n')
    if (isHanded(result))
      return `Nama pengguna: ${result.username}\nKode sekali pakai (24 jam): ${result.code}\nBuat kata sandi di ${result.link}`
    return `Akun ${result.username} ditutup.`
  },
})

const isHanded = (result: object): result is ReturnType<typeof handed> => 'code' in result

const handed = (code: { username: string; code: string }) => ({
  ...code,
  link: `${publicUrl()}${paths.resetPassword(code.username)}`,
})

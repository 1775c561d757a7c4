import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { tokenByName } from '@/lib/people/operator'
import { defineCommand, WrongUse } from '../lini/command'
import { readOptions } from '../lini/options'

const MOST_DAYS = 365

export const command = defineCommand({
  summary: 'mencetak token API untuk sebuah akun',
  usage: '--pengguna NAMA [--peran PERAN] [--hari 30]',
  async run({ args }) {
    const { pengguna: username, peran: role, hari = '30' } = readOptions(args, ['pengguna', 'peran', 'hari'])
    if (!username) throw new WrongUse('Sebut --pengguna.')
    const days = Number(hari)
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
      throw new WrongUse(`--hari adalah bilangan antara 1 dan ${MOST_DAYS}.`)
    try {
      return { token: await tokenByName({ username, days, label: 'dari baris perintah', ...(role && { role }) }) }
    } finally {
      await Promise.all([closePools(), closePrisma()])
    }
  },
  print: ({ token }) => token,
})

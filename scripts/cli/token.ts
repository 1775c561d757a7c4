import { ALL_SCOPES, isScope } from '@/lib/auth/token-scopes'
import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { tokenByName } from '@/lib/people/operator'
import { defineCommand, WrongUse } from '../lini/command'
import { readOptions } from '../lini/options'

const MOST_DAYS = 365

export const command = defineCommand({
  summary: 'mencetak token API untuk sebuah akun',
  usage: '--pengguna NAMA [--peran PERAN] [--hari 30] [--lingkup figures,registers,dataValueSets] [--label TEKS]',
  async run({ args }) {
    const options = readOptions(args, ['pengguna', 'peran', 'hari', 'lingkup', 'label'])
    const { pengguna: username, peran: role, hari = '30', label = 'dari baris perintah' } = options
    if (!username) throw new WrongUse('Sebut --pengguna.')
    const days = Number(hari)
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
      throw new WrongUse(`--hari adalah bilangan antara 1 dan ${MOST_DAYS}.`)
    const scopes = (options.lingkup ?? ALL_SCOPES.join()).split(',').filter((word) => word !== '')
    if (scopes.length === 0 || !scopes.every(isScope))
      throw new WrongUse(`--lingkup berisi satu atau lebih dari: ${ALL_SCOPES.join(', ')}.`)
    try {
      return { token: await tokenByName({ username, days, label: label.slice(0, 80), scopes, ...(role && { role }) }) }
    } finally {
      await Promise.all([closePools(), closePrisma()])
    }
  },
  print: ({ token }) => token,
})

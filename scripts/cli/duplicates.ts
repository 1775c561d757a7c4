import { systemActor } from '@/lib/auth/system-actor'
import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import { sweepPairs } from '@/lib/duplicates/pairs'
import { defineCommand, WrongUse } from '../lini/command'
import { readOptions } from '../lini/options'

interface Swept {
  office: string
  compared: number
  fresh: number
}

export const command = defineCommand<Swept[]>({
  summary: 'mencari data ganda di semua orang sebuah kantor; yang ditemukan menunggu di Data ganda',
  usage: '[--kantor 33.16]',
  async run({ args, progress }) {
    const { kantor } = readOptions(args, ['kantor'])
    try {
      const offices = await reference.query<{ id: number; zone: string; code: string; name: string }>(
        'select t.id, t.zone, r.code, r.name from tenant t join region r on r.id = t.id order by r.code',
      )
      const chosen = offices.filter(({ code }) => kantor === undefined || code === kantor)
      if (chosen.length === 0) throw new WrongUse(`Belum ada kantor dengan kode ${kantor}.`)
      const swept: Swept[] = []
      for (const { id, zone, code, name } of chosen) {
        progress(`${code} ${name}`)
        const found = await inTenantSql(systemActor(id, zone), (tx) => sweepPairs(tx, progress))
        swept.push({ office: `${code} ${name}`, ...found })
      }
      return swept
    } finally {
      await Promise.all([closePools(), closePrisma()])
    }
  },
  print: (swept) =>
    swept
      .map(({ office, compared, fresh }) => `${office}: ${compared} pasangan dibandingkan, ${fresh} baru dicatat`)
      .join('\n'),
})

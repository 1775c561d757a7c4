import { systemActor } from '@/lib/auth/system-actor'
import { closePools } from '@/lib/db/pools'
import { closePrisma } from '@/lib/db/prisma'
import { reference } from '@/lib/db/reference'
import { inTenant } from '@/lib/db/tenant'
import { dayIn } from '@/lib/format/day'
import { previewRetention, type RetentionLine, runRetention } from '@/lib/privacy/retention'
import { defineCommand, WrongUse } from '../lini/command'

interface Office {
  office: string
  done: boolean
  lines: RetentionLine[]
}

const USE = '[--kantor 33.16] [--jalankan]'

export const command = defineCommand<Office[]>({
  summary: 'yang lewat masa simpannya: melihat saja, atau dengan --jalankan menghapus nama dan nomornya',
  usage: USE,
  async run({ args, progress }) {
    const done = args.includes('--jalankan')
    const rest = args.filter((word) => word !== '--jalankan')
    if (rest.length > 0 && (rest.length !== 2 || rest[0] !== '--kantor')) throw new WrongUse(`Pakai: ${USE}`)
    try {
      const offices = await reference.query<{ id: number; zone: string; code: string; name: string }>(
        'select t.id, t.zone, r.code, r.name from tenant t join region r on r.id = t.id order by r.code',
      )
      const chosen = offices.filter(({ code }) => rest.length === 0 || code === rest[1])
      if (chosen.length === 0) throw new WrongUse(`Belum ada kantor dengan kode ${rest[1]}.`)
      const found: Office[] = []
      for (const { id, zone, code, name } of chosen) {
        progress(`${code} ${name}`)
        const today = dayIn(zone, new Date())
        const lines = await inTenant(systemActor(id, zone), (tx) =>
          done ? runRetention(tx, today) : previewRetention(tx, today),
        )
        found.push({ office: `${code} ${name}`, done, lines })
      }
      return found
    } finally {
      await Promise.all([closePools(), closePrisma()])
    }
  },
  print: (found) =>
    found
      .map(({ office, done, lines }) =>
        [
          `${office}${done ? '' : ' (hanya dilihat; tambahkan --jalankan untuk menghapus)'}`,
          ...lines.map(
            ({ label, count }) => `  ${label.padEnd(56)} ${count === null ? 'tidak pernah dihapus' : count}`,
          ),
        ].join('\n'),
      )
      .join('\n'),
})

'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { Refusal } from '@/lib/errors/refusal'
import { paths } from '@/lib/paths'
import { listAddress } from '@/lib/registers/address'
import { MOST_TOGETHER } from '@/lib/registers/bulk'
import { readAnswers, readBulkAddress } from '@/lib/registers/bulk-address'
import { listMarks, listMarksOf } from '@/lib/registers/queries'
import { keySchema } from '@/lib/registers/register'
import { findDomain } from '../../domains'

const changeTogetherSchema = z.strictObject({
  key: keySchema,
  register: z.string().max(20),
  /** The preview's own address: which entries, which step, which answers. */
  selection: z.string().max(300_000),
  digest: z.string().max(100),
})

export const changeTogetherAction = formAction({
  schema: changeTogetherSchema,
  run: (actor, { key, register: code, selection, digest }) => {
    const domain = findDomain(code)
    if (!domain) throw new Refusal('not-found')
    const { register, reading, commands, bulk } = domain
    const { action, typed, ids, view } = addressOf(domain, selection)
    if (!action || bulk.length === 0) throw new Refusal('not-found')
    const read = readAnswers(action, typed)
    if ('problems' in read) throw new Refusal('input-invalid', { fields: read.problems })
    return commands.together(actor, { key, action, answers: read.answers, selection, digest }, async (tx, today) => {
      if (ids) return listMarksOf(tx, register, ids)
      const { items, total } = await listMarks(tx, reading, view, today, MOST_TOGETHER)
      if (total > MOST_TOGETHER) throw new Refusal('bulk.too-many')
      return items
    })
  },
  goTo: ({ key, register: code, selection }) => {
    const domain = findDomain(code)!
    const { view } = addressOf(domain, selection)
    const list = new URLSearchParams(listAddress(domain.register, { ...view, page: 1 }))
    list.set('langkah', key)
    return paths.registerList(code, `?${list}`)
  },
})

function addressOf({ register, bulk }: NonNullable<ReturnType<typeof findDomain>>, selection: string) {
  const asked = new URLSearchParams(selection)
  const params = Object.fromEntries([...new Set(asked.keys())].map((name) => [name, asked.getAll(name)]))
  return readBulkAddress(register, bulk, params)
}

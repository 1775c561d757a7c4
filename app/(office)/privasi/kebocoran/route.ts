import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import { addDays } from '@/lib/format/day'
import { type Exposed, listExposed } from '@/lib/privacy/breach'
import { answersRequests } from '@/lib/privacy/policy'
import { startOfDay } from '@/lib/privacy/start-of-day'
import { actionLabel } from '@/lib/privacy/words'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

const refused = (
  code: 'sign-in-needed' | 'not-found' | 'input-invalid',
  status: number,
  message: string = REFUSALS[code],
) => Response.json({ error: { code, message } }, { status })

/** Whom an account opened between two days, with a draft of what a notice must say. Making it stands in the trail. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  if (!worksInOffice(actor) || !answersRequests(actor)) return refused('not-found', 404)
  const query = request.nextUrl.searchParams
  const [account, from, to] = ['akun', 'dari', 'sampai'].map((name) => query.get(name) ?? '') as [
    string,
    string,
    string,
  ]
  if (!UUID.test(account) || !DAY.test(from) || !DAY.test(to) || from > to)
    return refused('input-invalid', 400, 'Pilih akun, lalu tanggal awal yang tidak sesudah tanggal akhir.')
  const zone = actor.zone as Zone
  const rows = await inTenantSql(actor, async (tx) => {
    const found = await listExposed(tx, account, startOfDay(from, zone), startOfDay(addDays(to, 1), zone))
    await recordAudit(tx, 'privacy.breach-listed', `akun/${account}`, { from, to, rows: found.length })
    return found
  })
  const data: Sheet<Exposed> = {
    name: 'Yang terbuka',
    columns: [
      { head: 'Jenis', type: 'text', width: 12, value: ({ kind }) => (kind === 'orang' ? 'Orang' : 'Keluarga') },
      { head: 'Nama', type: 'text', width: 32, value: ({ name }) => name },
      { head: 'Desa/kelurahan', type: 'text', width: 24, value: ({ villageName }) => villageName || null },
      { head: 'Yang dibuka', type: 'text', width: 40, value: ({ actions }) => actions.map(actionLabel).join('; ') },
      { head: 'Kali', type: 'count', width: 8, value: ({ times }) => times },
      { head: 'Pertama', type: 'text', width: 24, value: ({ firstAt }) => formatDateTime(firstAt, zone) },
      { head: 'Terakhir', type: 'text', width: 24, value: ({ lastAt }) => formatDateTime(lastAt, zone) },
    ],
    rows,
  }
  const notice = notesSheet([
    ['Pemberitahuan (UU 27/2022 Pasal 46)', 'Tertulis, paling lambat 3 x 24 jam, kepada orangnya dan kepada lembaga.'],
    [
      '1. Data yang terungkap',
      'Nama, keluarga, dan data pelayanan menurut kolom "Yang dibuka". NIK lengkap hanya bila disebut.',
    ],
    [
      '2. Kapan dan bagaimana',
      `${formatDate(from)} sampai ${formatDate(to)}. Jelaskan bagaimana akun atau perangkatnya dipakai orang lain.`,
    ],
    [
      '3. Penanganan dan pemulihan',
      'Sesi akun diakhiri dan sandinya diganti. Tulis langkah lain yang sudah dilakukan.',
    ],
    ['Jumlah', `${rows.length} orang dan keluarga`],
    ['Dibuat', formatDateTime(new Date(), zone)],
  ])
  return workbookResponse(`Bantuan kebocoran ${from} ${to}`, [data, notice] as Sheet<unknown>[])
}

import { z } from 'zod'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS, Refusal } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatPeriod, periodText } from '@/lib/format/period'
import { PROFILE_FIELDS, PROFILE_SECTIONS } from '@/lib/kampung-kb/profile-fields'
import { listProfiles } from '@/lib/kampung-kb/profile-queries'
import { effectiveOf, profileWords } from '@/lib/kampung-kb/profile-rules'
import type { ProfileContent } from '@/lib/kampung-kb/profile-schema'
import { placeKey, readFollowed } from '@/lib/kampung-kb/profile-sources'
import { kampungKbReading } from '@/lib/kampung-kb/queries'
import { kampungKbRegister } from '@/lib/kampung-kb/register'
import { maySeePersonalNumbers } from '@/lib/registers/policy'
import { getEntry } from '@/lib/registers/queries'
import type { Register } from '@/lib/registers/register'
import { dayIn } from '@/lib/registers/rules'
import { kampungName } from '../../kampung-page'

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

type Month = { period: number; answers: ProfileContent }

/** Every month of a Kampung KB as an Excel file, a row a month. */
export async function GET(_request: Request, { params }: RouteContext<'/daftar/kampung-kb/[id]/profil/ekspor'>) {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  const { id } = await params
  if (!worksInOffice(actor) || !z.uuid().safeParse(id).success) return refused('not-found', 404)
  const today = dayIn(actor.zone, new Date())
  try {
    const { entry, months } = await inTenantSql(actor, async (tx) => {
      const found = await getEntry(tx, kampungKbReading, kampungKbRegister as unknown as Register, id, today)
      const stored = await listProfiles(tx, id)
      const scope = String((found.values as Record<string, unknown>).scope ?? 'desa')
      const places = stored.map(({ period }) => ({ id, villageId: Number(found.villageId), scope, period }))
      const followed = await readFollowed(tx, places)
      await recordAudit(tx, 'kampung-kb.profiles-exported', `kampung-kb/${id}`, { months: stored.length })
      return {
        entry: found,
        months: stored.map(({ period, content }, at): Month => {
          const place = places[at]
          return { period, answers: effectiveOf(content, (place && followed.get(placeKey(place))) ?? {}) }
        }),
      }
    })
    const shown = PROFILE_FIELDS.filter(({ personal }) => !personal || maySeePersonalNumbers(actor.role))
    const data: Sheet<Month> = {
      name: 'Profil bulanan',
      columns: [
        { head: 'Bulan', type: 'text', width: 12, value: ({ period }) => periodText(period) },
        ...shown.map((field) => ({
          head: `${PROFILE_SECTIONS.find(({ fields }) => fields.includes(field))?.title}: ${field.label}`,
          type: field.kind === 'count' || field.kind === 'amount' ? ('count' as const) : ('text' as const),
          value: ({ answers }: Month) => {
            const value = answers[field.name]
            return typeof value === 'number' ? value : profileWords(field, value)
          },
          width: 18,
        })),
      ],
      rows: months,
    }
    const notes = notesSheet([
      ['Kampung KB', kampungName(entry)],
      ['Desa/kelurahan', [entry.villageName, entry.kecamatanName].filter(Boolean).join(', Kec. ')],
      ['Bulan', months.map(({ period }) => formatPeriod(period)).join(', ')],
      ['Isian kosong', 'Belum diisi, dan bukan nol.'],
      ['Diunduh oleh', actor.name],
    ])
    return workbookResponse(`Profil ${kampungName(entry)} ${today}`, [data, notes])
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return refused('not-found', 404)
    throw error
  }
}

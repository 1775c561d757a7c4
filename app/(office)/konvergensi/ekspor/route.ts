import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { readYear, type YearAction } from '@/lib/convergence/action-queries'
import { actionStateLabel, reviewLabel } from '@/lib/convergence/action-rules'
import { fundLabel, kindLabel } from '@/lib/convergence/funds'
import { type Intervention, listInterventions } from '@/lib/convergence/intervention-queries'
import { readsConvergence } from '@/lib/convergence/policy'
import { actionNumber, findAction, type Scheme } from '@/lib/convergence/schemes'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { dayIn } from '@/lib/registers/rules'
import { yearIn } from '../year'

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

/** A year's actions, and its interventions by source, as an Excel file. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  if (!worksInOffice(actor) || !readsConvergence(actor.role)) return refused('not-found', 404)
  const thisYear = Number(dayIn(actor.zone, new Date()).slice(0, 4))
  const year = yearIn(Object.fromEntries(request.nextUrl.searchParams), thisYear)
  const { scheme, actions, interventions } = await inTenantSql(actor, async (tx) => {
    await recordAudit(tx, 'convergence.exported', `konvergensi/${year}`)
    return { ...(await readYear(tx, year)), interventions: await listInterventions(tx, { year }) }
  })
  const notes = notesSheet([
    ['Tahun', String(year)],
    ['Skema', `${scheme.label}, edisi ${scheme.edition}`],
    ['Sumber skema', `${scheme.source} (${scheme.certainty})`],
    ['Sel kosong', 'Belum diketahui; bukan nol'],
    ['DD dan ADD', 'Dua sumber dana yang berbeda, tidak pernah dijumlahkan menjadi satu nama'],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`Konvergensi ${year} ${actor.region.name}`, [
    actionSheet(scheme, actions),
    moneySheet(scheme, interventions),
    notes,
  ])
}

const actionSheet = (scheme: Scheme, rows: YearAction[]): Sheet<YearAction> => ({
  name: 'Aksi',
  rows,
  columns: [
    { head: 'Aksi', type: 'text', value: ({ action }) => actionNumber(scheme, action.code), width: 16 },
    { head: 'Nama', type: 'text', value: ({ action }) => action.label, width: 40 },
    { head: 'Wilayah', type: 'text', value: ({ regionName }) => regionName, width: 22 },
    { head: 'OPD', type: 'text', value: ({ opdName }) => opdName, width: 34 },
    { head: 'Tenggat', type: 'day', value: ({ dueOn }) => dueOn },
    { head: 'Keadaan', type: 'text', value: ({ state }) => actionStateLabel(state) },
    { head: 'Selesai', type: 'day', value: ({ finishedOn }) => finishedOn },
    { head: 'Keluaran', type: 'text', value: ({ output }) => output, width: 60 },
    { head: 'Bukti', type: 'count', value: ({ evidence }) => evidence },
    { head: 'Hasil reviu', type: 'text', value: ({ reviewResult }) => reviewLabel(reviewResult) },
    { head: 'Reviu', type: 'text', value: ({ review }) => review, width: 60 },
  ],
})

interface MoneyLine {
  of: Intervention
  fund: string
  planned: number | null
  realised: number | null
}

const moneySheet = (scheme: Scheme, list: Intervention[]): Sheet<MoneyLine> => ({
  name: 'Anggaran',
  rows: list.flatMap((of) => of.money.map((money) => ({ of, ...money }))),
  columns: [
    { head: 'Intervensi', type: 'text', value: ({ of }) => of.name, width: 44 },
    { head: 'Jenis', type: 'text', value: ({ of }) => kindLabel(of.kind), width: 22 },
    { head: 'Tempat', type: 'text', value: ({ of }) => of.placeName, width: 32 },
    { head: 'OPD', type: 'text', value: ({ of }) => of.opdName, width: 34 },
    { head: 'Aksi', type: 'text', value: ({ of }) => findAction(scheme, of.action)?.label ?? null, width: 34 },
    { head: 'Sumber dana', type: 'text', value: ({ fund }) => fundLabel(fund), width: 24 },
    { head: 'Rencana (Rp)', type: 'count', value: ({ planned }) => planned, width: 20 },
    { head: 'Realisasi (Rp)', type: 'count', value: ({ realised }) => realised, width: 20 },
    { head: 'Catatan', type: 'text', value: ({ of }) => of.note, width: 40 },
    { head: 'Sumber data', type: 'text', value: ({ of }) => of.source, width: 30 },
  ],
})

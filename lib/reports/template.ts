import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { notesSheet, type Sheet, type SheetColumn, workbookResponse } from '@/lib/export/workbook'
import { findServedVillages, type ServedVillage } from '@/lib/fieldwork/queries'
import { type Period, periodText } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import type { FormDeclaration } from '@/lib/reports/form'
import { formatFormPeriod } from '@/lib/reports/form-period'
import { refuse } from '@/lib/reports/http'
import { readScopeOf } from '@/lib/reports/policy'
import { listReportStates } from '@/lib/reports/queries'

/** The heads that say which village and month a row of a filled file is of; the form's labels follow. */
export const TEMPLATE_HEADS = { code: 'Kode desa', name: 'Desa', kecamatan: 'Kecamatan', period: 'Bulan' } as const

type TemplateRow = Pick<ServedVillage, 'code' | 'name' | 'kecamatanName'>

/** The columns of a form's file in their order: what an import reads back by its heads. */
export function templateColumns(form: FormDeclaration, period: Period): SheetColumn<TemplateRow>[] {
  return [
    { head: TEMPLATE_HEADS.code, type: 'text', width: 16, value: ({ code }) => code },
    { head: TEMPLATE_HEADS.name, type: 'text', width: 24, value: ({ name }) => name },
    { head: TEMPLATE_HEADS.kecamatan, type: 'text', width: 24, value: ({ kecamatanName }) => kecamatanName },
    { head: TEMPLATE_HEADS.period, type: 'text', width: 10, value: () => periodText(period) },
    ...form.elements.map(
      ({ label }): SheetColumn<TemplateRow> => ({ head: label, type: 'text', width: 16, value: () => null }),
    ),
  ]
}

/**
 * A form's empty Excel file with a person's villages: those they serve, else those they
 * may read. Filled in, its rows can be pasted into the grid or brought in by an import.
 */
export async function exportTemplate(actor: Actor, form: FormDeclaration, period: Period): Promise<Response> {
  const scope = readScopeOf(actor)
  const rows = await inTenantSql(actor, async (tx): Promise<TemplateRow[]> => {
    const served = await findServedVillages(tx, tx.actor, lastDayOf(period))
    if (served.length > 0 || !scope) return served
    return listReportStates(tx, form, period, scope)
  })
  if (rows.length === 0) return refuse('not-found')
  await inTenantSql(actor, (tx) =>
    recordAudit(tx, 'report.template', `report/${form.code}/${periodText(period)}`, { rows: rows.length }),
  )
  const data: Sheet<TemplateRow> = { name: form.shortName, columns: templateColumns(form, period), rows }
  const section = new Map(form.sections.map(({ code, label }) => [code, label]))
  const notes = notesSheet([
    ['Formulir', `${form.name}, edisi ${form.edition}`],
    [form.periodKind === 'year' ? 'Tahun' : 'Bulan', formatFormPeriod(form, period)],
    ['Cara mengisi', 'Isi angka bulat. Sel kosong berarti belum dilaporkan; 0 berarti tidak ada.'],
    ['tb', 'Tidak berlaku; hanya untuk kolom yang membolehkannya.'],
    ['Jangan diubah', 'Baris kepala, kode desa, dan bulan: dipakai untuk mengenali barisnya kembali.'],
    ['Sumber', form.source],
    ...form.elements.map(({ label, unit, section: of, mayNotApply, computedFrom }): [string, string] => [
      label,
      [
        `${section.get(of)}; ${unit}`,
        mayNotApply && 'boleh tb',
        computedFrom && 'dihitung Lini bila tercatat; bila berbeda perlu alasan',
      ]
        .filter(Boolean)
        .join('; '),
    ]),
  ])
  return workbookResponse(`Templat ${form.shortName} ${periodText(period)}`, [data, notes])
}
